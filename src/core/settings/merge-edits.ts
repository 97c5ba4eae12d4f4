import type { SettingsEdit } from './settings-edit';

/** Returns one change with the same effect as several, made one after the other. */
export function mergeEdits(edits: readonly SettingsEdit[]): SettingsEdit {
  let merged: SettingsEdit = {};
  for (const edit of edits) merged = mergeTwo(merged, edit);
  return merged;
}

function mergeTwo(first: SettingsEdit, second: SettingsEdit): SettingsEdit {
  const { putPresets = [], removePresets = [] } = second;
  const touched = new Set([...putPresets.map(({ id }) => id), ...removePresets]);
  return {
    ...first,
    ...second,
    options: { ...first.options, ...second.options },
    formatOptions: { ...first.formatOptions, ...second.formatOptions },
    putPresets: [...(first.putPresets ?? []).filter(({ id }) => !touched.has(id)), ...putPresets],
    removePresets: [...(first.removePresets ?? []).filter((id) => !touched.has(id)), ...removePresets],
  };
}
