import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStarters } from '../../../../src/core/presets/starter-presets';
import { tombstoneMs } from '../../../../src/core/settings/item-changes';
import type { Items } from '../../../../src/core/settings/items';
import { emptyBase, planSync } from '../../../../src/core/settings/sync/plan-sync';
import { syncLimits, totalBytesOf } from '../../../../src/core/settings/sync/size';
import { createDevice, createPreset, settle } from './devices';
import type { Device } from './devices';

let account: Map<string, unknown>;
let laptop: Device;
let desktop: Device;
beforeEach(() => {
  account = new Map();
  laptop = createDevice(account, 'laptop');
  desktop = createDevice(account, 'desktop');
});

const put = (device: Device, id: string, text: string, now: number) =>
  device.edit({ putPresets: [createPreset(id, text, `Preset ${id}`)] }, now);
const textsOf = (device: Device) =>
  Object.fromEntries(device.settings().presets.map(({ name, query }) => [name, query.include]));
const namesOf = (device: Device) => device.settings().presets.map(({ name }) => name);
const starters = createStarters((id) => id).map(({ name }) => name);

describe('planSync at first contact', () => {
  it('writes nothing but who it is if nothing was ever changed here', () => {
    const plan = laptop.sync(100);
    expect(plan.setRemote).toEqual({ index: { version: 3, devices: { laptop: { name: 'Device laptop', at: 100 } } } });
    expect(plan.setLocal).toEqual({});
    expect(laptop.sync(200).setRemote).toEqual({});
  });

  it('sends everything if synchronised storage is empty, and takes nothing away', () => {
    put(laptop, 'own', 'react', 50);
    laptop.edit({ options: { theme: 'dark' }, removePresets: ['feeds'] }, 60);
    const plan = laptop.sync(100);
    expect(plan.setLocal).toEqual({});
    expect(Object.keys(plan.setRemote)).toEqual(['index', 'options', 'preset:feeds', 'preset:own']);
    expect(plan.setRemote).toMatchObject({
      options: { version: 3, changedAt: 60, options: { theme: { value: 'dark', at: 60 } } },
      'preset:feeds': { version: 3, id: 'feeds', deletedAt: 60, by: 'laptop', seen: { laptop: 60 } },
      'preset:own': { version: 3, changedAt: 50, preset: { id: 'own' }, by: 'laptop', seen: { laptop: 50 } },
    });
    expect(plan.setRemote['preset:feeds']).not.toHaveProperty('preset');
  });

  it('takes everything if this device is new', () => {
    put(laptop, 'own', 'react', 50);
    put(laptop, 'pdf', 'papers', 50);
    laptop.edit({ options: { theme: 'dark' }, removePresets: ['feeds'] }, 60);
    settle([laptop, desktop], 100);
    expect(desktop.settings()).toEqual(laptop.settings());
    expect(desktop.items['preset:feeds']).toMatchObject({ deletedAt: 60, preset: { id: 'feeds' } });
  });

  it('keeps both if both devices have changed the same preset before', () => {
    put(laptop, 'pdf', 'left', 50);
    put(desktop, 'pdf', 'right', 60);
    settle([laptop, desktop], 100);
    for (const device of [laptop, desktop])
      expect(textsOf(device)).toMatchObject({ 'Preset pdf': 'right', 'Preset pdf (Device laptop)': 'left' });
  });

  it('leaves presets as they come with Sheaf in the language of each device', () => {
    const other = createDevice(account, 'phone1', ' auf Deutsch');
    settle([laptop, other], 100);
    expect(namesOf(laptop)).toEqual(starters);
    expect(namesOf(other)).toEqual(starters.map((name) => `${name} auf Deutsch`));
    expect([...account.keys()]).toEqual(['index']);
  });
});

