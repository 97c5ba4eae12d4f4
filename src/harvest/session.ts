import type { Link } from '../core/links/link';
import { unpackLinks } from '../core/links/packed-links';
import { sourcesOf } from '../core/links/source';
import type { Page, Source } from '../core/links/source';
import type { Recipe } from '../core/presets/recipe';
import { arrangeAtOnce } from '../core/query/arrange-at-once';
import type { Query } from '../core/query/query';
import type { LinkSpans } from '../core/query/spans';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import type { Picked, RenderAs, RenderedLinks } from '../core/taking/picked';
import { cleanerFor } from './cleaner-for';
import { findSpans } from './find-spans';
import { startHarvest } from './harvest';
import type { Harvest, Wanted } from './harvest';
import { createMatcher } from './matcher';
import type { HeldLinks, MatcherOptions } from './matcher';
import type { PageAccess, Target } from './page-access';
import type { Progress } from './progress';
import { asItIs, selectionOf } from './selection';
import type { Reading, Selection } from './selection';
import { findSlowLink } from './slow-link';

export interface SessionOptions extends MatcherOptions {
  readonly target: Target;
  readonly access: PageAccess;
  readonly isWindows: boolean;
}

/**
 * Hears how a page is being read.
 *
 * @param reading - what has been read; `null` while there is nothing yet to show in place of the reading before
 */
export type ReadListener = (progress: Progress, reading: Reading | null) => void;

/** Which links of a selection are meant: those that are ticked, and those that are not. */
export interface Ticks {
  readonly ticked: Uint32Array;
  readonly unticked: Iterable<number>;
}

/**
 * A harvest that somebody holds: the popup, the shortcut, the context menu. It reads a page as often as it is asked to, lists
 * links by a query, and renders them by a recipe.
 */
export interface Session {
  /** Calls the listener at each step from now on, in place of the listener before. */
  readonly observe: (listener: ReadListener) => void;
  /** Reads a page, in place of what was being read. The links of the reading before stay until there are others to show. */
  readonly read: (page: Page, wanted: Wanted) => void;
  /** Stops reading, and lets go of the page: nothing more is reported. */
  readonly stop: () => void;
  /**
   * Lists the links that have been read so far by a query. Resolves to `null` where other links, or a newer query, took its place.
   *
   * @param onSlow - called as soon as the patterns turn out to be too slow; which link they are too slow for takes longer
   */
  readonly select: (query: Query, onSlow?: () => void) => Promise<Result<Selection> | null>;
  /** Finds the matched parts of links, by their indexes; finds none where other links are read by now. */
  readonly spans: (selection: Selection, indexes: readonly number[]) => Promise<ReadonlyMap<number, LinkSpans>>;
  /** Freezes links of a selection for a way of taking them. Fails where none are ticked, and where other links are read by now. */
  readonly pick: (selection: Selection, recipe: Recipe, ticks?: Ticks) => Result<Picked>;
  /** Renders links of a selection to show what a format makes of them; resolves to `null` where a newer example took its place. */
  readonly example: (recipe: Recipe, indexes: Uint32Array) => Promise<Result<RenderedLinks> | null>;
  /** Starts what matches patterns, which otherwise the first of them waits for. */
  readonly warmUp: () => void;
  /** Ends everything: the page's work, and the worker's. */
  readonly dispose: () => void;
}

/** Opens a session on a tab. Nothing is read until {@link Session.read} is called. */
export function createSession({ target, access, isWindows, ...options }: SessionOptions): Session {
  const matcher = createMatcher(options);
  let reading: Reading | null = null;
  let harvest: Harvest | null = null;
  let hear: ReadListener = () => {};

  function read(page: Page, wanted: Wanted): void {
    harvest?.dispose();
    const source: Source = { ...page, readAt: Date.now() };
    let arriving: Link[] | null = null;
    const replaceLinks = (): Link[] => {
      if (arriving === null) matcher.clear();
      return (arriving ??= []);
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
        if (arriving !== null) reading = { selector: wanted.selector, links: arriving, progress, harvest: held };
        hear(progress, arriving === null ? null : reading);
      },
    });
    harvest = held;
  }

  const isCurrent = ({ links }: { readonly links: readonly Link[] }) => links === reading?.links;

  async function select(query: Query, onSlow = () => {}): Promise<Result<Selection> | null> {
    const asked = reading;
    if (asked === null) return null;
    const { runs } = asked.progress;
    const atOnce = arrangeAtOnce(asked.links, runs, query);
    if (atOnce !== null) {
      matcher.cancelArranging();
      return succeed(selectionOf(asked, query, atOnce, asItIs));
    }
    const outcome = await matcher.run({ kind: 'arrange', query, runs });
    if (outcome.kind === 'superseded' || !isCurrent(asked)) return null;
    if (outcome.kind === 'slow') {
      onSlow();
      return fail('slow-pattern', (await findSlowLink(matcher, query, outcome.index)) ?? undefined);
    }
    if (outcome.kind === 'broken') return fail('worker-failed');
    const clean = await cleanerFor(query.clean);
    return isCurrent(asked) ? succeed(selectionOf(asked, query, outcome.answer, clean)) : null;
  }

  function pick(selection: Selection, recipe: Recipe, ticks?: Ticks): Result<Picked> {
    const { links, listed, clean } = selection;
    if (!isCurrent(selection)) return fail('query-changed');
    const indexes = ticks?.ticked ?? listed;
    if (indexes.length === 0) return fail(listed.length === 0 ? 'no-links' : 'none-ticked');
    const unticked = [...(ticks?.unticked ?? [])];
    const { run, release } = matcher.hold();
    const picked = () => [...indexes].flatMap((index) => links[index] ?? []);
    return succeed({
      count: indexes.length,
      recipe,
      urls: () => picked().map((link) => clean(link).url),
      sources: () => sourcesOf(picked()),
      render: (as = recipe) => render(run, as),
      release,
    });

    async function render(runTask: HeldLinks['run'], { format, formatOptions, before }: RenderAs) {
      const outcome = await runTask({
        kind: 'render',
        format,
        indexes,
        unticked,
        context: { query: recipe.query, options: formatOptions, isWindows },
        ...(before && { before }),
      });
      return outcome.kind === 'answer' ? outcome.answer : fail('worker-failed');
    }
  }

  async function example({ query, format, formatOptions }: Recipe, indexes: Uint32Array) {
    const context = { query, options: formatOptions, isWindows };
    const outcome = await matcher.run({ kind: 'example', format, indexes: Uint32Array.from(indexes), context });
    if (outcome.kind === 'superseded') return null;
    return outcome.kind === 'answer' ? outcome.answer : fail('worker-failed');
  }

  return {
    observe(listener) {
      hear = listener;
    },
    read,
    stop: () => harvest?.dispose(),
    select,
    spans: async (selection, indexes) =>
      isCurrent(selection) ? findSpans(matcher, selection, indexes) : new Map<number, LinkSpans>(),
    pick,
    example,
    warmUp: matcher.start,
    dispose() {
      harvest?.dispose();
      matcher.dispose();
    },
  };
}
