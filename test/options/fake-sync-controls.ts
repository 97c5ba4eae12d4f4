import { signal } from '@preact/signals';
import { succeed } from '../../src/core/result';
import type { Result } from '../../src/core/result';
import { readSyncState } from '../../src/core/settings/sync/sync-state';
import type { SyncState } from '../../src/core/settings/sync/sync-state';

/** Creates what the options page has of the synchroniser. `asked` lists what it was asked to do. */
export function createFakeSyncControls(first: Partial<SyncState> = {}, outcome: Result<null> = succeed(null)) {
  const state = signal<SyncState>({ ...readSyncState({}), ...first });
  const asked: string[] = [];
  async function answer(question: string, change: Partial<SyncState> = {}): Promise<Result<null>> {
    asked.push(question);
    if (outcome.ok) state.value = { ...state.value, ...change };
    return outcome;
  }
  return {
    asked,
    sync: {
      state,
      switchTo: (isOn: boolean) =>
        answer(`switch ${isOn ? 'on' : 'off'}`, { isOn, deviceId: 'laptop', deviceName: 'Firefox, Linux' }),
      synchronise: () => answer('synchronise', { lastAt: Date.now() }),
      nameDevice: (name: string) => answer(`name ${name}`, { deviceName: name.trim() || 'Firefox, Linux' }),
      removeAll: () => answer('remove', { isOn: false }),
      dismissConflicts: () => answer('dismiss', { conflicts: [] }),
    },
  };
}
