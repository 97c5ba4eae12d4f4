import type { UrlAndText } from '../links/link';
import { hostOf } from '../links/url-parts';
import type { Order } from './query';

type Compare = (one: string, other: string) => number;

/**
 * Puts links in an order. URLs and hosts are compared letter for letter, texts as the user's language sorts them, with numbers by
 * their value. Links that are equal in it stay in page order; `reverse` then turns the whole list round.
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
