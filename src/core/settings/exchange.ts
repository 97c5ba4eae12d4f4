import { dayOf } from '../formats/parts/day';
import { readPreset } from '../presets/preset';
import type { Preset } from '../presets/preset';
import { isRecord } from '../readers';
import { fail, succeed } from '../result';
import type { Result } from '../result';
import { readOptions } from './options';
import type { Settings } from './settings';
import type { SettingsEdit } from './settings-edit';

/** Distinguishes a file of Sheaf's from any other JSON. `docs/sheaf-settings.schema.json` specifies the file. */
const kind = 'sheaf-settings';

/** The version of the file format. It is independent of the version in storage, because old files stay in use. */
const fileVersion = 2;

/** The largest file that is read, in bytes. That is many times the size of anybody's settings. */
export const longestImport = 2_000_000;

/** The largest number of presets in a file. */
export const mostPresets = 500;

/** The largest length of an imported pattern, selector, template or site, in UTF-16 code units. */
const longestField = 20_000;

/** An entry of a file, and what importing the file would do with it. */
export type ImportEntry =
  | { readonly what: 'options'; readonly outcome: ImportOutcome; readonly wrong: readonly string[] }
  | {
      readonly what: 'preset';
      /** Its name, or its place in the file if it has none. */
      readonly name: string;
      readonly outcome: ImportOutcome;
      /** The paths of the fields that make it invalid. */
      readonly wrong: readonly string[];
    };

export type ImportOutcome = 'added' | 'replaced' | 'unchanged' | 'refused';

/** What importing a file would do. Nothing has been changed yet. */
export interface ImportPlan {
  readonly entries: readonly ImportEntry[];
  /** The change that imports everything at once, or `null` if the file contains nothing new. */
  readonly edit: SettingsEdit | null;
}

/**
 * Returns the text of a file with a user's options and presets: JSON, indented by two spaces, with its keys always in the same
 * order. The desk is not part of it.
 */
export function exportSettings({ options, presets }: Settings): string {
  // Readers return fields in the order of their tables, in whatever order these were stored.
  const content = {
    options: readOptions(options, '', []),
    presets: presets.map((preset) => readPreset(preset, '', [])),
  };
  return JSON.stringify({ kind, version: fileVersion, ...content }, null, 2);
}

/** Returns the name of the file that is exported at a time, given in milliseconds since the epoch. */
export const exportName = (now: number): string => `sheaf-settings-${dayOf(new Date(now))}.json`;

/**
 * Reads a settings file and plans its import, before anything is changed. Never throws. A file that is not JSON, not Sheaf's, or
 * written by a later version is refused as a whole. An entry that contains anything invalid is refused alone, with the paths of
 * what is wrong.
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
  const accepted = new Map<string, Preset>();
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
    if (preset === null || wrong.length > 0 || accepted.has(preset.id)) {
      const name = isRecord(value) && typeof value['name'] === 'string' && value['name'] !== '' ? value['name'] : null;
      if (preset !== null && accepted.has(preset.id)) wrong.push('id');
      entries.push({ what: 'preset', name: name?.slice(0, 80) ?? `#${at + 1}`, outcome: 'refused', wrong });
      continue;
    }
    const before = settings.presets.find(({ id }) => id === preset.id);
    const isSame = before !== undefined && JSON.stringify(before) === JSON.stringify(preset);
    accepted.set(preset.id, preset);
    const outcome = isSame ? 'unchanged' : before === undefined ? 'added' : 'replaced';
    entries.push({ what: 'preset', name: preset.name, outcome, wrong });
  }
  const changed = entries.some(({ outcome }) => outcome === 'added' || outcome === 'replaced');
  return succeed({ entries, edit: changed ? { ...edit, putPresets: [...accepted.values()] } : null });
}

function parse(text: string): unknown {
  try {
    // Some editors write a byte order mark, which is not JSON.
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Returns the paths of the strings in a value that are too long. Needs no recursion, so deep nesting cannot overflow the stack.
 */
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
