import { readPresetOptions } from '../formats/parts/format-options';
import { readFormatId } from '../presets/preset';
import type { PresetInUse } from '../presets/preset';
import { readQuery } from '../query/query';
import { defaultOf, field, isBoolean, isString, record } from '../readers';
import type { ReadBy, Reader } from '../readers';
import { contentOf, itemVersion } from '../settings/items';
import type { Items } from '../settings/items';
import type { Settings } from '../settings/settings';

const readInUse = record<PresetInUse>({
  id: field(isString, ''),
  format: readFormatId,
  formatOptions: readPresetOptions,
});

const readPresetInUse: Reader<PresetInUse | null> = (value, path, wrong) =>
  value === null || value === undefined ? null : readInUse(value, path, wrong);

/** Every field of the desk, one a line: its check, from which its type follows, and its default. */
const fields = {
  /** The query last used, as it was typed. */
  query: readQuery,
  /** The preset that the query came from, if it came from one. A preset that is deleted is no longer in use. */
  presetInUse: readPresetInUse,
  /** Whether the popup shows the controls that arrange the list. */
  isArrangeOpen: field(isBoolean, false),
};

/** What is remembered on this device only. */
export type Desk = ReadBy<typeof fields>;

const readFields = record<Desk>(fields);
export const defaultDesk = defaultOf(readFields);

/** Everything that Sheaf remembers of what the user sets and asks. */
export interface Kept {
  readonly settings: Settings;
  readonly desk: Desk;
}

export const deskKey = 'desk';

/** The item of a desk. */
export const itemOf = (desk: Desk) => ({ version: itemVersion, desk });

/** Reads the desk from storage. Never throws: what is wrong holds its default, and its path is in `repaired`. */
export function readDesk(items: Items): { readonly desk: Desk; readonly repaired: readonly string[] } {
  const repaired: string[] = [];
  const content = contentOf(items[deskKey], deskKey, repaired);
  return { desk: readFields(content, deskKey, repaired), repaired };
}
