import type { Link } from './link';
import { hostOf, splitUrl } from './url-parts';

/** What can be said of a link, by the names that templates, column headers and JSON keys share. */
export const linkFields = ['url', 'text', 'host', 'path', 'query', 'fragment', 'index'] as const;
export type LinkField = (typeof linkFields)[number];

/**
 * Reads a field of a link.
 *
 * @param place - the link's place in the list that is rendered, from 0; as `index` it counts from 1
 */
export function readField(field: LinkField, link: Link, place: number): string | number {
  switch (field) {
    case 'url':
      return link.url;
    case 'text':
      return link.text;
    case 'host':
      return hostOf(link.url);
    case 'path':
      return splitUrl(link.url).path;
    case 'query':
      return splitUrl(link.url).query;
    case 'fragment':
      return splitUrl(link.url).fragment;
    case 'index':
      return place + 1;
  }
}