describe('planSync', () => {
  beforeEach(() => {
    put(laptop, 'own', 'first', 50);
    settle([laptop, desktop], 100);
  });

  it('writes nothing while nothing changes', () => {
    expect(desktop.sync(900)).toMatchObject({ setLocal: {}, setRemote: {}, removeRemote: [], conflicts: [] });
  });

  it('passes an edit on, even if the clock of the device is late', () => {
    put(desktop, 'own', 'second', 10);
    settle([laptop, desktop], 200);
    expect(textsOf(laptop)).toMatchObject({ 'Preset own': 'second' });
    expect(namesOf(laptop)).toHaveLength(starters.length + 1);
  });

  it('passes a deletion on, from which the preset can be restored on both devices', () => {
    desktop.edit({ removePresets: ['own'] }, 150);
    settle([laptop, desktop], 200);
    for (const { items, settings } of [laptop, desktop]) {
      expect(settings().presets.map(({ name }) => name)).toEqual(starters);
      expect(items['preset:own']).toMatchObject({ preset: { query: { include: 'first' } } });
    }
    put(laptop, 'own', 'first', 300);
    settle([laptop, desktop], 400);
    expect(textsOf(desktop)).toMatchObject({ 'Preset own': 'first' });
  });

  it('keeps both edits if two devices change a preset at the same time, and says so', () => {
    put(laptop, 'own', 'left', 150);
    put(desktop, 'own', 'right', 160);
    desktop.sync(170);
    desktop.upload();
    laptop.download();
    const { conflicts } = laptop.sync(180);
    expect(conflicts).toEqual([
      { name: 'Preset own', copy: 'Preset own (Device laptop)', device: 'Device laptop', at: 180 },
    ]);
    settle([laptop, desktop], 200);
    for (const device of [laptop, desktop])
      expect(textsOf(device)).toMatchObject({ 'Preset own': 'right', 'Preset own (Device laptop)': 'left' });
  });

  it('loses no edit that another device overwrote in the account without knowing it', () => {
    put(laptop, 'own', 'left', 150);
    put(desktop, 'own', 'right', 160);
    laptop.sync(170);
    desktop.sync(170);
    laptop.upload();
    desktop.upload();
    settle([laptop, desktop], 200);
    for (const device of [laptop, desktop])
      expect(textsOf(device)).toMatchObject({ 'Preset own': 'right', 'Preset own (Device laptop)': 'left' });
  });

  it('says so on the other device as well, once, and not to a device that joins later', () => {
    put(laptop, 'own', 'left', 150);
    put(desktop, 'own', 'right', 160);
    const found = { laptop: 0, desktop: 0 };
    for (let round = 0; round < 4; round++) {
      for (const device of [laptop, desktop]) {
        device.download();
        found[device.id as 'laptop' | 'desktop'] += device.sync(200 + round).conflicts.length;
        device.upload();
      }
    }
    expect(found).toEqual({ laptop: 1, desktop: 1 });
    expect(createDevice(account, 'phone1').sync(300).conflicts).toEqual([]);
  });

  it('does not bring back a kept version that somebody deleted or renamed meanwhile', () => {
    const phone = createDevice(account, 'phone1');
    settle([laptop, desktop, phone], 110);
    put(laptop, 'own', 'left', 150);
    put(desktop, 'own', 'right', 160);
    put(phone, 'own', 'third', 170);
    settle([laptop, desktop], 200);
    const copy = laptop.settings().presets.find(({ name }) => name.includes('Device laptop'));
    laptop.edit({ removePresets: [copy?.id ?? ''] }, 300);
    settle([laptop, desktop, phone], 400);
    expect(namesOf(phone).filter((name) => name.startsWith('Preset own'))).toEqual([
      'Preset own',
      'Preset own (Device desktop)',
    ]);
  });

  it('takes nothing away if another device cleared synchronised storage, and fills it again', () => {
    account.clear();
    settle([laptop, desktop], 200);
    for (const device of [laptop, desktop]) expect(textsOf(device)).toMatchObject({ 'Preset own': 'first' });
    expect([...account.keys()].sort()).toEqual(['index', 'preset:own']);
  });

  it('takes the settings back if this browser lost its own', () => {
    const fresh = createDevice(account, 'laptop2');
    settle([desktop, fresh], 200);
    expect(textsOf(fresh)).toMatchObject({ 'Preset own': 'first' });
  });

  it('names presets that are too large, and synchronises the others', () => {
    put(laptop, 'large', 'ü'.repeat(syncLimits.itemBytes / 2), 150);
    put(laptop, 'small', 'small', 150);
    laptop.edit({ formatOptions: { template: 'x'.repeat(syncLimits.itemBytes) } }, 150);
    const plan = laptop.sync(200);
    expect(plan.leftOut).toEqual([
      { name: null, reason: 'too-large' },
      { name: 'Preset large', reason: 'too-large' },
    ]);
    expect(Object.keys(plan.setRemote)).toEqual(['index', 'preset:small']);
    expect(laptop.sync(300)).toMatchObject({ setRemote: {}, leftOut: plan.leftOut });
  });

  it('stays below the limits, says what it left out, and sends that once there is room', () => {
    const ids = Array.from({ length: 30 }, (_, at) => `p${String(at).padStart(2, '0')}`);
    for (const id of ids) put(laptop, id, 'x'.repeat(4000), 150);
    const plan = laptop.sync(200);
    expect(totalBytesOf(Object.fromEntries(laptop.view))).toBeLessThanOrEqual(syncLimits.totalBytes);
    expect(plan.leftOut.length).toBeGreaterThan(5);
    expect(laptop.settings().presets).toHaveLength(starters.length + 31);
    laptop.edit({ removePresets: ids.slice(0, 15) }, 300);
    expect(laptop.sync(400).leftOut).toEqual([]);
    settle([laptop, desktop], 500);
    expect(desktop.settings()).toEqual(laptop.settings());
  });

  it('replaces halves of characters, which Firefox refuses, and then leaves them', () => {
    put(laptop, 'half', 'half \ud83c', 150);
    laptop.edit({ formatOptions: { template: '\udf3e' } }, 150);
    expect(laptop.sync(200).setRemote).toMatchObject({
      'preset:half': { preset: { query: { include: 'half \ufffd' } } },
      options: { options: { 'formatOptions.template': { value: '\ufffd' } } },
    });
    settle([laptop, desktop], 300);
    expect(desktop.settings()).toEqual(laptop.settings());
    expect(textsOf(laptop)).toMatchObject({ 'Preset half': 'half \ufffd' });
    expect(laptop.sync(400)).toMatchObject({ setLocal: {}, setRemote: {}, conflicts: [] });
  });

  it('forgets a deletion after a year, and deletes the preset from a device that was away for longer', () => {
    desktop.edit({ removePresets: ['own', 'feeds'] }, 150);
    desktop.sync(150);
    desktop.upload();
    const later = 200 + tombstoneMs;
    laptop.download();
    const { removeRemote } = laptop.sync(later);
    expect(removeRemote).toEqual(['preset:own']);
    expect(namesOf(laptop)).toEqual(starters.filter((name) => name !== 'feeds'));
  });

  it('keeps its entry in the index, which another device may have overwritten', () => {
    account.set('index', { version: 3, devices: { desktop: { name: 'Device desktop', at: 140 } } });
    settle([laptop, desktop], 200);
    expect(account.get('index')).toMatchObject({ devices: { laptop: {}, desktop: {} } });
  });
});

