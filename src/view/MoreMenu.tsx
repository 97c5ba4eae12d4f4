import { useState } from 'preact/hooks';
import { translate } from '../browser/i18n';
import { ways } from '../take/ways';
import type { WayId } from '../take/ways';
import { MenuButton } from '../ui/MenuButton';
import { useLoaded } from '../ui/use-loaded';
import type { Store } from './store';

interface MoreMenuProps {
  readonly store: Store;
  readonly isOff: boolean;
}

/** The ways that have a button of their own. */
const withButton: readonly string[] = ['copy', 'download'] satisfies readonly WayId[];

const loadRecentCopies = () => import('./RecentCopies');

/** The menu of the other ways to take the links, and of what was copied lately. */
export function MoreMenu({ store, isOff }: MoreMenuProps) {
  const { taking, settings } = store;
  const [areCopiesOpen, setAreCopiesOpen] = useState(false);
  const recent = useLoaded(loadRecentCopies, areCopiesOpen);
  const others = Object.entries(ways).filter(([id]) => !withButton.includes(id));
  return (
    <>
      <MenuButton
        label={translate('more')}
        isOff={isOff}
        sections={() => [
          {
            label: translate('takeHeading'),
            rows: others.length,
            items: others.map(([id, { label }]) => ({
              label: translate(label),
              onChoose: () => void taking.take(id),
            })),
          },
          ...(settings.current.value.options.keepsRecents
            ? [
                {
                  label: translate('recentCopies'),
                  rows: 1,
                  items: [{ label: translate('menuRecentCopies'), onChoose: () => setAreCopiesOpen(true) }],
                },
              ]
            : []),
        ]}
      />
      {areCopiesOpen && recent && <recent.RecentCopies store={store} onClose={() => setAreCopiesOpen(false)} />}
    </>
  );
}
