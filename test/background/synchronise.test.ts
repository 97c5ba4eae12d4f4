import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gatherMs } from '../../src/background/synchronise';
import type { Preset } from '../../src/core/presets/preset';
import { bytesOf, syncLimits } from '../../src/core/settings/sync/size';
import { createPreset } from '../core/settings/sync/devices';
import { openProfile } from './profile';
import type { Profile } from './profile';

let account: Map<string, unknown>;
let laptop: Profile;
let desktop: Profile;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.UTC(2030, 0) });
  vi.spyOn(console, 'error').mockReturnValue();
  account = new Map();
  laptop = await openProfile(account);
  desktop = await openProfile(account);
  await vi.advanceTimersByTimeAsync(10);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const put = (profile: Profile, ...presets: readonly Preset[]) =>
  profile.handlers.editSettings([{ putPresets: presets }]);
const own = (text: string) => createPreset('own', text, 'Papers');
const textsOf = (profile: Profile) =>
  Object.fromEntries(profile.settings().presets.map(({ name, query }) => [name, query.include]));
const ok = { ok: true, value: null };
/** Lets time pass until everything that was to be synchronised is written. */
const gather = () => vi.advanceTimersByTimeAsync(gatherMs * 3);

/** Lets a profile's synchronised storage answer no read, or confirm no write, before the returned function is called. */
function hold({ sync }: Profile, what: 'answer' | 'confirmation'): () => void {
  let release = (): void => undefined;
  sync.faults[what] = new Promise((resolve) => {
    release = resolve;
  });
  return release;
}

/** Lets both browsers exchange with the account, and both backgrounds react, until all is quiet. */
async function settle(): Promise<void> {
  for (let round = 0; round < 5; round++) {
    for (const { sync } of [laptop, desktop]) {
      sync.exchange();
      await gather();
    }
  }
}

async function switchBothOn(): Promise<void> {
  for (const [profile, name] of [
    [laptop, 'Laptop'],
    [desktop, 'Desktop'],
  ] as const) {
    await profile.handlers.nameDevice({ name });
    expect(await profile.handlers.switchSync({ isOn: true })).toEqual(ok);
  }
  await settle();
}

