import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTurns } from '../../src/background/in-turn';
import { createKeeper } from '../../src/background/keeper';
import { defaultDesk } from '../../src/core/desk/desk';
import type { Desk } from '../../src/core/desk/desk';
import { applyDeskEdit, mergeDeskEdits } from '../../src/core/desk/desk-edit';
import type { DeskEdit } from '../../src/core/desk/desk-edit';
import { createStarters } from '../../src/core/presets/starter-presets';
import { defaultQuery } from '../../src/core/query/query';
import { mergeEdits } from '../../src/core/settings/merge-edits';
import { defaultSettings } from '../../src/core/settings/settings';
import type { Settings } from '../../src/core/settings/settings';
import { applyEdit } from '../../src/core/settings/settings-edit';
import type { SettingsEdit } from '../../src/core/settings/settings-edit';

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(() => vi.restoreAllMocks());

/** Settings and desk with a keeper of each, in a storage that reads and writes a turn later, as the browser's does. */
function createWorld() {
  const stored: { settings: Settings; desk: Desk } = { settings: defaultSettings, desk: defaultDesk };
  const state = { isFull: false, isCorrupt: false, writes: 0, settingsWrites: 0 };
  const inTurn = createTurns();

  async function read<Key extends keyof typeof stored>(key: Key): Promise<(typeof stored)[Key]> {
    await Promise.resolve();
    if (state.isCorrupt) throw new Error('corrupt');
    return stored[key];
  }

  async function write(part: Partial<typeof stored>): Promise<void> {
    await Promise.resolve();
    if (state.isFull) throw new Error('QUOTA_BYTES quota exceeded');
    state.writes++;
    if (part.settings) state.settingsWrites++;
    Object.assign(stored, part);
  }

  return {
    stored,
    state,
    settings: createKeeper({
      load: () => read('settings'),
      async change(edit: SettingsEdit) {
        const settings = applyEdit(await read('settings'), edit);
        await write({ settings });
        return settings;
      },
      merge: mergeEdits,
      inTurn,
    }),
    desk: createKeeper({
      load: () => read('desk'),
      async change(edit: DeskEdit) {
        const desk = applyDeskEdit(await read('desk'), edit);
        await write({ desk });
        return desk;
      },
      merge: mergeDeskEdits,
      inTurn,
    }),
  };
}

const [pdf, images] = createStarters((id) => id);
const query = { ...defaultQuery, include: 'react' };

describe('createKeeper', () => {
  it('reads what earlier edits changed, even while it is being stored', async () => {
    const { desk } = createWorld();
    void desk.edit({ query });
    expect((await desk.read()).query).toEqual(query);
  });

  it('loses no change when several arrive at the same time', async () => {
    const { settings, desk, stored } = createWorld();
    const edits = [
      desk.edit({ query }),
      settings.edit({ options: { theme: 'dark' } }),
      settings.edit({ formatOptions: { shell: 'posix' } }),
      settings.edit({ putPresets: pdf ? [pdf] : [] }),
      settings.edit({ putPresets: images ? [images] : [] }),
      desk.edit({ isRefineOpen: true }),
    ];
    for (const outcome of await Promise.all(edits)) expect(outcome.ok).toBe(true);
    expect(stored).toMatchObject({
      desk: { query, isRefineOpen: true },
      settings: {
        options: { theme: 'dark', formatOptions: { shell: 'posix', lineEnding: 'system' } },
        presets: [pdf, images],
      },
    });
  });

  it('stores a burst of any number of changes in two writes', async () => {
    const { desk, stored, state } = createWorld();
    const first = desk.edit({ isRefineOpen: true });
    await Promise.resolve();
    const others = ['r', 're', 'rea', 'reac', 'react'].map((include) => desk.edit({ query: { ...query, include } }));
    await Promise.all([first, ...others]);
    expect(state.writes).toBe(2);
    expect(stored.desk).toMatchObject({ isRefineOpen: true, query });
  });

  it('writes only the desk when a key is typed', async () => {
    const { desk, state } = createWorld();
    await desk.edit({ query });
    expect(state).toMatchObject({ writes: 1, settingsWrites: 0 });
  });

  it('reports a change that could not be stored, keeps what is stored, and stores the next change', async () => {
    const { settings, stored, state } = createWorld();
    state.isFull = true;
    expect(await settings.edit({ options: { theme: 'dark' } })).toEqual({
      ok: false,
      failure: { code: 'settings-not-kept' },
    });
    expect(stored.settings).toBe(defaultSettings);
    state.isFull = false;
    expect((await settings.edit({ options: { density: 'compact' } })).ok).toBe(true);
    expect(stored.settings).toEqual({
      ...defaultSettings,
      options: { ...defaultSettings.options, density: 'compact' },
    });
  });

  it('overwrites nothing that it cannot read', async () => {
    const { settings, state } = createWorld();
    state.isCorrupt = true;
    expect((await settings.edit({ options: { theme: 'dark' } })).ok).toBe(false);
    expect(state.writes).toBe(0);
  });

  it('continues after a read that failed', async () => {
    const { settings, desk, state } = createWorld();
    state.isCorrupt = true;
    await expect(settings.read()).rejects.toThrow('corrupt');
    state.isCorrupt = false;
    expect((await desk.edit({ query })).ok).toBe(true);
  });
});
