import { onOpenPopupItem, putMenu } from '../browser/context-menu';
import type { MenuEntries } from '../browser/context-menu';
import type { Handlers } from '../browser/message-handlers';
import {
  changeDesk,
  changeSettings,
  deleteAll,
  discardUnreadable,
  loadDeskToChange,
  loadSettingsToChange,
} from '../browser/settings-writing';
import { onBrowserStart } from '../browser/start';
import { watchSettings } from '../browser/storage-watching';
import { openPopup, setClickAction } from '../browser/toolbar-button';
import type { Desk } from '../core/desk/desk';
import { mergeDeskEdits } from '../core/desk/desk-edit';
import type { DeskEdit } from '../core/desk/desk-edit';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import { mergeEdits } from '../core/settings/merge-edits';
import type { Settings } from '../core/settings/settings';
import type { SettingsEdit } from '../core/settings/settings-edit';
import { createFollower } from './follower';
import { createTurns } from './in-turn';
import { createKeeper } from './keeper';
import type { Keeper } from './keeper';
import type { SyncHandlers } from './synchronise';
import { syncSettings } from './sync-settings';

/** The settings and the desk, with the handlers through which other documents change them. */
export interface Memory {
  readonly settings: Keeper<Settings, SettingsEdit>;
  readonly desk: Keeper<Desk, DeskEdit>;
  /** Opens the popup, whatever a click on the toolbar button does. */
  readonly openPopup: () => void;
  readonly handlers: Handlers<'editSettings' | 'editDesk' | 'deleteAll' | 'discardUnreadable'> & SyncHandlers;
}

/**
 * Creates the keepers of settings and desk, and keeps the context menu, the toolbar button and the user's other devices in step with
 * the settings. Call this while the background script starts, because events do not wait. At the start an empty edit stores the presets that come with Sheaf and migrates what
 * an earlier version stored.
 */
export function remember(): Memory {
  const inTurn = createTurns();
  const settings = createKeeper({ load: loadSettingsToChange, change: changeSettings, merge: mergeEdits, inTurn });
  const desk = createKeeper({ load: loadDeskToChange, change: changeDesk, merge: mergeDeskEdits, inTurn });
  const { read: load } = settings;
  const followMenu = createFollower({ load, select: menuEntries, put: putMenu });
  const followClick = createFollower({ load, select: ({ options }) => options.clickDoes, put: setClickAction });
  const follow = () => Promise.all([followMenu(), followClick()]);
  watchSettings(() => void follow());
  onBrowserStart(() => void settings.edit().then(follow));
  const open = () => openPopup(async () => (await load()).options.clickDoes);
  onOpenPopupItem(open);
  return {
    settings,
    desk,
    openPopup: open,
    handlers: {
      ...syncSettings(inTurn),
      editSettings: async (edits) => outcomeOf(await settings.edit(...edits)),
      editDesk: async (edits) => outcomeOf(await desk.edit(...edits)),
      deleteAll: async () => {
        const deleted = await attempt(() => inTurn(deleteAll));
        // As after the installation.
        if (deleted.ok) await settings.edit().then(follow);
        return deleted;
      },
      discardUnreadable: () => attempt(() => inTurn(discardUnreadable)),
    },
  };
}

function menuEntries({ presets, options }: Settings): MenuEntries {
  return {
    presets: presets.filter(({ isInMenu }) => isInMenu).map(({ id, name }) => ({ id, name })),
    opensPopup: options.clickDoes !== 'open-popup',
  };
}

/** Deletes something. Fails if the browser refuses. */
async function attempt(deletion: () => Promise<void>): Promise<Result<null>> {
  try {
    await deletion();
    return succeed(null);
  } catch (error) {
    console.error(error);
    return fail('not-deleted');
  }
}

/** Returns the outcome of a result without its value. */
const outcomeOf = (result: Result<unknown>): Result<null> => (result.ok ? succeed(null) : result);
