import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { HostCount } from '../core/arrange';
import { cleansAnything } from '../core/cleaning';
import type { Cleaning } from '../core/cleaning';
import type { Link } from '../core/link';
import type { Query } from '../core/query';
import type { Failure } from '../core/result';
import type { LinkSpans } from '../core/spans';
import type { Matcher } from '../harvest/matcher';
import type { Reading } from './reading';

/** A list of links that a query took: what is in sight, and what a copy takes. */
export interface Shown {
  readonly links: readonly Link[];
  /** The indexes of the taken links in `links`, in the order in which they are shown. */
  readonly taken: Uint32Array;
  readonly duplicates: number;
  /** How many links the page has, before the filter. */
  readonly total: number;
  /** The query that took them. */
  readonly query: Query;
  /** Makes of a link what that query copies: cleans it. */
  readonly clean: (link: Link) => Link;
  /** Where it groups them: the groups, one behind the other, that `taken` is made of. */
  readonly groups?: readonly HostCount[];
}

export interface ShowingDependencies {
  readonly query: ReadonlySignal<Query>;
  readonly reading: Pick<Reading, 'links' | 'progress'>;
  readonly matcher: Matcher;
  readonly pageUrl: () => string;
  /** What is wrong otherwise: then nothing is looked for. */
  readonly isFailed: () => boolean;
}

/** What a query takes of the links that have been read. */
export interface Showing {
  readonly shown: ReadonlySignal<Shown>;
  /** The matched parts of the rows in sight, by the index of their link. */
  readonly spans: ReadonlySignal<ReadonlyMap<number, LinkSpans>>;
  /** Set when a pattern takes too long on this page. */
  readonly slowPattern: ReadonlySignal<Failure | null>;
  /** Whether a match is under way. */
  readonly isUnderWay: ReadonlySignal<boolean>;
  /** Matches the links there are by the query as it is now. */
  readonly match: () => Promise<void>;
  /** To be called when the query has changed: a pattern that was too slow is given another try. */
  readonly forgetSlowPattern: () => void;
  /** Tells which links are in sight, by their places among those taken, so that their matched parts are found. */
  readonly look: (places: readonly number[]) => void;
}

/** How many links are in sight before the list has told. */
const firstInSight = 30;

export function createShowing({ query, reading, matcher, pageUrl, isFailed }: ShowingDependencies): Showing {
  const shown: Signal<Shown> = signal({
    links: [],
    taken: new Uint32Array(),
    duplicates: 0,
    total: 0,
    query: query.value,
    clean: asItIs,
  });
  const spans: Signal<ReadonlyMap<number, LinkSpans>> = signal(new Map());
  const slowPattern: Signal<Failure | null> = signal(null);
  const inFlight = signal(0);
  let inSight: readonly number[] = Array.from({ length: firstInSight }, (_, place) => place);
  /** Matches are numbered, so that what an earlier one finds late never takes the place of a later one's. */
  let lastTurn = 0;
  let shownTurn = 0;
  return {
    shown,
    spans,
    slowPattern,
    isUnderWay: computed(() => inFlight.value > 0),
    match,
    forgetSlowPattern: () => {
      slowPattern.value = null;
    },
    look,
  };

  async function match(): Promise<void> {
    if (reading.progress.value === null) return;
    const asked = query.value;
    const list = reading.links();
    const { runs, count } = reading.progress.value;
    const turn = ++lastTurn;
    inFlight.value++;
    try {
      const outcome = await matcher.run({ kind: 'arrange', query: asked, pageUrl: pageUrl(), runs });
      if (list !== reading.links() || outcome.kind === 'superseded') return;
      if (outcome.kind === 'slow') {
        if (asked === query.value) await explainSlowness(asked, list, outcome.index);
        return;
      }
      const found = await findSpans(asked, rowsInSight(outcome.answer.taken));
      const clean = await cleanerFor(asked.clean);
      if (list !== reading.links() || turn < shownTurn) return;
      shownTurn = turn;
      batch(() => {
        shown.value = { ...outcome.answer, links: list, total: count, query: asked, clean };
        spans.value = found;
      });
    } finally {
      inFlight.value--;
    }
  }

  /** Says at once that the pattern is too slow, and then, when it is found, at which link. */
  async function explainSlowness(asked: Query, list: readonly Link[], from: number | null): Promise<void> {
    slowPattern.value = { code: 'slow-pattern' };
    if (from === null) return;
    const outcome = await matcher.run({ kind: 'locate', query: asked, from });
    const link = outcome.kind === 'slow' && outcome.index !== null ? list[outcome.index] : undefined;
    if (link !== undefined && asked === query.value) slowPattern.value = { code: 'slow-pattern', detail: link.url };
  }

  function rowsInSight(taken: Uint32Array): number[] {
    return inSight.map((place) => taken[place]).filter((index) => index !== undefined);
  }

  async function findSpans(asked: Query, indexes: readonly number[]): Promise<Map<number, LinkSpans>> {
    const found = new Map<number, LinkSpans>();
    if (asked.include === '' || indexes.length === 0) return found;
    const outcome = await matcher.run({ kind: 'spans', query: asked, indexes });
    if (outcome.kind === 'answer') outcome.answer.forEach((of, at) => found.set(indexes[at] ?? -1, of));
    return found;
  }

  function look(places: readonly number[]): void {
    inSight = places;
    const missing = rowsInSight(shown.value.taken).filter((index) => !spans.value.has(index));
    if (missing.length === 0 || isFailed()) return;
    const { taken } = shown.value;
    void findSpans(query.value, missing).then((found) => {
      if (found.size > 0 && taken === shown.value.taken) spans.value = new Map([...spans.value, ...found]);
    });
  }
}

const asItIs = (link: Link): Link => link;

/** What cleans is loaded when something is to be cleaned. */
async function cleanerFor(cleaning: Cleaning): Promise<Shown['clean']> {
  if (!cleansAnything(cleaning)) return asItIs;
  const { cleanLink } = await import('../core/clean');
  return (link) => cleanLink(link, cleaning);
}
