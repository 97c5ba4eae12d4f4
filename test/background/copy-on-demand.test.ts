import { beforeEach, describe, expect, it, vi } from 'vitest';
import { copyOnDemand, shortCount } from '../../src/background/copy-on-demand';
import type { CopyOnDemandDependencies } from '../../src/background/copy-on-demand';
import { showBadge } from '../../src/browser/badge';
import type { Badge } from '../../src/browser/badge';
import { onMenuItem } from '../../src/browser/context-menu';
import type { onToolbarClick } from '../../src/browser/toolbar-button';
import { onShortcut } from '../../src/browser/triggers';
import type { Trigger } from '../../src/browser/triggers';
import { defaultDesk } from '../../src/core/desk/desk';
import type { Ran, RunRequest } from '../../src/core/messages/run';
import { createStarters } from '../../src/core/presets/starter-presets';
import { fail, succeed } from '../../src/core/result';
import type { Result } from '../../src/core/result';
import { defaultSettings } from '../../src/core/settings/settings';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));
vi.mock('../../src/browser/badge', () => ({ showBadge: vi.fn<typeof showBadge>(async () => {}) }));
vi.mock('../../src/browser/tabs', () => ({ pageIn: async () => page }));
vi.mock('../../src/browser/triggers', () => ({ onShortcut: vi.fn<typeof onShortcut>() }));
vi.mock('../../src/browser/toolbar-button', () => ({ onToolbarClick: vi.fn<typeof onToolbarClick>() }));
vi.mock('../../src/browser/context-menu', () => ({ onMenuItem: vi.fn<typeof onMenuItem>() }));

const page = { url: 'https://www.example.com/', title: 'An example' };

const [pdf] = createStarters((id) => id);
if (pdf === undefined) throw new Error('It comes with Sheaf.');
const withPresets = { ...defaultSettings, presets: [pdf] };

beforeEach(() => vi.clearAllMocks());

type Keepers = Pick<CopyOnDemandDependencies, 'settings' | 'desk'>;
const read = vi.fn<Keepers['settings']['read']>(async () => withPresets);
const edit = vi.fn<Keepers['desk']['edit']>(async () => succeed(defaultDesk));
const keepers: Keepers = {
  settings: { read, edit: async () => succeed(withPresets) },
  desk: { read: async () => defaultDesk, edit },
};

/** Fires a trigger with a copy that ends in this way. Returns what happened. */
async function pull(trigger: Trigger, outcome: () => Promise<Result<Ran>>) {
  const asked: RunRequest[] = [];
  copyOnDemand({
    run: (request) => {
      asked.push(request);
      return outcome();
    },
    ...keepers,
  });
  const [listener] = vi.mocked(onShortcut).mock.lastCall ?? [];
  listener?.(trigger);
  await vi.waitFor(() => expect(showBadge).toHaveBeenCalledOnce());
  const [tabId, badge] = vi.mocked(showBadge).mock.lastCall ?? [];
  return { asked, tabId, badge: badge satisfies Badge | undefined };
}

/** Returns the result of a run that copies this number of links. */
const copied =
  (count = 8, unreadFrames = 0) =>
  async () =>
    succeed<Ran>({
      taken: { count, parts: [{ code: 'copied', count, values: [{ format: 'json' }] }] },
      unreadFrames,
    });

describe('copyOnDemand', () => {
  it("copies from the whole page, with the user's settings", async () => {
    const { asked, tabId } = await pull({ tabId: 7 }, copied());
    const { options } = defaultSettings;
    const { query } = defaultDesk;
    const recipe = { query, format: options.format, formatOptions: options.formatOptions };
    expect(asked).toEqual([
      { target: { tabId: 7 }, scope: 'page', page, recipe, matchBudgetMs: options.matchBudgetMs },
    ]);
    expect(tabId).toBe(7);
  });

  it('copies only from the selection, in its frame', async () => {
    const { asked } = await pull({ tabId: 7, selectionFrameId: 3 }, copied());
    expect(asked).toMatchObject([{ target: { tabId: 7, frameId: 3 }, scope: 'selection' }]);
  });

  it('does the same for the item in the context menu', async () => {
    const run = vi.fn<(request: RunRequest) => Promise<Result<Ran>>>(copied());
    copyOnDemand({ run, ...keepers });
    const [listener] = vi.mocked(onMenuItem).mock.lastCall ?? [];
    listener?.({ tabId: 9 });
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
  });

  it('copies with the chosen preset, or says that it does not exist', async () => {
    const { badge, asked } = await pull({ tabId: 7, wanted: { kind: 'preset-at', index: 3 } }, copied());
    expect(asked).toEqual([]);
    expect(badge).toMatchObject({ text: '!', title: expect.stringContaining('no preset 4') });
  });

  it('makes the chosen preset the recipe last used once its links are copied', async () => {
    await pull({ tabId: 7, wanted: { kind: 'preset-at', index: 0 } }, async () => fail('no-links'));
    expect(edit).not.toHaveBeenCalled();
    vi.mocked(showBadge).mockClear();
    await pull({ tabId: 7, wanted: { kind: 'preset-at', index: 0 } }, copied());
    const { query, id, format, formatOptions } = pdf;
    expect(edit).toHaveBeenCalledExactlyOnceWith({ query, presetInUse: { id, format, formatOptions } });
  });

  it('shows the number of copied links on the button and in the tooltip', async () => {
    const { badge } = await pull({ tabId: 7 }, copied());
    expect(badge).toEqual({ text: '8', title: 'Copied 8 links as JSON', tone: 'good' });
  });

  it('says in the tooltip what is missing from the copy', async () => {
    const { badge } = await pull({ tabId: 7 }, copied(1, 2));
    expect(badge?.title).toBe('Copied 1 link as JSON · 2 frames not read');
  });

  it('shows an exclamation mark on failure, with the reason in the tooltip', async () => {
    const { badge } = await pull({ tabId: 7 }, async () => fail('no-links'));
    expect(badge).toEqual({ text: '!', title: 'No links match. The clipboard is unchanged.', tone: 'bad' });
  });

  it('reports an unexpected error, and logs it in the console', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const bug = new Error('a bug');
    const { badge } = await pull({ tabId: 7 }, () => Promise.reject(bug));
    expect(badge).toMatchObject({ text: '!', tone: 'bad', title: expect.stringMatching(/went wrong/) });
    expect(said).toHaveBeenCalledExactlyOnceWith(bug);
  });

  it('reports a failure to read the settings', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    read.mockRejectedValueOnce(new Error('The disk is gone.'));
    const { badge, asked } = await pull({ tabId: 7 }, copied());
    expect(badge?.text).toBe('!');
    expect(asked).toEqual([]);
  });
});

describe('shortCount', () => {
  it.each([
    [0, '0'],
    [8, '8'],
    [9999, '9999'],
    [10_000, '10k'],
    [17_999, '17k'],
    [999_999, '999k'],
    [1_000_000, '1M'],
    [12_345_678, '12M'],
  ])('writes %d as %s', (count, text) => {
    expect(shortCount(count)).toBe(text);
    expect(shortCount(count).length).toBeLessThanOrEqual(4);
  });
});
