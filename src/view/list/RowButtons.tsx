import { translate } from '../../browser/i18n';
import { rowButtons } from './row-button';
import type { RowButton } from './row-button';
import styles from './RowButtons.module.css';

interface RowButtonsProps {
  /** The id of the row. */
  readonly id: string;
  /** The button that the keyboard is on, or `null` if it is elsewhere. */
  readonly at: RowButton | null;
  readonly onPress: (button: RowButton) => void;
}

const labels = { copy: 'copyLink', open: 'openLink', show: 'showOnPage' } as const satisfies Record<RowButton, string>;

/** The buttons of a row, in a cell of their own. The list keeps the focus: the arrow keys walk through them. */
export function RowButtons({ id, at, onPress }: RowButtonsProps) {
  return (
    <div class={styles.cell} role="gridcell">
      {rowButtons.map((name) => (
        <button
          key={name}
          id={`${id}-${name}`}
          class={name === at ? `${styles.button} ${styles.at}` : styles.button}
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
