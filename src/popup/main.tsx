import { effect } from '@preact/signals';
import { writeClipboard } from '../browser/clipboard';
import { translate } from '../browser/i18n';
import { send } from '../browser/messages';
import { watchOpening } from '../browser/opening-store';
import { injectCollector, listenToCollectors } from '../browser/page-access';
import { loadAllowedSites, requestSites } from '../browser/permissions';
import { loadSettings, watchSettings } from '../browser/settings-store';
import { isOnWindows } from '../browser/system';
import { activeTab, onTabLoaded } from '../browser/tabs';
import { searchesForText } from '../core/arrange-at-once';
import { createWorker } from '../harvest/create-worker';
import { createMatcher } from '../harvest/matcher';
import collector from '../page/main.ts?script&iife';
import { createLiveSettings } from '../ui/live-settings';
import '../ui/tokens.css';
import { Popup } from './Popup';
import { createStore } from './store';
import { takeOver } from './take-over';

document.title = translate('extensionName');
const { typed, show } = takeOver(document);
void loadAllowedSites();
// A background script that was stopped leaves them, and nothing else may start it for a long time.
void import('../browser/badge').then(({ clearLeftBadges }) => clearLeftBadges());

const [settings, tab] = await Promise.all([loadSettings(), activeTab()]);
const live = createLiveSettings(settings, {
  keep: (edit) => send('editSettings', edit),
  load: loadSettings,
  watch: watchSettings,
});
const matcher = createMatcher({ createWorker, budgetMs: () => live.settings.value.options.matchBudgetMs });
const store = createStore({
  tabId: tab.id,
  page: tab.page,
  live,
  access: {
    inject: (target, collect) => injectCollector(collector, target, collect),
    listen: listenToCollectors,
  },
  matcher,
  writeClipboard,
  lastCopy: {
    load: async () => (await import('../browser/last-copy-loading')).loadLastCopy(),
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

const { text, isSubmitted } = typed();
if (text !== '') store.change({ include: text });
show(<Popup store={store} />);
if (isSubmitted) void store.copy(store.format.value);

// A worker that starts while the first rows are on their way would only slow them, where they need none.
if (!searchesForText(store.query.value)) matcher.start();
const stopWaiting = effect(() => {
  if (store.shown.value.read === null) return;
  requestAnimationFrame(() =>
    setTimeout(() => {
      stopWaiting();
      matcher.start();
    }),
  );
});
