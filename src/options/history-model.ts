import { computed, createModel, signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { translate } from '../browser/i18n';
import type { Result } from '../core/result';
import { inverseOf } from '../core/settings/inverse-edit';
import type { SettingsEdit } from '../core/settings/settings-edit';
import type { LiveSettings } from '../ui/live';

/** A change that can be undone. */
interface Change {
  /** What was changed, in words. */
  readonly what: string;
  /** The field that was typed into, if any. Further typing there is the same change. */
  readonly field: string | null;
  readonly undo: SettingsEdit;
}

/** How many changes can be undone. */
const mostChanges = 100;

/** Makes changes to the settings, and undoes them, the last one first. */
export const HistoryModel = createModel((settings: LiveSettings) => {
  const changes: Signal<readonly Change[]> = signal([]);
  const said = signal('');

  /** Says something once a change is stored. Until then, and if it cannot be stored, nothing is said to be done. */
  async function report(kept: Promise<Result<null>>, text: string): Promise<void> {
    said.value = '';
    const result = await kept;
    if (result.ok) said.value = text;
  }

  return {
    /** What was done last, once it is stored; empty before. */
    said,
    /** What undoing would take back, or `null`. */
    toUndo: computed(() => changes.value.at(-1)?.what ?? null),
    /**
     * Makes a change, which shows at once.
     *
     * @param what - what changes, in words
     * @param field - the field that is being typed into, if any
     */
    async change(what: string, edit: SettingsEdit, field: string | null = null): Promise<void> {
      const isGoingOn = field !== null && changes.value.at(-1)?.field === field;
      const undo = inverseOf(edit, settings.current.value);
      if (!isGoingOn) changes.value = [...changes.value, { what, field, undo }].slice(-mostChanges);
      await report(settings.edit(edit), translate('changeSaved', what));
    },
    /** Forgets all changes, because there is nothing left that they were made to, and says something. */
    restart(text: string): void {
      changes.value = [];
      said.value = text;
    },
    /** Undoes the last change. */
    async undo(): Promise<void> {
      const last = changes.value.at(-1);
      if (last === undefined) return;
      changes.value = changes.value.slice(0, -1);
      await report(settings.edit(last.undo), translate('changeUndone', last.what));
    },
  };
});

export type HistoryModel = InstanceType<typeof HistoryModel>;
