import { render } from 'preact';
import { writeClipboard } from '../browser/clipboard';
import { translate } from '../browser/i18n';
import { injectCollector, listenToCollectors } from '../browser/page-access';
import { requestSites } from '../browser/permissions';
import { loadSettings, saveSettings } from '../browser/settings-store';
import { activeTabId, onTabLoaded } from '../browser/tabs';
import { createWorker } from '../harvest/create-worker';
import { createMatcher } from '../harvest/matcher';
import collector from '../page/main.ts?script&iife';
import '../ui/tokens.css';
import { Popup } from './Popup';
import { createStore } from './store';

document.title = translate('extensionName');

const [settings, tabId] = await Promise.all([loadSettings(), activeTabId()]);
const store = createStore({
  tabId,
  settings,
  access: {
    inject: (target, collect) => injectCollector(collector, target, collect),
    listen: listenToCollectors,
  },
  matcher: createMatcher({ createWorker, budgetMs: settings.matchBudgetMs }),
  save: saveSettings,
  writeClipboard,
  requestSites,
});
onTabLoaded(tabId, store.reload);
render(<Popup store={store} format={settings.format} />, document.body);
