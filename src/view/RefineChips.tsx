import { translate } from '../browser/i18n';
import type { Query } from '../core/query/query';
import { refinementsIn } from '../forms/refinements';
import { Chip } from '../ui/Chip';
import rowStyles from '../ui/ChipRow.module.css';
import styles from './RefineChips.module.css';

interface RefineChipsProps {
  readonly query: Query;
  readonly onChange: (part: Partial<Query>) => void;
  /** Called after the last chip was removed, which had the focus. */
  readonly onGone: () => void;
}

/** What Refine sets while it is closed: a chip for each, which a click removes. */
export function RefineChips({ query, onChange, onGone }: RefineChipsProps) {
  const refinements = refinementsIn(query);
  return (
    <div class={styles.line}>
      <div class={rowStyles.row} role="group" aria-label={translate('refine')}>
        {refinements.map(({ label, without }, place) => (
          <Chip
            key={label}
            hint={translate('removeRefinement', label)}
            isRemovable
            onClick={({ currentTarget }) => {
              const isFocused = currentTarget === document.activeElement;
              const chips = isFocused && currentTarget instanceof Element ? currentTarget.parentElement?.children : [];
              const next = chips?.[place + 1] ?? chips?.[place - 1];
              if (next instanceof HTMLElement) next.focus();
              onChange(without);
              if (isFocused && refinements.length === 1) onGone();
            }}
          >
            <span>{label}</span>
          </Chip>
        ))}
      </div>
    </div>
  );
}
