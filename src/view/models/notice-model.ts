import { computed, createModel, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Query } from '../../core/query/query';
import type { Failure } from '../../core/result';
import type { Opening } from '../../core/taking/opening';
import type { Taken } from '../../core/taking/taken';
import type { Selection } from '../../harvest/selection';
import type { TicksModel } from './ticks-model';

/** A change of the query that can be undone. */
type Undoable =
  | { readonly kind: 'reset' | 'query-replaced'; readonly undo: () => void }
  /** The user has stopped using a preset, here or on this site. */
  | { readonly kind: 'preset-stopped' | 'preset-untied'; readonly name: string; readonly undo: () => void };

/** What was last done on request, or why it was not done. */
export type Notice =
  | { readonly kind: 'taken'; readonly taken: Taken }
  /** The page is busy. The links are taken once it answers. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'opening'; readonly opening: Opening }
  | { readonly kind: 'url-copied'; readonly url: string }
  | { readonly kind: 'preset-saved'; readonly name: string }
  | Undoable
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A notice, and the state that it was given in. */
interface Given {
  readonly notice: Notice;
  readonly query: Query;
  readonly selection: Selection;
  readonly lastTick: object | null;
}

/** The notices that are about the links listed. */
const ofLinks: ReadonlySet<Notice['kind']> = new Set(['taken', 'failed']);

/**
 * The notice in the status line. It disappears when the query or the ticks change. A notice about the links listed also
 * disappears once other links are listed. While tabs are being opened, the notice about them stays.
 */
export const NoticeModel = createModel(
  (query: ReadonlySignal<Query>, selection: ReadonlySignal<Selection>, ticks: Pick<TicksModel, 'lastChange'>) => {
    const given: Signal<Given | null> = signal(null);
    const isUnderWay = (one: Given) => one.notice.kind === 'opening' && one.notice.opening.state === 'opening';
    const isAsGiven = (one: Given) =>
      one.query === query.value &&
      one.lastTick === ticks.lastChange.value &&
      (!ofLinks.has(one.notice.kind) || listsTheSame(one.selection, selection.value));
    const notice = computed(() => {
      const last = given.value;
      return last !== null && (isUnderWay(last) || isAsGiven(last)) ? last.notice : null;
    });
    // A notice that has disappeared does not come back.
    effect(() => {
      if (notice.value === null) given.value = null;
    });
    return {
      notice,
      give(next: Notice): void {
        const [nowQuery, nowSelection, lastTick] = [query.value, selection.value, ticks.lastChange.value];
        given.value = { notice: next, query: nowQuery, selection: nowSelection, lastTick };
      },
      /** Undoes what the notice reports, then clears the notice. */
      undo(takeBack: () => void): void {
        takeBack();
        given.value = null;
      },
      /** Clears the notice, unless tabs are being opened. */
      clear(): void {
        if (given.value !== null && !isUnderWay(given.value)) given.value = null;
      },
    };
  },
);

export type NoticeModel = InstanceType<typeof NoticeModel>;

/** Whether two selections list the same links in the same order. After a page is read again, they may. */
function listsTheSame(one: Selection, other: Selection): boolean {
  if (one.listed.length !== other.listed.length) return false;
  if (one.links === other.links && one.listed === other.listed) return true;
  return one.listed.every((index, place) => {
    const link = one.links[index];
    const second = other.links[other.listed[place] ?? -1];
    return link?.url === second?.url && link?.text === second?.text;
  });
}
