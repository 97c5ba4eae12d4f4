import { translate } from '../../browser/i18n';
import type { Link } from '../../core/links/link';
import type { LinkSpans } from '../../core/query/spans';
import { cutOff } from './cut';
import { excerpt } from './excerpt';
import styles from './LinkRow.module.css';
import { Marked } from './Marked';
import { Tick } from './Tick';

interface LinkRowProps {
  /** The id of the row. That of its button ends in `-show`. */
  readonly id: string;
  /** The row's place in the list, from 0. */
  readonly row: number;
  /** The link as it is copied. */
  readonly link: Link;
  /** Its URL before cleaning. */
  readonly foundUrl: string;
  readonly spans: LinkSpans | undefined;
  readonly isActive: boolean;
  readonly isTicked: boolean;
  readonly onClick: (event: MouseEvent) => void;
  readonly onTick: (event: MouseEvent) => void;
  /** Called to show the link on the page. */
  readonly onShow: () => void;
}

const longestTitle = 2000;
/** How much is shown of what cleaning removed, in UTF-16 code units: more than fits. */
const longestCut = 100;

/** The row of a link: its tick, its URL, what cleaning removed from it, and its text. */
export function LinkRow({ id, row, link, foundUrl, spans, isActive, isTicked, onClick, onTick, onShow }: LinkRowProps) {
  const isCleaned = link.url !== foundUrl;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the focus, and the arrow keys move through it
    <div
      id={id}
      class={isActive ? `${styles.row} ${styles.active}` : styles.row}
      role="row"
      aria-rowindex={row + 1}
      aria-selected={isTicked}
      onClick={onClick}
    >
      <div role="gridcell">
        <Tick label={link.url.slice(0, longestTitle)} state={isTicked ? 'all' : 'none'} onClick={onTick} />
      </div>
      <div
        class={isTicked ? styles.cell : `${styles.cell} ${styles.off}`}
        role="gridcell"
        title={(isCleaned ? translate('cleanedFrom', foundUrl) : link.url).slice(0, longestTitle)}
      >
        <span class={styles.line}>
          <bdi class={styles.url}>
            <Marked {...excerpt(link.url, spans?.url ?? [])} />
          </bdi>
          {isCleaned && <del class={styles.cut}>{cutOff(foundUrl, link.url).slice(0, longestCut)}</del>}
        </span>
        <bdi class={styles.text}>
          <Marked {...excerpt(link.text, spans?.text ?? [])} />
        </bdi>
      </div>
      <div role="gridcell">
        <button
          id={`${id}-show`}
          class={styles.show}
          type="button"
          tabIndex={-1}
          title={translate('showOnPage')}
          aria-label={translate('showOnPage')}
          // The focus stays where it is, in the list or in a field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation();
            onShow();
          }}
        />
      </div>
    </div>
  );
}
