/** Where links come from: a page, as it was when it was read. */
export interface Source {
  /** The address in the address bar; empty where the browser does not give it. */
  readonly url: string;
  readonly title: string;
  /** When it was read, in milliseconds since the epoch (UTC). */
  readonly readAt: number;
}

/** What a tab shows: a source that has not been read yet. */
export type Page = Omit<Source, 'readAt'>;

/** The source of links of which nobody knows it any more. */
export const unknownSource: Source = { url: '', title: '', readAt: 0 };

/** Each source of a list of links once, in the order of their first links. */
export function sourcesOf(links: Iterable<{ readonly source: Source }>): readonly Source[] {
  const sources = new Set<Source>();
  for (const { source } of links) sources.add(source);
  return [...sources];
}

/**
 * Remembers what was worked out for the source before: links of one source stand together, so most calls cost one comparison.
 */
export function perSource<Value>(valueOf: (source: Source) => Value): (source: Source) => Value {
  let last: { readonly source: Source; readonly value: Value } | null = null;
  return (source) => {
    if (last?.source !== source) last = { source, value: valueOf(source) };
    return last.value;
  };
}
