import { readPreset } from '../presets/preset';
import type { Preset } from '../presets/preset';
import { isRecord } from '../readers';
import { fail, succeed } from '../result';
import type { Result } from '../result';
import { readOptions } from './options';
import type { Settings } from './settings';
import type { SettingsEdit } from './settings-edit';

/** Tells a file of Sheaf's from any other JSON. Its shape is written down in `docs/sheaf-settings.schema.json`. */
const kind = 'sheaf-settings';

/** The shape of the file: its own number, since files of earlier versions stay around. */
const fileVersion = 2;

/** The longest file that is read, in bytes: many times what anybody's settings come to. */
export const longestImport = 2_000_000;

/** The most presets that a file may bring. */
export const mostPresets = 500;

/** The longest pattern, selector, template or site that is brought, in UTF-16 code units. */
const longestField = 20_000;

/** One thing in a file, and what importing the file would do with it. */
export type ImportEntry =
  | { readonly what: 'options'; readonly outcome: ImportOutcome; readonly wrong: readonly string[] }
  | {
      readonly what: 'preset';
      /** Its name; its place in the file where it has none. */
      readonly name: string;
      readonly outcome: ImportOutcome;
      /** The paths of the fields for which it is refused. */
      readonly wrong: readonly string[];
    };

export type ImportOutcome = 'added' | 'replaced' | 'unchanged' | 'refused';

/** What importing a file would do: nothing has been changed yet. */
export interface ImportPlan {
  readonly entries: readonly ImportEntry[];
  /** Makes all of it at once; `null` where the file brings nothing new. */
  readonly edit: SettingsEdit | null;
}

/** The file of a user's options and presets: JSON, indented by two spaces. What is of this device only is not in it. */
export function exportSettings({ options, presets }: Settings): string {
  return JSON.stringify({ kind, version: fileVersion, options, presets }, null, 2);
}

/**
 * Reads a file as a whole before anything is changed. Never throws. A file that is no JSON, not Sheaf's, or of a later Sheaf, is
 * refused as a whole; an entry that holds anything unreadable is refused and named, with what is wrong in it.
 */
export function planImport(text: string, settings: Settings): Result<ImportPlan> {
  const file = parse(text);
  if (file === undefined) return fail('import-no-json');
  if (!isRecord(file) || file['kind'] !== kind) return fail('import-not-sheaf');
  const { version, options, presets = [] } = file;
  if (typeof version === 'number' && version > fileVersion) return fail('import-too-new');
  if (version !== fileVersion || !Array.isArray(presets)) return fail('import-not-sheaf');
  if (presets.length > mostPresets) return fail('import-too-many', String(mostPresets));
  const found: unknown[] = presets;
  const taken = new Map<string, Preset>();
  const entries: ImportEntry[] = [];
  let edit: SettingsEdit = {};
  if (options !== undefined) {
    const wrong: string[] = [];
    const read = readOptions(options, 'options', wrong);
    wrong.push(...tooLong(options, 'options'));
    const isSame = JSON.stringify(read) === JSON.stringify(settings.options);
    const outcome = wrong.length > 0 ? 'refused' : isSame ? 'unchanged' : 'replaced';
    entries.push({ what: 'options', outcome, wrong });
    const { formatOptions, ...others } = read;
    if (outcome === 'replaced') edit = { options: others, formatOptions };
  }
  for (const [at, value] of found.entries()) {
    const wrong: string[] = [];
    const preset = readPreset(value, '', wrong);
    wrong.push(...tooLong(value, ''));
    if (preset === null || wrong.length > 0 || taken.has(preset.id)) {
      const name = isRecord(value) && typeof value['name'] === 'string' && value['name'] !== '' ? value['name'] : null;
      if (preset !== null && taken.has(preset.id)) wrong.push('id');
      entries.push({ what: 'preset', name: name?.slice(0, 80) ?? `#${at + 1}`, outcome: 'refused', wrong });
      continue;
    }
    const before = settings.presets.find(({ id }) => id === preset.id);
    const isSame = before !== undefined && JSON.stringify(before) === JSON.stringify(preset);
    taken.set(preset.id, preset);
    const outcome = isSame ? 'unchanged' : before === undefined ? 'added' : 'replaced';
    entries.push({ what: 'preset', name: preset.name, outcome, wrong });
  }
  const changed = entries.some(({ outcome }) => outcome === 'added' || outcome === 'replaced');
  return succeed({ entries, edit: changed ? { ...edit, putPresets: [...taken.values()] } : null });
}

function parse(text: string): unknown {
  try {
    // A byte order mark, as some editors write it, is no JSON.
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** The paths of the strings in a value that are too long to be anybody's. Values nested by the thousand overflow no stack. */
function tooLong(value: unknown, path: string): string[] {
  const found: string[] = [];
  const left: (readonly [value: unknown, path: string])[] = [[value, path]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [inner, innerPath] = next;
    if (typeof inner === 'string' && inner.length > longestField) found.push(innerPath);
    if (typeof inner !== 'object' || inner === null) continue;
    for (const [key, item] of Object.entries(inner).toReversed())
      left.push([item, innerPath === '' ? key : `${innerPath}.${key}`]);
  }
  return found;
}
