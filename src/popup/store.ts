import { batch, computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { cleansAnything } from '../core/cleaning';
import type { Cleaning } from '../core/cleaning';
import { parseFilter } from '../core/filter';
import type { HostCount } from '../core/arrange';
import type { RenderContext } from '../core/formats';
import type { Link } from '../core/link';
import { unpackLinks } from '../core/packed-links';
import type { Query } from '../core/query';
import type { Failure } from '../core/result';
import type { Settings } from '../core/settings';
import type { LinkSpans } from '../core/spans';
import { startHarvest } from '../harvest/harvest';
import type { PageAccess, Progress } from '../harvest/harvest';
import type { Matcher } from '../harvest/matcher';
import { createTaking } from './taking';
import type { Taking, TakingDependencies } from './taking';

type Page = RenderContext['page'];

/** What the popup needs of the world. */
export interface StoreDependencies extends Pick<
  TakingDependencies,
  'writeClipboard' | 'lastCopy' | 'saveFile' | 'tabs' | 'isWindows'
> {
  readonly tabId: number;
  readonly page: Page;
  readonly settings: Settings;
  readonly access: PageAccess;
  readonly matcher: Matcher;
  readonly save: (settings: Settings) => Promise<unknown>;
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
  /** The query that took them. */
  readonly query: Query;
  /** Makes of a link what that query copies: cleans it. */
  readonly clean: (link: Link) => Link;
  /** Where it groups them: the groups, one behind the other, that `taken` is made of. */
  readonly groups?: readonly HostCount[];
}

/** The popup's state, and what can be done with it. */
export interface Store extends Taking {
  readonly query: ReadonlySignal<Query>;
  readonly change: (part: Partial<Query>) => void;
  readonly settings: ReadonlySignal<Settings>;
  /** Changes what is not part of the query. */
  readonly set: (part: Partial<Omit<Settings, 'version' | 'query'>>) => void;
  readonly shown: ReadonlySignal<Shown>;
  /** The links that the user has unticked, by their indexes: what is shown but not taken. */
  readonly unticked: ReadonlySignal<ReadonlySet<number>>;
  /** Ticks links, or unticks them, by their indexes. */
  readonly tick: (indexes: Iterable<number>, isTicked: boolean) => void;
  /** The indexes of the links that a copy takes, in their order. */
  readonly chosen: ReadonlySignal<Uint32Array>;
  /** How the reading of the page goes; `null` until there is word of it. */
  readonly progress: ReadonlySignal<Progress | null>;
  /** What is wrong with the page, the selector or a pattern: `shown` is then what was good last, and cannot be copied. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** The matched parts of the rows in sight, by the index of their link. */
  readonly spans: ReadonlySignal<ReadonlyMap<number, LinkSpans>>;
  /** Tells which links are in sight, by their places among those taken, so that their matched parts are found. */
  readonly look: (places: readonly number[]) => void;
  /** Reads the page anew; it may be another one now. */
  readonly reload: (page?: Page) => void;
  /** Asks for access to the sites of the frames that could not be read, and reads the page anew when it is given. */
  readonly allowFrames: () => Promise<void>;
}

/** How long typing in the selector must rest, in milliseconds, before the page is read anew. */
const selectorRestMs = 120;

/** How many links are in sight before the list has told. */
const firstInSight = 30;

const nobody: ReadonlySet<number> = new Set();

/** Starts to read the page at once. */
export function createStore({
  tabId,
  page: firstPage,
  settings: stored,
  access,
  matcher,
  save,
  requestSites,
  ...world
}: StoreDependencies): Store {
  const settings = signal(stored);
  const query = computed(() => settings.value.query);
  const shown: Signal<Shown> = signal({
    links: [],
    taken: new Uint32Array(),
    duplicates: 0,
    total: 0,
    query: stored.query,
    clean: asItIs,
  });
  const unticked = signal(nobody);
  const chosen = computed(() =>
    unticked.value.size === 0 ? shown.value.taken : shown.value.taken.filter((index) => !unticked.value.has(index)),
  );
  const progress: Signal<Progress | null> = signal(null);
  const pageFailure: Signal<Failure | null> = signal(null);
  const slowPattern: Signal<Failure | null> = signal(null);
  const spans: Signal<ReadonlyMap<number, LinkSpans>> = signal(new Map());
  const matchesInFlight = signal(0);
  const isReading = signal(true);
  const patternFailure = computed(() => {
    const filter = parseFilter(query.value);
    return filter.ok ? null : filter.failure;
  });
  const failure = computed(() => pageFailure.value ?? patternFailure.value ?? slowPattern.value);
  const isSettled = computed(() => !isReading.value && matchesInFlight.value === 0);

  const taking = createTaking({
    ...world,
    matcher,
    settings,
    chosen,
    shown,
    page: () => page,
    whenReady: async () => {
      await whenTrue(() => isSettled.value || failure.value !== null);
      return failure.value === null;
    },
  });

  let page = firstPage;
  let links: Link[] = [];
  let stopHarvest = () => {};
  let inSight: readonly number[] = Array.from({ length: firstInSight }, (_, place) => place);
  /** Matches are numbered, so that what an earlier one finds late never takes the place of a later one's. */
  let lastTurn = 0;
  let shownTurn = 0;
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  reload();
  return {
    ...taking,
    query,
    change,
    settings,
    set,
    shown,
    unticked,
    tick,
    chosen,
    progress,
    failure,
    spans,
    look,
    reload,
    allowFrames,
  };

  function change(part: Partial<Query>): void {
    const before = query.value;
    batch(() => {
      settings.value = { ...settings.value, query: { ...before, ...part } };
      taking.forgetNotice();
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

  function set(part: Partial<Omit<Settings, 'version' | 'query'>>): void {
    settings.value = { ...settings.value, ...part };
    persist();
  }

  function persist(): void {
    save(settings.value).catch((error: unknown) => console.error('The settings were not kept.', error));
  }

  function tick(indexes: Iterable<number>, isTicked: boolean): void {
    const now = new Set(unticked.value);
    for (const index of indexes) {
      if (isTicked) now.delete(index);
      else now.add(index);
    }
    batch(() => {
      unticked.value = now;
      taking.forgetNotice();
    });
  }

  function reload(shownNow = page): void {
    page = shownNow;
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
      const outcome = await matcher.run({ kind: 'arrange', query: asked, pageUrl: page.url, runs });
      if (list !== links || outcome.kind === 'superseded') return;
      if (outcome.kind === 'slow') {
        if (asked === query.value) await explainSlowness(asked, list, outcome.index);
        return;
      }
      const found = await findSpans(asked, rowsInSight(outcome.answer.taken));
      const clean = await cleanerFor(asked.clean);
      if (list !== links || turn < shownTurn) return;
      shownTurn = turn;
      batch(() => {
        // What was unticked stays so while links come in and when only their order changes.
        if (list !== shown.value.links || !takesTheSame(asked, shown.value.query)) unticked.value = nobody;
        shown.value = { ...outcome.answer, links: list, total: count, query: asked, clean };
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
    if (missing.length === 0 || failure.value !== null) return;
    const { taken } = shown.value;
    void findSpans(query.value, missing).then((found) => {
      if (found.size > 0 && taken === shown.value.taken) spans.value = new Map([...spans.value, ...found]);
    });
  }

  async function allowFrames(): Promise<void> {
    if (await requestSites(progress.value?.unreadFrames.sites ?? [])) reload();
  }
}

const asItIs = (link: Link): Link => link;

/** What cleans is loaded when something is to be cleaned. */
async function cleanerFor(cleaning: Cleaning): Promise<Shown['clean']> {
  if (!cleansAnything(cleaning)) return asItIs;
  const { cleanLink } = await import('../core/clean');
  return (link) => cleanLink(link, cleaning);
}

/** Whether two queries take the same links, in whatever order. */
function takesTheSame(one: Query, other: Query): boolean {
  const { order, reverse, groupByHost } = other;
  return JSON.stringify({ ...one, order, reverse, groupByHost }) === JSON.stringify(other);
}

/** Waits until what signals say makes the condition true. */
function whenTrue(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (condition()) queueMicrotask(() => (stop(), resolve()));
    });
  });
}
