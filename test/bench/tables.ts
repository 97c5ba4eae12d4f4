import { matchesPerPage } from './generated-site';
import type { PageResult } from './measure-page';
import { median, medianRatio, ms, table } from './statistics';

function nameOf({ browser, page: { links, layout } }: PageResult): string[] {
  return [browser, `${links.toLocaleString('en')}${layout === 'nested' ? ', nested' : ''}`];
}

/** How long it takes to collect the links in the page. */
export function collectingTable(results: readonly PageResult[]): string {
  const head = [
    'browser',
    'links',
    'one-liner',
    'document.links',
    'URL and text',
    'Sheaf: URL and text',
    '× one-liner',
    '× URL and text',
    'per link',
  ];
  const rows = results.map((result) => {
    const { collecting, page } = result;
    const sheaf = median(collecting.map((round) => round.sheaf));
    return [
      ...nameOf(result),
      ms(median(collecting.map((round) => round.oneLiner))),
      ms(median(collecting.map((round) => round.documentLinks))),
      ms(median(collecting.map((round) => round.urlAndText))),
      ms(sheaf),
      medianRatio(
        collecting,
        (round) => round.sheaf,
        (round) => round.oneLiner,
      ),
      medianRatio(
        collecting,
        (round) => round.sheaf,
        (round) => round.urlAndText,
      ),
      `${((1000 * sheaf) / page.links).toFixed(2)} µs`,
    ];
  });
  return `## Collecting in the page\n\n${table([head, ...rows])}`;
}

/** How long the popup takes to start and to follow a key, and what it holds in memory. */
export function popupTable(results: readonly PageResult[]): string {
  const head = [
    'browser',
    'links',
    'the empty popup',
    'the simplest popup',
    'first rows',
    '× empty',
    '× simplest',
    'all rows',
    'key to rows made',
    'key to rows painted',
    'longest task',
    'layout shift',
    'memory',
  ];
  const rows = results.map((result) => {
    const { starts, keys, memory } = result;
    return [
      ...nameOf(result),
      ms(median(starts.map(({ empty }) => empty))),
      ms(median(starts.map(({ simplest }) => simplest))),
      ms(median(starts.map(({ firstRows }) => firstRows))),
      medianRatio(
        starts,
        ({ firstRows }) => firstRows,
        ({ empty }) => empty,
      ),
      medianRatio(
        starts,
        ({ firstRows }) => firstRows,
        ({ simplest }) => simplest,
      ),
      ms(median(starts.map(({ allRows }) => allRows))),
      ms(median(keys.map(({ made }) => made))),
      ms(median(keys.map(({ painted }) => painted))),
      ms(median(starts.map(({ longestTask }) => longestTask ?? NaN))),
      shift(Math.max(...starts.map(({ layoutShift }) => layoutShift ?? NaN))),
      Number.isNaN(memory) ? '–' : `${memory.toFixed(1)} MB`,
    ];
  });
  const note =
    "Layout shift: the most of all rounds. Memory: what the popup's and its worker's objects take, after a garbage collection. Firefox reports neither, nor long tasks.";
  return `## The popup, from the start of its document\n\n${table([head, ...rows])}\n\n${note}`;
}

const shift = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(4));

/** How long the shortcut takes. */
export function shortcutTable(results: readonly PageResult[]): string {
  const head = ['browser', 'links', 'shortcut to clipboard', 'one-liner', '× one-liner'];
  const rows = results
    .filter(({ shortcuts }) => shortcuts.length > 0)
    .map((result) => {
      const shortcut = median(result.shortcuts);
      const oneLiner = median(result.collecting.map((round) => round.oneLiner));
      return [...nameOf(result), ms(shortcut), ms(oneLiner), `${(shortcut / oneLiner).toFixed(2)} ×`];
    });
  const note = "Chromium alone: in Firefox nothing from outside can be put around the background page's calls.";
  return `## The shortcut, with ${matchesPerPage} matches\n\n${table([head, ...rows])}\n\n${note}`;
}
