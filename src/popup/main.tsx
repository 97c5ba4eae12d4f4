import { effect } from '@preact/signals';
import { markLanguage, translate } from '../browser/i18n';
import { send } from '../browser/messages';
import { injectCollector, listenToCollectors } from '../browser/page-access';
import { loadKept } from '../browser/settings-store';
import { isOnWindows } from '../browser/system';
import { activeTab, onTabLoaded } from '../browser/tabs';
import { isRefined } from '../core/query/arranged';
import { searchesForText } from '../core/query/arrange-at-once';
import type { PageAccess } from '../core/messages/page-access';
import { createMatcherLater } from '../harvest/matcher-later';
import { createSession } from '../harvest/session';
import collector from '../page/collect/main.ts?script&iife';
import { showAppearance } from '../ui/appearance';
import { loadFirst } from '../ui/use-loaded';
import '../ui/tokens.css';
import { HarvestView, loadOnDemand } from '../view/HarvestView';
import { createLiveKept } from '../view/live-kept';
import { createStore } from '../view/store';
import { takeOver } from './take-over';

const later = () => import('./later');

markLanguage(document);
document.title = translate('extensionName');
const { typed, show } = takeOver(document);

const [kept, tab] = await Promise.all([loadKept(), activeTab()]);
const { settings, desk } = createLiveKept(kept);
effect(() => showAppearance(document, settings.current.value.options));
const isWindows = isOnWindows();
const target = { tabId: tab.id };
const access: PageAccess = {
  inject: (to, collect) => injectCollector(collector, to, collect),
  listen: listenToCollectors,
};
const session = createSession({
  target,
  access,
  matcher: createMatcherLater(async () => {
    const { createMatcher, createWorker } = await import('./matching');
    return createMatcher({ createWorker, budgetMs: () => settings.current.value.options.matchBudgetMs });
  }),
  isWindows,
});
const store = createStore({
  session,
  page: tab.page,
  settings,
  desk,
  world: {
    writeClipboard: async (content) => (await later()).writeClipboard(content),
    // The popup may close at once, so the background keeps the copy.
    keepCopy: async (copy) => void send('keepCopy', copy).catch(console.error),
    keepTaken: async (taken) => void send('keepTaken', taken).catch(console.error),
    loadCopy: () => send('loadCopy', null),
    saveFile: async (file) => (await later()).saveFile(file),
    openTabs: async (urls) => void (await send('openTabs', { urls, windowId: tab.windowId })),
    isWindows,
  },
  tabs: {
    stop: () => send('stopTabs', null),
    watch: (listener) => whenIdle(async () => (await later()).watchOpening(listener)),
  },
  recents: async () => (await later()).recentsSource,
  countSelected: async () => (await later()).countSelected(target, access),
  selectorExamples: async () => (await later()).selectorExamples(target, access),
  showOnPage: async (harvest, index) => (await later()).showOnPage(harvest, index),
  openOptions: async () => {
    await (await later()).openOptionsPage();
    window.close();
  },
});
onTabLoaded(tab.id, store.page.reload);

// What the first frame needs must not appear after it.
if (desk.current.peek().isRefineOpen || isRefined(store.recipe.query.peek())) await loadFirst(loadOnDemand);
const { filter, isSubmitted } = typed();
// The text is appended to the query last used, as if it had been typed a moment later.
if (filter !== '') store.recipe.change({ include: store.recipe.query.value.include + filter });
show(<HarvestView store={store} />);
if (isSubmitted) void store.taking.take(settings.current.value.options.enterDoes);

if (!searchesForText(store.recipe.query.value)) session.warmUp();
const stopWaiting = effect(() => {
  if (store.listing.selection.value.reading !== null || store.listing.failure.value !== null)
    requestAnimationFrame(() => setTimeout(prepare));
});

/** Starts what would delay the first rows: a worker that they may not need. */
function prepare(): void {
  stopWaiting();
  session.warmUp();
  whenIdle(loadRest);
}

/** Does something that the first rows need not wait for. */
function whenIdle(deed: () => Promise<unknown>): void {
  requestIdleCallback(() => void deed().catch(console.error));
}

/** Loads what the first click or key needs. */
async function loadRest(): Promise<void> {
  void import('../view/on-demand');
  void import('../view/list/list-actions');
  const { clearLeftBadges, fitIntoWindow } = await later();
  fitIntoWindow(window);
  await clearLeftBadges();
}
