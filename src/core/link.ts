/** One link of a page. Its place in page order is its place in the list that holds it. */
export interface Link {
  /** The address as the browser resolves it, letter for letter. */
  readonly url: string;
  /** What a person reads there, white space folded; the accessible name where there is no text. */
  readonly text: string;
}
