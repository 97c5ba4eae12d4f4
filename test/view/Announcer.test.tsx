// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { click, completeJsdom, doing, leaveJsdom, openPopup, type } from './view-page';
import { answer } from './world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

const pauseMs = 600;

/** Opens the popup, with the parts that come after the first rows. */
async function openAnnounced() {
  const world = openPopup({ desk: { isRefineOpen: true } });
  await doing(() => {});
  return world;
}

/** Collects what a screen reader hears from now on: each text that is put into a live region. */
function listen() {
  const heard: string[] = [];
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const region = target instanceof Element ? target.closest('[aria-live=polite]') : null;
      if (region !== null) heard.push(...Array.from(addedNodes, ({ textContent }) => textContent ?? ''));
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return {
    heard,
    wait: (ms: number) => doing(() => vi.advanceTimersByTimeAsync(ms)),
  };
}

describe('Announcer', () => {
  it('announces the number of links once typing pauses, not at each key', async () => {
    const { page } = await openAnnounced();
    await doing(() => answer(page, 'a:react', 'a:red', 'a:blue'));
    const { heard, wait } = listen();
    await wait(pauseMs);
    expect(heard).toEqual(['3 links']);
    for (const typed of ['r', 're', 'rea']) {
      await type('Filter', typed);
      await wait(pauseMs / 3);
    }
    expect(heard).toHaveLength(1);
    await wait(pauseMs);
    expect(heard.slice(1)).toEqual(['1 of 3 links']);
  });

  it('announces a copy at once, and the same copy again', async () => {
    const { page } = await openAnnounced();
    await doing(() => answer(page, 'a:1'));
    const { heard, wait } = listen();
    await wait(pauseMs);
    for (let copies = 1; copies <= 2; copies++) {
      await click('button', 'Copy lines');
      await wait(0);
      expect(heard.slice(1)).toEqual(Array(copies).fill('Copied 1 link as lines'));
    }
  });

  it('removes what it has said, so that nobody reads the number of links twice', async () => {
    const { page } = await openAnnounced();
    await doing(() => answer(page, 'a:1'));
    const { wait } = listen();
    await wait(pauseMs);
    const region = () => document.querySelector('[aria-live=polite]')?.textContent;
    expect(region()).toBe('1 link');
    await wait(2000);
    expect(region()).toBe('');
  });
});
