import type { Handlers } from '../browser/message-handlers';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import type { Items } from '../core/settings/items';
import { isIdTaken } from '../core/settings/sync/device-clash';
import { longestDeviceName } from '../core/settings/sync/mirror';
import { planSync } from '../core/settings/sync/plan-sync';
import type { SyncPlan } from '../core/settings/sync/plan-sync';
import { mostConflicts, readSyncState } from '../core/settings/sync/sync-state';
import type { SyncState } from '../core/settings/sync/sync-state';
import { createTurns } from './in-turn';
import type { InTurn } from './in-turn';

interface SynchroniserDependencies {
  /** Reads everything that is stored on this device. Rejected if the browser cannot. */
  readonly loadItems: () => Promise<Items>;
  /** Stores items of the settings in place of what is stored. Rejected if the browser cannot. */
  readonly takeOver: (items: Items, stored: Items) => Promise<void>;
  readonly storeState: (state: SyncState) => Promise<void>;
  /** The browser's synchronised storage. */
  readonly mirror: {
    readonly load: () => Promise<Result<Items>>;
    readonly store: (items: Items, removed: readonly string[]) => Promise<Result<null>>;
    readonly clear: () => Promise<Result<null>>;
  };
  /** The queue of everything that writes to the local storage. */
  readonly inTurn: InTurn;
  /** Returns a new id for a device. */
  readonly drawId: () => string;
  readonly suggestName: () => Promise<string>;
  /** The name for a device of which nothing is known. */
  readonly unknownDevice: string;
  /** Calls a function later. The browser may end the background before that. */
  readonly later: (task: () => void, delayMs: number) => void;
}

/** Handlers through which documents control the synchroniser. */
export type SyncHandlers = Handlers<'switchSync' | 'syncNow' | 'nameDevice' | 'clearSync' | 'dismissConflicts'>;

/** Keeps this device and the browser's synchronised storage equal, for as long as that is switched on. */
interface Synchroniser {
  /**
   * Synchronises soon. Call this when the background has started and when settings have changed, here or on another device. What a
   * background could not finish is found by comparing, so nothing is lost if the browser ends it.
   */
  readonly synchroniseSoon: () => void;
  readonly handlers: SyncHandlers;
}

/**
 * How long changes are gathered, in milliseconds. Twelve rounds a minute with at most two writes each stay far below the browsers'
 * limits of 120 writes a minute and 1,800 an hour.
 */
export const gatherMs = 5000;

/** Creates the synchroniser. */
export function createSynchroniser(dependencies: SynchroniserDependencies): Synchroniser {
  const { loadItems, takeOver, storeState, mirror, inTurn, drawId, suggestName, unknownDevice, later } = dependencies;
  const rounds = createTurns();
  let isWaiting = false;

  /** Changes the state. Nothing is written if it stays the same. */
  async function changeState(change: (state: SyncState) => SyncState): Promise<Result<null>> {
    try {
      await inTurn(async () => {
        const state = readSyncState(await loadItems());
        await storeIfNew(state, change(state));
      });
      return succeed(null);
    } catch (error) {
      console.error('The state of synchronisation was not stored.', error);
      return fail('settings-not-kept');
    }
  }

  async function storeIfNew(before: SyncState, after: SyncState): Promise<void> {
    if (JSON.stringify(before) !== JSON.stringify(after)) await storeState(after);
  }

  async function synchronise(): Promise<Result<null>> {
    const outcome = await attempt();
    if (outcome === 'off') return succeed(null);
    const { problem, result } = outcome;
    const reported = await changeState((state) =>
      state.isOn ? { ...state, problem, lastAt: result.ok ? Date.now() : state.lastAt } : state,
    );
    return result.ok ? reported : result;
  }

  async function attempt() {
    try {
      if (!readSyncState(await inTurn(loadItems)).isOn) return 'off';
      // Nothing is written before the first answer.
      const remote = await mirror.load();
      if (!remote.ok) return { problem: remote.failure, result: remote };
      const plan = await inTurn(() => apply(remote.value));
      if (plan === null) return 'off';
      const result = hasWrites(plan) ? await mirror.store(plan.setRemote, plan.removeRemote) : succeed(null);
      const isFull = plan.leftOut.some(({ reason }) => reason === 'full');
      return { problem: result.ok ? (isFull ? fail('sync-full').failure : null) : result.failure, result };
    } catch (error) {
      console.error('This device was not synchronised.', error);
      const result = fail('settings-not-kept');
      return { problem: result.failure, result };
    }
  }

  /** Plans with what is stored now, and stores this device's part. Resolves to `null` if synchronisation is off by now. */
  async function apply(remote: Items): Promise<SyncPlan | null> {
    const local = await loadItems();
    const state = readSyncState(local);
    if (!state.isOn) return null;
    const deviceId = isIdTaken(remote, state.base.revisions, state.deviceId) ? drawId() : state.deviceId;
    const device = { id: deviceId, name: state.deviceName };
    const plan = planSync({ local, remote, base: state.base, device, unknownDevice, now: Date.now() });
    const { setLocal, base, devices, leftOut, hasNewer } = plan;
    // In this order: a base without its items would make what is stored look like a newer change.
    if (Object.keys(setLocal).length > 0) await takeOver(setLocal, local);
    const conflicts = [...state.conflicts, ...plan.conflicts].slice(-mostConflicts);
    await storeIfNew(state, { ...state, deviceId, base, devices, leftOut, hasNewer, conflicts });
    return plan;
  }

  async function switchTo(isOn: boolean): Promise<Result<null>> {
    const suggested = await suggestName();
    return changeState((state) => ({
      ...state,
      isOn,
      problem: null,
      deviceId: state.deviceId || drawId(),
      deviceName: state.deviceName || suggested,
    }));
  }

  function synchroniseSoon(): void {
    if (isWaiting) return;
    isWaiting = true;
    later(() => {
      isWaiting = false;
      void rounds(synchronise);
    }, gatherMs);
  }

  return {
    synchroniseSoon,
    handlers: {
      // Only what reads or writes the mirror waits for earlier rounds: a browser may take its time to answer.
      async switchSync({ isOn }) {
        const switched = await switchTo(isOn);
        return switched.ok && isOn ? rounds(synchronise) : switched;
      },
      syncNow: () => rounds(synchronise),
      async nameDevice({ name }) {
        const deviceName = name.trim().slice(0, longestDeviceName) || (await suggestName());
        const named = await changeState((state) => ({ ...state, deviceName }));
        // The name is typed letter by letter.
        synchroniseSoon();
        return named;
      },
      clearSync: () =>
        rounds(async () => {
          const switched = await switchTo(false);
          return switched.ok ? mirror.clear() : switched;
        }),
      dismissConflicts: () => changeState((state) => ({ ...state, conflicts: [] })),
    },
  };
}

const hasWrites = ({ setRemote, removeRemote }: SyncPlan): boolean =>
  Object.keys(setRemote).length + removeRemote.length > 0;
