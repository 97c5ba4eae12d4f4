import { putMenu } from '../browser/context-menu';
import type { Handlers } from '../browser/message-handlers';
import { changeDesk, changeSettings, loadDeskToChange, loadSettingsToChange } from '../browser/settings-writing';
import { onBrowserStart } from '../browser/start';
import { watchSettings } from '../browser/storage-watching';
import type { Desk } from '../core/desk/desk';
import { mergeDeskEdits } from '../core/desk/desk-edit';
import type { DeskEdit } from '../core/desk/desk-edit';
import { succeed } from '../core/result';
import type { Result } from '../core/result';
import { mergeEdits } from '../core/settings/merge-edits';
import type { Settings } from '../core/settings/settings';
import type { SettingsEdit } from '../core/settings/settings-edit';
import { createTurns } from './in-turn';
import { createKeeper } from './keeper';
import type { Keeper } from './keeper';
import { createMenuKeeper } from './menu-keeper';

/** The settings and the desk, with the handlers through which other documents change them. */
export interface Memory {
  readonly settings: Keeper<Settings, SettingsEdit>;
  readonly desk: Keeper<Desk, DeskEdit>;
  readonly handlers: Handlers<'editSettings' | 'editDesk'>;
}

/**
 * Creates the keepers of settings and desk, and keeps the context menu in step with the settings. Call this while the background
 * script starts, because events do not wait. At the start an empty edit stores the presets that come with Sheaf and migrates what
 * an earlier version stored.
 */
export function remember(): Memory {
  const inTurn = createTurns();
  const settings = createKeeper({ load: loadSettingsToChange, change: changeSettings, merge: mergeEdits, inTurn });
  const desk = createKeeper({ load: loadDeskToChange, change: changeDesk, merge: mergeDeskEdits, inTurn });
  const keepMenu = createMenuKeeper({ load: settings.read, put: putMenu });
  watchSettings(() => void keepMenu());
  onBrowserStart(() => void settings.edit().then(keepMenu));
  return {
    settings,
    desk,
    handlers: {
      editSettings: async (edits) => outcomeOf(await settings.edit(...edits)),
      editDesk: async (edits) => outcomeOf(await desk.edit(...edits)),
    },
  };
}

/** Returns the outcome of a result without its value. */
const outcomeOf = (result: Result<unknown>): Result<null> => (result.ok ? succeed(null) : result);
