import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { markLanguage, translate } from '../browser/i18n';
import { loadBin, loadKept } from '../browser/settings-store';
import { loadShortcuts, openShortcutSettings } from '../browser/shortcuts';
import { watchSettings } from '../browser/storage-watching';
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
watchSettings(async () => {
  bin.value = await loadBin();
});
const store = createOptionsStore({
  settings,
  desk,
  examples,
  bin,
  shortcuts: { load: loadShortcuts, openSettings: openShortcutSettings },
});
render(<OptionsPage store={store} />, document.body);
