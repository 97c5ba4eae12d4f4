import { pick } from './pick';
import type { Settings } from './settings';
import type { SettingsEdit } from './settings-edit';

/** Returns the change that undoes another one, provided that nothing else has changed the same values since. */
export function inverseOf(edit: SettingsEdit, before: Settings): SettingsEdit {
  const touched = new Set([...(edit.putPresets ?? []).map(({ id }) => id), ...(edit.removePresets ?? [])]);
  const known = before.presets.filter(({ id }) => touched.delete(id));
  return {
    ...(edit.options && { options: pick(before.options, edit.options) }),
    ...(edit.formatOptions && { formatOptions: pick(before.options.formatOptions, edit.formatOptions) }),
    putPresets: known,
    removePresets: [...touched],
  };
}
