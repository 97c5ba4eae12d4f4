import { useMemo } from 'preact/hooks';
import { formatNumber, translate } from '../browser/i18n';
import { Chip } from '../ui/Chip';
import { onlyNew } from './only-new';
import { recentsOf } from './recents-of';
import type { Store } from './store';

/** Lists only the links that the last copy from this page did not have, and says how many these are. Absent if there was no copy. */
export function NewToggle({ store }: { readonly store: Store }) {
  const { listing } = store;
  const copied = recentsOf(store).copied.value;
  const whole = listing.whole.value;
  const isOn = listing.narrowing.value !== null;
  const narrowing = useMemo(() => copied && onlyNew(copied), [copied]);
  const count = useMemo(() => narrowing?.list(whole).listed.length ?? 0, [whole, narrowing]);
  if (narrowing === null) return null;
  return (
    <Chip
      isPressed={isOn}
      hint={translate('onlyNewHint')}
      onClick={() => {
        listing.narrowing.value = isOn ? null : narrowing;
      }}
    >
      <span>{translate('onlyNew', formatNumber(count))}</span>
    </Chip>
  );
}
