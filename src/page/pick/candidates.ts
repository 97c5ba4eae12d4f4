import { localName, parentOf } from '../dom/pristine';
import { hrefTokens } from './href-kind';
import { placeOf, tokensOf } from './tokens';
import type { Token } from './tokens';

/** A selector, and what it costs: less for one that is shorter and names things better. */
export interface Candidate {
  readonly selector: string;
  readonly cost: number;
}

/** How many ancestors of a link are looked at. */
const mostAncestors = 10;

/** How far beyond an ancestor another one is looked for, and how many of its tokens are tried. */
const furthest = 6;
const mostOuter = 2;

/** What each further part of a selector costs, and each letter. */
const partCost = 0.6;
const letterCost = 0.02;

/** Returns selectors that match a link, the cheapest first. */
export function candidatesFor(link: Element): readonly Candidate[] {
  const found = new Map<string, number>();
  const add = (selector: string, tokens: readonly Token[]): void => {
    let whole = (tokens.length - 1) * partCost + selector.length * letterCost;
    for (const { cost } of tokens) whole += cost;
    if (whole < (found.get(selector) ?? Infinity)) found.set(selector, whole);
  };
  const around = ancestorsOf(link).map(withPlace);
  for (const leaf of leavesOf(link)) add(leaf.text, [leaf]);
  for (const { text, tokens, at } of innersOf(link, around)) {
    add(text, tokens);
    for (const outer of around.slice(at + 1, at + 1 + furthest).flatMap((own) => own.slice(0, mostOuter)))
      add(`${outer.text} ${text}`, [outer, ...tokens]);
    // Menus in menus are told apart only by their steps.
    if (text.includes(' > '))
      for (const outer of around[at + 1]?.slice(0, mostOuter) ?? []) add(`${outer.text} > ${text}`, [outer, ...tokens]);
  }
  return [...found].map(([selector, cost]) => ({ selector, cost })).sort((one, other) => one.cost - other.cost);
}

/** A selector of a link and one of its ancestors, which is the one with the index `at`. */
interface Inner {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** Returns a selector for each pair of tokens, of the link and of an ancestor. */
function innersOf(link: Element, around: readonly (readonly Token[])[]): readonly Inner[] {
  return leavesOf(link).flatMap((leaf) =>
    around.flatMap((own, at) =>
      own.flatMap((token) => {
        const joints = at === 0 ? [' > ', ' '] : [' '];
        return joints.map((joint) => ({ text: `${token.text}${joint}${leaf.text}`, tokens: [token, leaf], at }));
      }),
    ),
  );
}

/** The tokens of the link itself. Each names the element: a class alone might match what is no link. */
function leavesOf(link: Element): readonly Token[] {
  const name = localName(link);
  const tokens = tokensOf(link).filter(({ text }) => text !== name);
  const place = placeOf(link);
  return [
    { text: name, cost: 0.5 },
    ...tokens.filter(({ text }) => !text.startsWith('#')).map(({ text, cost }) => ({ text: name + text, cost })),
    ...hrefTokens(link).map((text) => ({ text: name + text, cost: 2.2 })),
    ...(place === null ? [] : [place]),
  ];
}

function withPlace(ancestor: Element): readonly Token[] {
  const tokens = tokensOf(ancestor).slice(0, 3);
  const place = placeOf(ancestor);
  return place === null ? tokens : [...tokens, place];
}

function ancestorsOf(link: Element): readonly Element[] {
  const ancestors: Element[] = [];
  for (let at = parentOf(link); at !== null && ancestors.length < mostAncestors; at = parentOf(at)) {
    if (/^(?:body|html)$/.test(localName(at))) break;
    ancestors.push(at);
  }
  return ancestors;
}
