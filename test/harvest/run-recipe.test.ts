import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LastCopy } from '../../src/core/desk/last-copy';
import type { Rendered } from '../../src/core/formats/parts/render';
import { packLinks } from '../../src/core/links/packed-links';
import type { RunRequest } from '../../src/core/messages/run';
import { noCleaning } from '../../src/core/query/cleaning';
import { defaultQuery } from '../../src/core/query/query';
import type { Query } from '../../src/core/query/query';
import { fail, succeed } from '../../src/core/result';
import type { Result } from '../../src/core/result';
import { defaultOptions } from '../../src/core/settings/options';
import type { Options } from '../../src/core/settings/options';
import { silenceMs } from '../../src/harvest/harvest';
import { runRecipe } from '../../src/harvest/run-recipe';
import { ways } from '../../src/take/ways';
import { createFakePage } from './fake-page';
import { createFakeWorker } from './fake-worker';
import type { FakeWorker } from './fake-worker';
import { begin, end, frame, links } from './messages';

/** The content of the clipboard before each copy. It stays unless the copy succeeds. */
const before = 'what was there before';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

interface Circumstances {
  readonly request?: Pick<RunRequest, 'target' | 'scope'>;
  readonly query?: Partial<Query>;
  readonly options?: Partial<Options>;
  readonly clipboard?: (content: Rendered) => Promise<Result<null>>;
  readonly keep?: (copy: LastCopy | null) => Promise<void>;
  /** Whether the worker answers each task at once. */
  readonly isQuick?: boolean;
}

function start({ request, query, options, clipboard, keep, isQuick = true }: Circumstances) {
  const page = createFakePage();
  const workers: FakeWorker[] = [];
  const kept: (LastCopy | null)[] = [];
  let content = before;
  const { format, formatOptions, matchBudgetMs } = { ...defaultOptions, ...options };
  const outcome = runRecipe(
    {
      target: { tabId: 1 },
      scope: 'page',
      page: { url: 'https://www.example.com/', title: 'An example' },
      ...request,
      recipe: { format, formatOptions, query: { ...defaultQuery, ...query } },
      matchBudgetMs,
    },
    {
      access: page.access,
      createWorker: () => {
        const worker = createFakeWorker({ isQuick });
        workers.push(worker);
        return worker;
      },
      isWindows: false,
      take: (picked) =>
        ways.copy.take(picked, {
          keepCopy:
            keep ??
            (async (copy) => {
              kept.push(copy);
            }),
          writeClipboard:
            clipboard ??
            (async (rendered) => {
              content = rendered['text/plain'];
              return succeed(null);
            }),
        }),
    },
  );
  return { page, workers, outcome, kept, clipboard: () => content };
}

/** Runs a recipe on a page with one frame and these links. */
async function copyFrom(urls: readonly string[], circumstances: Circumstances = {}) {
  const started = start(circumstances);
  const visit = started.page.visit();
  visit.open(0).say(begin(), links(...urls), end);
  await visit.reach(succeed([0]));
  return started;
}