describe('createSynchroniser', () => {
  it('writes nothing and says so until it is switched on', async () => {
    await put(laptop, own('react'));
    await laptop.handlers.syncNow(null);
    await gather();
    expect(laptop.sync.writes).toEqual([]);
    expect(laptop.state()).toMatchObject({ isOn: false, lastAt: null });
  });

  it('names the device after browser and system, or as the user likes', async () => {
    await laptop.handlers.switchSync({ isOn: true });
    const { deviceId, deviceName } = laptop.state();
    expect(deviceName).toBe('Firefox, Linux');
    await laptop.handlers.nameDevice({ name: '  My laptop ' });
    await gather();
    expect(account.size + laptop.sync.items.size).toBe(1);
    expect(laptop.sync.items.get('index')).toMatchObject({ devices: { [deviceId]: { name: 'My laptop' } } });
    await laptop.handlers.nameDevice({ name: 'x'.repeat(99) });
    expect(laptop.state().deviceName).toBe('x'.repeat(40));
    await laptop.handlers.nameDevice({ name: ' ' });
    expect(laptop.state().deviceName).toBe(deviceName);
  });

  it('gives two profiles the same settings, with the time and the devices', async () => {
    await put(laptop, own('react'));
    await desktop.handlers.editSettings([{ options: { theme: 'dark' }, removePresets: ['feeds'] }]);
    await switchBothOn();
    expect(laptop.settings()).toEqual(desktop.settings());
    expect(textsOf(desktop)).toMatchObject({ Papers: 'react' });
    expect(laptop.settings().options.theme).toBe('dark');
    expect(textsOf(laptop)).not.toHaveProperty('RSS and Atom feeds');
    for (const { state } of [laptop, desktop]) {
      expect(state()).toMatchObject({ isOn: true, problem: null, leftOut: [], conflicts: [], hasNewer: false });
      expect(state().lastAt).toBeGreaterThan(Date.UTC(2030, 0));
      expect(Object.values(state().devices).map(({ name }) => name)).toEqual(
        expect.arrayContaining(['Laptop', 'Desktop']),
      );
    }
  });

  it('gathers changes, and writes only the items that differ', async () => {
    await switchBothOn();
    laptop.sync.writtenKeys.splice(0);
    for (const text of ['r', 're', 'rea', 'reac', 'react']) await put(laptop, own(text));
    await gather();
    expect(laptop.sync.writtenKeys).toEqual([['index', 'preset:own']]);
    await gather();
    expect(laptop.sync.writtenKeys).toHaveLength(1);
  });

  it('writes at most thirty times a minute, which is 1,800 times an hour, whatever two users type', async () => {
    await switchBothOn();
    for (const { sync } of [laptop, desktop]) sync.writes.splice(0);
    const minutes = 3;
    for (let second = 0; second < 60 * minutes; second++) {
      await put(laptop, own(`text ${second}`));
      await put(desktop, createPreset('other', `text ${second}`));
      laptop.sync.exchange();
      desktop.sync.exchange();
      await vi.advanceTimersByTimeAsync(1000);
    }
    for (const { sync, state } of [laptop, desktop]) {
      expect(sync.writes.length).toBeGreaterThan(10);
      expect(sync.writes.length).toBeLessThanOrEqual(30 * minutes);
      expect(state().problem).toBeNull();
    }
    await settle();
    expect(desktop.settings()).toEqual(laptop.settings());
    expect(textsOf(laptop)).toMatchObject({ Papers: 'text 179', other: 'text 179' });
  });

  it('keeps both edits if two users change a preset at the same time, and says so until they have seen it', async () => {
    await put(laptop, own('first'));
    await switchBothOn();
    await put(laptop, own('left'));
    await vi.advanceTimersByTimeAsync(1000);
    await put(desktop, own('right'));
    await settle();
    for (const profile of [laptop, desktop])
      expect(textsOf(profile)).toMatchObject({ Papers: 'right', 'Papers (Laptop)': 'left' });
    for (const { state } of [laptop, desktop])
      expect(state().conflicts).toEqual([
        { name: 'Papers', copy: 'Papers (Laptop)', device: 'Laptop', at: expect.any(Number) as number },
      ]);
    for (const { handlers } of [laptop, desktop]) expect(await handlers.dismissConflicts(null)).toEqual(ok);
    await settle();
    expect([laptop, desktop].flatMap(({ state }) => state().conflicts)).toEqual([]);
  });

  it('merges options that two users change at the same time', async () => {
    await switchBothOn();
    await laptop.handlers.editSettings([{ options: { theme: 'dark' }, formatOptions: { template: '{url}' } }]);
    await desktop.handlers.editSettings([{ options: { density: 'compact' } }]);
    await settle();
    expect(laptop.settings().options).toMatchObject({ theme: 'dark', density: 'compact' });
    expect(desktop.settings()).toEqual(laptop.settings());
  });

  it('passes deletions on to the bin of the other profile', async () => {
    await put(laptop, own('react'));
    await switchBothOn();
    await desktop.handlers.editSettings([{ removePresets: ['own'] }]);
    await settle();
    expect(textsOf(laptop)).not.toHaveProperty('Papers');
    expect(laptop.local.items.get('preset:own')).toMatchObject({ preset: { name: 'Papers' } });
  });

  it('finds after its end what it could not send, and what arrived meanwhile', async () => {
    await switchBothOn();
    await put(laptop, own('react'));
    laptop.end();
    await desktop.handlers.editSettings([{ options: { theme: 'dark' } }]);
    await settle();
    expect(textsOf(desktop)).not.toHaveProperty('Papers');
    await laptop.start();
    await settle();
    expect(textsOf(desktop)).toMatchObject({ Papers: 'react' });
    expect(laptop.settings()).toEqual(desktop.settings());
  });

  it.each(['index', 'preset:own', 'options'])('is not misled if %s arrives before the rest', async (first) => {
    await switchBothOn();
    await put(laptop, own('react'));
    await laptop.handlers.editSettings([{ options: { theme: 'dark' }, removePresets: ['pdf'] }]);
    await gather();
    laptop.sync.exchange((key) => key === first);
    desktop.sync.exchange();
    await gather();
    await settle();
    expect(desktop.settings()).toEqual(laptop.settings());
    expect(textsOf(desktop)).toMatchObject({ Papers: 'react' });
  });

  it('loses no edit that another device overwrote in the account', async () => {
    await put(laptop, own('first'));
    await switchBothOn();
    await put(laptop, own('left'));
    await put(desktop, own('right'));
    await gather();
    // Both have written it already, and the server keeps what came last.
    laptop.sync.exchange();
    desktop.sync.exchange();
    await settle();
    expect(Object.values(textsOf(laptop))).toEqual(expect.arrayContaining(['left', 'right']));
    expect(desktop.settings()).toEqual(laptop.settings());
  });

  it('keeps everything if another device clears the account, and fills it again', async () => {
    await put(laptop, own('react'));
    await switchBothOn();
    expect(await desktop.handlers.clearSync(null)).toEqual(ok);
    expect(desktop.state().isOn).toBe(false);
    expect(desktop.sync.items.size).toBe(0);
    await settle();
    for (const profile of [laptop, desktop]) expect(textsOf(profile)).toMatchObject({ Papers: 'react' });
    expect([...account.keys()]).toEqual(['index', 'preset:own']);
  });

  it('leaves the account as it is when it is switched off, and catches up when it is switched on again', async () => {
    await put(laptop, own('react'));
    await switchBothOn();
    expect(await desktop.handlers.switchSync({ isOn: false })).toEqual(ok);
    await put(laptop, own('preact'));
    await settle();
    expect(textsOf(desktop)).toMatchObject({ Papers: 'react' });
    await desktop.handlers.switchSync({ isOn: true });
    expect(textsOf(desktop)).toMatchObject({ Papers: 'preact' });
  });
});

