/** Runs in a page of the extension: renders links as the popup does, in the worker of the build. */
import { formats } from '../../src/core/formats/formats';
import type { FormatId } from '../../src/core/formats/formats';
import { defaultFormatOptions } from '../../src/core/formats/parts/format-options';
import { packLinks } from '../../src/core/links/packed-links';
import { defaultQuery } from '../../src/core/query/query';
import { createMatcher } from '../../src/harvest/matcher';

const source = { url: 'https://example.com/', title: 'Articles', readAt: Date.UTC(2026, 10, 24) };

/** Milliseconds by format, from the request to the text. */
export type RenderTimes = Readonly<Record<FormatId, number>>;

/** Renders this number of links in every format, `rounds` times. Resolves to the times of each round. */
async function measure(workerFile: string, links: number, rounds: number): Promise<readonly RenderTimes[]> {
  const matcher = createMatcher({
    createWorker: () => new Worker(workerFile, { type: 'module' }),
    budgetMs: () => 1000,
  });
  const fields = Array.from({ length: links }, (_, index) => [
    `https://example.com/articles/2026/general/item-${index}.html`,
    `Article number ${index} of this list`,
  ]);
  matcher.add({ ...packLinks(fields.flat()), source });
  const times: RenderTimes[] = [];
  // The first round loads the formats.
  for (let round = 0; round <= rounds; round++) {
    const time: Partial<Record<FormatId, number>> = {};
    for (const { id } of formats) {
      const start = performance.now();
      const outcome = await matcher.run({
        kind: 'render',
        format: id,
        indexes: Uint32Array.from({ length: links }, (_, index) => index),
        context: {
          query: defaultQuery,
          options: defaultFormatOptions,
          isWindows: false,
        },
      });
      time[id] = performance.now() - start;
      if (outcome.kind !== 'answer' || !outcome.answer.ok) throw new Error(`${id} was not rendered: ${outcome.kind}`);
    }
    // Every format has a time now.
    if (round > 0) times.push(time as RenderTimes);
  }
  matcher.dispose();
  return times;
}

/** The globals of this script. */
export interface RenderGlobals {
  readonly sheafBenchRendering: typeof measure;
}

Object.assign(globalThis, { sheafBenchRendering: measure });
