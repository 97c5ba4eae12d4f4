import { formatNumber, translate } from '../../browser/i18n';
import type { HostCount } from '../../core/query/arrange';
import styles from './GroupRow.module.css';
import { Tick } from './Tick';
import type { TickProps } from './Tick';

interface GroupRowProps {
  readonly id: string;
  /** The row's place in the list, from 0. */
  readonly row: number;
  readonly group: HostCount;
  readonly isActive: boolean;
  readonly isCollapsed: boolean;
  /** Which of its links are ticked. */
  readonly ticked: TickProps['state'];
  readonly onClick: () => void;
  readonly onTick: (event: MouseEvent) => void;
}

/** The heading of a host's links, with their number. */
export function GroupRow({ id, row, group, isActive, isCollapsed, ticked, onClick, onTick }: GroupRowProps) {
  const name = group.host === '' ? translate('withoutHost') : group.host;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the focus: the left and right arrow keys do the same
    <div
      id={id}
      class={isActive ? `${styles.row} ${styles.active}` : styles.row}
      role="row"
      aria-rowindex={row + 1}
      aria-selected={ticked === 'all'}
      aria-labelledby={`${id}-host`}
      onClick={onClick}
    >
      <div role="gridcell">
        <Tick label={name} state={ticked} onClick={onTick} />
      </div>
      <div id={`${id}-host`} class={styles.cell} role="gridcell" aria-colspan={2} aria-expanded={!isCollapsed}>
        <span class={isCollapsed ? styles.closed : styles.open} aria-hidden="true" />
        <bdi class={styles.host}>{name}</bdi>
        <span class={styles.count}>{formatNumber(group.count)}</span>
      </div>
    </div>
  );
}
