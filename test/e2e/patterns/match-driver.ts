/** Runs in a page of the extension: matches patterns as the popup does, in the worker of the build. */
import { packLinks } from '../../../src/core/links/packed-links';
import { unknownSource } from '../../../src/core/links/source';
import { defaultQuery } from '../../../src/core/query/query';
import { createMatcher } from '../../../src/harvest/matcher';
import type { Catastrophe } from './catastrophic';

/** How the matching of a pattern ended. */
export interface Outcome {
  readonly pattern: string;
  readonly outcome: string;
}

/** Matches each pattern against a link with the text that triggers it. */
async function match(
  workerFile: string,
  catastrophes: readonly Catastrophe[],
  budgetMs: number,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const matcher = createMatcher({
    createWorker: () => new Worker(workerFile, { type: 'module' }),
    budgetMs: () => budgetMs,
  });
  for (const { pattern, text } of catastrophes) {
    matcher.clear();
    matcher.add({ ...packLinks(['https://example.com/trigger', text]), source: unknownSource });
    const query = { ...defaultQuery, include: pattern, matchIn: 'text' } as const;
    const { kind } = await matcher.run({ kind: 'arrange', query, runs: [[0, 1]] });
    outcomes.push({ pattern, outcome: kind });
  }
  matcher.dispose();
  return outcomes;
}

/** The globals of this script. */
export interface MatchGlobals {
  readonly sheafTestMatching: typeof match;
}

Object.assign(globalThis, { sheafTestMatching: match });
