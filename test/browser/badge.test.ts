import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showBadge } from '../../src/browser/badge';

/** What the toolbar button says, tab by tab. */
const button = vi.hoisted(() => ({
  text: new Map<number, string>(),
  title: new Map<number, string>(),
  openTabs: new Set<number>(),
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: () => 'Sheaf' },
    tabs: {
      get: async (id: number) => {
        if (!button.openTabs.has(id)) throw new Error(`No tab with id: ${id}.`);
        return { id };
      },
    },
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => button.text.set(tabId, text),
      setTitle: async ({ tabId, title }: { tabId: number; title: string }) => button.title.set(tabId, title),
    },
  },
}));

const good = (text: string) => ({ text, title: `Copied ${text} links`, tone: 'good' as const });
const bad = { text: '!', title: 'The page went away.', tone: 'bad' as const };

beforeEach(() => {
  vi.useFakeTimers();
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
  it('shows the count on the button, and what it means as the tooltip', async () => {
    await showBadge(1, good('8'));
    expect([button.text.get(1), button.title.get(1)]).toEqual(['8', 'Copied 8 links']);
  });

  it.each([
    { badge: good('8'), tone: 'good', afterMs: 4000 },
    { badge: bad, tone: 'bad', afterMs: 10_000 },
  ])('goes by itself after a few seconds: $tone', async ({ badge, afterMs }) => {
    await showBadge(1, badge);
    await vi.advanceTimersByTimeAsync(afterMs - 1);
    expect(button.text.get(1)).toBe(badge.text);
    await vi.advanceTimersByTimeAsync(1);
    expect([button.text.get(1), button.title.get(1)]).toEqual(['', 'Sheaf']);
  });

  it('stays its full time when another follows in the same tab', async () => {
    await showBadge(1, good('8'));
    await vi.advanceTimersByTimeAsync(3000);
    await showBadge(1, good('9'));
    await vi.advanceTimersByTimeAsync(3000);
    expect(button.text.get(1)).toBe('9');
    await vi.advanceTimersByTimeAsync(1000);
    expect(button.text.get(1)).toBe('');
  });

  it('goes from each tab, when tabs follow each other', async () => {
    await showBadge(1, good('8'));
    await showBadge(2, good('9'));
    await vi.advanceTimersByTimeAsync(4000);
    expect([button.text.get(1), button.text.get(2)]).toEqual(['', '']);
  });

  it('does not mind a tab that is closed meanwhile', async () => {
    await showBadge(1, good('8'));
    button.openTabs.delete(1);
    await vi.advanceTimersByTimeAsync(4000);
    expect(button.text.get(1)).toBe('8');
  });
});
