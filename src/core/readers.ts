/**
 * Reads an unknown value, such as one from storage or from a file. Never throws: it returns what is valid, replaces what is not
 * with a default, and adds the path of each replaced value to `wrong`. A missing value is not wrong, only new.
 */
export type Reader<Value> = (value: unknown, path: string, wrong: string[]) => Value;

type Check<Value> = (value: unknown) => value is Value;

/** The type of the object that a table of readers, one for each field, returns. */
export type ReadBy<Readers> = {
  readonly [Key in keyof Readers]: Readers[Key] extends Reader<infer Value> ? Value : never;
};

/** Returns the default of a reader, which is what it returns for a missing value. */
export const defaultOf = <Value>(reader: Reader<Value>): Value => reader(undefined, '', []);

/** Returns a reader that keeps a value if it passes the check, and returns the default otherwise. */
export function field<Value>(check: Check<Value>, fallback: NoInfer<Value>): Reader<Value> {
  return (value, path, wrong) => {
    if (check(value)) return value;
    if (value !== undefined) wrong.push(path);
    return fallback;
  };
}

/** Returns a reader of an object, field by field. It reads only the object's own fields, and only those named here. */
export function record<Value extends object>(readers: {
  readonly [Key in keyof Value]: Reader<Value[Key]>;
}): Reader<Value> {
  return (value, path, wrong) => {
    const isReadable = isRecord(value);
    if (!isReadable && value !== undefined) wrong.push(path);
    const read: Partial<Value> = {};
    for (const key in readers) {
      const own = isReadable && Object.hasOwn(value, key) ? value[key] : undefined;
      read[key] = readers[key](own, path === '' ? key : `${path}.${key}`, wrong);
    }
    // `readers` has every key of `Value`.
    return read as Value;
  };
}

/** Returns a reader of a list, item by item. It leaves out each item for which the item's reader returns `null`. */
export function list<Item>(reader: Reader<Item | null>, fallback: readonly Item[]): Reader<readonly Item[]> {
  return (value, path, wrong) => {
    if (Array.isArray(value)) {
      return value.map((item, at) => reader(item, `${path}.${at}`, wrong)).filter((item) => item !== null);
    }
    if (value !== undefined) wrong.push(path);
    return fallback;
  };
}

export const isString = (value: unknown): value is string => typeof value === 'string';
/** Whether a value is an id, as presets and ways have. */
export const isId = (value: unknown): value is string => isString(value) && /^[\w-]{1,64}$/.test(value);
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
/** Whether a value is a finite number. */
export const isNumber = (value: unknown): value is number => Number.isFinite(value);
/** Returns a check for numbers from `min` to `max`, both included. */
export const isWithin =
  ({ min, max }: { readonly min: number; readonly max: number }) =>
  (value: unknown): value is number =>
    isNumber(value) && value >= min && value <= max;
/** Returns a check for values that are one of the choices. */
export const isOneOf =
  <Choice>(choices: readonly Choice[]) =>
  (value: unknown): value is Choice =>
    choices.some((choice) => choice === value);
/** Returns a check for lists that contain at least one of the choices, and none of them twice. */
export const isSomeOf =
  <Choice>(choices: readonly Choice[]) =>
  (value: unknown): value is readonly Choice[] =>
    Array.isArray(value) && value.length > 0 && value.every(isOneOf(choices)) && new Set(value).size === value.length;
/** Whether a value is an object that is not an array. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
