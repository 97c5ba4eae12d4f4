import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import type { Settings } from '../core/settings';
import { applyEdit } from '../core/settings-edit';
import type { SettingsEdit } from '../core/settings-edit';

export interface SettingsKeeperDependencies {
  readonly load: () => Promise<Settings>;
  readonly save: (settings: Settings) => Promise<void>;
}

/** The only writer of the settings: changes come from several documents, and none may be lost. */
export interface SettingsKeeper {
  /** Makes a change, after those that were asked for before. When it cannot be kept, the settings stay as they were. */
  readonly edit: (edit: SettingsEdit) => Promise<Result<Settings>>;
}

export function createSettingsKeeper({ load, save }: SettingsKeeperDependencies): SettingsKeeper {
  let last: Promise<unknown> = Promise.resolve();

  async function make(edit: SettingsEdit): Promise<Result<Settings>> {
    try {
      const settings = applyEdit(await load(), edit);
      await save(settings);
      return succeed(settings);
    } catch (error) {
      console.error('The settings were not kept.', error);
      return fail('settings-not-kept');
    }
  }

  return {
    edit(edit) {
      const made = last.then(() => make(edit));
      last = made;
      return made;
    },
  };
}
