import { queryAll } from '../dom/pristine';
import type { Root } from '../dom/pristine';
import { candidatesFor } from './candidates';
import type { Candidate } from './candidates';
import { kinOf } from './kin';
import type { Kin } from './kin';
import { likenessOf } from './list-likeness';
import { tokensOf } from './tokens';

/** What a user has pointed at. */
export interface Examples {
  /** Links that are wanted. At least one. */
  readonly wanted: readonly Element[];
  /** Links that are not. */
  readonly unwanted: readonly Element[];
}

/** A selector that takes what is wanted and nothing that is not. */
export interface Proposal {
  readonly selector: string;
  readonly links: readonly Element[];
}

/** How many selectors are tried, and how many are proposed. */
const mostTried = 600;
const mostProposed = 8;

/** What is a link for the picker. */
const links = 'a[href], area[href]';

/**
 * Returns selectors that take the wanted links and others like them, the likeliest first. Each takes other links than those before
 * it. Returns none if there is no selector that leaves out what is unwanted.
 *
 * @param root - the document or the shadow tree of the examples
 */
export function propose(root: Root, { wanted, unwanted }: Examples): readonly Proposal[] {
  const [first] = wanted;
  if (first === undefined) return [];
  const found = new Map<string, Proposal & { readonly score: number }>();
  const all = [...queryAll(root, links)];
  const kin = kinOf(first, all).filter((set) => wanted.every((link) => set.has(link)));
  const places = new Map(all.map((link, at) => [link, at]));
  for (const { selector, cost } of narrowed(candidatesFor(first), unwanted).slice(0, mostTried)) {
    const taken = matchesOf(root, selector, places);
    if (
      taken === null ||
      !wanted.every((link) => taken.includes(link)) ||
      unwanted.some((link) => taken.includes(link))
    )
      continue;
    const key = taken.map((link) => places.get(link)).join();
    // The candidates come the cheapest first: of two selectors that take the same, the first is the better one.
    if (!found.has(key)) found.set(key, { selector, links: taken, score: scoreOf(taken, cost, kin) });
  }
  return [...found.values()]
    .sort((one, other) => other.score - one.score)
    .slice(0, mostProposed)
    .map(({ selector, links: taken }) => ({ selector, links: taken }));
}

/** Returns the links that a selector takes, or `null` if it takes anything else. */
function matchesOf(root: Root, selector: string, places: ReadonlyMap<Element, number>): Element[] | null {
  const taken = [...queryAll(root, selector)];
  return taken.every((element) => places.has(element)) ? taken : null;
}

/** Returns the candidates, and those that leave out what only the unwanted links have, such as a class. */
function narrowed(candidates: readonly Candidate[], unwanted: readonly Element[]): readonly Candidate[] {
  const without = unwanted.flatMap((link) => tokensOf(link).filter(({ text }) => text.startsWith('.')));
  const more = candidates
    .slice(0, 60)
    .flatMap(({ selector, cost }) =>
      without.map(({ text, cost: own }) => ({ selector: `${selector}:not(${text})`, cost: cost + own + 1 })),
    );
  return [...candidates, ...more].sort((one, other) => one.cost - other.cost);
}

/** What each part of the likeness weighs, found by trying: `npm run picker-score` says how good it is. */
const weights = { kin: 6, regularity: 1, coverage: 1, uniformity: 0.5, cost: 0.12 };

/** How much less each further set of kin counts. */
const kinStep = 0.06;

function scoreOf(taken: readonly Element[], cost: number, kin: readonly Kin[]): number {
  if (taken.length < 2) return -cost;
  const { regularity, coverage, uniformity } = likenessOf(taken);
  const agreements = kin.map((set, at) => (1 - kinStep * at) * agreement(taken, set));
  return (
    weights.kin * Math.max(0, ...agreements) +
    weights.regularity * regularity +
    weights.coverage * coverage +
    weights.uniformity * uniformity -
    weights.cost * cost
  );
}

/** Returns how much two sets of links agree, from 0 to 1: twice what they share, over what they have (Dice). */
function agreement(taken: readonly Element[], kin: Kin): number {
  const shared = taken.filter((link) => kin.has(link)).length;
  return (2 * shared) / (taken.length + kin.size);
}
