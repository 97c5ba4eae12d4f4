/** Returns the median: for an even count, the upper of the two middle values; for no values, `NaN`. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Returns milliseconds as text, with one decimal below ten; a dash for `NaN`, which means not measured. */
export function ms(value: number): string {
  if (Number.isNaN(value)) return '–';
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

/** Returns the median of the rounds' ratios. Both sides of a ratio were measured with the machine in the same state. */
export function medianRatio<Round>(
  rounds: readonly Round[],
  of: (round: Round) => number,
  to: (round: Round) => number,
): string {
  const ratio = median(rounds.map((round) => of(round) / to(round)));
  return Number.isNaN(ratio) ? '–' : `${ratio.toFixed(2)} ×`;
}

/** Returns a Markdown table. The first row is the head. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...body.map(line)].join('\n');
}
