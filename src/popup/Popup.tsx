import { failureText } from '../browser/failure-text';
import { translate } from '../browser/i18n';
import type { FormatId } from '../core/formats';
import type { FailureCode } from '../core/result';
import { Button } from '../ui/Button';
import { LinkList } from './LinkList';
import styles from './Popup.module.css';
import { QueryForm } from './QueryForm';
import { StatusLine } from './StatusLine';
import type { Store } from './store';

export interface PopupProps {
  readonly store: Store;
  /** The format that Enter copies in. */
  readonly format: FormatId;
}

/** The failures that are shown under a field; the others stand above the list. */
const inFields: ReadonlySet<FailureCode> = new Set(['bad-include', 'bad-exclude', 'bad-selector', 'slow-pattern']);

/** The whole popup. */
export function Popup({ store, format }: PopupProps) {
  const shown = store.shown.value;
  const failure = store.failure.value;
  const isEmpty = shown.taken.length === 0;
  const isOff = failure !== null || isEmpty;
  const copyAs = (id: FormatId) => () => void store.copy(id);
  return (
    <main class={styles.popup}>
      <h1 class="visually-hidden">{translate('extensionName')}</h1>
      <QueryForm query={store.query.value} failure={failure} onChange={store.change} onSubmit={copyAs(format)} />
      <StatusLine
        shown={shown}
        progress={store.progress.value}
        notice={store.notice.value}
        hasFailed={failure !== null && !inFields.has(failure.code)}
        onAllow={() => void store.allowFrames()}
      />
      {failure !== null && !inFields.has(failure.code) && (
        <p class={styles.failure} role="alert">
          {failureText(failure)}
        </p>
      )}
      {isEmpty ? (
        <p class={styles.empty}>{failure === null && store.progress.value?.state === 'done' && emptyText(store)}</p>
      ) : (
        <LinkList shown={shown} spans={store.spans.value} isStale={failure !== null} onLook={store.look} />
      )}
      <footer class={styles.footer}>
        <Button isMain={format === 'json'} isOff={isOff} onClick={copyAs('json')}>
          {translate('copyJson')}
        </Button>
        <Button isMain={format === 'lines'} isOff={isOff} onClick={copyAs('lines')}>
          {translate('copyLines')}
        </Button>
      </footer>
    </main>
  );
}

function emptyText({ shown, query }: Store): string {
  if (shown.value.total > 0) return translate('nothingMatches');
  return translate(query.value.selector === '' ? 'pageHasNoLinks' : 'selectorHasNoLinks');
}
