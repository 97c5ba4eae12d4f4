import { formats } from '../formats/formats';
import type { FormatId } from '../formats/formats';
import { readPresetOptions } from '../formats/parts/format-options';
import { readFormatId } from '../presets/preset';
import type { PresetInUse } from '../presets/preset';
import { readQuery } from '../query/query';
import { defaultOf, field, isBoolean, isOneOf, isRecord, isString, list, record } from '../readers';
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

const readFormatIds = list<FormatId>(field<FormatId | null>(isOneOf(formats.map(({ id }) => id)), null), []);

/** The fields of the desk. Each line gives the check, from which the type follows, and the default. */
const fields = {
  /** The query last used, as it was typed. */
  query: readQuery,
  /** The preset that the query came from, or `null`. A preset that has been deleted no longer counts as in use. */
  presetInUse: readPresetInUse,
  /** Whether the view shows what refines the query. */
  isRefineOpen: field(isBoolean, false),
  /** Whether the line for somebody new has done its work. */
  isWelcomed: field(isBoolean, false),
  /** The formats last used, the last one first. */
  recentFormats: readFormatIds,
  /** The formats whose options have been shown. */
  seenFormats: readFormatIds,
};

/** What Sheaf remembers on this device only. */
export type Desk = ReadBy<typeof fields>;

const readFields = record<Desk>(fields);
export const defaultDesk = defaultOf(readFields);

/** The settings and the desk. */
export interface Kept {
  readonly settings: Settings;
  readonly desk: Desk;
}

export const deskKey = 'desk';

/** Returns the item in which a desk is stored. */
export const itemOf = (desk: Desk) => ({ version: itemVersion, desk });

/** Reads the desk from storage. Never throws: an invalid field gets its default, and its path is added to `repaired`. */
export function readDesk(items: Items): { readonly desk: Desk; readonly repaired: readonly string[] } {
  const repaired: string[] = [];
  const content = contentOf(items[deskKey], deskKey, repaired);
  return { desk: readFields(withNewNames(content), deskKey, repaired), repaired };
}

/** Returns a stored desk with the field that was renamed since, under its new name. */
function withNewNames(content: unknown): unknown {
  return isRecord(content) && !('isRefineOpen' in content)
    ? { ...content, isRefineOpen: content['isArrangeOpen'] }
    : content;
}
