import { describe, expect, it } from 'vitest';
import {
  includes,
  isDeviceId,
  isNewer,
  isSameRevision,
  joinSeen,
  readRevision,
  revise,
  untouched,
} from '../../../../src/core/settings/sync/revision';

const laptop = revise(untouched, 'laptop', 10);
const desktop = revise(untouched, 'desktop', 20);
const both = revise(laptop, 'desktop', 30);

describe('includes', () => {
  it('is true for an earlier change of the same content, whoever made it', () => {
    expect(includes(both, laptop)).toBe(true);
    expect(includes(laptop, both)).toBe(false);
    expect(includes(laptop, laptop)).toBe(true);
  });

  it('is false for changes made at the same time, whatever their stamps', () => {
    expect(includes(desktop, laptop)).toBe(false);
    expect(includes(laptop, desktop)).toBe(false);
  });

  it('is true of every revision for a content as it came with Sheaf', () => {
    expect(includes(laptop, untouched)).toBe(true);
    expect(includes(untouched, laptop)).toBe(false);
  });
});

describe('joinSeen', () => {
  it('returns the latest change of each device', () => {
    expect(joinSeen({ laptop: 10, phone: 5 }, { laptop: 7, desktop: 20 })).toEqual({
      laptop: 10,
      phone: 5,
      desktop: 20,
    });
  });
});

describe('isNewer', () => {
  it('compares stamps, and then devices, so that all devices decide alike', () => {
    expect(isNewer(desktop, laptop)).toBe(true);
    expect(isNewer(laptop, desktop)).toBe(false);
    expect(isNewer({ ...laptop, at: 20 }, desktop)).toBe(true);
    expect(isNewer(desktop, { ...laptop, at: 20 })).toBe(false);
  });
});

describe('isSameRevision', () => {
  it('compares everything', () => {
    expect(isSameRevision(both, { ...both, seen: { desktop: 30, laptop: 10 } })).toBe(true);
    for (const other of [
      { at: 31 },
      { by: 'phone1' },
      { seen: { desktop: 30 } },
      { seen: { desktop: 30, phone1: 10 } },
    ])
      expect(isSameRevision(both, { ...both, ...other })).toBe(false);
  });
});

describe('readRevision', () => {
  it('returns what was stored', () => {
    expect(readRevision(both.at, both.by, both.seen)).toEqual(both);
  });

  it.each<[unknown, unknown, unknown]>([
    [undefined, 'laptop', {}],
    ['10', 'laptop', {}],
    [Number.NaN, 'laptop', {}],
    [10, 'a name with spaces', {}],
    [10, 'laptop', null],
    [10, 'laptop', []],
    [10, 'laptop', { laptop: 'soon' }],
    [10, 'laptop', JSON.parse('{"__proto__": 10}')],
  ])('returns null if any part is wrong: %j, %j, %j', (at, by, seen) => {
    expect(readRevision(at, by, seen)).toBeNull();
  });
});

describe('isDeviceId', () => {
  it('accepts nothing that is a name in every object', () => {
    expect(['a1b2c3d4', 'laptop'].every(isDeviceId)).toBe(true);
    expect(['__proto__', 'constructor1_', 'toString', '', 'x', 7].some(isDeviceId)).toBe(false);
  });
});
