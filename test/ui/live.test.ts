import { describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../src/core/result';
import type { Result } from '../../src/core/result';
import { defaultSettings } from '../../src/core/settings/settings';
import type { Settings } from '../../src/core/settings/settings';
import { applyEdit } from '../../src/core/settings/settings-edit';
import type { SettingsEdit } from '../../src/core/settings/settings-edit';
import { createLive } from '../../src/ui/live';

/** A background whose every answer the test gives. */
function createBackground() {
  let stored: Settings = defaultSettings;
  let tell = () => {};
  const asked: { readonly edits: readonly SettingsEdit[]; readonly answer: (kept: Result<null>) => void }[] = [];
  return {
    live: createLive(defaultSettings, {
      keep: (edits: readonly SettingsEdit[]) => new Promise((answer) => void asked.push({ edits, answer })),
      load: async () => stored,
      watch: (listener) => {
        tell = listener;
      },
      apply: applyEdit,
    }),
    /** Keeps the oldest change that waits. */
    keepNext: () => {
      const next = asked.shift();
      if (next === undefined) throw new Error('Nothing was asked.');
      for (const edit of next.edits) stored = applyEdit(stored, edit);
      tell();
      next.answer(succeed(null));
    },
    stored: () => stored,
    refuseNext: () => asked.shift()?.answer(fail('settings-not-kept')),
    changeElsewhere: (edit: SettingsEdit) => {
      stored = applyEdit(stored, edit);
      tell();
    },
  };
}

const template = (text: string): SettingsEdit => ({ formatOptions: { template: text } });

describe('createLive', () => {
  it('shows a change at once', () => {
    const { live } = createBackground();
    void live.edit({ options: { density: 'compact' } });
    expect(live.current.value.options.density).toBe('compact');
  });

  it('shows what another document has changed', async () => {
    const { live, changeElsewhere } = createBackground();
    changeElsewhere({ options: { theme: 'dark' } });
    await vi.waitFor(() => expect(live.current.value.options.theme).toBe('dark'));
  });

  it('never goes back to what was typed before, while what is typed is on its way', async () => {
    const { live, keepNext } = createBackground();
    const seen: string[] = [];
    live.current.subscribe(({ options }) => seen.push(options.formatOptions.template));
    for (const text of ['{', '{u', '{url}']) void live.edit(template(text));
    keepNext();
    await Promise.resolve();
    keepNext();
    keepNext();
    await vi.waitFor(() => expect(seen.at(-1)).toBe('{url}'));
    expect(seen.slice(1)).toEqual(['{', '{u', '{url}']);
  });

  it('takes what others changed meanwhile once its own changes are kept', async () => {
    const { live, keepNext, changeElsewhere } = createBackground();
    void live.edit(template('{url}'));
    changeElsewhere({ options: { theme: 'dark' } });
    keepNext();
    await vi.waitFor(() => expect(live.current.value.options.theme).toBe('dark'));
    expect(live.current.value.options.formatOptions.template).toBe('{url}');
  });

  it('tries to keep what could not be kept with the next change, in the order in which they were made', async () => {
    const { live, refuseNext, keepNext, stored } = createBackground();
    void live.edit(template('{'));
    refuseNext();
    await vi.waitFor(() => expect(live.failure.value).not.toBeNull());
    void live.edit({ options: { density: 'compact' } });
    void live.edit(template('{url}'));
    keepNext();
    keepNext();
    await vi.waitFor(() => expect(live.failure.value).toBeNull());
    expect(stored()).toMatchObject({ options: { density: 'compact', formatOptions: { template: '{url}' } } });
  });

  it('tries again when it is told to, and says whether that went well', async () => {
    const { live, refuseNext, keepNext, stored } = createBackground();
    const first = live.edit(template('{url}'));
    refuseNext();
    expect(await first).toEqual(fail('settings-not-kept'));
    const again = live.retry();
    keepNext();
    expect(await again).toEqual(succeed(null));
    expect(stored().options.formatOptions.template).toBe('{url}');
    expect(live.failure.value).toBeNull();
  });

  it('loses nothing that could not be kept when another document changes something', async () => {
    const { live, refuseNext, changeElsewhere } = createBackground();
    void live.edit(template('{url}'));
    refuseNext();
    changeElsewhere({ options: { theme: 'dark' } });
    await vi.waitFor(() => expect(live.current.value.options.theme).toBe('dark'));
    expect(live.current.value.options.formatOptions.template).toBe('{url}');
  });

  it('goes on with a change that could not be kept, says so, and stops saying it when the next one is', async () => {
    const { live, refuseNext, keepNext } = createBackground();
    void live.edit(template('{url}'));
    refuseNext();
    await vi.waitFor(() => expect(live.failure.value).toEqual({ code: 'settings-not-kept' }));
    expect(live.current.value.options.formatOptions.template).toBe('{url}');
    void live.edit({ options: { density: 'compact' } });
    keepNext();
    await vi.waitFor(() => expect(live.failure.value).toBeNull());
  });
});
