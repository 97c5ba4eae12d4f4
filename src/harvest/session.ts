import type { Link } from '../core/links/link';
import { unpackLinks } from '../core/links/packed-links';
import type { Page, Source } from '../core/links/source';
import type { PageAccess, Target } from '../core/messages/page-access';
import type { Recipe } from '../core/presets/recipe';
import { arrangeAtOnce } from '../core/query/arrange-at-once';
import type { Query } from '../core/query/query';
import type { LinkSpans } from '../core/query/spans';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import type { Picked, RenderedLinks } from '../core/taking/picked';
import { cleanerFor } from './cleaner-for';
import { findSpans } from './find-spans';
import { freeze } from './freeze';
import type { Ticks } from './freeze';
import { startHarvest } from './harvest';
import type { Harvest, Wanted } from './harvest';
import type { Matcher } from './matcher';
import type { Progress } from './progress';
import { unchanged, selectionOf } from './selection';
import type { Reading, Selection } from './selection';

export interface SessionOptions {
  readonly target: Target;
  readonly access: PageAccess;
  /** Runs the user's patterns. The session ends it when it is disposed. */
  readonly matcher: Matcher;
  readonly isWindows: boolean;
}

/**
 * Called with the progress of reading a page.
 *
 * @param reading - what has been read; `null` until there is something to show instead of the previous reading
 */
type ReadListener = (progress: Progress, reading: Reading | null) => void;

/**
 * One harvest and everything done with it, whether for the popup, the shortcut or the context menu. A session reads a page as
 * often as it is asked to, lists links by a query, and renders them by a recipe.
 */
export interface Session {
  /** Calls the listener at each step from now on. It replaces any earlier listener. */
  readonly observe: (listener: ReadListener) => void;
  /** Reads a page and stops any reading in progress. The previous links stay until there are new ones to show. */
  readonly read: (page: Page, wanted: Wanted) => void;
  /** Stops any reading in progress. Nothing more is reported of it. */
  readonly stop: () => void;
  /**
   * Lists the links read so far by a query. Resolves to `null` if nothing has been read, if the links have been replaced, or if a
   * newer query superseded this one.
   *
   * @param onSlow - called as soon as the patterns are found to be too slow; finding the link on which they are slow takes longer
   */
  readonly select: (query: Query, onSlow?: () => void) => Promise<Result<Selection> | null>;
  /**
   * Lists the links read so far at once, if nothing can freeze: a short list, and a search for plain text. Otherwise returns
   * `null`.
   */
  readonly selectAtOnce: (query: Query) => Selection | null;
  /**
   * Counts the links read so far that a query lists. Resolves to `null` if nothing has been read, if the links have been replaced, or
   * if a list that was asked for meanwhile comes first.
   */
  readonly count: (query: Query) => Promise<Result<number> | null>;
  /** Finds the matched parts of links, by their indexes. Finds none if the links have been replaced. */
  readonly spans: (selection: Selection, indexes: readonly number[]) => Promise<ReadonlyMap<number, LinkSpans>>;
  /** Freezes links of a selection for a way to take. Fails if none are listed or ticked, or if the links have been replaced. */
  readonly pick: (selection: Selection, recipe: Recipe, ticks?: Ticks) => Result<Picked>;
  /** Renders links to show what a format makes of them. Resolves to `null` if a newer example superseded this one. */
  readonly example: (recipe: Recipe, indexes: Uint32Array) => Promise<Result<RenderedLinks> | null>;
  /** Starts the worker, so that the first query does not have to wait for it. */
  readonly warmUp: () => void;
  /** Ends all work in the page. What has been read stays. */
  readonly disconnect: () => void;
  /** Ends all work in the page and in the worker. */
  readonly dispose: () => void;
}

