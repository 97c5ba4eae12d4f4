import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultOptions } from '../../src/core/settings/options';
import type { SettingsEdit } from '../../src/core/settings/settings-edit';
import { createPreset } from '../core/settings/sync/devices';
import { openProfile } from './profile';
import type { Profile } from './profile';

let profile: Profile;
beforeEach(async () => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockReturnValue();
  profile = await openProfile(new Map());
  await vi.advanceTimersByTimeAsync(10);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const edit = (change: SettingsEdit) => profile.handlers.editSettings([change]);
const dark: SettingsEdit = { options: { theme: 'dark' } };
const own = createPreset('own', 'react');
const notKept = { ok: false, failure: { code: 'settings-not-kept' } };
const stored = () => structuredClone([...profile.local.items]);
const ids = () => profile.settings().presets.map(({ id }) => id);

/** The faults of a storage, each with the way in which it ends. */
const faults: readonly [title: string, begin: () => void, end: () => void][] = [
  ['has no room', () => (profile.local.faults.room = 50), () => (profile.local.faults.room = Infinity)],
  [
    'refuses to be written',
    () => (profile.local.faults.isReadOnly = true),
    () => (profile.local.faults.isReadOnly = false),
  ],
  ['cannot be read', () => (profile.local.faults.isCorrupt = true), () => (profile.local.faults.isCorrupt = false)],
  ['cannot be read once', () => (profile.local.faults.readsToFail = 1), () => undefined],
];

describe.each(faults)('a background whose storage %s', (_, begin, end) => {
  it('says that a change was not stored, leaves what is stored, and stores the next change', async () => {
    await edit({ ...dark, putPresets: [own] });
    // The menu reads the settings too.
    await vi.advanceTimersByTimeAsync(10);
    const before = stored();
    begin();
    expect(await edit({ options: { theme: 'light' }, removePresets: ['own'] })).toEqual(notKept);
    expect(stored()).toEqual(before);
    end();
    expect((await edit({ options: { density: 'compact' } })).ok).toBe(true);
    expect(profile.settings().options).toEqual({ ...defaultOptions, theme: 'dark', density: 'compact' });
    expect(ids()).toContain('own');
  });

  it('stores nothing at its start, neither defaults nor presets, and all of it at the next change', async () => {
    await edit({ ...dark, putPresets: [own], removePresets: ['pdf'] });
    await vi.advanceTimersByTimeAsync(10);
    const before = stored();
    profile.end();
    begin();
    await profile.start();
    await vi.advanceTimersByTimeAsync(10);
    expect(stored()).toEqual(before);
    end();
    expect((await edit({ options: { density: 'compact' } })).ok).toBe(true);
    expect(ids()).toContain('own');
    expect(ids()).not.toContain('pdf');
    expect(profile.settings().options.theme).toBe('dark');
  });
});

describe('a background', () => {
  it.each([0, 1, 2])('continues from %i of three items that the browser had written', async (itemsLeft) => {
    await edit(dark);
    profile.local.faults.itemsLeft = itemsLeft;
    const change = { options: { density: 'compact' }, putPresets: [own, createPreset('other', 'x')] } as const;
    expect(await edit(change)).toEqual(notKept);
    profile.end();
    profile.local.faults.itemsLeft = Infinity;
    await profile.start();
    expect((await edit(change)).ok).toBe(true);
    expect(profile.settings().options).toMatchObject({ theme: 'dark', density: 'compact' });
    expect(ids()).toEqual(expect.arrayContaining(['pdf', 'feeds', 'own', 'other']));
  });

  it.each<unknown>([null, 7, 'junk', [], { version: 99 }, { version: 3, preset: [], options: 'x' }])(
    'reads the rest if an item is %j, and sets that aside before it replaces it',
    async (junk) => {
      await edit({ ...dark, putPresets: [own] });
      profile.local.items.set('options', junk);
      profile.local.items.set('preset:own', junk);
      expect((await edit({ putPresets: [createPreset('other', 'x')] })).ok).toBe(true);
      expect(ids()).toContain('other');
      expect(profile.local.items.get('preset:own')).toEqual(junk);
      expect((await edit({ options: { theme: 'light' }, putPresets: [own] })).ok).toBe(true);
      expect(profile.local.items.get('unreadable')).toEqual([{ 'preset:own': junk, options: junk }]);
      expect(ids()).toContain('own');
    },
  );

  it('loses no change of two documents that write at the same time, with a third that writes the desk', async () => {
    const changes = Array.from({ length: 20 }, (_, at) => [
      edit({ putPresets: [createPreset(`popup${at}`, 'popup')] }),
      profile.handlers.editDesk([{ isRefineOpen: at % 2 === 1 }]),
      edit({ putPresets: [createPreset(`options${at}`, 'options')] }),
    ]).flat();
    const outcomes = await Promise.all([...changes, edit(dark), edit({ options: { density: 'compact' } })]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(ids().filter((id) => /^(?:popup|options)/.test(id))).toHaveLength(40);
    expect(profile.settings().options).toMatchObject({ theme: 'dark', density: 'compact' });
    expect(profile.local.items.get('desk')).toMatchObject({ desk: { isRefineOpen: true } });
  });

  it('loses nothing if another background of the same profile is still writing: it changes other items', async () => {
    const older = profile.handlers;
    await profile.start();
    await Promise.all([older.editSettings([{ putPresets: [own] }]), edit(dark)]);
    expect(ids()).toContain('own');
    expect(profile.settings().options.theme).toBe('dark');
  });
});
