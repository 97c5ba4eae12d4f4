import { sourcesOf } from '../core/links/source';
import type { Recipe } from '../core/presets/recipe';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import type { Picked, RenderAs } from '../core/taking/picked';
import type { Matcher } from './matcher';
import type { Selection } from './selection';

/** The links of a selection that are ticked, and those that are not, by their indexes. */
export interface Ticks {
  readonly ticked: Uint32Array;
  readonly unticked: Iterable<number>;
}

/**
 * Freezes links of a selection for a way to take: all of them, or those that are ticked. Fails if there are none.
 *
 * @param matcher - must have the links that the selection was made from
 */
export function freeze(
  { links, listed, clean }: Selection,
  recipe: Recipe,
  ticks: Ticks | undefined,
  matcher: Matcher,
  isWindows: boolean,
): Result<Picked> {
  const indexes = ticks?.ticked ?? listed;
  if (indexes.length === 0) return fail(listed.length === 0 ? 'no-links' : 'none-ticked');
  const unticked = [...(ticks?.unticked ?? [])];
  const { run, release } = matcher.hold();
  const picked = () => [...indexes].flatMap((index) => links[index] ?? []);
  return succeed({
    count: indexes.length,
    recipe,
    urls: () => picked().map((link) => clean(link).url),
    sources: () => sourcesOf(picked()),
    render: (as = recipe) => render(as),
    release,
  });

  async function render({ format, formatOptions, before }: RenderAs) {
    const outcome = await run({
      kind: 'render',
      format,
      indexes,
      unticked,
      context: { query: recipe.query, options: formatOptions, isWindows },
      ...(before && { before }),
    });
    return outcome.kind === 'answer' ? outcome.answer : fail('worker-failed');
  }
}