describe('runRecipe', () => {
  it('copies matching URLs as JSON, in page order and each once', async () => {
    const { outcome, clipboard } = await copyFrom(['a:react/2', 'a:vue', 'a:react/1', 'a:react/2'], {
      query: { include: 'react' },
    });
    expect(await outcome).toMatchObject({ ok: true, value: { taken: { count: 2 }, unreadFrames: 0 } });
    expect(clipboard()).toBe('[\n  "a:react/2",\n  "a:react/1"\n]');
  });

  it('disconnects from the page once it has the links', async () => {
    const { page, outcome } = start({});
    const visit = page.visit();
    const top = visit.open(0);
    top.say(begin(), links('a:1'), end);
    await visit.reach(succeed([0]));
    expect(top.isClosed()).toBe(true);
    expect(await outcome).toMatchObject({ ok: true });
  });

  it('copies in the format of the settings', async () => {
    const { outcome, clipboard } = await copyFrom(['a:1', 'a:2'], { options: { format: 'lines' } });
    expect(await outcome).toMatchObject({ ok: true, value: { taken: { count: 2 }, unreadFrames: 0 } });
    expect(clipboard()).toBe('a:1\na:2');
  });

  it('puts the links of frames at the places of the frames', async () => {
    const { page, outcome, clipboard } = start({ options: { format: 'lines' } });
    const visit = page.visit();
    visit.open(0).say(begin(), links('a:1'), frame(0), links('a:3'), end);
    visit.open(4).say(begin([0]), links('a:2'), end);
    await visit.reach(succeed([0, 4]));
    expect(await outcome).toMatchObject({ ok: true, value: { taken: { count: 3 }, unreadFrames: 0 } });
    expect(clipboard()).toBe('a:1\na:2\na:3');
  });

  it('sends the page the selector and scope of the request', async () => {
    const { page } = start({
      request: { target: { tabId: 3, frameId: 9 }, scope: 'selection' },
      query: { selector: '.results a' },
    });
    expect(page.visit()).toMatchObject({
      target: { tabId: 3, frameId: 9 },
      request: { selector: '.results a', scope: 'selection' },
    });
  });

  it('lists only links of the requested site, relative to the page', async () => {
    const { outcome, clipboard } = await copyFrom(['https://example.com/1', 'https://other.example/'], {
      query: { site: 'same' },
      options: { format: 'lines' },
    });
    await outcome;
    expect(clipboard()).toBe('https://example.com/1');
  });

  it('copies cleaned URLs, and stores what it copied', async () => {
    const { outcome, clipboard, kept } = await copyFrom(['https://a.example/#one', 'https://a.example/#two'], {
      query: { clean: { ...noCleaning, dropFragment: true } },
      options: { format: 'lines' },
    });
    expect(await outcome).toMatchObject({ ok: true, value: { taken: { count: 1 } } });
    expect(clipboard()).toBe('https://a.example/');
    expect(kept.map((copy) => [copy?.format, copy?.runs.map(({ count }) => count)])).toEqual([['lines', [1]]]);
  });

  it('ends the worker when it is done', async () => {
    const { outcome, workers } = await copyFrom(['a:1']);
    await outcome;
    expect(workers.map((worker) => worker.isTerminated())).toEqual([true]);
  });

  describe('leaves the clipboard unchanged, and reports why,', () => {
    it('if nothing matches', async () => {
      const { outcome, clipboard } = await copyFrom(['a:1'], { query: { include: 'react' } });
      expect(await outcome).toEqual(fail('no-links'));
      expect(clipboard()).toBe(before);
    });

    it('if the page has no links', async () => {
      const { outcome, clipboard } = await copyFrom([]);
      expect(await outcome).toEqual(fail('no-links'));
      expect(clipboard()).toBe(before);
    });

    it.each([
      { query: { include: 'a(' }, code: 'bad-include' },
      { query: { exclude: 'a(' }, code: 'bad-exclude' },
    ])('if a pattern is invalid, without reading the page: $code', async ({ query, code }) => {
      const { outcome, clipboard, page, workers } = start({ query });
      expect(await outcome).toMatchObject({ ok: false, failure: { code } });
      expect(page.visits).toEqual([]);
      expect(workers).toEqual([]);
      expect(clipboard()).toBe(before);
    });

    it('if the selector is invalid', async () => {
      const { page, outcome, clipboard } = start({ query: { selector: 'a[' } });
      const detail = "'a[' is not a valid selector";
      page.visit().open(0).say(begin(), { kind: 'failed', reason: 'bad-selector', detail });
      expect(await outcome).toEqual(fail('bad-selector', detail));
      expect(clipboard()).toBe(before);
    });

    it('if the page is closed to extensions', async () => {
      const { page, outcome, clipboard } = start({});
      await page.visit().reach(fail('page-closed'));
      expect(await outcome).toEqual(fail('page-closed'));
      expect(clipboard()).toBe(before);
    });

    it('if the page is left while it is read', async () => {
      const { page, outcome, clipboard } = start({});
      const top = page.visit().open(0);
      top.say(begin(), links('a:1'));
      top.leave();
      expect(await outcome).toEqual(fail('page-left'));
      expect(clipboard()).toBe(before);
    });

    it('if the page does not answer for too long', async () => {
      const { page, outcome, clipboard } = start({});
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await outcome).toEqual(fail('page-silent'));
      expect(clipboard()).toBe(before);
      expect(page.visit().isHeard()).toBe(false);
    });

    it('if the page sends nothing for too long after its last message', async () => {
      const { page, outcome, clipboard } = start({});
      const top = page.visit().open(0);
      top.say(begin(), links('a:1'));
      await vi.advanceTimersByTimeAsync(9000);
      top.say(links('a:2'));
      await vi.advanceTimersByTimeAsync(9000);
      top.say(links('a:3'));
      await vi.advanceTimersByTimeAsync(9999);
      expect(page.visit().isHeard()).toBe(true);
      await vi.advanceTimersByTimeAsync(1);
      expect(await outcome).toEqual(fail('page-silent'));
      expect(clipboard()).toBe(before);
    });

    it('if the pattern takes too long, with the link on which it was slow', async () => {
      const { outcome, clipboard, workers } = await copyFrom(['a:aaaa!'], {
        query: { include: '(a+)+$' },
        options: { matchBudgetMs: 200 },
        isQuick: false,
      });
      await vi.waitFor(() => workers[0]?.workAt(0));
      await vi.advanceTimersByTimeAsync(200);
      await vi.waitFor(() => workers[1]?.workAt(0));
      await vi.advanceTimersByTimeAsync(200);
      expect(await outcome).toEqual(fail('slow-pattern', 'a:aaaa!'));
      expect(workers.every((worker) => worker.isTerminated())).toBe(true);
      expect(clipboard()).toBe(before);
    });

    it('if the browser refuses', async () => {
      const { outcome } = await copyFrom(['a:1'], { clipboard: async () => fail('clipboard-refused') });
      expect(await outcome).toEqual(fail('clipboard-refused'));
    });
  });

  it('copies all links of a slow page that keeps sending', async () => {
    const { page, outcome, clipboard } = start({ options: { format: 'lines' } });
    const visit = page.visit();
    const top = visit.open(0);
    top.say(begin());
    await visit.reach(succeed([0]));
    for (let number = 1; number <= 4; number++) {
      await vi.advanceTimersByTimeAsync(9000);
      top.say(links(`a:${number}`));
    }
    top.say(end);
    expect(await outcome).toMatchObject({ ok: true, value: { taken: { count: 4 } } });
    expect(clipboard()).toBe('a:1\na:2\na:3\na:4');
  });

  it('succeeds even if the copy cannot be stored', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const { outcome, clipboard } = await copyFrom(['a:1'], {
      keep: () => Promise.reject(new Error('too long')),
      options: { format: 'lines' },
    });
    expect(await outcome).toMatchObject({ ok: true, value: { taken: { count: 1 } } });
    expect(clipboard()).toBe('a:1');
    expect(logged).toHaveBeenCalled();
  });

  it('copies the other links if a child frame falls silent, and counts that frame', async () => {
    const { page, outcome, clipboard } = start({ options: { format: 'lines' } });
    const visit = page.visit();
    visit.open(0).say(begin(), links('a:1'), frame(0), end);
    visit.open(4).say(begin([0]), links('a:2'));
    await visit.reach(succeed([0, 4]));
    await vi.advanceTimersByTimeAsync(silenceMs);
    expect(await outcome).toMatchObject({ ok: true, value: { taken: { count: 2 }, unreadFrames: 1 } });
    expect(clipboard()).toBe('a:1\na:2');
  });

  it('ends the worker on an unexpected error, and rejects', async () => {
    const { outcome, workers } = await copyFrom(['a:1'], { clipboard: () => Promise.reject(new Error('a bug')) });
    await expect(outcome).rejects.toThrow('a bug');
    expect(workers.map((worker) => worker.isTerminated())).toEqual([true]);
  });

  it('accepts chunks of any size', async () => {
    const count = 200_000;
    const fields = Array.from({ length: 2 * count }, (_, index) => (index % 2 === 0 ? `a:${index}` : ''));
    const { page, outcome } = start({});
    const visit = page.visit();
    visit.open(0).say(begin(), { kind: 'links', links: packLinks(fields) }, end);
    await visit.reach(succeed([0]));
    expect(await outcome).toMatchObject({ ok: true, value: { taken: { count } } });
  });
});