describe('planSync with items that it cannot read', () => {
  const plan = (local: Items, remote: Items) =>
    planSync({
      local,
      remote,
      base: emptyBase,
      device: { id: 'laptop', name: 'Laptop' },
      unknownDevice: 'Another device',
      now: 100,
    });

  it('leaves the items of a later version alone, and says so', () => {
    put(laptop, 'own', 'first', 50);
    laptop.edit({ options: { theme: 'dark' } }, 50);
    const remote = {
      'preset:own': { version: 4 },
      options: { version: 4 },
      index: { version: 4 },
      other: { version: 9 },
    };
    const { setLocal, setRemote, removeRemote, hasNewer } = plan(laptop.items, remote);
    expect({ setLocal, setRemote, removeRemote, hasNewer }).toEqual({
      setLocal: {},
      setRemote: {},
      removeRemote: [],
      hasNewer: true,
    });
    expect(plan({}, { other: { version: 9 } }).hasNewer).toBe(false);
  });

  it('replaces junk with what this device has, and otherwise leaves it', () => {
    put(laptop, 'own', 'first', 50);
    const junk = { 'preset:own': 'junk', 'preset:lost': 7, options: null, index: [] };
    expect(Object.keys(plan(laptop.items, junk).setRemote)).toEqual(['index', 'preset:own']);
  });

  it('replaces what this device cannot read with what was synchronised, and never the other way round', () => {
    put(desktop, 'own', 'first', 50);
    desktop.edit({ options: { theme: 'dark' } }, 50);
    const { setRemote } = desktop.sync(60);
    const good = setRemote['preset:own'] as { readonly preset: object };
    for (const damaged of [
      'junk',
      { version: 99 },
      { version: 3, changedAt: 900, preset: { ...good.preset, query: 7 } },
    ]) {
      const healed = plan({ 'preset:own': damaged, options: damaged }, setRemote);
      expect(healed.setLocal).toMatchObject({
        'preset:own': { changedAt: 50, preset: good.preset },
        options: { options: { theme: 'dark' } },
      });
      expect(Object.keys(healed.setRemote)).toEqual(['index']);
      expect(plan({ 'preset:own': damaged, options: damaged }, {}).setLocal).toEqual({});
    }
  });

  it('never throws, and never deletes anything, whatever synchronised storage contains', () => {
    put(laptop, 'own', 'first', 50);
    const keys = ['options', 'index', 'preset:own', 'preset:pdf', 'preset:__proto__', '__proto__', 'preset:'];
    const junk = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue());
    const items = fc.dictionary(
      fc.constantFrom(...keys),
      fc.record({
        version: fc.constantFrom(2, 3, 4),
        changedAt: fc.jsonValue(),
        by: fc.jsonValue(),
        seen: fc.jsonValue(),
        preset: fc.jsonValue(),
        options: fc.dictionary(fc.constantFrom('theme', 'future', '__proto__'), fc.jsonValue()),
        devices: fc.dictionary(fc.constantFrom('laptop', '__proto__'), fc.jsonValue()),
      }),
    );
    fc.assert(
      fc.property(fc.oneof(junk, items), (remote) => {
        expect(plan(laptop.items, remote).setLocal).not.toHaveProperty(['preset:own']);
      }),
      { numRuns: 500 },
    );
  });
});
