import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unpackLinks } from '../../src/core/links/packed-links';
import type { Target } from '../../src/core/messages/page-access';
import { fail, succeed } from '../../src/core/result';
import { longestMs, silenceMs, startHarvest } from '../../src/harvest/harvest';
import type { Progress } from '../../src/harvest/progress';
import { source } from '../core/links';
import { createFakePage } from './fake-page';
import { begin, end, frame, links } from './messages';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A running harvest of all links of the page. */
function start(target: Target = { tabId: 1 }) {
  const page = createFakePage();
  const arrived: string[] = [];
  const reported: Progress[] = [];
  const harvest = startHarvest(target, { selector: 'a', scope: 'page' }, page.access, {
    onLinks: (added) => arrived.push(...unpackLinks({ ...added, source }).map(({ url }) => url)),
    onProgress: (progress) => reported.push(progress),
  });
  return {
    visit: page.visit(),
    harvest,
    reported,
    /** Returns the last report. Throws if there is none. */
    last: () => {
      const progress = reported.at(-1);
      if (progress === undefined) throw new Error('Nothing was reported.');
      return {
        ...progress,
        unread: progress.unreadFrames.count,
        urls: progress.runs.flatMap(([from, to]) => arrived.slice(from, to)),
      };
    },
  };
}

describe('startHarvest', () => {
  it('sends its request to the page, with a name that nobody can guess', () => {
    const [one, other] = [start({ tabId: 7 }), start()];
    expect(one.visit).toMatchObject({ target: { tabId: 7 }, request: { selector: 'a', scope: 'page' } });
    expect(one.visit.request.id).toMatch(/^[\da-f-]{36}$/);
    expect(one.visit.request.id).not.toBe(other.visit.request.id);
  });

  it('is done when every frame that was reached has sent everything', async () => {
    const { visit, last } = start();
    const [top, child] = [visit.open(0), visit.open(3)];
    await visit.reach(succeed([0, 3]));
    top.say(begin(), links('a:1'), frame(0), links('a:3'), end);
    expect(last().state).toBe('reading');
    child.say(begin([0]), links('a:2'), end);
    expect(last()).toMatchObject({ state: 'done', urls: ['a:1', 'a:2', 'a:3'], count: 3, unread: 0 });
  });

  it('is done when the frames have sent everything before the browser lists them', async () => {
    const { visit, last } = start();
    visit.open(0).say(begin(), links('a:1'), end);
    expect(last().state).toBe('reading');
    await visit.reach(succeed([0]));
    expect(last()).toMatchObject({ state: 'done', urls: ['a:1'] });
  });

  it('reports links as they arrive', () => {
    const { visit, last } = start();
    visit.open(0).say(begin(), links('a:1'));
    expect(last()).toMatchObject({ state: 'reading', urls: ['a:1'] });
  });

  it('reports links before the progress that counts them', () => {
    const { visit, reported, last } = start();
    visit.open(0).say(begin(), links('a:1', 'a:2'));
    expect(reported.map(({ count }) => count)).toEqual([0, 2]);
    expect(last().urls).toHaveLength(2);
  });

  it('reports whether the document was still loading', () => {
    const { visit, last } = start();
    visit.open(0).say(begin([], true));
    expect(last().isLoading).toBe(true);
    visit.open(1).say(begin([0], false));
    expect(last().isLoading).toBe(true);
  });

  it('reports why the page cannot be read', async () => {
    const { visit, last } = start();
    await visit.reach(fail('page-closed'));
    expect(last()).toMatchObject({ state: 'failed', failure: { code: 'page-closed' }, count: 0 });
    expect(visit.isHeard()).toBe(false);
  });

  it('reports what is wrong with the selector, in the shortened words of the browser', () => {
    const { visit, last } = start();
    const detail = "Document.querySelectorAll: 'a[' is not a valid selector";
    visit.open(0).say(begin(), { kind: 'failed', reason: 'bad-selector', detail });
    expect(last()).toMatchObject({
      state: 'failed',
      failure: { code: 'bad-selector', detail: "'a[' is not a valid selector" },
    });
  });

  it('reports that a document such as a PDF is closed', () => {
    const { visit, last } = start();
    visit.open(0).say(begin(), { kind: 'failed', reason: 'page-closed', detail: '' });
    expect(last()).toMatchObject({ state: 'failed', failure: { code: 'page-closed' } });
  });

  it('continues without a child frame that fails', async () => {
    const { visit, last } = start();
    visit.open(0).say(begin(), frame(0), links('a:1'), end);
    visit.open(2).say(begin([0]), { kind: 'failed', reason: 'page-closed', detail: '' });
    await visit.reach(succeed([0, 2]));
    expect(last()).toMatchObject({ state: 'done', urls: ['a:1'], unread: 1 });
  });

  it('counts frames that the browser left out as unread', async () => {
    const { visit, last } = start();
    visit.open(0).say(begin(), frame(0), frame(1), links('a:1'), end);
    await visit.reach(succeed([0]));
    expect(last()).toMatchObject({ state: 'done', urls: ['a:1'], unread: 2 });
  });

  describe('when a frame falls silent', () => {
    it('continues without a child frame that never ends, and keeps what it sent', async () => {
      const { visit, last } = start();
      await visit.reach(succeed([0, 2]));
      visit.open(0).say(begin(), frame(0), end);
      const child = visit.open(2);
      child.say(begin([0]), links('a:1'));
      vi.advanceTimersByTime(silenceMs - 1);
      expect(last().state).toBe('reading');
      vi.advanceTimersByTime(1);
      expect(last()).toMatchObject({ state: 'done', urls: ['a:1'], unread: 1 });
      expect(child.isClosed()).toBe(true);
    });

    it('ends the work of an abandoned child frame while others still send', async () => {
      const { visit } = start();
      await visit.reach(succeed([0, 2]));
      const [top, child] = [visit.open(0), visit.open(2)];
      child.say(begin([0]));
      vi.advanceTimersByTime(silenceMs / 2);
      top.say(begin(), frame(0));
      vi.advanceTimersByTime(silenceMs / 2);
      expect([top.isClosed(), child.isClosed()]).toEqual([false, true]);
    });

    it('continues without a child frame that was reached and never sends anything', async () => {
      const { visit, last } = start();
      visit.open(0).say(begin(), frame(0), end);
      await visit.reach(succeed([0, 2]));
      vi.advanceTimersByTime(silenceMs);
      expect(last()).toMatchObject({ state: 'done', unread: 1 });
    });

    it('waits for a child frame for as long as it keeps sending', async () => {
      const { visit, last } = start();
      await visit.reach(succeed([0, 2]));
      visit.open(0).say(begin(), frame(0), end);
      const child = visit.open(2);
      for (let turn = 0; turn < 5; turn++) {
        vi.advanceTimersByTime(silenceMs - 1);
        child.say(links('a:1'));
      }
      expect(last().state).toBe('reading');
    });

    it('reports this if it is the top frame, and keeps listening', async () => {
      const { visit, last } = start();
      await visit.reach(succeed([0]));
      const top = visit.open(0);
      top.say(begin());
      vi.advanceTimersByTime(silenceMs);
      expect(last().state).toBe('silent');
      expect(top.isClosed()).toBe(false);
      top.say(links('a:1'));
      expect(last()).toMatchObject({ state: 'reading', urls: ['a:1'] });
      top.say(end);
      expect(last().state).toBe('done');
    });

    it('reports this if no collector can even start in the page', () => {
      const { last } = start();
      vi.advanceTimersByTime(silenceMs);
      expect(last()).toMatchObject({ state: 'silent', count: 0 });
    });

    it('is done without the list of frames if the browser never returns it', () => {
      const { visit, last } = start();
      visit.open(0).say(begin(), links('a:1'), end);
      vi.advanceTimersByTime(silenceMs - 1);
      expect(last().state).toBe('reading');
      vi.advanceTimersByTime(1);
      expect(last()).toMatchObject({ state: 'done', urls: ['a:1'] });
    });
  });

  describe('when the browser lists the frames late', () => {
    it('reads a child frame to its end', () => {
      const { visit, last } = start();
      const [top, child] = [visit.open(0), visit.open(2)];
      top.say(begin(), links('a:1'), frame(0), end);
      child.say(begin([0]), links('a:2'));
      for (let turn = 0; turn < 3; turn++) {
        vi.advanceTimersByTime(silenceMs - 1);
        child.say(links('a:more'));
      }
      expect([last().state, child.isClosed()]).toEqual(['reading', false]);
      child.say(end);
      expect(last()).toMatchObject({ state: 'done', urls: ['a:1', 'a:2', 'a:more', 'a:more', 'a:more'], unread: 0 });
    });

    it('reads a frame to its end that the browser then does not list', async () => {
      const { visit, last } = start();
      const [top, child] = [visit.open(0), visit.open(2)];
      top.say(begin(), frame(0), end);
      child.say(begin([0]));
      await visit.reach(succeed([0]));
      child.say(links('a:1'), end);
      expect(last()).toMatchObject({ state: 'done', urls: ['a:1'], unread: 0 });
    });
  });

  describe('when a frame never ends', () => {
    const talk = (speaker: ReturnType<ReturnType<typeof start>['visit']['open']>) => {
      for (let ms = 0; ms < longestMs; ms += silenceMs / 2) {
        speaker.say(links('a:1'));
        vi.advanceTimersByTime(silenceMs / 2);
      }
    };

    it('continues without it if it is a child frame', async () => {
      const { visit, last } = start();
      await visit.reach(succeed([0, 2]));
      const child = visit.open(2);
      visit.open(0).say(begin(), frame(0), end);
      child.say(begin([0]));
      talk(child);
      expect(last()).toMatchObject({ state: 'done', unread: 1 });
      expect(child.isClosed()).toBe(true);
    });

    it('fails if it is the top frame', async () => {
      const { visit, last } = start();
      await visit.reach(succeed([0]));
      const top = visit.open(0);
      top.say(begin());
      talk(top);
      expect(last()).toMatchObject({ state: 'failed', failure: { code: 'page-endless' } });
      expect(vi.getTimerCount()).toBe(0);
    });
  });

  describe('when the page goes away', () => {
    it('fails if it was the top frame', () => {
      const { visit, last } = start();
      const top = visit.open(0);
      top.say(begin(), links('a:1'));
      top.leave();
      expect(last()).toMatchObject({ state: 'failed', failure: { code: 'page-left' } });
    });

    it('counts a child frame as unread', async () => {
      const { visit, last } = start();
      visit.open(0).say(begin(), frame(0), end);
      const child = visit.open(2);
      child.say(begin([0]), links('a:1'));
      await visit.reach(succeed([0, 2]));
      child.leave();
      expect(last()).toMatchObject({ state: 'done', urls: ['a:1'], unread: 1 });
    });

    it('keeps what a frame sent that closes its port at its end', async () => {
      const { visit, last } = start();
      const top = visit.open(0);
      top.say(begin(), links('a:1'), end);
      top.leave();
      await visit.reach(succeed([0]));
      expect(last()).toMatchObject({ state: 'done', urls: ['a:1'] });
    });
  });

  describe('for one frame', () => {
    it('treats that frame as the top frame', async () => {
      const { visit, last } = start({ tabId: 1, frameId: 5 });
      visit.open(5).say(begin([1]), links('a:1'), end);
      await visit.reach(succeed([5]));
      expect(last()).toMatchObject({ state: 'done', urls: ['a:1'], unread: 0 });
    });

    it('reports that the page was left if that frame was', () => {
      const { visit, last } = start({ tabId: 1, frameId: 5 });
      visit.open(5).leave();
      expect(last()).toMatchObject({ state: 'failed', failure: { code: 'page-left' } });
    });
  });

  describe('once it is done', () => {
    /** A harvest that is done, with a top frame and a child frame. */
    async function read() {
      const started = start();
      const [top, child] = [started.visit.open(0), started.visit.open(3)];
      top.say(begin(), links('a:1'), frame(0), links('a:2'), end);
      child.say(begin([0]), links('a:3', 'a:4'), end);
      await started.visit.reach(succeed([0, 3]));
      return { ...started, top, child };
    }

    const question = { kind: 'show', number: 1, place: 0, isRinged: true } as const;

    it('keeps its frames, and passes on messages in both directions', async () => {
      const { harvest, child, top, reported } = await read();
      const count = reported.length;
      const heard: unknown[] = [];
      harvest.port(3)?.onMessage((message) => heard.push(message));
      harvest.port(3)?.send(question);
      const answer = { kind: 'shown', number: 1, outcome: 'shown' } as const;
      child.say(answer);
      expect([top.isClosed(), child.isClosed()]).toEqual([false, false]);
      expect([top.asked, child.asked, heard]).toEqual([[], [question], [answer]]);
      expect(reported).toHaveLength(count);
    });

    it('knows what each frame has sent', async () => {
      const { harvest } = await read();
      expect([...harvest.frames()].map(({ id, parts }) => [id, parts])).toEqual([
        [0, [{ run: [0, 1] }, { step: 0, address: null }, { run: [1, 2] }]],
        [3, [{ run: [2, 4] }]],
      ]);
    });

    it('has no port to a frame that is gone, and stays done', async () => {
      const { harvest, child, top, reported, last } = await read();
      const count = reported.length;
      child.leave();
      expect([harvest.port(3), harvest.port(0)]).toEqual([undefined, expect.anything()]);
      top.leave();
      expect(harvest.port(0)).toBeUndefined();
      expect(reported).toHaveLength(count);
      expect(last()).toMatchObject({ state: 'done', unread: 0 });
    });

    it('closes its ports when it is disposed of', async () => {
      const { harvest, child, top } = await read();
      harvest.dispose();
      expect([top.isClosed(), child.isClosed()]).toEqual([true, true]);
      expect(harvest.port(0)).toBeUndefined();
    });
  });

  it('closes its ports when it fails', async () => {
    const { visit } = start();
    const [top, child] = [visit.open(0), visit.open(3)];
    top.say(begin(), { kind: 'failed', reason: 'page-closed' });
    expect([top.isClosed(), child.isClosed()]).toEqual([true, true]);
  });

  it('reports nothing more once it is done', async () => {
    const { visit, reported } = start();
    const top = visit.open(0);
    top.say(begin(), end);
    await visit.reach(succeed([0]));
    const count = reported.length;
    top.leave();
    vi.advanceTimersByTime(10 * silenceMs);
    expect(reported).toHaveLength(count);
    expect(visit.isHeard()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends the page's work when it is disposed of, and reports nothing more", async () => {
    const { visit, reported, harvest } = start();
    const [top, child] = [visit.open(0), visit.open(1)];
    top.say(begin());
    const count = reported.length;
    harvest.dispose();
    expect([top.isClosed(), child.isClosed(), visit.isHeard()]).toEqual([true, true, false]);
    await visit.reach(fail('page-closed'));
    vi.advanceTimersByTime(10 * silenceMs);
    expect(reported).toHaveLength(count);
    expect(vi.getTimerCount()).toBe(0);
  });
});