/** Creates a session on a tab. Nothing is read until {@link Session.read} is called. */
export function createSession({ target, access, matcher, isWindows }: SessionOptions): Session {
  let reading: Reading | null = null;
  /** The reading in progress, if there is one. */
  let unfinished: Harvest | null = null;
  let notify: ReadListener = () => {};

  function read(page: Page, wanted: Wanted): void {
    stop();
    const source: Source = { ...page, readAt: Date.now() };
    let arriving: Link[] | null = null;
    const replaceLinks = (): Link[] => {
      if (arriving !== null) return arriving;
      matcher.clear();
      // Only now do these links replace the others, which could still be shown on the page.
      reading?.harvest.dispose();
      arriving = [];
      return arriving;
    };
    const held = startHarvest(target, wanted, access, {
      onLinks(packed) {
        const list = replaceLinks();
        const run = { ...packed, source };
        matcher.add(run);
        for (const link of unpackLinks(run)) list.push(link);
      },
      onProgress(progress) {
        if (progress.state === 'done') replaceLinks();
        if (progress.state === 'done' || progress.state === 'failed') unfinished = null;
        if (arriving !== null) reading = { selector: wanted.selector, links: arriving, progress, harvest: held };
        notify(progress, arriving === null ? null : reading);
      },
    });
    unfinished = held;
  }

  function stop(): void {
    unfinished?.dispose();
    unfinished = null;
  }

  function disconnect(): void {
    stop();
    reading?.harvest.dispose();
  }

  const isCurrent = ({ links }: { readonly links: readonly Link[] }) => links === reading?.links;

  function selectAtOnce(query: Query): Selection | null {
    const arrangement = reading && arrangeAtOnce(reading.links, reading.progress.runs, query);
    if (reading === null || arrangement === null) return null;
    matcher.cancelArranging();
    return selectionOf(reading, query, arrangement, unchanged);
  }

  async function select(query: Query, onSlow = () => {}): Promise<Result<Selection> | null> {
    const asked = reading;
    if (asked === null) return null;
    const atOnce = selectAtOnce(query);
    if (atOnce !== null) return succeed(atOnce);
    const { runs } = asked.progress;
    const outcome = await matcher.run({ kind: 'arrange', query, runs });
    if (outcome.kind === 'superseded' || !isCurrent(asked)) return null;
    if (outcome.kind === 'slow') {
      onSlow();
      const { findSlowLink } = await import('./slow-link');
      return fail('slow-pattern', (await findSlowLink(matcher, query, outcome.index)) ?? undefined);
    }
    if (outcome.kind === 'broken') return fail('worker-failed');
    const clean = await cleanerFor(query.clean);
    return isCurrent(asked) ? succeed(selectionOf(asked, query, outcome.answer, clean)) : null;
  }

  async function count(query: Query): Promise<Result<number> | null> {
    if (reading === null) return null;
    const asked = reading;
    const outcome = await matcher.run({ kind: 'count', query, runs: asked.progress.runs });
    if (outcome.kind === 'superseded' || !isCurrent(asked)) return null;
    if (outcome.kind === 'answer') return succeed(outcome.answer);
    return fail(outcome.kind === 'slow' ? 'slow-pattern' : 'worker-failed');
  }

  function pick(selection: Selection, recipe: Recipe, ticks?: Ticks): Result<Picked> {
    return isCurrent(selection) ? freeze(selection, recipe, ticks, matcher, isWindows) : fail('query-changed');
  }

  async function example({ query, format, formatOptions }: Recipe, indexes: Uint32Array) {
    const context = { query, options: formatOptions, isWindows };
    const outcome = await matcher.run({ kind: 'example', format, indexes: Uint32Array.from(indexes), context });
    if (outcome.kind === 'superseded') return null;
    return outcome.kind === 'answer' ? outcome.answer : fail('worker-failed');
  }

  return {
    observe(listener) {
      notify = listener;
    },
    read,
    stop,
    select,
    selectAtOnce,
    count,
    spans: async (selection, indexes) => (isCurrent(selection) ? findSpans(matcher, selection, indexes) : new Map()),
    pick,
    example,
    warmUp: matcher.start,
    disconnect,
    dispose() {
      disconnect();
      matcher.dispose();
    },
  };
}
