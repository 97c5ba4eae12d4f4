import { effect } from '@preact/signals';
import { writeClipboard } from '../browser/clipboard';
import { translate } from '../browser/i18n';
import { send } from '../browser/messages';
import { watchOpening } from '../browser/opening-store';
import { injectCollector, listenToCollectors } from '../browser/page-access';
import { loadAllowedSites, requestSites } from '../browser/permissions';
import { loadDesk, loadKept } from '../browser/settings-store';
import { watchDesk, watchSettings } from '../browser/storage-watching';
import { isOnWindows } from '../browser/system';
import { activeTab, onTabLoaded } from '../browser/tabs';
import { searchesForText } from '../core/arrange-at-once';
import { applyDeskEdit, mergeDeskEdits } from '../core/desk/desk-edit';
import { applyEdit, mergeEdits } from '../core/settings/settings-edit';
import { createWorker } from '../harvest/create-worker';
import { createMatcher } from '../harvest/matcher';
import collector from '../page/main.ts?script&iife';
import { createLive } from '../ui/live';
import type { LiveDesk, LiveSettings } from '../ui/live';
import '../ui/tokens.css';
import { Popup } from './Popup';
import { createStore } from './store';
import { takeOver } from './take-over';

document.title = translate('extensionName');
const { typed, show } = takeOver(document);

const [kept, tab] = await Promise.all([loadKept(), activeTab()]);
const live: LiveSettings = createLive(kept.settings, {
  keep: (edit) => send('editSettings', edit),
  load: async () => (await loadKept({ settings: live.current.peek(), desk: kept.desk })).settings,
  watch: watchSettings,
  apply: applyEdit,
  merge: mergeEdits,
});
const desk: LiveDesk = createLive(kept.desk, {
  keep: (edit) => send('editDesk', edit),
  load: () => loadDesk(desk.current.peek()),
  watch: watchDesk,
  apply: applyDeskEdit,
  merge: mergeDeskEdits,
});
const matcher = createMatcher({ createWorker, budgetMs: () => live.current.value.options.matchBudgetMs });
const store = createStore({
  tabId: tab.id,
  page: tab.page,
  live,
  desk,
  access: {
    inject: (target, collect) => injectCollector(collector, target, collect),
    listen: listenToCollectors,
  },
  matcher,
  writeClipboard,
  lastCopy: {
    load: () => send('loadCopy', null),
    keep: (copy) => void send('keepCopy', copy).catch(console.error),
  },
  saveFile: async (file) => (await import('../browser/save-file')).saveFile(file),
  tabs: {
    open: (urls) => send('openTabs', { urls, windowId: tab.windowId }),
    stop: () => send('stopTabs', null),
    watch: (listener) => void watchOpening(listener),
  },
  isWindows: isOnWindows(),
  requestSites,
});
onTabLoaded(tab.id, store.reload);

const { filter, selector, exclude, isSubmitted } = typed();
// As the keys would have done a moment later: they follow what the fields hold.
if (filter + selector + exclude !== '') {
  const before = store.query.value;
  store.change({
    include: before.include + filter,
    selector: before.selector + selector,
    exclude: before.exclude + exclude,
  });
}
show(<Popup store={store} />);
if (isSubmitted) void store.copy(store.format.value);

void loadAllowedSites().catch(console.error);
if (!searchesForText(store.query.value)) matcher.start();
const stopWaiting = effect(() => {
  if (store.shown.value.read !== null || store.failure.value !== null) requestAnimationFrame(() => setTimeout(prepare));
});

/** What would only slow the first rows: a worker that they may not need, and the badges that a stopped background has left. */
function prepare(): void {
  stopWaiting();
  matcher.start();
  void import('../browser/badge').then(({ clearLeftBadges }) => clearLeftBadges()).catch(console.error);
}
