import { packToKeep } from '../core/desk/last-copy';
import type { KeptLinks } from '../core/desk/last-copy';
import { formatOf } from '../core/formats/formats';
import type { FormatId } from '../core/formats/formats';
import { renderLinks } from '../core/formats/load';
import { fetchableOf } from '../core/formats/parts/fetchable';
import type { RenderContext } from '../core/formats/parts/render';
import type { Link } from '../core/links/link';
import { unpackLinks } from '../core/links/packed-links';
import { arrange, progressStep } from '../core/query/arrange';
import type { ArrangeOptions, Arrangement, MatchObserver, Run } from '../core/query/arrange';
import { cleanLink } from '../core/query/clean';
import { cleansAnything, noCleaning } from '../core/query/cleaning';
import type { Cleaning } from '../core/query/cleaning';
import { passes, parseFilter } from '../core/query/filter';
import type { FilterQuery } from '../core/query/filter';
import { createSiteTest } from '../core/query/site';
import type { Site } from '../core/query/site';
import { findSpans } from '../core/query/spans';
import type { LinkSpans } from '../core/query/spans';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import type { RenderedLinks } from '../core/taking/picked';

/** The part of a query that decides about single links after they are cleaned. */
export type LinkQuery = FilterQuery & { readonly clean?: Cleaning; readonly site?: Site };

/** The links of a page to render, and how. */
export interface RenderTask {
  /** An `example` is rendered in the same way, but never replaces a `render` task that is waiting. */
  readonly kind: 'render' | 'example';
  readonly format: FormatId;
  /** The indexes of the links, in the order in which they are rendered. */
  readonly indexes: Uint32Array;
  /** Links of an earlier copy to render first, as they were rendered then. */
  readonly before?: KeptLinks;
  /** The indexes of the links that the query also lists and that the user has unticked. */
  readonly unticked?: readonly number[];
  readonly context: RenderContext;
}

/** The tasks of the worker. {@link MatchingAnswers} states the type of each answer. */
export type MatchingTask =
  | {
      /** A `count` is the number of links that an `arrange` task lists. It never replaces one that is waiting. */
      readonly kind: 'arrange' | 'count';
      readonly query: FilterQuery & Omit<ArrangeOptions, 'observer'>;
      readonly runs: readonly Run[];
    }
  | { readonly kind: 'spans'; readonly query: LinkQuery; readonly indexes: readonly number[] }
  | { readonly kind: 'locate'; readonly query: LinkQuery; readonly from: number }
  | RenderTask;

export interface MatchingAnswers {
  readonly arrange: Arrangement;
  readonly count: number;
  readonly spans: readonly LinkSpans[];
  readonly locate: null;
  readonly render: Result<RenderedLinks>;
  readonly example: Result<RenderedLinks>;
}

/** The tasks that run synchronously. A render task first loads its format. */
type PatternTask = Exclude<MatchingTask, RenderTask>;

/**
 * Runs a task on the links of a page. Only this and {@link renderTask} run the user's patterns. The observer is called before the
 * patterns run; for `locate`, before each link.
 *
 * A pattern that cannot be parsed matches nothing. Callers parse the patterns beforehand to report what is wrong with them.
 */
export function runTask<Kind extends PatternTask['kind']>(
  task: PatternTask & { readonly kind: Kind },
  links: readonly Link[],
  observer: MatchObserver,
): MatchingAnswers[Kind];
export function runTask(
  task: PatternTask,
  links: readonly Link[],
  observer: MatchObserver,
): MatchingAnswers[PatternTask['kind']] {
  const parsed = parseFilter(task.query);
  const filter = parsed.ok ? parsed.value : null;
  const clean = cleanerFor(task.query.clean);
  const leadsThere = createSiteTest(task.query.site ?? 'any');
  switch (task.kind) {
    case 'arrange':
    case 'count': {
      const arranged =
        filter === null
          ? { listed: new Uint32Array(), duplicates: 0 }
          : arrange(links, task.runs, filter, { ...task.query, observer });
      return task.kind === 'count' ? arranged.listed.length : arranged;
    }
    case 'spans':
      observer.at(task.indexes[0] ?? 0);
      return task.indexes.map((index) => {
        const link = links[index];
        return filter === null || link === undefined ? { url: [], text: [] } : findSpans(filter, clean(link));
      });
    case 'locate':
      for (const [offset, found] of links.slice(task.from, task.from + progressStep).entries()) {
        const link = clean(found);
        if (!leadsThere(link)) continue;
        observer.at(task.from + offset);
        if (filter !== null) passes(filter, link);
      }
      return null;
  }
}

/** Whether a task is one for {@link renderTask} and not for {@link runTask}. */
export function isRenderTask(task: MatchingTask): task is RenderTask {
  return task.kind === 'render' || task.kind === 'example';
}

/** Renders links of a page, cleaned as the query says, in a format that is loaded first. */
export async function renderTask(
  { kind, format, indexes, unticked = [], before, context }: RenderTask,
  links: readonly Link[],
): Promise<Result<RenderedLinks>> {
  const clean = cleanerFor(context.query.clean);
  const earlier = before?.runs.flatMap(unpackLinks) ?? [];
  const wanted: Link[] = [];
  const seen = context.query.unique && earlier.length > 0 ? new Set(earlier.map(({ url }) => url)) : null;
  let duplicates = 0;
  for (const index of indexes) {
    const found = links[index];
    if (found === undefined) continue;
    const link = clean(found);
    if (seen?.has(link.url)) duplicates++;
    else wanted.push(link);
  }
  // An example shows what the format is like, whatever links come first.
  const taken = kind === 'render' && formatOf(format).fetches ? fetchableOf(wanted) : wanted;
  if (taken.length === 0 && wanted.length > 0) return fail('nothing-to-fetch');
  const all = [...earlier, ...taken];
  const leftOut = unticked.flatMap((index) => links[index] ?? []).map((link) => clean(link).url);
  const rendered = await renderLinks(
    format,
    all,
    { ...context, leftOut },
    { count: earlier.length, ...(before?.lines && { lines: before.lines }) },
  );
  if (!rendered.ok) return rendered;
  const { content, lines } = rendered.value;
  return succeed({
    rendered: content,
    total: all.length,
    added: all.length - earlier.length,
    kept: packToKeep(all, lines),
    duplicates,
    unfetchable: wanted.length - taken.length,
  });
}

function cleanerFor(cleaning: Cleaning = noCleaning): (link: Link) => Link {
  return cleansAnything(cleaning) ? (link) => cleanLink(link, cleaning) : (link) => link;
}
