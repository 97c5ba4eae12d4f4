import { batch, computed, createModel, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { parseFilter } from '../../core/query/filter';
import type { Query } from '../../core/query/query';
import type { LinkSpans } from '../../core/query/spans';
import type { Failure } from '../../core/result';
import { findSpansAtOnce } from '../../harvest/find-spans';
import { emptySelection } from '../../harvest/selection';
import type { Selection } from '../../harvest/selection';
import type { Session } from '../../harvest/session';
import type { PageModel } from './page-model';

/** How many links are in sight before the list has said. */
const firstInSight = 30;

/** The links that the query lists, as they are read and as the query changes. */
export const ListingModel = createModel((session: Session, query: ReadonlySignal<Query>, page: PageModel) => {
  const selection: Signal<Selection> = signal(emptySelection(query.peek()));
  const spans: Signal<ReadonlyMap<number, LinkSpans>> = signal(new Map());
  const listFailure: Signal<Failure | null> = signal(null);
  const patternFailure = computed(() => {
    const filter = parseFilter(query.value);
    return filter.ok ? null : filter.failure;
  });
  const failure = computed(() => page.failure.value ?? patternFailure.value ?? listFailure.value);
  let inSight: readonly number[] = Array.from({ length: firstInSight }, (_, place) => place);
  /** Lists are numbered, so that an earlier one that comes late never takes the place of a later one. */
  let lastTurn = 0;
  let shownTurn = 0;

  // A pattern that was too slow gets another try once the query changes.
  effect(() => {
    void query.value;
    listFailure.value = null;
  });
  effect(() => {
    if (page.reading.value !== null && patternFailure.value === null) list(query.value);
  });

  function list(asked: Query): void {
    const turn = ++lastTurn;
    // In the same turn as what was read or typed, so that it is drawn once.
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
      selection.value = selected;
      spans.value = found;
      listFailure.value = null;
    });
  }

  function indexesInSight({ listed }: Selection): number[] {
    return inSight.map((place) => listed[place]).filter((index) => index !== undefined);
  }

  return {
    /** The links listed, of what was read last; what was listed before, while the query has a fault. */
    selection,
    /** The matched parts of the rows in sight, by the index of their link. */
    spans,
    /** What is wrong with the page, the selector or a pattern: then the selection is the last good one, and cannot be taken. */
    failure,
    /** The failures that waiting does not mend: a page or a list that failed is tried again while the page is read again. */
    lastingFailure: computed(() => patternFailure.value ?? (page.isUnderWay.value ? null : failure.value)),
    /** Whether the selection is what the query asks for now, of all that the page has. */
    isSettled: computed(() => {
      // That nothing is under way is not enough: between the last link and the list that belongs to it, nothing is.
      const reading = page.reading.value;
      const isRead = !page.isUnderWay.value && reading?.selector === query.value.selector;
      return isRead && selection.value.reading === reading && selection.value.query === query.value;
    }),
    /** Sets which links are in sight, by their places in the list, so that their matched parts are found. */
    look(places: readonly number[]): void {
      inSight = places;
      const shown = selection.value;
      const missing = indexesInSight(shown).filter((index) => !spans.value.has(index));
      if (missing.length === 0 || failure.value !== null) return;
      void session.spans(shown, missing).then((found) => {
        if (found.size > 0 && shown === selection.value) spans.value = new Map([...spans.value, ...found]);
      });
    },
  };
});

export type ListingModel = InstanceType<typeof ListingModel>;
