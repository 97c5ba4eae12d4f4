import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadShortcuts, openShortcutSettings } from '../../src/browser/shortcuts';

const fake = vi.hoisted(() => ({
  commands: {
    getAll: async () => [
      { name: '_execute_action', description: '', shortcut: 'Alt+Shift+L' },
      { name: 'copy', description: 'Copy', shortcut: '' },
      { name: 'preset', description: 'Preset', shortcut: '' },
    ],
  } as Record<string, unknown>,
  created: [] as object[],
  isRefused: false,
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: (key: string) => key },
    commands: fake.commands,
    runtime: {
      getManifest: () => ({
        commands: {
          _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
          copy: { description: 'Copy', suggested_key: { default: 'Alt+Shift+K' } },
          preset: { description: 'Preset' },
        },
      }),
    },
    tabs: {
      create: async (tab: object) => {
        if (fake.isRefused) throw new Error('Illegal URL');
        fake.created.push(tab);
      },
    },
  },
}));

beforeEach(() => {
  delete fake.commands['openShortcutSettings'];
  fake.created.length = 0;
  fake.isRefused = false;
});

describe('loadShortcuts', () => {
  it('returns the keys of each command, and those that it should have', async () => {
    expect(await loadShortcuts()).toEqual([
      { name: '_execute_action', label: 'clickButton', keys: 'Alt+Shift+L', missing: '' },
      { name: 'copy', label: 'Copy', keys: '', missing: 'Alt+Shift+K' },
      { name: 'preset', label: 'Preset', keys: '', missing: '' },
    ]);
  });
});

describe('openShortcutSettings', () => {
  it("opens Chrome's page in a tab", async () => {
    expect(await openShortcutSettings()).toBe(true);
    expect(fake.created).toEqual([{ url: 'chrome://extensions/shortcuts' }]);
  });

  it("uses Firefox's function where there is one", async () => {
    const open = vi.fn<() => Promise<void>>(async () => {});
    fake.commands['openShortcutSettings'] = open;
    expect(await openShortcutSettings()).toBe(true);
    expect(open).toHaveBeenCalledOnce();
    expect(fake.created).toEqual([]);
  });

  it('resolves to false if the browser refuses', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    fake.isRefused = true;
    expect(await openShortcutSettings()).toBe(false);
    error.mockRestore();
  });
});
