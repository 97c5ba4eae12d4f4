import { translate } from '../../browser/i18n';
import { rowButtons } from './row-button';
import type { RowButton } from './row-button';
import styles from './RowButtons.module.css';

interface RowButtonsProps {
  /** The id of the row. */
  readonly id: string;
  readonly onPress: (button: RowButton) => void;
}

const labels = { copy: 'copyLink', open: 'openLink', show: 'showOnPage' } as const satisfies Record<RowButton, string>;

/** The buttons of a row, in a cell of their own. The list keeps the focus: the arrow keys walk through them. */
export function RowButtons({ id, onPress }: RowButtonsProps) {
  return (
    <div class={styles.cell} role="gridcell">
      {rowButtons.map((name) => (
        <button
          key={name}
          id={`${id}-${name}`}
          class={styles.button}
          type="button"
          tabIndex={-1}
          title={translate(labels[name])}
          aria-label={translate(labels[name])}
          // The focus stays where it is, in the list or in a field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation();
            onPress(name);
          }}
        >
          <span class={styles[name]} />
        </button>
      ))}
    </div>
  );
}
