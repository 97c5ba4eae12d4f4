import { describe, expect, it } from 'vitest';
import { itemVersion } from '../../../../src/core/settings/items';
import { defaultOptions } from '../../../../src/core/settings/options';
import { areSameFields, mergeOptions, readOptionFields } from '../../../../src/core/settings/sync/option-fields';

const local = (options: object) => ({ options: { version: itemVersion, changedAt: 0, options } });
const dark = { ...defaultOptions, theme: 'dark' as const };

describe('mergeOptions', () => {
  it('takes nothing from a device on which nothing was ever set', () => {
    expect(mergeOptions({}, 0, {}, {})).toEqual({ options: defaultOptions, base: {}, fields: {} });
    expect(mergeOptions(local(defaultOptions), 50, {}, {}).fields).toEqual({});
  });

  it('gives what was set on this device the time when its options were changed last', () => {
    const fields = { theme: { value: 'dark', at: 50 } };
    expect(mergeOptions(local(dark), 50, {}, {})).toEqual({ options: dark, base: fields, fields });
  });

  it('takes what was set on another device', () => {
    const remote = { theme: { value: 'dark', at: 50 }, 'formatOptions.template': { value: '{url}', at: 20 } };
    const formatOptions = { ...defaultOptions.formatOptions, template: '{url}' };
    expect(mergeOptions({}, 0, remote, {})).toEqual({
      options: { ...dark, formatOptions },
      base: remote,
      fields: remote,
    });
  });

  it('merges options that two devices set at the same time, and the later value of one that both set', () => {
    const base = { theme: { value: 'light', at: 10 } };
    const remote = { theme: { value: 'light', at: 10 }, density: { value: 'compact', at: 30 } };
    const merged = mergeOptions(local(dark), 20, remote, base);
    expect(merged.options).toEqual({ ...dark, density: 'compact' });
    expect(merged.fields).toEqual({ theme: { value: 'dark', at: 20 }, density: { value: 'compact', at: 30 } });
    const both = mergeOptions(local(dark), 20, { theme: { value: 'system', at: 25 } }, base);
    expect(both.options.theme).toBe('system');
  });

  it('lets a default that was chosen again replace the value before it', () => {
    const base = { theme: { value: 'dark', at: 10 } };
    expect(mergeOptions(local(defaultOptions), 20, base, base).fields).toEqual({ theme: { value: 'system', at: 20 } });
  });

  it('decides alike on all devices if two values have the same stamp', () => {
    const light = { ...defaultOptions, theme: 'light' as const };
    const fieldsOf = (value: string) => ({ theme: { value, at: 20 } });
    expect(mergeOptions(local(dark), 20, fieldsOf('light'), {}).options.theme).toBe('light');
    expect(mergeOptions(local(light), 20, fieldsOf('dark'), {}).options.theme).toBe('light');
  });

  it('does not take a value that could not be read, or an item that is missing, for a change', () => {
    const base = { theme: { value: 'dark', at: 10 }, density: { value: 'compact', at: 10 } };
    const damaged = local({ ...defaultOptions, theme: 7, density: 'compact' });
    for (const items of [damaged, {}, { options: 'junk' }, { options: { version: 99 } }]) {
      const merged = mergeOptions(items, 90, base, base);
      expect(merged).toEqual({ options: { ...dark, density: 'compact' }, base, fields: base });
    }
  });

  it('tells format and formatOptions apart if one of them could not be read', () => {
    const base = { 'formatOptions.template': { value: '{url}', at: 10 } };
    const merged = mergeOptions(local({ ...defaultOptions, format: 7 }), 20, base, base);
    expect(merged.fields['formatOptions.template']).toEqual({ value: defaultOptions.formatOptions.template, at: 20 });
  });

  it('leaves what only a later version can read in synchronised storage, and keeps its own value', () => {
    const remote = { theme: { value: 'sepia', at: 30 }, future: { value: [1], at: 30 } };
    const merged = mergeOptions(local(dark), 20, remote, {});
    expect(merged).toEqual({ options: dark, base: {}, fields: remote });
    const later = mergeOptions(local(dark), 40, remote, {});
    expect(later.fields).toEqual({ ...remote, theme: { value: 'dark', at: 40 } });
  });
});

describe('readOptionFields', () => {
  it('leaves out what is no field', () => {
    const good = { theme: { value: 'dark', at: 10 } };
    const junk = { a: 7, b: null, c: { value: 1 }, d: { at: 1 }, e: { value: 1, at: 'soon' } };
    expect(readOptionFields({ ...good, ...junk })).toEqual(good);
    for (const value of [undefined, null, 7, 'x', []]) expect(readOptionFields(value)).toEqual({});
  });
});

describe('areSameFields', () => {
  it('compares values and stamps', () => {
    const one = { a: { value: [1], at: 1 } };
    expect(areSameFields(one, { a: { value: [1], at: 1 } })).toBe(true);
    for (const other of [{}, { b: one.a }, { a: { value: [2], at: 1 } }, { a: { value: [1], at: 2 } }])
      expect(areSameFields(one, other)).toBe(false);
  });
});
