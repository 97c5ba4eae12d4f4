import type { UrlAndText } from '../links/link';
import { hostOf } from '../links/url-parts';
import type { Order } from './query';

type Compare = (one: string, other: string) => number;

/**
 * Sorts links. URLs and hosts are compared character for character, and texts by the rules of the user's language, with numbers
 * by value. Equal links stay in page order; then `reverse` reverses the whole list.
 *
 * @param links - in page order
 * @returns the places of the links in the given list, in their new order
 */
export function sortPlaces(links: readonly UrlAndText[], order: Order, reverse: boolean): number[] {
  const places = Array.from(links, (_, place) => place);
  if (order !== 'page') {
    const keys = links.map(keyOf[order]);
    const compare: Compare = order === 'text' ? compareTexts() : compareLetters;
    places.sort((one, other) => compare(keys[one] ?? '', keys[other] ?? ''));
  }
  return reverse ? places.toReversed() : places;
}

const keyOf: Record<Exclude<Order, 'page'>, (link: UrlAndText) => string> = {
  url: ({ url }) => url,
  text: ({ text }) => text,
  host: ({ url }) => hostOf(url),
};

function compareLetters(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function compareTexts(): Compare {
  return new Intl.Collator(undefined, { numeric: true }).compare;
}
