import { formats } from '../formats/formats';
import type { FormatId } from '../formats/formats';
import { readPresetOptions } from '../formats/parts/format-options';
import type { PresetOptions } from '../formats/parts/format-options';
import { readQuery } from '../query/query';
import { field, isBoolean, isId, isNumber, isOneOf, isString, list, record } from '../readers';
import type { Reader } from '../readers';
import type { Recipe } from './recipe';

/** A recipe with a name. */
export interface Preset extends Omit<Recipe, 'formatOptions'> {
  /** Never changes, and is the same on each of the user's devices. */
  readonly id: string;
  readonly name: string;
  readonly formatOptions: PresetOptions;
  /** Whether the context menu offers it. */
  readonly isInMenu: boolean;
  /** Where it is used automatically: hosts, or hosts with the beginning of a path, as `preset-for-page.ts` reads them. */
  readonly sites: readonly string[];
  /** Presets stand in the order of this number. Between two there is room for another, so that moving one changes no other. */
  readonly place: number;
}

/** Which preset is in use, with the format and the options chosen for it since. */
export type PresetInUse = Pick<Preset, 'id' | 'format' | 'formatOptions'>;

/** Returns a preset's use with its own format and options. */
export function usageOf({ id, format, formatOptions }: Preset): PresetInUse {
  return { id, format, formatOptions };
}

/** The longest name of a preset, in UTF-16 code units. */
export const longestPresetName = 80;

const isName = (value: unknown): value is string =>
  isString(value) && value.trim() !== '' && value.length <= longestPresetName;

/** Reads the id of a format; gives JSON, as the console's `copy()` does, where it is none. */
export const readFormatId: Reader<FormatId> = field(isOneOf(formats.map(({ id }) => id)), 'json');

const readFields = record<Preset>({
  id: field(isId, ''),
  name: field(isName, ''),
  query: readQuery,
  format: readFormatId,
  formatOptions: readPresetOptions,
  isInMenu: field(isBoolean, false),
  sites: list<string>(field<string | null>(isString, null), []),
  place: field(isNumber, 0),
});

/** Reads a preset; gives `null` where it has no id or no name, and so is none. */
export const readPreset: Reader<Preset | null> = (value, path, wrong) => {
  const preset = readFields(value, path, wrong);
  if (preset.id !== '' && preset.name !== '') return preset;
  if (!wrong.some((other) => other.startsWith(path))) wrong.push(path);
  return null;
};

/** Returns presets in their order. */
export function inOrder(presets: Iterable<Preset>): readonly Preset[] {
  return [...presets].sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));
}
