import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import type { Settings } from '../core/settings/settings';
import { applyEdit } from '../core/settings/settings-edit';
import type { SettingsEdit } from '../core/settings/settings-edit';

export interface SettingsKeeperDependencies {
  readonly load: () => Promise<Settings>;
  readonly save: (settings: Settings) => Promise<void>;
}

/** The only writer of the settings: changes come from several documents, and none may be lost. */
export interface SettingsKeeper {
  /** Makes a change, after those that were asked for before. When it cannot be kept, the settings stay as they were. */
  readonly edit: (edit: SettingsEdit) => Promise<Result<Settings>>;
  /** Reads the settings with every change that was asked for before. Rejected when the browser cannot give them. */
  readonly read: () => Promise<Settings>;
}

/**
 * Changes that come while others are being stored are stored together, so that the last key of a word is written as soon as the
 * first: a browser may end the background at any time.
 */
export function createSettingsKeeper({ load, save }: SettingsKeeperDependencies): SettingsKeeper {
  let waiting: SettingsEdit[] = [];
  let next: Promise<Result<Settings>> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function makeWaiting(): Promise<Result<Settings>> {
    const edits = waiting;
    waiting = [];
    next = null;
    try {
      let settings = await load();
      for (const edit of edits) settings = applyEdit(settings, edit);
      await save(settings);
      return succeed(settings);
    } catch (error) {
      console.error('The settings were not kept.', error);
      return fail('settings-not-kept');
    }
  }

  return {
    edit(edit) {
      waiting.push(edit);
      if (next === null) {
        next = last.then(makeWaiting);
        last = next;
      }
      return next;
    },
    read: () => last.then(load),
  };
}
