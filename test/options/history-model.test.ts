import { describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../src/core/result';
import type { Result } from '../../src/core/result';
import { createOptionsWorld } from './options-world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

describe('HistoryModel', () => {
  it('undoes changes one by one, the last one first, and says each once it is stored', async () => {
    const { store, stored } = createOptionsWorld();
    const { history } = store;
    await history.change('Theme', { options: { theme: 'dark' } });
    await history.change('Rows', { options: { density: 'compact' } });
    expect(history.said.value).toBe('Saved: Rows');
    expect(history.toUndo.value).toBe('Rows');
    await history.undo();
    expect(stored().options).toMatchObject({ theme: 'dark', density: 'comfortable' });
    expect([history.said.value, history.toUndo.value]).toEqual(['Undone: Rows', 'Theme']);
    await history.undo();
    await history.undo();
    expect(stored().options).toMatchObject({ theme: 'system' });
    expect(history.toUndo.value).toBeNull();
  });

  it('takes typing in one field for one change', async () => {
    const { store, stored } = createOptionsWorld();
    const type = (template: string) =>
      store.history.change('Format options', { formatOptions: { template } }, 'template');
    await type('{');
    await type('{url');
    await type('{url}');
    await store.history.undo();
    expect(stored().options.formatOptions.template).toBe('{text} – {url}');
    expect(store.history.toUndo.value).toBeNull();
  });

  it('leaves alone what was changed elsewhere since', async () => {
    const { store, stored } = createOptionsWorld();
    await store.history.change('Theme', { options: { theme: 'dark' } });
    await store.settings.edit({ options: { keepsQuery: false } });
    await store.history.undo();
    expect(stored().options).toMatchObject({ theme: 'system', keepsQuery: false });
  });

  it('says nothing before a change is stored, nor if it cannot be', async () => {
    let finish: (result: Result<null>) => void = () => {};
    const { store } = createOptionsWorld({
      keep: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    });
    const change = store.history.change('Theme', { options: { theme: 'dark' } });
    expect(store.history.said.value).toBe('');
    expect(store.settings.current.value.options.theme).toBe('dark');
    finish(succeed(null));
    await change;
    expect(store.history.said.value).toBe('Saved: Theme');
    const second = store.history.change('Rows', { options: { density: 'compact' } });
    finish(fail('settings-not-kept'));
    await second;
    expect(store.history.said.value).toBe('');
    expect(store.settings.failure.value).toEqual({ code: 'settings-not-kept' });
  });
});
