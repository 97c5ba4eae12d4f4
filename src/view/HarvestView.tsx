import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { formatLabel } from '../browser/format-words';
import { translate } from '../browser/i18n';
import type { FormatId } from '../core/formats/formats';
import { isRefined } from '../core/query/arranged';
import type { FailureCode } from '../core/result';
import { SearchForm } from '../forms/SearchForm';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { IconButton } from '../ui/IconButton';
import { MenuButton } from '../ui/MenuButton';
import { useLatest } from '../ui/use-latest';
import { useLoaded } from '../ui/use-loaded';
import { describeCounts, isIncomplete } from './counts';
import styles from './HarvestView.module.css';
import type { KeyActions } from './keys';
import { LinkList } from './list/LinkList';
import { Tick } from './list/Tick';
import { StatusLine } from './StatusLine';
import type { Store } from './store';

interface HarvestViewProps {
  readonly store: Store;
}

const loadOnDemand = () => import('./on-demand');
const loadHelp = () => import('./Help');
const loadTakeMenu = () => import('./take-sections');

/** A harvest on the screen, as the popup shows it. */
export function HarvestView({ store }: HarvestViewProps) {
  const id = useId();
  const root = useRef<HTMLElement | null>(null);
  /** The format last chosen in the menu, whose options are shown. */
  const [panel, setPanel] = useState<FormatId | null>(null);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const help = useLoaded(loadHelp, isHelpOpen);
  const { recipe, listing, ticks, page, notices, desk } = store;
  const query = recipe.query.value;
  const { isRefineOpen } = desk.current.value;
  const format = recipe.format.value;
  const progress = page.reading.value?.progress ?? null;
  const selection = listing.selection.value;
  const failure = listing.failure.value;
  const tabsToOpen = store.taking.tabsToOpen.value;
  const hasUnkept = store.unkept.value !== null;
  const notice = notices.notice.value;
  const said = notice?.kind === 'waiting' ? null : listing.saidFailure.value;
  const closedSites = progress?.state === 'done' ? progress.unreadFrames.sites : [];
  const isInUse = isRefined(query);
  const onDemand = useLoaded(
    loadOnDemand,
    isRefineOpen || isInUse || selection.reading !== null || failure !== null || notice !== null || hasUnkept,
  );
  const tickedCount = ticks.ticked.value.length;
  const listedCount = selection.listed.length;
  const isEmpty = listedCount === 0;
  const isUnderWay = isIncomplete(selection, progress, listing.isSettled.value);
  const isOff = failure !== null || tickedCount === 0;
  const copyAs = (chosen: FormatId) => () => void store.taking.take('copy', chosen);
  const submit = () => void store.taking.take(store.settings.current.value.options.enterDoes);
  const buttons: FormatId[] = format === 'json' || format === 'lines' ? withButton : [format, ...withButton];
  const errorId = (...codes: FailureCode[]) =>
    said !== null && codes.includes(said.code) ? `${id}-status` : undefined;
  const isTaken = notice?.kind === 'taken';
  const noticeText = notice !== null && onDemand && <onDemand.NoticeText notice={notice} />;
  const focusFilter = () => root.current?.querySelector('input')?.focus();
  const keyActions = useLatest<KeyActions>({
    submit,
    copySecond: () => void store.taking.take('copy', format === 'lines' ? 'json' : 'lines'),
    openHelp: () => setIsHelpOpen(true),
    closeRefine() {
      void desk.edit({ isRefineOpen: false });
      root.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
    },
  });
  useEffect(
    () => (root.current && onDemand ? onDemand.listenToKeys(root.current, keyActions) : undefined),
    [onDemand, keyActions],
  );
  return (
    <main ref={root} class={styles.view}>
      <div class={styles.search} data-part="search">
        <h1 class={styles.brand} title={translate('extensionName')}>
          <span class="visually-hidden">{translate('extensionName')}</span>
        </h1>
        <SearchForm
          query={query}
          errorId={errorId('bad-include', ...(query.include === '' ? [] : slow))}
          onChange={recipe.change}
          onSubmit={submit}
        />
        <IconButton label={translate('help')} onClick={() => setIsHelpOpen(true)}>
          ?
        </IconButton>
      </div>
      <div class={styles.presets} data-part="presets">
        {onDemand && <onDemand.PresetRow store={store} />}
        <Disclosure
          label={translate('refine')}
          controls={`${id}-refine`}
          isOpen={isRefineOpen}
          isInUse={isInUse}
          onToggle={() => void desk.edit({ isRefineOpen: !isRefineOpen })}
        />
      </div>
      {isRefineOpen && onDemand && (
        <onDemand.RefineForm
          id={`${id}-refine`}
          query={query}
          errorIds={{
            selector: errorId('bad-selector'),
            exclude: errorId('bad-exclude', ...(query.include === '' ? slow : [])),
          }}
          onChange={recipe.change}
          onSubmit={submit}
        />
      )}
      {!isRefineOpen && isInUse && onDemand && (
        <onDemand.RefineChips query={query} onChange={recipe.change} onGone={focusFilter} />
      )}
      <StatusLine
        id={`${id}-status`}
        failure={said && (onDemand ? <onDemand.FailureText store={store} failure={said} /> : failureText(said))}
        notice={isTaken ? null : noticeText}
        announcement={isTaken ? noticeText : null}
        counts={
          failure !== null && progress === null
            ? []
            : [
                ...describeCounts(selection, progress, listing.isSettled.value, tickedCount),
                ...(recipe.isFromBefore.value && !recipe.isDefault.value
                  ? [{ text: translate('queryFromBefore') }]
                  : []),
              ]
        }
        onShowDuplicates={() => {
          recipe.change({ unique: false });
          focusFilter();
        }}
        isUnderWay={isUnderWay && said === null}
        before={
          isEmpty ? null : (
            <Tick
              label={translate('tickAll')}
              state={tickedCount === 0 ? 'none' : tickedCount === listedCount ? 'all' : 'some'}
              onClick={() => ticks.tick(selection.listed, tickedCount < listedCount)}
            />
          )
        }
      >
        {said !== null && onDemand && <onDemand.FailureButtons store={store} failure={said} onLeave={focusFilter} />}
        {notice !== null && onDemand && (
          <onDemand.NoticeButton notice={notice} onStop={() => void store.stopTabs()} onUndo={notices.undo} />
        )}
        {closedSites.length > 0 && onDemand && (
          <onDemand.AllowButton sites={closedSites} onAllow={(request) => void page.allowFrames(request)} />
        )}
        {progress?.state === 'done' && onDemand && <onDemand.ScopeChoice store={store} />}
        {!recipe.isDefault.value && onDemand && <onDemand.ResetButton store={store} onLeave={focusFilter} />}
      </StatusLine>
      {hasUnkept && onDemand && <onDemand.UnkeptSettings store={store} />}
      {isEmpty ? (
        failure === null && !isUnderWay && onDemand ? (
          <onDemand.EmptyList store={store} onLeave={focusFilter} />
        ) : (
          <div class={styles.empty} />
        )
      ) : (
        <LinkList
          selection={selection}
          unticked={ticks.unticked.value}
          spans={listing.spans.value}
          isStale={failure !== null}
          GroupRow={onDemand?.GroupRow}
          onLook={listing.look}
          onTick={ticks.tick}
          onShow={(index) => void store.showOnPage(index)}
        />
      )}
      {tabsToOpen !== null && onDemand && (
        <onDemand.TabsQuestion count={tabsToOpen} onAnswer={store.taking.answerTabs} />
      )}
      {panel !== null && !isEmpty && onDemand && (
        <onDemand.FormatPanel key={panel} store={store} format={panel} onClose={() => setPanel(null)} />
      )}
      <footer class={styles.footer} data-part="take">
        {buttons.map((chosen) => (
          <Button key={chosen} isMain={format === chosen} isOff={isOff} onClick={copyAs(chosen)}>
            {buttonLabel(chosen)}
          </Button>
        ))}
        <MenuButton
          label={translate('more')}
          isOff={isOff}
          load={loadTakeMenu}
          sections={({ takeSections }) =>
            takeSections({
              onCopy: (chosen) => {
                setPanel(chosen);
                void store.taking.take('copy', chosen);
              },
              onTake: (way) => void store.taking.take(way, panel ?? format),
            })
          }
        />
        <MenuButton
          label={translate('preset')}
          load={loadOnDemand}
          sections={({ presetSections }) => presetSections(store)}
        />
      </footer>
      {isHelpOpen && help && <help.Help store={store} onClose={() => setIsHelpOpen(false)} />}
    </main>
  );
}

/** The failures that are about Filter, or about Exclude if Filter is empty. */
const slow: readonly FailureCode[] = ['slow-pattern'];

/** The formats that always have a button. The format in use has one too. */
const withButton: FormatId[] = ['json', 'lines'];

function buttonLabel(id: FormatId): string {
  if (id === 'json') return translate('copyJson');
  return id === 'lines' ? translate('copyLines') : translate('copyAs', formatLabel(id));
}
