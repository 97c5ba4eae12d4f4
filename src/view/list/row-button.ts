export const rowButtons = ['copy', 'open', 'show'] as const;
/** A button of a row: copies its link, opens it in a tab, or shows it on the page. */
export type RowButton = (typeof rowButtons)[number];
