import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { translate } from '../browser/i18n';
import { isRefined } from '../core/query/arranged';
import { SearchForm } from '../forms/SearchForm';
import { Disclosure } from '../ui/Disclosure';
import { IconButton } from '../ui/IconButton';
import { useLatest } from '../ui/use-latest';
import { useLoaded } from '../ui/use-loaded';
import { describeCounts, isIncomplete } from './counts';
import styles from './HarvestView.module.css';
import type { KeyActions } from './keys';
import { LinkList } from './list/LinkList';
import { Tick } from './list/Tick';
import { StatusLine } from './StatusLine';
import type { Store } from './store';
import { secondFormat, TakeBar } from './TakeBar';

interface HarvestViewProps {
  readonly store: Store;
}

/** Loads the parts of the view that are not needed for the first rows. */
export const loadOnDemand = () => import('./on-demand');
const loadHelp = () => import('./Help');

/** A harvest on the screen, as the popup shows it. */
export function HarvestView({ store }: HarvestViewProps) {
  const id = useId();
  const statusId = `${id}-status`;
  const root = useRef<HTMLElement | null>(null);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const help = useLoaded(loadHelp, isHelpOpen);
  const { recipe, listing, ticks, page, notices, desk } = store;
  const query = recipe.query.value;
  const { isRefineOpen } = desk.current.value;
  const progress = page.reading.value?.progress ?? null;
  const selection = listing.selection.value;
  const failure = listing.failure.value;
  const isInUse = isRefined(query);
  const isNews = failure !== null || notices.notice.value !== null || store.unkept.value !== null;
  const onDemand = useLoaded(loadOnDemand, isRefineOpen || isInUse || selection.reading !== null || isNews);
  const news = onDemand?.newsOf(store) ?? null;
  const isFailing = news?.kind === 'failing';
  const tickedCount = ticks.ticked.value.length;
  const listedCount = selection.listed.length;
  const isEmpty = listedCount === 0;
  const isUnderWay = isIncomplete(selection, progress, listing.isSettled.value);
  const counts =
    failure !== null && progress === null
      ? []
      : [
          ...describeCounts(selection, progress, listing.isSettled.value, tickedCount),
          ...(recipe.isFromBefore.value && !recipe.isDefault.value ? [{ text: translate('queryFromBefore') }] : []),
        ];
  const submit = () => void store.taking.take(store.settings.current.value.options.enterDoes);
  const focusFilter = () => root.current?.querySelector('input')?.focus();
  const keyActions = useLatest<KeyActions>({
    submit,
    copySecond: () => void store.taking.take('copy', secondFormat(recipe.format.value)),
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
          errorId={onDemand?.fieldAtFault(store) === 'include' ? statusId : undefined}
          autoFocus
          onChange={recipe.change}
          onSubmit={submit}
          menu={onDemand && <onDemand.RecentQueries store={store} onLeave={focusFilter} />}
        />
        <IconButton label={translate('help')} onClick={() => setIsHelpOpen(true)}>
          ?
        </IconButton>
        <IconButton label={translate('options')} onClick={() => void store.outside.openOptions()}>
          <span class={styles.gear} />
        </IconButton>
      </div>
      <div class={styles.presets} data-part="presets">
        {onDemand && <onDemand.PresetRow store={store} onLeave={focusFilter} />}
        <Disclosure
          label={translate('refine')}
          controls={`${id}-refine`}
          isOpen={isRefineOpen}
          isInUse={isInUse}
          part="refine-button"
          onToggle={() => void desk.edit({ isRefineOpen: !isRefineOpen })}
        />
      </div>
      {onDemand && (
        <onDemand.RefineArea
          id={`${id}-refine`}
          store={store}
          statusId={statusId}
          onSubmit={submit}
          onLeave={focusFilter}
        />
      )}
      <StatusLine
        id={statusId}
        news={news}
        counts={counts}
        onShowDuplicates={() => {
          recipe.change({ unique: false });
          focusFilter();
        }}
        isUnderWay={isUnderWay && !isFailing}
        before={
          isEmpty || isFailing ? null : (
            <Tick
              label={translate('tickAll')}
              state={tickedCount === 0 ? 'none' : tickedCount === listedCount ? 'all' : 'some'}
              isStop
              onClick={() => ticks.tick(selection.listed, tickedCount < listedCount)}
            />
          )
        }
      >
        {onDemand && <onDemand.StatusButtons store={store} onLeave={focusFilter} />}
      </StatusLine>
      {onDemand && <onDemand.Announcer store={store} news={news} counts={counts} />}
      {onDemand && <onDemand.UnkeptSettings store={store} />}
      {isEmpty ? (
        failure === null && !isUnderWay && onDemand ? (
          <onDemand.EmptyList store={store} onLeave={focusFilter} />
        ) : (
          <div class={styles.empty} />
        )
      ) : (
        <LinkList
          selection={selection}
          density={store.settings.current.value.options.density}
          unticked={ticks.unticked.value}
          spans={listing.spans.value}
          isStale={failure !== null}
          parts={onDemand?.listParts ?? null}
          onLook={listing.look}
          onTick={ticks.tick}
          onPress={(button, index) => void onDemand?.pressRowButton(store, button, index)}
        />
      )}
      {onDemand && <onDemand.Welcome store={store} onLeave={focusFilter} />}
      <TakeBar store={store} onDemand={onDemand} />
      {isHelpOpen && help && <help.Help store={store} onClose={() => setIsHelpOpen(false)} />}
    </main>
  );
}
