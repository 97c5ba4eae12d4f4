import { localName, parentOf } from '../dom/pristine';
import { shapeOf } from './kin';

/** How much links look like one list, each part from 0 to 1. */
export interface Likeness {
  /** How many of the links have a row of their own, next to others built in the same way. */
  readonly regularity: number;
  /** How many of the rows that could have such a link do. */
  readonly coverage: number;
  /** How many of the rows are built in the commonest way. */
  readonly uniformity: number;
}

/**
 * Returns how much links look like one list. A list has one link a row, and its rows are siblings of equal shape.
 *
 * @param links - in page order
 */
export function likenessOf(links: readonly Element[]): Likeness {
  const rows = rowsOf(links);
  const byParent = new Map<Element | null, { readonly row: Element; readonly shape: string }[]>();
  const shapes = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    const link = links[at] ?? row;
    const parent = parentOf(row);
    const shape = pathFrom(row, link);
    const group = byParent.get(parent) ?? [];
    group.push({ row, shape });
    byParent.set(parent, group);
    const whole = `${parent === null ? '' : shapeOf(parent)}|${shape}`;
    shapes.set(whole, (shapes.get(whole) ?? 0) + 1);
  }
  let regular = 0;
  let possible = 0;
  for (const [parent, group] of byParent) {
    const counts = new Map<string, number>();
    for (const { shape } of group) counts.set(shape, (counts.get(shape) ?? 0) + 1);
    const commonest = Math.max(...counts.values());
    if (commonest >= 2) regular += commonest;
    const kinds = new Set(group.map(({ row }) => localName(row)));
    const siblings = [...(parent?.children ?? [])].filter(
      (sibling) => kinds.has(localName(sibling)) && hasLink(sibling),
    );
    possible += Math.max(siblings.length, group.length);
  }
  return {
    regularity: regular / links.length,
    coverage: links.length / possible,
    uniformity: Math.max(...shapes.values()) / links.length,
  };
}

/** Returns the row of each link: the outermost element around it that holds no other of the links. */
function rowsOf(links: readonly Element[]): readonly Element[] {
  const counts = new Map<Element, number>();
  for (const link of links)
    for (let at: Element | null = link; at !== null; at = parentOf(at)) counts.set(at, (counts.get(at) ?? 0) + 1);
  return links.map((link) => {
    let row = link;
    for (let at = parentOf(link); at !== null && counts.get(at) === 1; at = parentOf(at)) row = at;
    return row;
  });
}

/** Returns the way from a row down to its link, by what the elements are. */
function pathFrom(row: Element, link: Element): string {
  let path = '';
  for (let at: Element | null = link; at !== null; at = parentOf(at)) {
    path = `${at === link ? shapeOf(at) : localName(at)}/${path}`;
    if (at === row) break;
  }
  return path;
}

const hasLink = (element: Element): boolean =>
  localName(element) === 'a' || element.getElementsByTagName('a').length > 0;
