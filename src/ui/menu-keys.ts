/** A section of menu items, laid out in columns that are read downwards. */
interface MenuLayout {
  readonly count: number;
  readonly rows: number;
}

/**
 * Returns the item that a key leads to from another, by their places in the whole menu; `null` for keys that lead nowhere. Up
 * and down move through all items and wrap round. Left and right move to the next column, if there is one.
 */
export function itemByKey(key: string, from: number, layouts: readonly MenuLayout[]): number | null {
  const total = layouts.map(({ count }) => count).reduce((sum, count) => sum + count, 0);
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % total;
    case 'ArrowUp':
      return (from - 1 + total) % total;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    case 'ArrowRight':
    case 'ArrowLeft':
      return beside(from, key === 'ArrowRight' ? 1 : -1, layouts);
    default:
      return null;
  }
}

function beside(from: number, direction: 1 | -1, layouts: readonly MenuLayout[]): number {
  let start = 0;
  for (const { count, rows } of layouts) {
    const target = from + direction * rows;
    if (from < start + count) return target >= start && target < start + count ? target : from;
    start += count;
  }
  return from;
}

/**
 * Returns the next item after `from` whose label begins with what was typed, starting over at the end; `null` if none does.
 * Typing the same letter again moves on to the next.
 */
export function itemByText(typed: string, from: number, labels: readonly string[]): number | null {
  const isRepeated = new Set(typed).size === 1;
  const wanted = (isRepeated ? typed.slice(0, 1) : typed).toLocaleLowerCase();
  // While a word is typed, the current item may stay.
  const first = isRepeated ? 1 : 0;
  for (let step = first; step < labels.length + first; step++) {
    const at = (from + step) % labels.length;
    if (labels[at]?.toLocaleLowerCase().startsWith(wanted)) return at;
  }
  return null;
}
