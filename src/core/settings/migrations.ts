type Stored = Readonly<Record<string, unknown>>;

/**
 * What makes of stored settings those of the next version, by the version they have. Each is pure, is told whatever was stored, and
 * is never edited once it has been released: later ones build on what it gives.
 */
export const migrations: ReadonlyMap<number, (stored: Stored) => Stored> = new Map([[1, gatherOptions]]);

/** What the user sets is kept together, as it goes to their other devices; the query last used does not. */
function gatherOptions({ format, formatOptions, matchBudgetMs, ...kept }: Stored): Stored {
  return { ...kept, version: 2, options: { format, formatOptions, matchBudgetMs } };
}
