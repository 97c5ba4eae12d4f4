import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Desk } from '../core/desk/desk';
import type { DeskEdit } from '../core/desk/desk-edit';
import { succeed } from '../core/result';
import type { Failure, Result } from '../core/result';
import type { Settings } from '../core/settings/settings';
import type { SettingsEdit } from '../core/settings/settings-edit';

export interface LiveDependencies<Value, Edit> {
  /** Stores changes in order. Resolves to whether they were stored. */
  readonly keep: (edits: readonly Edit[]) => Promise<Result<null>>;
  readonly load: () => Promise<Value>;
  /** Calls the listener whenever a document has stored a change. */
  readonly watch: (listener: () => void) => void;
  readonly apply: (value: Value, edit: Edit) => Value;
}

/** A stored value in a document that stays open while other documents change the value too. */
interface Live<Value, Edit> {
  readonly current: ReadonlySignal<Value>;
  /** Makes a change, which shows at once. Resolves to whether it was stored. If not, it is sent again with the next change. */
  readonly edit: (edit: Edit) => Promise<Result<null>>;
  /** Why the last change was not stored. The change holds for as long as the document is open. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Tries again to store what could not be stored. */
  readonly retry: () => Promise<Result<null>>;
}

export type LiveSettings = Live<Settings, SettingsEdit>;
export type LiveDesk = Live<Desk, DeskEdit>;

/** A change that may not be stored yet. */
interface Change<Edit> {
  readonly edit: Edit;
  state: 'sent' | 'kept' | 'refused';
}

/** Creates a live value from what was stored when the document opened. */
export function createLive<Value, Edit>(
  first: Value,
  { keep, load, watch, apply }: LiveDependencies<Value, Edit>,
): Live<Value, Edit> {
  const current = signal(first);
  const failure: Signal<Failure | null> = signal(null);
  /** The changes in order, from the first that is not known to be stored. */
  let changes: Change<Edit>[] = [];
  let isStale = false;
  let isCatchingUp = false;
  watch(() => {
    isStale = true;
    void catchUp();
  });
  return {
    current,
    failure,
    edit: (edit) => make([{ edit, state: 'sent' }]),
    retry: () => (changes.some(({ state }) => state === 'refused') ? make([]) : Promise.resolve(succeed(null))),
  };

  function after(value: Value, made: readonly Change<Edit>[]): Value {
    let now = value;
    for (const { edit } of made) now = apply(now, edit);
    return now;
  }

  async function make(own: readonly Change<Edit>[]): Promise<Result<null>> {
    current.value = after(current.value, own);
    // Refused changes are sent again before newer ones, which may change the same field.
    const isRepeating = changes.some(({ state }) => state === 'refused');
    changes.push(...own);
    const sent = isRepeating ? [...changes] : own;
    const kept = await keep(sent.map(({ edit }) => edit)).catch((error: unknown): Result<null> => {
      console.error('A change was not stored.', error);
      return { ok: false, failure: { code: 'settings-not-kept' } };
    });
    for (const change of kept.ok ? sent : own) change.state = kept.ok ? 'kept' : 'refused';
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
      // It may lack what was changed here while it was being read.
      if (changes === before && changes.every(({ state }) => state !== 'sent')) {
        current.value = after(stored, changes);
      } else {
        isStale = true;
      }
    }
    isCatchingUp = false;
  }
}
