import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { writeClipboard } from '../browser/clipboard';
import { markLanguage, translate } from '../browser/i18n';
import { send } from '../browser/messages';
import { saveFile } from '../browser/save-file';
import { loadBin, loadUnreadable, watchUnreadable } from '../browser/restorable-store';
import { loadKept } from '../browser/settings-store';
import { loadShortcuts, openShortcutSettings } from '../browser/shortcuts';
import { watchSettings } from '../browser/storage-watching';
import { loadSyncState, watchSyncState } from '../browser/sync-state-store';
import { isOnWindows } from '../browser/system';
import { createWorker } from '../harvest/create-worker';
import { showAppearance } from '../ui/appearance';
import '../ui/tokens.css';
import { createLiveKept } from '../view/live-kept';
import { createExamples } from './examples';
import { OptionsPage } from './OptionsPage';
import { createOptionsStore } from './store';

markLanguage(document);
document.title = translate('optionsTitle');

const { settings, desk } = createLiveKept(await loadKept());
effect(() => showAppearance(document, settings.current.value.options));
const examples = createExamples(createWorker, isOnWindows());
const bin = signal(await loadBin());
const unreadable = signal(await loadUnreadable());
const loadAgain = async () => {
  bin.value = await loadBin();
  unreadable.value = await loadUnreadable();
};
watchSettings(loadAgain);
watchUnreadable(loadAgain);
const syncState = signal(await loadSyncState());
watchSyncState((state) => {
  syncState.value = state;
});
const store = createOptionsStore({
  settings,
  desk,
  examples,
  bin,
  unreadable,
  outside: {
    saveFile,
    deleteAll: () => send('deleteAll', null),
    discardUnreadable: () => send('discardUnreadable', null),
  },
  sync: {
    state: syncState,
    switchTo: (isOn) => send('switchSync', { isOn }),
    synchronise: () => send('syncNow', null),
    nameDevice: (name) => send('nameDevice', { name }),
    removeAll: () => send('clearSync', null),
    dismissConflicts: () => send('dismissConflicts', null),
  },
  recents: {
    loadCopies: () => send('loadRecentCopies', null),
    writeClipboard,
    deleteAll: () => send('deleteRecents', null),
  },
  shortcuts: { load: loadShortcuts, openSettings: openShortcutSettings },
});
render(<OptionsPage store={store} />, document.body);
