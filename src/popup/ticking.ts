import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Query } from '../core/query';
import type { Shown } from './showing';

/** Which of the links shown a copy takes. */
export interface Ticking {
  /** The links that the user has unticked, by their indexes: what is shown but not taken. */
  readonly unticked: ReadonlySignal<ReadonlySet<number>>;
  /** The indexes of the links that a copy takes, in their order. */
  readonly chosen: ReadonlySignal<Uint32Array>;
  /** Ticks links, or unticks them, by their indexes. */
  readonly tick: (indexes: Iterable<number>, isTicked: boolean) => void;
}

/** What is unticked, and of which list. */
interface Unticked {
  readonly indexes: ReadonlySet<number>;
  readonly links: Shown['links'];
  readonly query: Query;
}

const nobody: ReadonlySet<number> = new Set();

/** What was unticked stays so while links come in and when only their order changes; in another list, all are ticked. */
export function createTicking(shown: ReadonlySignal<Shown>): Ticking {
  const kept = signal<Unticked | null>(null);
  const unticked = computed(() => {
    const { links, query } = shown.value;
    return kept.value?.links === links && takesTheSame(kept.value.query, query) ? kept.value.indexes : nobody;
  });
  const chosen = computed(() =>
    unticked.value.size === 0 ? shown.value.taken : shown.value.taken.filter((index) => !unticked.value.has(index)),
  );
  return { unticked, chosen, tick };

  function tick(indexes: Iterable<number>, isTicked: boolean): void {
    const now = new Set(unticked.value);
    for (const index of indexes) {
      if (isTicked) now.delete(index);
      else now.add(index);
    }
    kept.value = { indexes: now, links: shown.value.links, query: shown.value.query };
  }
}

/** Whether two queries take the same links, in whatever order. */
function takesTheSame(one: Query, other: Query): boolean {
  const { order, reverse, groupByHost } = other;
  return one === other || JSON.stringify({ ...one, order, reverse, groupByHost }) === JSON.stringify(other);
}
