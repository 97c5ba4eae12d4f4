import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** What the toolbar button shows, by tab. */
const button = vi.hoisted(() => ({
  text: new Map<number, string>(),
  title: new Map<number, string>(),
  openTabs: new Set<number>(),
  stored: new Map<string, unknown>(),
  /** Called at each call of the browser. */
  onCall: () => {},
}));

/** Acts on a tab as the browser does. Throws if the tab is closed. */
const inTab = vi.hoisted(() => async (tabId: number, act: () => void) => {
  button.onCall();
  if (!button.openTabs.has(tabId)) throw new Error(`No tab with id: ${tabId}.`);
  act();
});

const onUpdated = await vi.hoisted(async () => {
  const { createFakeEvent } = await import('./fake-polyfill');
  return createFakeEvent<[id: number, changed: { readonly status?: string }]>();
});

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: () => 'Sheaf' },
    tabs: {
      get: (id: number) => inTab(id, () => {}),
      onUpdated,
    },
    storage: {
      session: {
        get: async () => Object.fromEntries(button.stored),
        set: async (items: object) => Object.entries(items).forEach(([key, value]) => button.stored.set(key, value)),
        remove: async (key: string) => void button.stored.delete(key),
      },
    },
    action: {
      setBadgeBackgroundColor: ({ tabId }: { tabId: number }) => inTab(tabId, () => {}),
      setBadgeText: ({ tabId, text }: { tabId: number; text: string }) =>
        inTab(tabId, () => button.text.set(tabId, text)),
      setTitle: ({ tabId, title }: { tabId: number; title: string }) =>
        inTab(tabId, () => button.title.set(tabId, title)),
    },
  },
}));

const good = (text: string) => ({ text, title: `Copied ${text} links`, tone: 'good' as const });
const bad = { text: '!', title: 'The page went away.', tone: 'bad' as const };

const importBadges = () => import('../../src/browser/badge');

let showBadge: Awaited<ReturnType<typeof importBadges>>['showBadge'];

/** Starts another background script. The one before is gone, with its timers. */
async function startBackground() {
  const now = Date.now();
  vi.clearAllTimers();
  // Clearing the timers resets the clock.
  vi.setSystemTime(now);
  vi.resetModules();
  return importBadges();
}

beforeEach(async () => {
  vi.useFakeTimers();
  ({ showBadge } = await startBackground());
  button.onCall = () => {};
  button.stored.clear();
  button.text.clear();
  button.title.clear();
  button.openTabs.clear();
  button.openTabs.add(1).add(2);
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

describe('showBadge', () => {
  it('shows the badge again when the tab loads another page, until its time is up', async () => {
    await showBadge(1, bad);
    button.text.clear();
    onUpdated.fire(2, { status: 'loading' });
    await vi.advanceTimersByTimeAsync(0);
    expect(button.text.get(1)).toBeUndefined();
    onUpdated.fire(1, { status: 'loading' });
    await vi.advanceTimersByTimeAsync(0);
    expect([button.text.get(1), button.title.get(1)]).toEqual(['!', bad.title]);
    await vi.advanceTimersByTimeAsync(10_000);
    onUpdated.fire(1, { status: 'complete' });
    await vi.advanceTimersByTimeAsync(0);
    expect(button.text.get(1)).toBe('');
    expect(onUpdated.listenerCount()).toBe(0);
  });

  it('shows the count on the button, and its meaning in the tooltip', async () => {
    await showBadge(1, good('8'));
    expect([button.text.get(1), button.title.get(1)]).toEqual(['8', 'Copied 8 links']);
  });

  it.each([
    { badge: good('8'), tone: 'good', afterMs: 4000 },
    { badge: bad, tone: 'bad', afterMs: 10_000 },
  ])('removes the badge after a few seconds: $tone', async ({ badge, afterMs }) => {
    await showBadge(1, badge);
    await vi.advanceTimersByTimeAsync(afterMs - 1);
    expect(button.text.get(1)).toBe(badge.text);
    await vi.advanceTimersByTimeAsync(1);
    expect([button.text.get(1), button.title.get(1)]).toEqual(['', 'Sheaf']);
  });

  it('keeps a second badge in the same tab for its full time', async () => {
    await showBadge(1, good('8'));
    await vi.advanceTimersByTimeAsync(3000);
    await showBadge(1, good('9'));
    await vi.advanceTimersByTimeAsync(3000);
    expect(button.text.get(1)).toBe('9');
    await vi.advanceTimersByTimeAsync(1000);
    expect(button.text.get(1)).toBe('');
  });

  it('removes the badges of several tabs', async () => {
    await showBadge(1, good('8'));
    await showBadge(2, good('9'));
    await vi.advanceTimersByTimeAsync(4000);
    expect([button.text.get(1), button.text.get(2)]).toEqual(['', '']);
  });

  it('ignores a tab that was closed in the meantime', async () => {
    await showBadge(1, good('8'));
    button.openTabs.delete(1);
    await vi.advanceTimersByTimeAsync(4000);
    expect(button.text.get(1)).toBe('8');
  });

  it.each([1, 2, 3, 4, 5, 6])('ignores a tab that is closed at call %s', async (last) => {
    let calls = 0;
    button.onCall = () => {
      if (++calls === last) button.openTabs.delete(1);
    };
    await expect(showBadge(1, good('8'))).resolves.toBeUndefined();
    await vi.advanceTimersByTimeAsync(4000);
    expect(button.stored.size).toBe(0);
  });
});

describe('clearLeftBadges', () => {
  it('removes the badge of a stopped background script when it is due', async () => {
    await showBadge(1, good('8'));
    await vi.advanceTimersByTimeAsync(1000);
    const next = await startBackground();
    await next.clearLeftBadges();
    await vi.advanceTimersByTimeAsync(2999);
    expect(button.text.get(1)).toBe('8');
    await vi.advanceTimersByTimeAsync(1);
    expect([button.text.get(1), button.title.get(1), button.stored.size]).toEqual(['', 'Sheaf', 0]);
  });

  it('removes an overdue badge at once', async () => {
    await showBadge(1, bad);
    const next = await startBackground();
    vi.setSystemTime(Date.now() + 60_000);
    await next.clearLeftBadges();
    await vi.advanceTimersByTimeAsync(0);
    expect(button.text.get(1)).toBe('');
  });

  it('leaves other stored items and new badges unchanged', async () => {
    button.stored.set('opening', { total: 8 });
    await showBadge(1, bad);
    const next = await startBackground();
    await next.showBadge(1, bad);
    await vi.advanceTimersByTimeAsync(9000);
    await next.clearLeftBadges();
    await vi.advanceTimersByTimeAsync(999);
    expect(button.text.get(1)).toBe('!');
    await vi.advanceTimersByTimeAsync(1);
    expect([...button.stored.keys()]).toEqual(['opening']);
  });
});
