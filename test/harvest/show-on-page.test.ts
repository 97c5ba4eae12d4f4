import { describe, expect, it, vi } from 'vitest';
import type { ToPage } from '../../src/core/messages/page';
import { fail, succeed } from '../../src/core/result';
import { startHarvest } from '../../src/harvest/harvest';
import { createShowOnPage } from '../../src/harvest/show-on-page';
import { createFakePage } from './fake-page';
import type { FakeFrame } from './fake-page';
import { begin, end, frame, links } from './messages';

/** A page that has been read: link 0 in the top frame, link 1 in a frame, link 2 in a frame in that. */
async function readPage() {
  const page = createFakePage();
  const harvest = startHarvest({ tabId: 1 }, { selector: '', scope: 'page' }, page.access, {
    onLinks: () => {},
    onProgress: () => {},
  });
  const visit = page.visit();
  const [top, outer, inner] = [visit.open(0), visit.open(4), visit.open(9)];
  top.say(begin(), links('a:0'), frame(0), end);
  outer.say(begin([0]), links('a:1'), frame(0), end);
  inner.say(begin([0, 0]), links('a:2'), end);
  await visit.reach(succeed([0, 4, 9]));
  const addMarker = vi.fn<(tabId: number, frameId: number) => Promise<boolean>>(async () => true);
  return { harvest, top, outer, inner, addMarker, showOnPage: createShowOnPage(addMarker) };
}

/** Waits until a frame has received this number of requests, and answers the last one. */
async function answer({ asked, say }: FakeFrame, outcome: 'shown' | 'gone' | 'hidden', count = 1): Promise<ToPage> {
  await vi.waitFor(() => expect(asked).toHaveLength(count));
  const question = asked[count - 1];
  if (question === undefined) throw new Error('Nothing was asked.');
  say({ kind: 'shown', number: question.number, outcome });
  return question;
}

describe('createShowOnPage', () => {
  it('asks the frame of the link to show and ring it', async () => {
    const { harvest, top, outer, addMarker, showOnPage } = await readPage();
    const shown = showOnPage(harvest, 0);
    expect(await answer(top, 'shown')).toMatchObject({ kind: 'show', place: 0, isRinged: true });
    expect(await shown).toEqual(succeed(null));
    expect(outer.asked).toEqual([]);
    expect(addMarker.mock.calls).toEqual([[1, 0]]);
  });

  it('first asks the frames around the link, from the outermost inwards, to scroll to the next one', async () => {
    const { harvest, top, outer, inner, showOnPage } = await readPage();
    const shown = showOnPage(harvest, 2);
    expect(await answer(top, 'shown')).toMatchObject({ place: 1, isRinged: false });
    expect(inner.asked).toEqual([]);
    expect(await answer(outer, 'shown')).toMatchObject({ place: 1, isRinged: false });
    expect(await answer(inner, 'shown')).toMatchObject({ place: 0, isRinged: true });
    expect(await shown).toEqual(succeed(null));
  });

  it('continues if a frame around the link is gone or does not display the next one', async () => {
    const { harvest, top, outer, inner, showOnPage } = await readPage();
    top.leave();
    const shown = showOnPage(harvest, 2);
    await answer(outer, 'hidden');
    await answer(inner, 'shown');
    expect(await shown).toEqual(succeed(null));
  });

  it('injects the script once per frame', async () => {
    const { harvest, top, addMarker, showOnPage } = await readPage();
    for (const count of [1, 2]) {
      const shown = showOnPage(harvest, 0);
      await answer(top, 'shown', count);
      await shown;
    }
    expect(addMarker).toHaveBeenCalledOnce();
    expect(top.asked.map(({ number }) => number)).toEqual([1, 2]);
  });

  it.each([
    { outcome: 'gone', code: 'link-gone' },
    { outcome: 'hidden', code: 'link-hidden' },
  ] as const)('says $code when the page answers $outcome', async ({ outcome, code }) => {
    const { harvest, top, showOnPage } = await readPage();
    const shown = showOnPage(harvest, 0);
    await answer(top, outcome);
    expect(await shown).toEqual(fail(code));
  });

  it.each([
    { when: 'before', leave: ({ inner }: Awaited<ReturnType<typeof readPage>>) => inner.leave() },
    {
      when: 'while the script is injected',
      leave: ({ inner, addMarker }: Awaited<ReturnType<typeof readPage>>) =>
        addMarker.mockImplementation(async (_tabId, frameId) => {
          if (frameId === 9) inner.leave();
          return true;
        }),
    },
    {
      when: 'so that the script could not be injected',
      leave: ({ addMarker }: Awaited<ReturnType<typeof readPage>>) =>
        addMarker.mockImplementation(async (_tabId, frameId) => frameId !== 9),
    },
  ])("reports that the link's frame was left: $when", async ({ leave }) => {
    const page = await readPage();
    leave(page);
    const shown = page.showOnPage(page.harvest, 2);
    await answer(page.top, 'shown');
    await answer(page.outer, 'shown');
    expect(await shown).toEqual(fail('link-left'));
    expect(page.inner.asked).toEqual([]);
  });

  it('reports that the frame was left if that happens before it answers', async () => {
    const { harvest, top, showOnPage } = await readPage();
    const shown = showOnPage(harvest, 0);
    await vi.waitFor(() => expect(top.asked).toHaveLength(1));
    top.leave();
    expect(await shown).toEqual(fail('link-left'));
  });

  it('fails for a link that is not in the harvest, and for a harvest that was disposed of', async () => {
    const { harvest, showOnPage } = await readPage();
    expect(await showOnPage(harvest, 3)).toEqual(fail('link-left'));
    harvest.dispose();
    expect(await showOnPage(harvest, 0)).toEqual(fail('link-left'));
  });
});
