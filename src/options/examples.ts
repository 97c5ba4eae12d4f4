import { packLinks } from '../core/links/packed-links';
import type { Recipe } from '../core/presets/recipe';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import { createMatcher } from '../harvest/matcher';
import type { MatcherOptions } from '../harvest/matcher';

/** The links that examples show. */
const links = [
  'https://example.org/files/report.pdf',
  'Annual report',
  'https://example.org/news?page=2',
  'Older news',
];
const source = { url: 'https://example.org/', title: 'Example', readAt: Date.UTC(2026, 0, 31) };

/** How long a pattern of the user's may run for an example, in milliseconds. */
const budgetMs = 1000;

/** Renders a few links by a recipe. Resolves to an empty text if a newer example superseded this one. */
export type Example = (recipe: Recipe) => Promise<Result<string>>;

/** Creates the examples of the options page. A template may run the user's pattern, so a worker renders them. */
export function createExamples(createWorker: MatcherOptions['createWorker'], isWindows: boolean): Example {
  const matcher = createMatcher({ createWorker, budgetMs: () => budgetMs });
  matcher.add({ ...packLinks(links), source });
  const indexes = Uint32Array.from(links.filter((_, at) => at % 2 === 0).keys());
  return async ({ query, format, formatOptions: options }) => {
    const context = { query, options, isWindows };
    const outcome = await matcher.run({ kind: 'example', format, indexes, context });
    if (outcome.kind === 'superseded') return succeed('');
    if (outcome.kind !== 'answer') return fail('worker-failed');
    return outcome.answer.ok ? succeed(outcome.answer.value.rendered['text/plain']) : outcome.answer;
  };
}
