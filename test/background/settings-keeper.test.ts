import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSettingsKeeper } from '../../src/background/settings-keeper';
import { defaultQuery } from '../../src/core/query';
import { defaultSettings } from '../../src/core/settings/settings';
import type { Settings } from '../../src/core/settings/settings';
import { createStarters } from '../../src/core/presets/starter-presets';

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(() => vi.restoreAllMocks());

/** A storage that is read and written a turn later, as the browser's is. */
function createStorage() {
  let stored: Settings = defaultSettings;
  const state = { isFull: false, isCorrupt: false };
  return {
    state,
    stored: () => stored,
    load: async () => {
      await Promise.resolve();
      if (state.isCorrupt) throw new Error('corrupt');
      return stored;
    },
    save: async (settings: Settings) => {
      await Promise.resolve();
      if (state.isFull) throw new Error('QUOTA_BYTES quota exceeded');
      stored = settings;
    },
  };
}

const [pdf, images] = createStarters((id) => id);
const query = { ...defaultQuery, include: 'react' };

describe('createSettingsKeeper', () => {
  it('reads what was asked for before, also while it is being stored', async () => {
    const { edit, read } = createSettingsKeeper(createStorage());
    void edit({ query });
    expect((await read()).query).toEqual(query);
  });

  it('loses none of the changes that come at once', async () => {
    const storage = createStorage();
    const { edit } = createSettingsKeeper(storage);
    const edits = [
      edit({ query }),
      edit({ options: { theme: 'dark' } }),
      edit({ formatOptions: { shell: 'posix' } }),
      edit({ putPresets: pdf ? [pdf] : [] }),
      edit({ putPresets: images ? [images] : [] }),
      edit({ isArrangeOpen: true }),
    ];
    for (const outcome of await Promise.all(edits)) expect(outcome.ok).toBe(true);
    expect(storage.stored()).toMatchObject({
      query,
      isArrangeOpen: true,
      options: { theme: 'dark', formatOptions: { shell: 'posix', lineEnding: 'system' } },
      presets: [pdf, images],
    });
  });

  it('stores a burst of changes in two goes, however many they are', async () => {
    const storage = createStorage();
    const save = vi.spyOn(storage, 'save');
    const { edit } = createSettingsKeeper(storage);
    const first = edit({ isArrangeOpen: true });
    await Promise.resolve();
    const others = ['r', 're', 'rea', 'reac', 'react'].map((include) => edit({ query: { ...query, include } }));
    await Promise.all([first, ...others]);
    expect(save).toHaveBeenCalledTimes(2);
    expect(storage.stored()).toMatchObject({ isArrangeOpen: true, query });
  });

  it('says when a change could not be stored, leaves what is stored, and stores the next', async () => {
    const storage = createStorage();
    const { edit } = createSettingsKeeper(storage);
    storage.state.isFull = true;
    expect(await edit({ query })).toEqual({ ok: false, failure: { code: 'settings-not-kept' } });
    expect(storage.stored()).toBe(defaultSettings);
    storage.state.isFull = false;
    expect((await edit({ isArrangeOpen: true })).ok).toBe(true);
    expect(storage.stored()).toEqual({ ...defaultSettings, isArrangeOpen: true });
  });

  it('writes nothing over what it cannot read', async () => {
    const storage = createStorage();
    storage.state.isCorrupt = true;
    const save = vi.spyOn(storage, 'save');
    const { edit } = createSettingsKeeper(storage);
    expect((await edit({ query })).ok).toBe(false);
    expect(save).not.toHaveBeenCalled();
  });
});
