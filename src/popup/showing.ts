import { batch, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Arrangement, HostCount } from '../core/arrange';
import { arrangeAtOnce, searchesForText } from '../core/arrange-at-once';
import { cleansAnything } from '../core/cleaning';
import type { Cleaning } from '../core/cleaning';
import type { Link } from '../core/link';
import type { Query } from '../core/query';
import type { Failure } from '../core/result';
import { parseFilter } from '../core/filter';
import { findSpans as findSpansIn } from '../core/spans';
import type { LinkSpans } from '../core/spans';
import type { Matcher } from '../harvest/matcher';
import { findSlowLink } from '../harvest/slow-link';
import type { Read, Reading } from './reading';

/** A list of links that a query took: what is in sight, and what a copy takes. */
export interface Shown {
  /** What it was listed from; `null` before anything was read. */
  readonly read: Read | null;
  readonly links: readonly Link[];
  /** The indexes of the listed links in `links`, in the order in which they are shown. */
  readonly listed: Uint32Array;
  readonly duplicates: number;
  /** How many links the page has, before the filter. */
  readonly total: number;
  /** The query that took them. */
  readonly query: Query;
  /** Makes of a link what that query copies: cleans it. */
  readonly clean: (link: Link) => Link;
  /** Where it groups them: the groups, one after the other, that `listed` is made of. */
  readonly groups?: readonly HostCount[];
}

export interface ShowingDependencies {
  readonly query: ReadonlySignal<Query>;
  readonly reading: Pick<Reading, 'read'>;
  readonly matcher: Matcher;
  /** What is wrong otherwise: then nothing is looked for. */
  readonly isFailed: () => boolean;
}

/** What a query takes of the links that have been read. */
export interface Showing {
  readonly shown: ReadonlySignal<Shown>;
  /** The matched parts of the rows in sight, by the index of their link. */
  readonly spans: ReadonlySignal<ReadonlyMap<number, LinkSpans>>;
  /** Why the last match gave no list: a pattern that takes too long on this page, a worker that failed. Goes with the next list. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Matches the links there are by the query as it is now. */
  readonly match: () => Promise<void>;
  /** To be called when the query has changed: a pattern that was too slow is given another try. */
  readonly forgetFailure: () => void;
  /** Sets which links are in sight, by their places among those listed, so that their matched parts are found. */
  readonly look: (places: readonly number[]) => void;
}

/** How many links are in sight before the list has said. */
const firstInSight = 30;

export function createShowing({ query, reading, matcher, isFailed }: ShowingDependencies): Showing {
  const shown: Signal<Shown> = signal({
    read: null,
    links: [],
    listed: new Uint32Array(),
    duplicates: 0,
    total: 0,
    query: query.value,
    clean: asItIs,
  });
  const spans: Signal<ReadonlyMap<number, LinkSpans>> = signal(new Map());
  const failure: Signal<Failure | null> = signal(null);
  let inSight: readonly number[] = Array.from({ length: firstInSight }, (_, place) => place);
  /** Matches are numbered, so that what an earlier one finds late never takes the place of a later one's. */
  let lastTurn = 0;
  let shownTurn = 0;
  return {
    shown,
    spans,
    failure,
    match,
    forgetFailure: () => {
      failure.value = null;
    },
    look,
  };

  async function match(): Promise<void> {
    const read = reading.read.value;
    if (read === null) return;
    const asked = query.value;
    const { links, progress } = read;
    const turn = ++lastTurn;
    const isCurrent = () => links === reading.read.value?.links;
    const atOnce = arrangeAtOnce(links, progress.runs, asked);
    if (atOnce !== null) {
      matcher.cancelArranging();
      show(atOnce, spansAtOnce(asked, links, rowsInSight(atOnce.listed)), asItIs);
      return;
    }
    const outcome = await matcher.run({ kind: 'arrange', query: asked, runs: progress.runs });
    if (outcome.kind === 'superseded' || !isCurrent()) return;
    if (outcome.kind !== 'answer') {
      if (turn !== lastTurn) return;
      if (outcome.kind === 'slow') await explainSlowness(asked, turn, outcome.index);
      else failure.value = { code: 'worker-failed' };
      return;
    }
    const found = await findSpans(asked, links, rowsInSight(outcome.answer.listed));
    const clean = await cleanerFor(asked.clean);
    if (isCurrent() && turn >= shownTurn) show(outcome.answer, found, clean);

    function show(arrangement: Arrangement, marks: ReadonlyMap<number, LinkSpans>, cleanLink: Shown['clean']): void {
      shownTurn = turn;
      batch(() => {
        shown.value = { ...arrangement, read, links, total: progress.count, query: asked, clean: cleanLink };
        spans.value = marks;
        failure.value = null;
      });
    }
  }

  /** Says at once that the pattern is too slow, and then, when it is found, at which link. */
  async function explainSlowness(asked: Query, turn: number, from: number | null): Promise<void> {
    failure.value = { code: 'slow-pattern' };
    const url = await findSlowLink(matcher, asked, from);
    if (url !== null && turn === lastTurn && asked === query.value)
      failure.value = { code: 'slow-pattern', detail: url };
  }

  function rowsInSight(listed: Uint32Array): number[] {
    return inSight.map((place) => listed[place]).filter((index) => index !== undefined);
  }

  async function findSpans(
    asked: Query,
    links: readonly Link[],
    indexes: readonly number[],
  ): Promise<Map<number, LinkSpans>> {
    if (asked.include === '' || indexes.length === 0) return new Map();
    if (searchesForText(asked) && !cleansAnything(asked.clean)) return spansAtOnce(asked, links, indexes);
    const found = new Map<number, LinkSpans>();
    const outcome = await matcher.run({ kind: 'spans', query: asked, indexes });
    if (outcome.kind === 'answer') outcome.answer.forEach((of, at) => found.set(indexes[at] ?? -1, of));
    return found;
  }

  function look(places: readonly number[]): void {
    inSight = places;
    const missing = rowsInSight(shown.value.listed).filter((index) => !spans.value.has(index));
    if (missing.length === 0 || isFailed()) return;
    const { listed, links, query: asked } = shown.value;
    // The worker has the links that were read last; those in sight may be of a reading before.
    if (links !== reading.read.value?.links) return;
    void findSpans(asked, links, missing).then((found) => {
      if (found.size > 0 && listed === shown.value.listed) spans.value = new Map([...spans.value, ...found]);
    });
  }
}

/** The matched parts of links, of a query that searches for text. */
function spansAtOnce(asked: Query, links: readonly Link[], indexes: readonly number[]): Map<number, LinkSpans> {
  const filter = parseFilter(asked);
  const found = new Map<number, LinkSpans>();
  if (!filter.ok || asked.include === '') return found;
  for (const index of indexes) {
    const link = links[index];
    if (link !== undefined) found.set(index, findSpansIn(filter.value, link));
  }
  return found;
}

const asItIs = (link: Link): Link => link;

/** What cleans is loaded when something is to be cleaned. */
async function cleanerFor(cleaning: Cleaning): Promise<Shown['clean']> {
  if (!cleansAnything(cleaning)) return asItIs;
  const { cleanLink } = await import('../core/clean');
  return (link) => cleanLink(link, cleaning);
}
