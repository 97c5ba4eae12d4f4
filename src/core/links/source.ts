/** Where links come from: a page as it was when it was read. */
export interface Source {
  /** The URL in the address bar. Empty if the browser does not reveal it. */
  readonly url: string;
  readonly title: string;
  /** When the page was read, in milliseconds since the epoch (UTC). */
  readonly readAt: number;
}

/** The page that a tab shows: a source that has not been read yet. */
export type Page = Omit<Source, 'readAt'>;

/** The source of links whose real source is no longer known. */
export const unknownSource: Source = { url: '', title: '', readAt: 0 };

/** Whether two sources are equal. A worker receives a copy of the source with each message of links. */
export function isSameSource(one: Source, other: Source): boolean {
  return one === other || (one.readAt === other.readAt && one.url === other.url && one.title === other.title);
}

/** Returns each source of a list of links once, in the order of their first links. */
export function sourcesOf(links: Iterable<{ readonly source: Source }>): readonly Source[] {
  const sources = new Set<Source>();
  for (const { source } of links) sources.add(source);
  return [...sources];
}

/**
 * Wraps a function of a source so that it remembers its last result. Links of one source stand together in a list, so most calls
 * cost one comparison.
 */
export function perSource<Value>(valueOf: (source: Source) => Value): (source: Source) => Value {
  let last: { readonly source: Source; readonly value: Value } | null = null;
  return (source) => {
    if (last === null || !isSameSource(last.source, source)) last = { source, value: valueOf(source) };
    return last.value;
  };
}