describe('createSynchroniser with a storage that fails', () => {
  it('writes nothing before the first answer', async () => {
    await put(laptop, own('react'));
    const answer = hold(laptop, 'answer');
    const switched = laptop.handlers.switchSync({ isOn: true });
    await gather();
    expect(laptop.sync.writes).toEqual([]);
    answer();
    expect(await switched).toEqual(ok);
    expect(laptop.sync.writtenKeys).toEqual([['index', 'preset:own']]);
  });

  it('can be switched off while synchronised storage does not answer, and then does nothing more', async () => {
    await put(laptop, own('react'));
    const answer = hold(laptop, 'answer');
    const switched = laptop.handlers.switchSync({ isOn: true });
    await gather();
    expect(await laptop.handlers.switchSync({ isOn: false })).toEqual(ok);
    answer();
    await switched;
    await gather();
    expect(laptop.sync.writes).toEqual([]);
    expect(laptop.state()).toMatchObject({ isOn: false, lastAt: null });
  });

  it.each([
    { why: 'This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.', failure: { code: 'sync-busy' } },
    { why: 'QUOTA_BYTES quota exceeded', failure: { code: 'sync-full' } },
    {
      why: 'QuotaExceededError: storage.sync API call exceeded its quota limitations.',
      failure: { code: 'sync-full' },
    },
    { why: 'Disabled by policy', failure: { code: 'sync-refused', detail: 'Disabled by policy' } },
  ])('says why it could not write, goes on here, and writes when it can: $why', async ({ why, failure }) => {
    await put(laptop, own('react'));
    laptop.sync.faults.writeRefusal = why;
    expect(await laptop.handlers.switchSync({ isOn: true })).toEqual({ ok: false, failure });
    expect(laptop.state()).toMatchObject({ isOn: true, problem: failure, lastAt: null });
    expect((await put(laptop, own('preact'))).ok).toBe(true);
    await gather();
    laptop.sync.faults.writeRefusal = null;
    expect(await laptop.handlers.syncNow(null)).toEqual(ok);
    expect(laptop.state()).toMatchObject({ problem: null, lastAt: Date.now() });
    expect(laptop.sync.items.get('preset:own')).toMatchObject({ preset: { query: { include: 'preact' } } });
  });

  it('says why it could not read, and then neither writes nor changes anything here', async () => {
    await put(laptop, own('react'));
    const before = laptop.settings();
    laptop.sync.faults.readRefusal = 'Not signed in';
    const failure = { code: 'sync-refused', detail: 'Not signed in' };
    expect(await laptop.handlers.switchSync({ isOn: true })).toEqual({ ok: false, failure });
    expect(laptop.state().problem).toEqual(failure);
    expect(laptop.sync.writes).toEqual([]);
    expect(laptop.settings()).toEqual(before);
    laptop.sync.faults.readRefusal = null;
    await put(laptop, own('preact'));
    await gather();
    expect(laptop.state().problem).toBeNull();
  });

  it('says that a browser has no synchronised storage', async () => {
    const other = await openProfile(account, { hasSync: false });
    await vi.advanceTimersByTimeAsync(10);
    const failure = { code: 'sync-missing' };
    expect(await other.handlers.switchSync({ isOn: true })).toEqual({ ok: false, failure });
    expect(await other.handlers.clearSync(null)).toEqual({ ok: false, failure });
    expect((await put(other, own('react'))).ok).toBe(true);
  });

  it('says that the account is full, loses nothing, and sends the rest once there is room', async () => {
    const junk = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`junk${at}`, 'x'.repeat(7500)]));
    for (const [key, value] of Object.entries(junk)) laptop.sync.items.set(key, value);
    await put(laptop, own('x'.repeat(6000)), { ...createPreset('small', 'y'), place: 1 });
    expect(await laptop.handlers.switchSync({ isOn: true })).toEqual(ok);
    expect(laptop.state()).toMatchObject({
      problem: { code: 'sync-full' },
      leftOut: [{ name: 'Papers', reason: 'full' }],
    });
    expect(laptop.sync.items.has('preset:small')).toBe(true);
    expect(textsOf(laptop)).toHaveProperty('Papers');
    await laptop.sync.sync.remove(['junk0', 'junk1']);
    await gather();
    expect(laptop.state()).toMatchObject({ problem: null, leftOut: [] });
    expect(laptop.sync.items.has('preset:own')).toBe(true);
  });

  it('names a preset that is too large, and sends all others', async () => {
    await put(laptop, own('<'.repeat(2000)), createPreset('small', 'y'));
    expect(bytesOf('preset:own', own('<'.repeat(2000)))).toBeGreaterThan(syncLimits.itemBytes);
    await laptop.handlers.switchSync({ isOn: true });
    expect(laptop.state()).toMatchObject({ problem: null, leftOut: [{ name: 'Papers', reason: 'too-large' }] });
    expect([...laptop.sync.items.keys()]).toEqual(['index', 'preset:small']);
  });

  it('leaves the items of a later version alone, and says so', async () => {
    const later = { version: 4, what: 'ever' };
    laptop.sync.items.set('preset:own', later);
    await put(laptop, own('react'));
    await laptop.handlers.switchSync({ isOn: true });
    expect(laptop.sync.items.get('preset:own')).toEqual(later);
    expect(textsOf(laptop)).toMatchObject({ Papers: 'react' });
    expect(laptop.state().hasNewer).toBe(true);
  });

  it.each([0, 1, 2])('continues from %i items that it could store here', async (itemsLeft) => {
    await put(laptop, own('react'), createPreset('other', 'x'));
    await laptop.handlers.switchSync({ isOn: true });
    await desktop.handlers.switchSync({ isOn: true });
    laptop.sync.exchange();
    desktop.local.faults.itemsLeft = itemsLeft;
    desktop.sync.exchange();
    expect((await desktop.handlers.syncNow(null)).ok).toBe(false);
    desktop.local.faults.itemsLeft = Infinity;
    expect(await desktop.handlers.syncNow(null)).toEqual(ok);
    await settle();
    expect(desktop.settings()).toEqual(laptop.settings());
    expect(textsOf(laptop)).toMatchObject({ Papers: 'react', other: 'x' });
    expect(textsOf(laptop)).not.toHaveProperty('Papers (Desktop)');
  });

  it.each([0, 1])(
    'does not take what it could not replace for a newer change: %i items were written',
    async (itemsLeft) => {
      await put(laptop, own('first'));
      await switchBothOn();
      await put(laptop, own('second'));
      await gather();
      laptop.sync.exchange();
      desktop.sync.exchange();
      desktop.local.faults.itemsLeft = itemsLeft;
      expect((await desktop.handlers.syncNow(null)).ok).toBe(false);
      desktop.local.faults.itemsLeft = Infinity;
      await settle();
      for (const profile of [laptop, desktop]) expect(textsOf(profile)).toMatchObject({ Papers: 'second' });
      expect(laptop.settings().presets).toHaveLength(desktop.settings().presets.length);
    },
  );

  it('says that there is no room here, and takes over everything once there is', async () => {
    await put(laptop, own('react'));
    await laptop.handlers.switchSync({ isOn: true });
    await desktop.handlers.switchSync({ isOn: true });
    laptop.sync.exchange();
    desktop.local.faults.room = 100;
    desktop.sync.exchange();
    expect(await desktop.handlers.syncNow(null)).toEqual({ ok: false, failure: { code: 'settings-not-kept' } });
    desktop.local.faults.room = Infinity;
    await gather();
    await desktop.handlers.syncNow(null);
    expect(textsOf(desktop)).toMatchObject({ Papers: 'react' });
    expect(desktop.state().problem).toBeNull();
  });

  it('changes nothing anywhere while it cannot read its own storage', async () => {
    await put(laptop, own('react'));
    await switchBothOn();
    const before = new Map(account);
    laptop.local.faults.isCorrupt = true;
    expect(await laptop.handlers.syncNow(null)).toEqual({ ok: false, failure: { code: 'settings-not-kept' } });
    await settle();
    expect(account).toEqual(before);
    laptop.local.faults.isCorrupt = false;
    expect(await laptop.handlers.syncNow(null)).toEqual(ok);
  });

  it.each(['answer', 'confirmation'] as const)(
    'leaves the account and the other profile as they are if a user deletes everything here while it waits for the %s',
    async (what) => {
      await put(laptop, own('react'));
      await switchBothOn();
      await put(desktop, createPreset('other', 'x'));
      const release = hold(desktop, what);
      const going = desktop.handlers.syncNow(null);
      await vi.advanceTimersByTimeAsync(10);
      expect(await desktop.handlers.deleteAll(null)).toEqual(ok);
      release();
      expect(await going).toEqual(ok);
      expect(desktop.local.items.has('sync')).toBe(false);
      await settle();
      expect(textsOf(desktop)).not.toHaveProperty('Papers');
      expect(textsOf(laptop)).toMatchObject({ Papers: 'react' });
      expect(account.has('preset:own')).toBe(true);
    },
  );

  it('loses no edit of another device if this one was restored from a backup and then changed', async () => {
    await put(laptop, own('first'));
    await switchBothOn();
    const backup = new Map(desktop.local.items);
    await put(desktop, own('second'));
    await settle();
    desktop.end();
    desktop.local.items.clear();
    for (const [key, item] of backup) desktop.local.items.set(key, item);
    await desktop.start();
    await put(desktop, own('third'));
    await settle();
    for (const profile of [laptop, desktop])
      expect(textsOf(profile)).toMatchObject({ Papers: 'third', 'Papers (Desktop)': 'second' });
  });

  it('keeps the edits of two devices apart if one has a copy of the profile of the other', async () => {
    await put(laptop, own('first'));
    await switchBothOn();
    const phone = await openProfile(account);
    phone.end();
    phone.local.items.clear();
    for (const [key, item] of desktop.local.items) phone.local.items.set(key, item);
    await phone.start();
    await put(desktop, own('second'));
    await settle();
    await put(phone, own('third'));
    phone.sync.exchange();
    await gather();
    phone.sync.exchange();
    await settle();
    expect(phone.state().deviceId).not.toBe(desktop.state().deviceId);
    for (const profile of [laptop, desktop, phone])
      expect(textsOf(profile)).toMatchObject({ Papers: 'third', 'Papers (Desktop)': 'second' });
  });

  it('takes its settings back from the account if this browser lost them', async () => {
    await put(laptop, own('react'));
    await switchBothOn();
    desktop.end();
    desktop.local.items.clear();
    await desktop.start();
    await settle();
    expect(textsOf(laptop)).toMatchObject({ Papers: 'react' });
    expect(desktop.state().isOn).toBe(false);
    await desktop.handlers.switchSync({ isOn: true });
    expect(desktop.settings()).toEqual(laptop.settings());
  });
});
