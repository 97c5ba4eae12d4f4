import { useId, useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { formatLabel } from '../browser/format-words';
import { translate } from '../browser/i18n';
import type { FormatId } from '../core/formats/formats';
import { isArranged } from '../core/query/arranged';
import type { FailureCode } from '../core/result';
import { QueryForm } from '../forms/QueryForm';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { MenuButton } from '../ui/MenuButton';
import { useLoaded } from '../ui/use-loaded';
import { isIncomplete } from './counts';
import styles from './HarvestView.module.css';
import { LinkList } from './list/LinkList';
import { StatusLine } from './StatusLine';
import type { Store } from './store';

interface HarvestViewProps {
  readonly store: Store;
}

/** The failures shown under a field. The others are shown above the list. */
const inFields: ReadonlySet<FailureCode> = new Set(['bad-include', 'bad-exclude', 'bad-selector', 'slow-pattern']);

const loadOnDemand = () => import('./on-demand');
const loadTakeMenu = () => import('./take-sections');
const loadPresetMenu = () => import('./preset-actions');

/** A harvest on the screen, as the popup shows it. */
export function HarvestView({ store }: HarvestViewProps) {
  const arrangeId = useId();
  /** The format last chosen in the menu, whose options are shown. */
  const [panel, setPanel] = useState<FormatId | null>(null);
  const { isArrangeOpen } = store.desk.current.value;
  const format = store.recipe.format.value;
  const preset = store.recipe.presetInUse.value;
  const progress = store.page.reading.value?.progress ?? null;
  const selection = store.listing.selection.value;
  const failure = store.listing.failure.value;
  const tabsToOpen = store.taking.tabsToOpen.value;
  const hasUnkept = store.unkept.value !== null;
  const notice = store.notices.notice.value;
  const closedSites = progress?.state === 'done' ? progress.unreadFrames.sites : [];
  const onDemand = useLoaded(
    loadOnDemand,
    isArrangeOpen ||
      panel !== null ||
      tabsToOpen !== null ||
      preset !== null ||
      notice !== null ||
      closedSites.length > 0 ||
      selection.groups !== undefined ||
      hasUnkept,
  );
  const isEmpty = selection.listed.length === 0;
  const isOff = failure !== null || store.ticks.ticked.value.length === 0;
  const copyAs = (id: FormatId) => () => void store.taking.take('copy', id);
  const buttons: FormatId[] = format === 'json' || format === 'lines' ? withButton : [format, ...withButton];
  return (
    <main class={styles.popup}>
      <h1 class="visually-hidden">{translate('extensionName')}</h1>
      <QueryForm
        query={store.recipe.query.value}
        failure={failure}
        onChange={store.recipe.change}
        onSubmit={() => void store.taking.take(store.settings.current.value.options.enterDoes)}
      />
      <StatusLine
        selection={selection}
        tickedCount={store.ticks.ticked.value.length}
        progress={progress}
        isSettled={store.listing.isSettled.value}
        notice={notice === null || onDemand === null ? null : <onDemand.NoticeText notice={notice} />}
        hasFailed={failure !== null && !inFields.has(failure.code)}
      >
        {notice !== null && onDemand && (
          <onDemand.NoticeButton notice={notice} onStop={() => void store.stopTabs()} onUndo={store.notices.undo} />
        )}
        {closedSites.length > 0 && onDemand && (
          <onDemand.AllowButton sites={closedSites} onAllow={(request) => void store.page.allowFrames(request)} />
        )}
        <Disclosure
          label={translate('arrange')}
          controls={arrangeId}
          isOpen={isArrangeOpen}
          isInUse={isArranged(store.recipe.query.value)}
          onToggle={() => void store.desk.edit({ isArrangeOpen: !isArrangeOpen })}
        />
      </StatusLine>
      {preset !== null && onDemand && <onDemand.PresetChip store={store} preset={preset} />}
      {isArrangeOpen && onDemand && (
        <onDemand.ArrangeForm id={arrangeId} query={store.recipe.query.value} onChange={store.recipe.change} />
      )}
      {hasUnkept && onDemand && <onDemand.UnkeptSettings store={store} />}
      {failure !== null && !inFields.has(failure.code) && (
        <p class={styles.failure} role="alert">
          {failureText(failure)}
        </p>
      )}
      {isEmpty ? (
        <p class={styles.empty}>
          {failure === null && !isIncomplete(selection, progress, store.listing.isSettled.value) && emptyText(store)}
        </p>
      ) : (
        <LinkList
          selection={selection}
          unticked={store.ticks.unticked.value}
          spans={store.listing.spans.value}
          isStale={failure !== null}
          GroupRow={onDemand?.GroupRow}
          onLook={store.listing.look}
          onTick={store.ticks.tick}
          onShow={(index) => void store.showOnPage(index)}
        />
      )}
      {tabsToOpen !== null && onDemand && (
        <onDemand.TabsQuestion count={tabsToOpen} onAnswer={store.taking.answerTabs} />
      )}
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
                void store.taking.take('copy', id);
              },
              onTake: (way) => void store.taking.take(way, panel ?? format),
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

/** The formats that always have a button. The format in use has one too. */
const withButton: FormatId[] = ['json', 'lines'];

function buttonLabel(id: FormatId): string {
  if (id === 'json') return translate('copyJson');
  return id === 'lines' ? translate('copyLines') : translate('copyAs', formatLabel(id));
}

function emptyText({ listing, recipe }: Store): string {
  if (listing.selection.value.total > 0) return translate('nothingMatches');
  return translate(recipe.query.value.selector === '' ? 'pageHasNoLinks' : 'selectorHasNoLinks');
}
