import { translate } from '../../browser/i18n';
import type { Link } from '../../core/links/link';
import type { LinkSpans } from '../../core/query/spans';
import { excerpt } from './excerpt';
import type { Excerpt } from './excerpt';
import styles from './LinkRow.module.css';
import { Marked } from './Marked';
import type { ListParts } from './parts-on-demand';
import type { RowButton } from './row-button';
import { Tick } from './Tick';
import { layOutUrl } from './url-line';

interface LinkRowProps {
  /** The id of the row. Those of its buttons begin with it. */
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
  /** Whether its buttons are there. Only those of one or two rows are needed at a time. */
  readonly hasButtons: boolean;
  /** The one of them that the keyboard is on. */
  readonly button: RowButton | null;
  readonly parts: ListParts | null;
  readonly onClick: (event: MouseEvent) => void;
  readonly onPress: (button: RowButton) => void;
}

const longestTitle = 2000;

/** The row of a link: its tick, its text, its URL as it is easiest to read, and its buttons. A click anywhere ticks it. */
export function LinkRow(props: LinkRowProps) {
  const { id, row, link, foundUrl, spans, isActive, isTicked, hasButtons, button, parts, onClick, onPress } = props;
  const isCleaned = link.url !== foundUrl;
  const { origin, head, tail } = layOutUrl(link.url, spans?.url ?? []);
  const shown = ({ text, spans: marked }: Excerpt) => (
    <Marked {...(parts?.readable(text, marked) ?? { text, spans: marked })} />
  );
  const classes = [styles.row, isActive && styles.active, !isTicked && styles.off];
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the focus, where the space bar ticks
    <div
      id={id}
      class={classes.filter(Boolean).join(' ')}
      role="row"
      aria-rowindex={row + 1}
      aria-selected={isTicked}
      // Heard without its buttons, and the text first: URLs often begin alike.
      aria-labelledby={`${id}-text ${id}-url`}
      onClick={onClick}
    >
      <div role="gridcell">
        {/* The exact URL is heard here, and not where it is shown for the eye. */}
        <Tick
          id={`${id}-url`}
          label={link.url.slice(0, longestTitle)}
          state={isTicked ? 'all' : 'none'}
          onClick={onClick}
        />
      </div>
      <div
        id={`${id}-text`}
        class={styles.cell}
        role="gridcell"
        title={(isCleaned ? translate('cleanedFrom', foundUrl) : link.url).slice(0, longestTitle)}
      >
        {link.text === '' ? (
          <em class={styles.noText}>{translate('noText')}</em>
        ) : (
          <bdi class={styles.text}>
            <Marked {...excerpt(link.text, spans?.text ?? [])} />
          </bdi>
        )}
        <span class={styles.line} aria-hidden="true" dir="ltr">
          <span class={styles.head}>
            <span class={styles.origin}>{shown(origin)}</span>
            {shown(head)}
          </span>
          <span class={styles.tail}>{shown(tail)}</span>
          {isCleaned && parts && <parts.CutOff before={foundUrl} after={link.url} />}
        </span>
      </div>
      {hasButtons && parts && <parts.RowButtons id={id} at={button} onPress={onPress} />}
    </div>
  );
}
