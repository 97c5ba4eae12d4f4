import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Failure, Result } from '../core/result';
import type { Settings } from '../core/settings';
import { applyEdit } from '../core/settings-edit';
import type { SettingsEdit } from '../core/settings-edit';

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
  /** Makes a change, which is seen at once and kept soon. */
  readonly edit: (edit: SettingsEdit) => void;
  /** Set while the last change could not be kept: it holds for as long as the document is open. */
  readonly failure: ReadonlySignal<Failure | null>;
}

export function createLiveSettings(first: Settings, { keep, load, watch }: LiveSettingsDependencies): LiveSettings {
  const settings = signal(first);
  const failure: Signal<Failure | null> = signal(null);
  /** Changes on their way. What is stored meanwhile is older than what is seen here. */
  let underWay = 0;
  let isStale = false;
  watch(() => {
    isStale = true;
    void catchUp();
  });
  return { settings, failure, edit: (edit) => void make(edit) };

  async function make(edit: SettingsEdit): Promise<void> {
    settings.value = applyEdit(settings.value, edit);
    underWay++;
    const kept = await keep(edit).catch((error: unknown): Result<null> => {
      console.error('The settings were not kept.', error);
      return { ok: false, failure: { code: 'settings-not-kept' } };
    });
    underWay--;
    failure.value = kept.ok ? null : kept.failure;
    if (kept.ok) await catchUp();
  }

  async function catchUp(): Promise<void> {
    if (!isStale || underWay > 0) return;
    isStale = false;
    const stored = await load();
    // What has been changed here while that was read is not in it; it will be told of again.
    if (underWay === 0) settings.value = stored;
    else isStale = true;
  }
}
