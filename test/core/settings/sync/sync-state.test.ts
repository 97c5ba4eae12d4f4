import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSyncState, syncItemOf } from '../../../../src/core/settings/sync/sync-state';
import type { SyncState } from '../../../../src/core/settings/sync/sync-state';

const state: SyncState = {
  isOn: true,
  deviceId: 'a1b2c3d4',
  deviceName: 'Laptop',
  base: {
    revisions: { 'preset:own': { at: 10, by: 'a1b2c3d4', seen: { a1b2c3d4: 10 } } },
    options: { theme: { value: 'dark', at: 10 } },
  },
  lastAt: 20,
  problem: { code: 'sync-refused', detail: 'no' },
  devices: { a1b2c3d4: { name: 'Laptop', at: 20 } },
  leftOut: [{ name: null, reason: 'too-large' }],
  conflicts: [{ name: 'Own', copy: 'Own (Desk)', device: 'Desk', at: 15 }],
  hasNewer: true,
};

describe('readSyncState', () => {
  it('returns what was stored', () => {
    expect(readSyncState({ sync: structuredClone(syncItemOf(state)) })).toEqual(state);
  });

  it('is off if nothing is stored or a later version stored it', () => {
    for (const items of [{}, { sync: 'junk' }, { sync: { version: 2, state } }])
      expect(readSyncState(items)).toMatchObject({ isOn: false, deviceId: '', base: { revisions: {}, options: {} } });
  });

  it('never throws, and reads the rest if a part is wrong', () => {
    expect(readSyncState({ sync: syncItemOf({ ...state, problem: 7, base: null } as never) })).toEqual({
      ...state,
      problem: null,
      base: { revisions: {}, options: {} },
    });
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(state)), (junk, key) => {
        const read = readSyncState({ sync: syncItemOf({ ...state, [key]: junk }) });
        expect(Object.keys(read)).toEqual(Object.keys(state));
        expect(readSyncState({ sync: syncItemOf(read) })).toEqual(read);
      }),
    );
  });
});
