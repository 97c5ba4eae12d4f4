import { batch, computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { parseFilter } from '../core/filter';
import { bareContext, renderLinks } from '../core/formats';
import type { FormatId } from '../core/formats';
import type { Link } from '../core/link';
import { unpackLinks } from '../core/packed-links';
import type { Query } from '../core/query';
import { fail } from '../core/result';
import type { Failure, Result } from '../core/result';
import type { Settings } from '../core/settings';
import type { LinkSpans } from '../core/spans';
import { startHarvest } from '../harvest/harvest';
import type { PageAccess, Progress } from '../harvest/harvest';
import type { Matcher } from '../harvest/matcher';

/** What the popup needs of the world. */
export interface StoreDependencies {
  readonly tabId: number;
  readonly settings: Settings;
  readonly access: PageAccess;
  readonly matcher: Matcher;
  readonly save: (settings: Settings) => Promise<void>;
  readonly writeClipboard: (text: string) => Promise<Result<null>>;
  /** Asks the user for access to sites, by match patterns; gives whether it was granted. */
  readonly requestSites: (sites: readonly string[]) => Promise<boolean>;
}

/** A list of links that a query took: what is in sight, and what a copy takes. */
export interface Shown {
  readonly links: readonly Link[];
  /** The indexes of the taken links in `links`, in the order in which they are shown. */
  readonly taken: Uint32Array;
  readonly duplicates: number;
  /** How many links the page has, before the filter. */
  readonly total: number;
}

/** What the popup last did on request. */
export type Notice =
  | { readonly kind: 'copied'; readonly count: number; readonly format: FormatId }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The popup's state, and what can be done with it. */
export interface Store {
  readonly query: ReadonlySignal<Query>;
  readonly change: (part: Partial<Query>) => void;
  readonly shown: ReadonlySignal<Shown>;
  /** How the reading of the page goes; `null` until there is word of it. */
  readonly progress: ReadonlySignal<Progress | null>;
  /** What is wrong with the page, the selector or a pattern: `shown` is then what was good last, and cannot be copied. */
  readonly failure: ReadonlySignal<Failure | null>;
  readonly notice: ReadonlySignal<Notice | null>;
  /** The matched parts of the rows in sight, by the index of their link. */
  readonly spans: ReadonlySignal<ReadonlyMap<number, LinkSpans>>;
  /** Tells which rows are in sight, from `first` up to but not including `end`, so that their matched parts are found. */
  readonly look: (first: number, end: number) => void;
  /** Reads the page anew. */
  readonly reload: () => void;
  /** Asks for access to the sites of the frames that could not be read, and reads the page anew when it is given. */
  readonly allowFrames: () => Promise<void>;
  /** Copies what is shown, once everything that was asked for before is. */
  readonly copy: (format: FormatId) => Promise<void>;
}

/** How long typing in the selector must rest, in milliseconds, before the page is read anew. */
const selectorRestMs = 120;

const nothingShown: Shown = { links: [], taken: new Uint32Array(), duplicates: 0, total: 0 };

/** Starts to read the page at once. */
export function createStore({
  tabId,
  settings,
  access,
  matcher,
  save,
  writeClipboard,
  requestSites,
}: StoreDependencies): Store {
  const query = signal(settings.query);
  const shown = signal(nothingShown);
  const progress: Signal<Progress | null> = signal(null);
  const pageFailure: Signal<Failure | null> = signal(null);
  const slowPattern: Signal<Failure | null> = signal(null);
  const notice: Signal<Notice | null> = signal(null);
  const spans: Signal<ReadonlyMap<number, LinkSpans>> = signal(new Map());
  const matchesInFlight = signal(0);
  const isReading = signal(true);
  const patternFailure = computed(() => {
    const filter = parseFilter(query.value);
    return filter.ok ? null : filter.failure;
  });
  const failure = computed(() => pageFailure.value ?? patternFailure.value ?? slowPattern.value);
  const isSettled = computed(() => !isReading.value && matchesInFlight.value === 0);

  let links: Link[] = [];
  let stopHarvest = () => {};
  let inSight = { first: 0, end: 30 };
  /** Matches are numbered, so that what an earlier one finds late never takes the place of a later one's. */
  let lastTurn = 0;
  let shownTurn = 0;
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  reload();
  return { query, change, shown, progress, failure, notice, spans, look, reload, allowFrames, copy };

  function change(part: Partial<Query>): void {
    const before = query.value;
    batch(() => {
      query.value = { ...before, ...part };
      notice.value = null;
      slowPattern.value = null;
    });
    persist();
    if (query.value.selector === before.selector) {
      void match();
    } else {
      isReading.value = true;
      clearTimeout(restTimer);
      restTimer = setTimeout(reload, selectorRestMs);
    }
  }

  function persist(): void {
    save({ ...settings, query: query.value }).catch((error: unknown) =>
      console.error('The query was not kept.', error),
    );
  }

  function reload(): void {
    stopHarvest();
    isReading.value = true;
    let arriving: Link[] | null = null;
    const replaceLinks = (): Link[] => {
      if (arriving === null) {
        arriving = [];
        links = arriving;
        matcher.clear();
      }
      return arriving;
    };
    stopHarvest = startHarvest({ tabId }, { selector: query.value.selector, scope: 'page' }, access, {
      onLinks(packed) {
        const list = replaceLinks();
        matcher.add(packed);
        for (const link of unpackLinks(packed)) list.push(link);
      },
      onProgress(now) {
        if (now.state === 'done') replaceLinks();
        batch(() => {
          pageFailure.value = now.failure ?? (now.state === 'silent' ? { code: 'page-silent' } : null);
          if (arriving !== null) progress.value = now;
          isReading.value = now.state === 'reading' || now.state === 'silent';
        });
        if (arriving !== null) void match();
      },
    });
  }

  async function match(): Promise<void> {
    if (patternFailure.value !== null || progress.value === null) return;
    const asked = query.value;
    const list = links;
    const { runs, count } = progress.value;
    const turn = ++lastTurn;
    matchesInFlight.value++;
    try {
      const outcome = await matcher.run({ kind: 'arrange', query: asked, runs });
      if (list !== links || outcome.kind === 'superseded') return;
      if (outcome.kind === 'slow') {
        if (asked === query.value) await explainSlowness(asked, list, outcome.index);
        return;
      }
      const { taken, duplicates } = outcome.answer;
      const found = await findSpans(asked, rowsInSight(taken));
      if (list !== links || turn < shownTurn) return;
      shownTurn = turn;
      batch(() => {
        shown.value = { links: list, taken, duplicates, total: count };
        spans.value = found;
      });
    } finally {
      matchesInFlight.value--;
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
    return [...taken.subarray(inSight.first, inSight.end)];
  }

  async function findSpans(asked: Query, indexes: readonly number[]): Promise<Map<number, LinkSpans>> {
    const found = new Map<number, LinkSpans>();
    if (asked.include === '' || indexes.length === 0) return found;
    const outcome = await matcher.run({ kind: 'spans', query: asked, indexes });
    if (outcome.kind === 'answer') outcome.answer.forEach((of, at) => found.set(indexes[at] ?? -1, of));
    return found;
  }

  function look(first: number, end: number): void {
    inSight = { first, end };
    const missing = rowsInSight(shown.value.taken).filter((index) => !spans.value.has(index));
    if (missing.length === 0 || failure.value !== null) return;
    const { taken } = shown.value;
    void findSpans(query.value, missing).then((found) => {
      if (found.size > 0 && taken === shown.value.taken) spans.value = new Map([...spans.value, ...found]);
    });
  }

  async function allowFrames(): Promise<void> {
    if (await requestSites(progress.value?.unreadFrames.sites ?? [])) reload();
  }

  async function copy(format: FormatId): Promise<void> {
    await whenTrue(() => isSettled.value || failure.value !== null);
    if (failure.value !== null) return;
    const { links: list, taken } = shown.value;
    const chosen = Array.from(taken, (index) => list[index]).filter((link) => link !== undefined);
    const context = bareContext(query.value, settings.formatOptions);
    const rendered = chosen.length > 0 ? await renderLinks(format, chosen, context) : fail('no-links');
    const written = rendered.ok ? await writeClipboard(rendered.value['text/plain']) : rendered;
    notice.value = written.ok
      ? { kind: 'copied', count: chosen.length, format }
      : { kind: 'failed', failure: written.failure };
  }
}

/** Waits until what signals say makes the condition true. */
function whenTrue(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (condition()) queueMicrotask(() => (stop(), resolve()));
    });
  });
}
