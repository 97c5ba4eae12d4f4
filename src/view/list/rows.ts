/** A row of the list: a link, by its place among those listed, or the heading of a group. */
export type Row =
  | { readonly kind: 'link'; readonly place: number }
  | { readonly kind: 'group'; readonly group: number };

/** The rows of a list, computed on demand: a hundred thousand cost no more than ten. */
export interface Rows {
  readonly count: number;
  readonly at: (row: number) => Row | null;
  /** The places of the links that a row stands for: its own, or those of its group. */
  readonly placesOf: (row: number) => readonly number[];
}

/** Returns the rows of a list without groups: one for each link. */
export const layOutRows = (count: number): Rows => ({
  count,
  at: (row) => (row >= 0 && row < count ? { kind: 'link', place: row } : null),
  placesOf: (row) => (row >= 0 && row < count ? [row] : []),
});
