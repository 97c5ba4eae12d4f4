import { describe, expect, it } from 'vitest';
import { fit } from '../../../../src/core/settings/sync/fit';
import { bytesOf, syncLimits } from '../../../../src/core/settings/sync/size';

describe('bytesOf', () => {
  it.each<[string, unknown, number]>([
    ['a', 'b', 4],
    ['key', { a: 1 }, 10],
    ['é', 'ü', 6],
    ['a', '🌾', 7],
    ['a', '"\\\n', 9],
    ['a', '<', 9],
    ['a', '\u2028', 9],
    ['a', 2_147_483_647, 11],
    ['a', 2_147_483_648, 13],
    ['a', [-3_000_000_000, 0.5], 20],
  ])('counts %j: %j as Chrome does', (key, value, bytes) => {
    expect(bytesOf(key, value)).toBe(bytes);
  });
});

describe('fit', () => {
  /** An item that takes a number of bytes under a key of one letter. */
  const item = (bytes: number) => 'x'.repeat(bytes - 3);

  it('sets what there is room for, in the given order', () => {
    const wanted = Object.fromEntries(Array.from('abcdefghijklmnop', (key) => [key, item(6000)]));
    const { set, leftOut } = fit({}, wanted);
    expect(Object.keys(set).join('')).toBe('abcdefghijklmno');
    expect([...leftOut]).toEqual([['p', 'full']]);
    expect(16 * 6000).toBeGreaterThan(syncLimits.totalBytes);
  });

  it('counts what is there already, also what is not of Sheaf', () => {
    expect([...fit({ z: item(syncLimits.totalBytes - 10) }, { a: item(11) }).leftOut.keys()]).toEqual(['a']);
    expect(fit({ z: item(syncLimits.totalBytes - 10) }, { a: item(10) }).set).toEqual({ a: item(10) });
  });

  it('leaves out what is too large for one item', () => {
    const wanted = { a: item(syncLimits.itemBytes + 1), b: item(syncLimits.itemBytes) };
    expect([...fit({}, wanted).leftOut]).toEqual([['a', 'too-large']]);
  });

  it('leaves out what would be one item too many', () => {
    const kept = Object.fromEntries(Array.from({ length: syncLimits.items }, (_, at) => [`k${at}`, 1]));
    expect([...fit(kept, { a: 1, k0: 2 }).leftOut.keys()]).toEqual(['a']);
  });

  it('always sets what gets smaller, so that a deletion makes room', () => {
    const { set, leftOut } = fit({ z: item(syncLimits.totalBytes + 500) }, { z: item(400), a: item(400) });
    expect(Object.keys(set)).toEqual(['z', 'a']);
    expect(leftOut.size).toBe(0);
  });
});
