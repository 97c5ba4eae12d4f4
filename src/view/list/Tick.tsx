import styles from './Tick.module.css';

export interface TickProps {
  readonly id?: string;
  readonly label: string;
  readonly state: 'all' | 'some' | 'none';
  readonly onClick: (event: MouseEvent) => void;
  /** Whether it is a stop of the Tab key. In the list it is not: the list keeps the focus, where the space bar ticks too. */
  readonly isStop?: boolean;
}

/** A checkbox for one or many links. */
export function Tick({ id, label, state, onClick, isStop = false }: TickProps) {
  // In the list, a click next to the box is one on the row, which ticks it too.
  const Place = isStop ? 'label' : 'span';
  return (
    <Place class={styles.place} title={isStop ? label : undefined}>
      <input
        id={id}
        class={styles.box}
        type="checkbox"
        tabIndex={isStop ? undefined : -1}
        aria-label={label}
        checked={state === 'all'}
        indeterminate={state === 'some'}
        onMouseDown={isStop ? undefined : (event) => event.preventDefault()}
        onClick={(event) => {
          event.stopPropagation();
          onClick(event);
        }}
      />
    </Place>
  );
}
