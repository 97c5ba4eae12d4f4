import type { Link } from '../core/links/link';
import { unpackLinks } from '../core/links/packed-links';
import type { LinkRun } from '../core/links/packed-links';

/** A list of links that the worker also has. */
export interface LinkList {
  readonly id: number;
  /** The links in the order of arrival. */
  readonly runs: readonly LinkRun[];
}

/** The lists of links in use: the current one, which grows, and earlier ones that are still held. */
interface LinkLists {
  readonly current: () => LinkList;
  readonly all: () => Iterable<LinkList>;
  /** Adds links to the current list. */
  readonly add: (links: LinkRun) => void;
  /** Starts another list, which becomes the current one. */
  readonly begin: () => void;
  /** Keeps the current list until the returned `release` is called. */
  readonly hold: () => { readonly list: LinkList; readonly release: () => void };
  /** Drops the lists that are not current, not held, and not needed by `isNeeded`. Returns their ids. */
  readonly dropUnused: (isNeeded: (list: LinkList) => boolean) => readonly number[];
}

/** Creates lists of links, with one empty list as the current one. */
export function createLinkLists(): LinkLists {
  const lists = new Set<LinkList>();
  const holders = new Map<LinkList, number>();
  let lastId = 0;
  let runs: LinkRun[] = [];
  let current = begin();

  function begin(): LinkList {
    runs = [];
    const list = { id: ++lastId, runs };
    lists.add(list);
    return list;
  }

  return {
    current: () => current,
    all: () => lists,
    add: (links) => void runs.push(links),
    begin: () => {
      current = begin();
    },
    hold() {
      const list = current;
      let isHeld = true;
      holders.set(list, (holders.get(list) ?? 0) + 1);
      return {
        list,
        release() {
          if (isHeld) holders.set(list, (holders.get(list) ?? 0) - 1);
          isHeld = false;
        },
      };
    },
    dropUnused(isNeeded) {
      const unused = [...lists].filter((list) => list !== current && !holders.get(list) && !isNeeded(list));
      for (const list of unused) {
        lists.delete(list);
        holders.delete(list);
      }
      return unused.map(({ id }) => id);
    },
  };
}

/** Returns the number of links in a list. */
export function countLinks({ runs }: LinkList): number {
  return runs.reduce((sum, { count }) => sum + count, 0);
}

/** Returns the link with this index in a list, or `null` if there is none. */
export function linkAt({ runs }: LinkList, index: number): Link | null {
  let place = index;
  for (const links of runs) {
    if (place < links.count) return unpackLinks(links)[place] ?? null;
    place -= links.count;
  }
  return null;
}
