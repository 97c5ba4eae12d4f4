import type { Link } from '../core/link';
import type { LinkSpans } from '../core/spans';
import { excerpt } from './excerpt';
import styles from './LinkRow.module.css';
import { Marked } from './Marked';

export interface LinkRowProps {
  readonly id: string;
  /** The row's place in the list, from 0. */
  readonly row: number;
  readonly link: Link;
  readonly spans: LinkSpans | undefined;
  readonly isActive: boolean;
  readonly onClick: () => void;
}

const longestTitle = 2000;

/** One link: its URL, and below what a person reads there. */
export function LinkRow({ id, row, link, spans, isActive, onClick }: LinkRowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the focus, and moves it by the arrow keys
    <div
      id={id}
      class={isActive ? `${styles.row} ${styles.active}` : styles.row}
      role="row"
      aria-rowindex={row + 1}
      aria-selected={isActive}
      onClick={onClick}
    >
      <div class={styles.cell} role="gridcell" title={link.url.slice(0, longestTitle)}>
        <bdi class={styles.url}>
          <Marked {...excerpt(link.url, spans?.url ?? [])} />
        </bdi>
        <bdi class={styles.text}>
          <Marked {...excerpt(link.text, spans?.text ?? [])} />
        </bdi>
      </div>
    </div>
  );
}
