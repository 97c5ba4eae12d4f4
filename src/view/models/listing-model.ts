import { batch, computed, createModel, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { parseFilter } from '../../core/query/filter';
import type { Query } from '../../core/query/query';
import type { LinkSpans } from '../../core/query/spans';
import type { Failure, FailureCode } from '../../core/result';
import { findSpansAtOnce } from '../../harvest/find-spans';
import { emptySelection } from '../../harvest/selection';
import type { Selection } from '../../harvest/selection';
import type { Session } from '../../harvest/session';
import type { PageModel } from './page-model';

/** How many links are assumed to be in sight before the list reports which are. */
const firstInSight = 30;

/** How long typing must pause before a fault in what was typed is reported, in milliseconds. */
const typingPauseMs = 500;
const ofTyping: ReadonlySet<FailureCode> = new Set(['bad-include', 'bad-exclude', 'bad-selector']);

/** What lists only some of the links that a query lists, by something that is not part of the query. */
export interface Narrowing {
  readonly list: (whole: Selection) => Selection;
  /** Returns the links that the query lists and this leaves out, by their indexes. */
  readonly leftOut: (whole: Selection) => Iterable<number>;
}

/** The links that the query lists. The list is updated while links are read and when the query changes. */
export const ListingModel = createModel((session: Session, query: ReadonlySignal<Query>, page: PageModel) => {
  const whole: Signal<Selection> = signal(emptySelection(query.peek()));
  const narrowing: Signal<Narrowing | null> = signal(null);
  const selection = computed(() => narrowing.value?.list(whole.value) ?? whole.value);
  const spans: Signal<ReadonlyMap<number, LinkSpans>> = signal(new Map());
  const listFailure: Signal<Failure | null> = signal(null);
  const patternFailure = computed(() => {
    const filter = parseFilter(query.value);
    return filter.ok ? null : filter.failure;
  });
  const saidFailure: Signal<Failure | null> = signal(null);
  const failure = computed(() => page.failure.value ?? patternFailure.value ?? listFailure.value);
  let inSight: readonly number[] = Array.from({ length: firstInSight }, (_, place) => place);
  /** Lists are numbered, so that a late one never replaces a newer one. */
  let lastTurn = 0;
  let shownTurn = 0;

  // What is not finished is not wrong yet.
  effect(() => {
    void query.value;
    const now = failure.value;
    if (now?.code !== saidFailure.peek()?.code) saidFailure.value = null;
    if (now === null || !ofTyping.has(now.code)) {
      saidFailure.value = now;
      return undefined;
    }
    const pause = setTimeout(() => {
      saidFailure.value = now;
    }, typingPauseMs);
    return () => clearTimeout(pause);
  });
  // A pattern that was too slow gets another try once the query changes.
  effect(() => {
    void query.value;
    listFailure.value = null;
  });
  // Links that another selector found stay listed as they are until the page has been read by this one.
  effect(() => {
    if (page.reading.value?.selector === query.value.selector && patternFailure.value === null) list(query.value);
  });

  function list(asked: Query): void {
    const turn = ++lastTurn;
    // In the same task as what was read or typed, so that both are drawn at once.
    const atOnce = session.selectAtOnce(asked);
    if (atOnce === null) void listInWorker(asked, turn);
    else show(turn, atOnce, findSpansAtOnce(atOnce, indexesInSight(atOnce)) ?? new Map());
  }

  async function listInWorker(asked: Query, turn: number): Promise<void> {
    const isNewest = () => turn === lastTurn;
    const selected = await session.select(asked, () => {
      if (isNewest()) listFailure.value = { code: 'slow-pattern' };
    });
    if (selected === null) return;
    if (!selected.ok) {
      if (isNewest() && asked === query.value) listFailure.value = selected.failure;
      return;
    }
    const found = await session.spans(selected.value, indexesInSight(selected.value));
    if (turn >= shownTurn && selected.value.links === page.reading.value?.links) show(turn, selected.value, found);
  }

  function show(turn: number, selected: Selection, found: ReadonlyMap<number, LinkSpans>): void {
    shownTurn = turn;
    batch(() => {
      whole.value = selected;
      spans.value = found;
      listFailure.value = null;
    });
  }

  function indexesInSight(selected: Selection): number[] {
    const { listed } = narrowing.peek()?.list(selected) ?? selected;
    return inSight.map((place) => listed[place]).filter((index) => index !== undefined);
  }

  return {
    /** The links listed. While the query has a fault, this is the last good list. */
    selection,
    /** The same, before it is narrowed. */
    whole: whole satisfies ReadonlySignal<Selection>,
    /** What lists only some of the links that the query lists; `null` for nothing. */
    narrowing,
    /** The matched parts of the rows in sight, by the index of their link. */
    spans,
    /** What is wrong with the page, the selector or a pattern. While something is, the selection cannot be taken. */
    failure,
    /** The failure to report. A fault in what is typed is reported once typing pauses. */
    saidFailure,
    /** The failure, unless waiting may mend it: while the page is being read again, a failed page or list is tried again. */
    lastingFailure: computed(() => patternFailure.value ?? (page.isUnderWay.value ? null : failure.value)),
    /** Whether the selection is complete and up to date: what the query asks for now, of everything on the page. */
    isSettled: computed(() => {
      // It is not enough that nothing is under way: that is also true for a moment between the last link and its list.
      const reading = page.reading.value;
      const isRead = !page.isUnderWay.value && reading?.selector === query.value.selector;
      return isRead && whole.value.reading === reading && whole.value.query === query.value;
    }),
    /** Sets which links are in sight, by their places in the list. Their matched parts are then found. */
    look(places: readonly number[]): void {
      inSight = places;
      const shown = whole.value;
      const missing = indexesInSight(shown).filter((index) => !spans.value.has(index));
      if (missing.length === 0 || failure.value !== null) return;
      void session.spans(shown, missing).then((found) => {
        if (found.size > 0 && shown === whole.value) spans.value = new Map([...spans.value, ...found]);
      });
    },
  };
});

export type ListingModel = InstanceType<typeof ListingModel>;
