import { putMenu } from '../browser/context-menu';
import type { Handlers } from '../browser/messages';
import { onBrowserStart } from '../browser/start';
import { watchSettings } from '../browser/settings-store';
import { loadSettingsToChange, saveSettings } from '../browser/settings-writing';
import { succeed } from '../core/result';
import { createMenuKeeper } from './menu-keeper';
import { createSettingsKeeper } from './settings-keeper';
import type { SettingsKeeper } from './settings-keeper';

/**
 * Keeps the settings, and the context menu in step with them. To be called while the background script starts, as events do not
 * wait. A first change that changes nothing stores what comes with Sheaf, and settings of an earlier version as they are now.
 */
export function rememberSettings(): SettingsKeeper & { readonly handlers: Handlers<'editSettings'> } {
  const settings = createSettingsKeeper({ load: loadSettingsToChange, save: saveSettings });
  const keepMenu = createMenuKeeper({ load: settings.read, put: putMenu });
  watchSettings(() => void keepMenu());
  onBrowserStart(() => void settings.edit({}).then(keepMenu));
  return {
    ...settings,
    handlers: {
      editSettings: async (edit) => {
        const kept = await settings.edit(edit);
        return kept.ok ? succeed(null) : kept;
      },
    },
  };
}
