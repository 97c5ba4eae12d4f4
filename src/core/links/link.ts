import type { Source } from './source';

/**
 * One link on a page. The list that contains it, or the runs over that list (see `arrange.ts`), define its place in page order.
 */
export interface Link {
  /** The URL as the browser resolves it, character for character. */
  readonly url: string;
  /** The text that a person reads, with white space collapsed, or the accessible name if there is no text. */
  readonly text: string;
  /** Where the link comes from. All links of a run share one object. */
  readonly source: Source;
}

/** The part of a link that patterns are matched against. */
export type UrlAndText = Pick<Link, 'url' | 'text'>;
