import type { FormatId } from '../../../src/core/formats/formats';
import { loadFormat as loadRender } from '../../../src/core/formats/load';
import { defaultFormatOptions } from '../../../src/core/formats/parts/format-options';
import type { FormatOptions } from '../../../src/core/formats/parts/format-options';
import type { RenderContext, Rendered } from '../../../src/core/formats/parts/render';
import type { Link } from '../../../src/core/links/link';
import { defaultQuery } from '../../../src/core/query/query';
import type { Result } from '../../../src/core/result';
import { fromSource } from '../links';
import { valueOf } from '../results';

/** A link for tests that do not state its source. */
export type TestLink = Omit<Link, 'source'>;

/** A context for tests: the default one with these changes. */
export function contextWith(part: Partial<RenderContext> = {}, options: Partial<FormatOptions> = {}): RenderContext {
  return {
    query: defaultQuery,
    options: { ...defaultFormatOptions, ...options },
    isWindows: false,
    ...part,
  };
}

/** Loads a format once and returns a function that renders plain text. */
export async function loadText(id: FormatId): Promise<(links: readonly TestLink[], context?: RenderContext) => string> {
  const rendered = await loadFormat(id);
  return (links, context) => valueOf(rendered(links, context))['text/plain'];
}

/** Loads a format once and returns its renderer. */
export async function loadFormat(
  id: FormatId,
): Promise<(links: readonly TestLink[], context?: RenderContext) => Result<Rendered>> {
  const { render } = await loadRender(id);
  return (links, context = contextWith()) => render(fromSource(links), context);
}
