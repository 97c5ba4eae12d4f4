import { useId, useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { translate } from '../browser/i18n';
import { isArranged } from '../core/arranged';
import type { FormatId } from '../core/formats';
import type { FailureCode } from '../core/result';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { formatLabel } from '../ui/format-labels';
import { MenuButton } from '../ui/MenuButton';
import { useLoaded } from '../ui/use-loaded';
import { isIncomplete } from './counts';
import { LinkList } from './LinkList';
import styles from './Popup.module.css';
import { QueryForm } from './QueryForm';
import { StatusLine } from './StatusLine';
import type { Store } from './store';

export interface PopupProps {
  readonly store: Store;
}

/** The failures that are shown under a field; the others stand above the list. */
const inFields: ReadonlySet<FailureCode> = new Set(['bad-include', 'bad-exclude', 'bad-selector', 'slow-pattern']);

const loadOnDemand = () => import('./on-demand');
const loadTakeMenu = () => import('./take-sections');
const loadPresetMenu = () => import('./preset-actions');

/** The whole popup. */
export function Popup({ store }: PopupProps) {
  const arrangeId = useId();
  /** The format used last from the menu, whose options are in sight. */
  const [panel, setPanel] = useState<FormatId | null>(null);
  const { isArrangeOpen } = store.desk.value;
  const format = store.format.value;
  const preset = store.presetInUse.value;
  const shown = store.shown.value;
  const failure = store.failure.value;
  const tabsToOpen = store.tabsToOpen.value;
  const hasUnkept = store.settingsFailure.value !== null;
  const onDemand = useLoaded(
    loadOnDemand,
    isArrangeOpen || panel !== null || tabsToOpen !== null || preset !== null || hasUnkept,
  );
  const isEmpty = shown.listed.length === 0;
  const isOff = failure !== null || store.ticked.value.length === 0;
  const copyAs = (id: FormatId) => () => void store.copy(id);
  const buttons: FormatId[] = format === 'json' || format === 'lines' ? withButton : [format, ...withButton];
  return (
    <main class={styles.popup}>
      <h1 class="visually-hidden">{translate('extensionName')}</h1>
      <QueryForm query={store.query.value} failure={failure} onChange={store.change} onSubmit={copyAs(format)} />
      <StatusLine
        shown={shown}
        tickedCount={store.ticked.value.length}
        progress={store.progress.value}
        isSettled={store.isSettled.value}
        notice={store.notice.value}
        hasFailed={failure !== null && !inFields.has(failure.code)}
        onAllow={() => void store.allowFrames()}
        onStop={() => void store.stopTabs()}
      >
        <Disclosure
          label={translate('arrange')}
          controls={arrangeId}
          isOpen={isArrangeOpen}
          isInUse={isArranged(store.query.value)}
          onToggle={() => store.editDesk({ isArrangeOpen: !isArrangeOpen })}
        />
      </StatusLine>
      {preset !== null && onDemand && <onDemand.PresetChip store={store} preset={preset} />}
      {isArrangeOpen && onDemand && (
        <onDemand.ArrangePanel id={arrangeId} query={store.query.value} onChange={store.change} />
      )}
      {hasUnkept && onDemand && <onDemand.UnkeptSettings store={store} />}
      {failure !== null && !inFields.has(failure.code) && (
        <p class={styles.failure} role="alert">
          {failureText(failure)}
        </p>
      )}
      {isEmpty ? (
        <p class={styles.empty}>
          {failure === null && !isIncomplete(shown, store.progress.value, store.isSettled.value) && emptyText(store)}
        </p>
      ) : (
        <LinkList
          shown={shown}
          unticked={store.unticked.value}
          spans={store.spans.value}
          isStale={failure !== null}
          onLook={store.look}
          onTick={store.tick}
        />
      )}
      {tabsToOpen !== null && onDemand && <onDemand.TabsQuestion count={tabsToOpen} onAnswer={store.answerTabs} />}
      {panel !== null && !isEmpty && onDemand && (
        <onDemand.FormatPanel key={panel} store={store} format={panel} onClose={() => setPanel(null)} />
      )}
      <footer class={styles.footer}>
        {buttons.map((id) => (
          <Button key={id} isMain={format === id} isOff={isOff} onClick={copyAs(id)}>
            {buttonLabel(id)}
          </Button>
        ))}
        <MenuButton
          label={translate('more')}
          isOff={isOff}
          load={loadTakeMenu}
          sections={({ takeSections }) =>
            takeSections({
              onCopy: (id) => {
                setPanel(id);
                void store.copy(id);
              },
              onDownload: () => void store.download(panel ?? format),
              onOpenTabs: () => void store.openTabs(),
              onAppend: () => void store.append(),
            })
          }
        />
        <MenuButton
          label={translate('preset')}
          load={loadPresetMenu}
          sections={({ presetSections }) => presetSections(store)}
        />
      </footer>
    </main>
  );
}

/** The formats that always have a button; the default format has one too. */
const withButton: FormatId[] = ['json', 'lines'];

function buttonLabel(id: FormatId): string {
  if (id === 'json') return translate('copyJson');
  return id === 'lines' ? translate('copyLines') : translate('copyAs', formatLabel(id));
}

function emptyText({ shown, query }: Store): string {
  if (shown.value.total > 0) return translate('nothingMatches');
  return translate(query.value.selector === '' ? 'pageHasNoLinks' : 'selectorHasNoLinks');
}
