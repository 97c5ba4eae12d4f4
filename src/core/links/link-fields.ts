import type { Link } from './link';
import { hostOf, splitUrl } from './url-parts';

/** The fields of a link, by the names that templates, column headers and JSON keys share. */
export const linkFields = ['url', 'text', 'host', 'path', 'query', 'fragment', 'index'] as const;
export type LinkField = (typeof linkFields)[number];

/**
 * Returns the value of one field of a link.
 *
 * @param place - the link's place in the rendered list, counted from 0; the field `index` counts from 1
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
