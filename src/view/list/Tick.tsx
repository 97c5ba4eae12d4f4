import styles from './Tick.module.css';

export interface TickProps {
  readonly label: string;
  readonly state: 'all' | 'some' | 'none';
  readonly onClick: (event: MouseEvent) => void;
}

/** The checkbox of a row, in a cell of its own. The list keeps the focus, where the space bar ticks too. */
export function Tick({ label, state, onClick }: TickProps) {
  return (
    <div class={styles.cell} role="gridcell">
      <input
        class={styles.box}
        type="checkbox"
        tabIndex={-1}
        aria-label={label}
        checked={state === 'all'}
        indeterminate={state === 'some'}
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.stopPropagation();
          onClick(event);
        }}
      />
    </div>
  );
}
