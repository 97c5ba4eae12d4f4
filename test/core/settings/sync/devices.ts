import type { Preset } from '../../../../src/core/presets/preset';
import { createStarters } from '../../../../src/core/presets/starter-presets';
import { defaultQuery } from '../../../../src/core/query/query';
import { changesFor } from '../../../../src/core/settings/item-changes';
import { readSettings } from '../../../../src/core/settings/items';
import type { Items } from '../../../../src/core/settings/items';
import type { Settings } from '../../../../src/core/settings/settings';
import type { SettingsEdit } from '../../../../src/core/settings/settings-edit';
import { emptyBase, planSync } from '../../../../src/core/settings/sync/plan-sync';
import type { SyncBase, SyncPlan } from '../../../../src/core/settings/sync/plan-sync';

/** A preset whose query includes a text by which a test recognises its content. */
export const createPreset = (id: string, include: string, name = id): Preset => ({
  id,
  name,
  query: { ...defaultQuery, include },
  format: 'json',
  formatOptions: { fields: ['url'], template: '{url}' },
  isInMenu: false,
  sites: [],
  place: 10,
});

/** How far a synchronisation gets before the browser ends the background. */
export type Progress = 'nothing stored' | 'items stored' | 'base stored' | 'all';

/**
 * A device with local settings and its own view of the account's storage. A browser changes that view at once and exchanges it
 * with the account later, key by key, as both browsers do.
 */
export interface Device {
  readonly id: string;
  readonly items: Items;
  readonly base: SyncBase;
  readonly view: Map<string, unknown>;
  readonly settings: () => Settings;
  readonly edit: (edit: SettingsEdit, now: number) => void;
  readonly sync: (now: number, progress?: Progress) => SyncPlan;
  /** Sends what this device wrote to the account. What the account has is overwritten. */
  readonly upload: (isSent?: (key: string) => boolean) => void;
  /** Takes over what the account has, even in place of what is still to be sent: the server wins. */
  readonly download: (isReceived?: (key: string) => boolean) => void;
}

/** Creates a device that belongs to an account. */
export function createDevice(account: Map<string, unknown>, id: string, language = ''): Device {
  const starters = createStarters((starter) => starter + language);
  const view = new Map<string, unknown>(account);
  const unsent = new Set<string>();
  let items: Items = changesFor({}, {}, 0, starters).set;
  let base: SyncBase = emptyBase;
  const everything = () => true;

  return {
    id,
    view,
    get items() {
      return items;
    },
    get base() {
      return base;
    },
    settings: () => readSettings(items).settings,
    edit: (edit, now) => {
      const { set, remove } = changesFor(items, edit, now, starters);
      items = Object.fromEntries(Object.entries({ ...items, ...set }).filter(([key]) => !remove.includes(key)));
    },
    sync: (now, progress = 'all') => {
      const plan = planSync({
        local: items,
        remote: Object.fromEntries(view),
        base,
        device: { id, name: `Device ${id}` },
        unknownDevice: 'Another device',
        now,
      });
      if (progress === 'nothing stored') return plan;
      items = { ...items, ...plan.setLocal };
      if (progress === 'items stored') return plan;
      ({ base } = plan);
      if (progress === 'base stored') return plan;
      for (const [key, item] of Object.entries(plan.setRemote)) view.set(key, item);
      for (const key of plan.removeRemote) view.delete(key);
      for (const key of [...Object.keys(plan.setRemote), ...plan.removeRemote]) unsent.add(key);
      return plan;
    },
    upload: (isSent = everything) => {
      for (const key of [...unsent].filter(isSent)) {
        unsent.delete(key);
        if (view.has(key)) account.set(key, view.get(key));
        else account.delete(key);
      }
    },
    download: (isReceived = everything) => {
      for (const key of [...new Set([...account.keys(), ...view.keys()])].filter(isReceived)) {
        if (unsent.has(key) && account.get(key) === undefined) continue;
        unsent.delete(key);
        if (account.has(key)) view.set(key, account.get(key));
        else view.delete(key);
      }
    },
  };
}

/** Lets devices synchronise until nothing changes any more. Throws if they never agree. */
export function settle(devices: readonly Device[], now: number): void {
  let quietRounds = 0;
  for (let round = 0; round < 12; round++) {
    let writes = 0;
    for (const device of devices) {
      device.upload();
      device.download();
      const { setLocal, setRemote, removeRemote } = device.sync(now + round);
      writes += Object.keys(setLocal).length + Object.keys(setRemote).length + removeRemote.length;
      device.upload();
    }
    quietRounds = writes === 0 ? quietRounds + 1 : 0;
    // The last device to write is seen by the others one round later.
    if (quietRounds === 2) return;
  }
  throw new Error('The devices never agreed.');
}
