import { render } from 'preact';
import { writeClipboard } from '../browser/clipboard';
import { translate } from '../browser/i18n';
import { send } from '../browser/messages';
import { watchOpening } from '../browser/opening-store';
import { injectCollector, listenToCollectors } from '../browser/page-access';
import { loadAllowedSites, requestSites } from '../browser/permissions';
import { loadSettings, watchSettings } from '../browser/settings-store';
import { isOnWindows } from '../browser/system';
import { activeTab, onTabLoaded } from '../browser/tabs';
import { createWorker } from '../harvest/create-worker';
import { createMatcher } from '../harvest/matcher';
import collector from '../page/main.ts?script&iife';
import { createLiveSettings } from '../ui/live-settings';
import '../ui/tokens.css';
import { Popup } from './Popup';
import { createStore } from './store';

document.title = translate('extensionName');
void loadAllowedSites();

const [settings, tab] = await Promise.all([loadSettings(), activeTab()]);
const live = createLiveSettings(settings, {
  keep: (edit) => send('editSettings', edit),
  load: loadSettings,
  watch: watchSettings,
});
const store = createStore({
  tabId: tab.id,
  page: tab.page,
  live,
  access: {
    inject: (target, collect) => injectCollector(collector, target, collect),
    listen: listenToCollectors,
  },
  matcher: createMatcher({ createWorker, budgetMs: () => live.settings.value.options.matchBudgetMs }),
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
render(<Popup store={store} />, document.body);
