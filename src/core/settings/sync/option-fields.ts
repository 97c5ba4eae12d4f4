import { isNumber, isRecord } from '../../readers';
import { contentOf, optionsKey } from '../items';
import type { Items } from '../items';
import { defaultOptions, readOptions } from '../options';
import type { Options } from '../options';

/** The value of an option, and when it was set: 0 if never. */
export interface StampedValue {
  readonly value: unknown;
  readonly at: number;
}

/**
 * Options by field, each with a stamp of its own, so two devices that change different options at the same time lose neither. The
 * format options are fields as well: `formatOptions.template`. A field that only a later version of Sheaf knows is kept as it is.
 */
export type OptionFields = Readonly<Record<string, StampedValue>>;

const formatPrefix = 'formatOptions.';

/** Returns the value of each option by field. */
function flatten({ formatOptions, ...others }: Options): ReadonlyMap<string, unknown> {
  const formats = Object.entries(formatOptions).map(([name, value]) => [formatPrefix + name, value] as const);
  return new Map<string, unknown>([...Object.entries(others), ...formats]);
}

/** Returns options from the values of their fields, each as valid as it was given. */
function unflatten(values: Iterable<readonly [field: string, value: unknown]>): unknown {
  const options: [string, unknown][] = [];
  const formatOptions: [string, unknown][] = [];
  for (const [field, value] of values) {
    if (field.startsWith(formatPrefix)) formatOptions.push([field.slice(formatPrefix.length), value]);
    else options.push([field, value]);
  }
  return Object.fromEntries([...options, ['formatOptions', Object.fromEntries(formatOptions)]]);
}

/** Reads fields from storage. Leaves out what is no field. */
export function readOptionFields(value: unknown): OptionFields {
  if (!isRecord(value)) return {};
  const read: [string, StampedValue][] = [];
  for (const [field, stamped] of Object.entries(value)) {
    if (isRecord(stamped) && isNumber(stamped['at']) && stamped['value'] !== undefined)
      read.push([field, { value: stamped['value'], at: stamped['at'] }]);
  }
  return Object.fromEntries(read);
}

interface MergedOptions {
  /** The options after the merge. */
  readonly options: Options;
  /** What this device now agrees on. */
  readonly base: OptionFields;
  /** What synchronised storage should contain. */
  readonly fields: OptionFields;
}

/**
 * Merges the options of this device with those in synchronised storage, field by field. The value set last wins. An option that
 * was never set does not count, and one that cannot be read here does not count as changed.
 *
 * @param base - what this device agreed on before
 * @param stamp - when the options on this device were changed last
 */
export function mergeOptions(local: Items, stamp: number, remote: OptionFields, base: OptionFields): MergedOptions {
  const wrong: string[] = [];
  const content = contentOf(local[optionsKey], optionsKey, wrong);
  const options = readOptions(content, optionsKey, wrong);
  const values = new Map(flatten(options));
  const isKnownHere = (field: string) => content !== undefined && !isWrong(field, wrong);
  const fields = new Map(Object.entries(remote));
  const agreed = new Map(Object.entries(base).filter(([field]) => values.has(field)));
  for (const [field, value] of values) {
    const own = isKnownHere(field) ? stampValue(field, value, stamp, agreed.get(field)) : agreed.get(field);
    const other = fields.get(field);
    const winner = other !== undefined && (own === undefined || wins(other, own)) ? other : own;
    if (winner === undefined || winner.at === 0) continue;
    // What only a later version can read stays in synchronised storage, and this device keeps its own value.
    if (winner === other && !isReadable(field, winner.value)) continue;
    fields.set(field, winner);
    agreed.set(field, winner);
    values.set(field, winner.value);
  }
  return {
    options: readOptions(unflatten(values), '', []),
    base: Object.fromEntries(agreed),
    fields: Object.fromEntries(fields),
  };
}

/** Returns the value of an option on this device with the time when it was set. */
function stampValue(field: string, value: unknown, stamp: number, agreed: StampedValue | undefined): StampedValue {
  if (agreed !== undefined && isSameValue(agreed.value, value)) return agreed;
  const isNew = agreed !== undefined || !isSameValue(defaults.get(field), value);
  return { value, at: isNew ? Math.max(stamp, (agreed?.at ?? 0) + 1) : 0 };
}

const defaults = flatten(defaultOptions);

function wins(one: StampedValue, other: StampedValue): boolean {
  return one.at === other.at ? JSON.stringify(one.value) > JSON.stringify(other.value) : one.at > other.at;
}

function isReadable(field: string, value: unknown): boolean {
  const wrong: string[] = [];
  readOptions(unflatten([[field, value]]), '', wrong);
  return wrong.length === 0;
}

/** Whether a field, something in it, or what it is in could not be read. */
function isWrong(field: string, wrong: readonly string[]): boolean {
  const own = `${optionsKey}.${field}`;
  return wrong.some((path) => path === own || own.startsWith(`${path}.`) || path.startsWith(`${own}.`));
}

const isSameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether two sets of fields have the same values and stamps. */
export function areSameFields(one: OptionFields, other: OptionFields): boolean {
  const fields = Object.keys(one);
  return (
    fields.length === Object.keys(other).length &&
    fields.every((field) => one[field]?.at === other[field]?.at && isSameValue(one[field]?.value, other[field]?.value))
  );
}
