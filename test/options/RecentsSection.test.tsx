// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecentCopy } from '../../src/core/desk/recent-copies';
import { click, completeJsdom, doing, leaveJsdom } from '../view/view-page';
import { openOptions } from './options-world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

const copy: RecentCopy = {
  copiedAt: 1,
  page: { url: 'https://a.example/page', title: 'A page' },
  count: 2,
  format: 'json',
  content: { 'text/plain': '["a","b"]' },
};

const section = () => within(screen.getByRole('region', { name: 'Recents' }));

async function open(options: Parameters<typeof openOptions>[0]) {
  const world = openOptions(options);
  await doing(() => {});
  return world;
}

describe('the section Recents', () => {
  it('turns recents off, with a way back, and then shows none', async () => {
    const { stored } = await open({ recentCopies: [copy] });
    expect(section().getByText('A page')).toBeDefined();
    await doing(() => fireEvent.click(section().getByRole('switch', { name: 'Keep recent queries and copies' })));
    expect(stored().options.keepsRecents).toBe(false);
    expect(section().queryByText('A page')).toBeNull();
    await click('button', 'Undo');
    expect(stored().options.keepsRecents).toBe(true);
  });

  it('puts a copy on the clipboard again', async () => {
    const { clipboard } = await open({ recentCopies: [copy] });
    await doing(() => fireEvent.click(section().getByRole('button', { name: /^Copy again: 2 links · JSON/u })));
    expect(clipboard()).toEqual(copy.content);
  });

  it('deletes everything, and says so', async () => {
    await open({ recentCopies: [copy] });
    await doing(() => fireEvent.click(section().getByRole('button', { name: 'Delete recents' })));
    await doing(() => {});
    expect(section().getByText('Recents deleted.')).toBeDefined();
    expect(section().queryByText('A page')).toBeNull();
  });

  it('says when the browser deletes nothing, and what was kept stays', async () => {
    await open({ recentCopies: [copy], isDeletable: false });
    await doing(() => fireEvent.click(section().getByRole('button', { name: 'Delete recents' })));
    expect(section().queryByText('Recents deleted.')).toBeNull();
    expect(section().getByText('A page')).toBeDefined();
  });
});
