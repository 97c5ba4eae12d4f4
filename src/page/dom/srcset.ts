/**
 * Returns the address of the largest image candidate in a `srcset`, by width or density, or `null` if there is none. Reads the
 * attribute as the HTML Standard does: an address runs up to the next white space, and may contain commas but not end in one.
 */
export function largestOf(srcset: string): string | null {
  let largest: string | null = null;
  let largestSize = 0;
  let address: string | null = null;
  let size = 1;
  const take = () => {
    if (address !== null && size > largestSize) [largest, largestSize] = [address, size];
    address = null;
    size = 1;
  };
  for (const word of srcset.split(/\s+/)) {
    let rest = word;
    if (address !== null) {
      if (/^\d+(?:\.\d+)?[wx]/.test(word)) size = parseFloat(word);
      const comma = word.indexOf(',');
      if (comma === -1) continue;
      take();
      rest = word.slice(comma + 1);
    }
    const [, found, commas] = /^,*(.*?)(,*)$/s.exec(rest) ?? [];
    if (!found) continue;
    address = found;
    if (commas) take();
  }
  take();
  return largest;
}
