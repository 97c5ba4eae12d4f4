import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { succeed } from '../core/result';
import type { Failure, Result } from '../core/result';
import type { Settings } from '../core/settings/settings';
import { applyEdit, mergeEdits } from '../core/settings/settings-edit';
import type { SettingsEdit } from '../core/settings/settings-edit';

export interface LiveSettingsDependencies {
  /** Has a change kept, and says whether it was. */
  readonly keep: (edit: SettingsEdit) => Promise<Result<null>>;
  readonly load: () => Promise<Settings>;
  /** Calls back when the settings have been saved, by whichever document. */
  readonly watch: (listener: () => void) => void;
}

/** The settings as they are now, in a document that stays open while others change them too. */
export interface LiveSettings {
  readonly settings: ReadonlySignal<Settings>;
  /** Makes a change, which is seen at once; says whether it was kept. One that was not is tried again with the next. */
  readonly edit: (edit: SettingsEdit) => Promise<Result<null>>;
  /** Why the last change was not kept. What was not kept holds for as long as the document is open. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Tries again to keep what was not kept. */
  readonly retry: () => Promise<Result<null>>;
}

/** A change that may not be in the stored settings yet. */
interface Change {
  readonly edit: SettingsEdit;
  state: 'sent' | 'kept' | 'refused';
}

export function createLiveSettings(first: Settings, { keep, load, watch }: LiveSettingsDependencies): LiveSettings {
  const settings = signal(first);
  const failure: Signal<Failure | null> = signal(null);
  /** From the first change that is not known to be kept, in the order in which they were made. */
  let changes: Change[] = [];
  let isStale = false;
  let isCatchingUp = false;
  watch(() => {
    isStale = true;
    void catchUp();
  });
  return {
    settings,
    failure,
    edit: make,
    retry: () => (changes.some(({ state }) => state === 'refused') ? make({}) : Promise.resolve(succeed(null))),
  };

  async function make(edit: SettingsEdit): Promise<Result<null>> {
    settings.value = applyEdit(settings.value, edit);
    const isRepeating = changes.some(({ state }) => state === 'refused');
    const own: Change = { edit, state: 'sent' };
    changes.push(own);
    // In their order, since a later change may be of the same field.
    const sent = isRepeating ? [...changes] : [own];
    const kept = await keep(isRepeating ? mergeEdits(sent.map((change) => change.edit)) : edit).catch(
      (error: unknown): Result<null> => {
        console.error('The settings were not kept.', error);
        return { ok: false, failure: { code: 'settings-not-kept' } };
      },
    );
    for (const change of kept.ok ? sent : [own]) change.state = kept.ok ? 'kept' : 'refused';
    const firstOpen = changes.findIndex(({ state }) => state !== 'kept');
    changes = firstOpen === -1 ? [] : changes.slice(firstOpen);
    if (!kept.ok) failure.value = kept.failure;
    else if (changes.every(({ state }) => state !== 'refused')) failure.value = null;
    await catchUp();
    return kept;
  }

  async function catchUp(): Promise<void> {
    if (isCatchingUp) return;
    isCatchingUp = true;
    while (isStale && changes.every(({ state }) => state !== 'sent')) {
      isStale = false;
      const before = changes;
      const stored = await load();
      // What has been changed here while that was read may not be in it.
      if (changes === before && changes.every(({ state }) => state !== 'sent')) {
        settings.value = applyEdit(stored, mergeEdits(changes.map(({ edit }) => edit)));
      } else {
        isStale = true;
      }
    }
    isCatchingUp = false;
  }
}
