import { describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../src/core/result';
import type { Result } from '../../src/core/result';
import { defaultSettings } from '../../src/core/settings/settings';
import type { Settings } from '../../src/core/settings/settings';
import { applyEdit } from '../../src/core/settings/settings-edit';
import type { SettingsEdit } from '../../src/core/settings/settings-edit';
import { createLive } from '../../src/ui/live';

/** Creates a live value whose background answers as the test decides. */
function createBackground() {
  let stored: Settings = defaultSettings;
  let notify = () => {};
  const asked: { readonly edits: readonly SettingsEdit[]; readonly answer: (kept: Result<null>) => void }[] = [];
  return {
    live: createLive(defaultSettings, {
      keep: (edits: readonly SettingsEdit[]) => new Promise((answer) => void asked.push({ edits, answer })),
      load: async () => stored,
      watch: (listener) => {
        notify = listener;
      },
      apply: applyEdit,
    }),
    /** Stores the oldest pending change. */
    keepNext: () => {
      const next = asked.shift();
      if (next === undefined) throw new Error('Nothing was asked.');
      for (const edit of next.edits) stored = applyEdit(stored, edit);
      notify();
      next.answer(succeed(null));
    },
    stored: () => stored,
    refuseNext: () => asked.shift()?.answer(fail('settings-not-kept')),
    changeElsewhere: (edit: SettingsEdit) => {
      stored = applyEdit(stored, edit);
      notify();
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

  it('shows a change by another document', async () => {
    const { live, changeElsewhere } = createBackground();
    changeElsewhere({ options: { theme: 'dark' } });
    await vi.waitFor(() => expect(live.current.value.options.theme).toBe('dark'));
  });

  it('never shows an earlier value while later changes are being stored', async () => {
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

  it('shows changes by others once its own changes are stored', async () => {
    const { live, keepNext, changeElsewhere } = createBackground();
    void live.edit(template('{url}'));
    changeElsewhere({ options: { theme: 'dark' } });
    keepNext();
    await vi.waitFor(() => expect(live.current.value.options.theme).toBe('dark'));
    expect(live.current.value.options.formatOptions.template).toBe('{url}');
  });

  it('stores a change that could not be stored together with the next one, in the order made', async () => {
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

  it('tries again on request, and returns whether that succeeded', async () => {
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

  it('keeps a change that could not be stored when another document changes something', async () => {
    const { live, refuseNext, changeElsewhere } = createBackground();
    void live.edit(template('{url}'));
    refuseNext();
    changeElsewhere({ options: { theme: 'dark' } });
    await vi.waitFor(() => expect(live.current.value.options.theme).toBe('dark'));
    expect(live.current.value.options.formatOptions.template).toBe('{url}');
  });

  it('shows a change that could not be stored, and reports the failure until the next change is stored', async () => {
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
