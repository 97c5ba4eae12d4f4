import { attribute, localName, parentOf } from '../dom/pristine';
import { costOfClass, costOfId } from './name-quality';

/** A part of a selector that an element matches, and what it costs: less for what names the element better. */
export interface Token {
  readonly text: string;
  readonly cost: number;
}

/** The highest cost of a name that is used at all. */
const mostCost = 7;

/** How many tokens of an element are tried. */
const mostTokens = 4;

/** Elements whose name says what they are for. */
const telling =
  /^(?:h[1-6]|li|td|th|dt|dd|tr|table|tbody|article|section|main|nav|aside|header|footer|figure|figcaption|ul|ol|dl|menu|details|summary|blockquote|cite|time|form|caption|[a-z]+-[a-z-]+)$/;

/** Attributes whose values say what an element is, and that stay when a page is loaded again. */
const tellingAttributes = ['itemprop', 'data-testid', 'data-test', 'data-qa', 'data-type', 'rel', 'role', 'slot'];

/** Returns the best tokens of an element, the cheapest first. */
export function tokensOf(element: Element): readonly Token[] {
  const name = localName(element);
  const tokens: Token[] = [{ text: name, cost: telling.test(name) ? 1.2 : 2.6 }];
  for (const className of (attribute(element, 'class') ?? '').split(/\s+/)) {
    const cost = className === '' ? 9 : costOfClass(className);
    if (cost <= mostCost) tokens.push({ text: `.${className}`, cost });
  }
  const id = attribute(element, 'id');
  if (id !== null && costOfId(id) <= mostCost) tokens.push({ text: `#${id}`, cost: costOfId(id) });
  for (const key of tellingAttributes) {
    const value = attribute(element, key);
    if (value !== null && /^[\w -]{2,30}$/.test(value) && !/\d{2,}/.test(value))
      tokens.push({ text: `[${key}="${value}"]`, cost: 1.6 });
  }
  return tokens.sort((one, other) => one.cost - other.cost).slice(0, mostTokens);
}

/** Cells and the like, of which the place says what they hold. */
const placed = /^(?:td|th|dd|dt|li|span|div|p|a|h[1-6])$/;

/** What a place costs. It breaks as soon as something is added before. */
const placeCost = 4;

/** Returns the token of an element's place among its siblings, or `null` if it says nothing: the only child, or too many. */
export function placeOf(element: Element): Token | null {
  const name = localName(element);
  const siblings = [...(parentOf(element)?.children ?? [])];
  const at = siblings.indexOf(element) + 1;
  if (!placed.test(name) || siblings.length < 2 || at > 9) return null;
  const place = at === 1 ? 'first-child' : at === siblings.length ? 'last-child' : `nth-child(${at})`;
  return { text: `${name}:${place}`, cost: /^t[dh]$/.test(name) ? placeCost - 1.5 : placeCost };
}
