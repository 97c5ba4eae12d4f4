import type { Source } from './source';

/** One link of a page. Its place in page order is its place in the list that holds it. */
export interface Link {
  /** The address as the browser resolves it, letter for letter. */
  readonly url: string;
  /** What a person reads there, white space collapsed; the accessible name where there is no text. */
  readonly text: string;
  /** Where it comes from; links of one run share one object. */
  readonly source: Source;
}

/** The part of a link that patterns look at. */
export type UrlAndText = Pick<Link, 'url' | 'text'>;
