import { loadFormat as loadRender } from '../../../src/core/formats/load';
import { defaultFormatOptions } from '../../../src/core/format-options';
import type { FormatOptions } from '../../../src/core/format-options';
import type { FormatId, RenderContext, Rendered } from '../../../src/core/formats';
import type { Link } from '../../../src/core/link';
import { defaultQuery } from '../../../src/core/query';
import type { Result } from '../../../src/core/result';
import { valueOf } from '../results';

/** A context for tests: a page, a day, and what else is told. */
export function contextWith(part: Partial<RenderContext> = {}, options: Partial<FormatOptions> = {}): RenderContext {
  return {
    page: { url: 'https://www.example.com/links?page=2', title: 'Links worth keeping' },
    date: '2026-05-17',
    query: defaultQuery,
    options: { ...defaultFormatOptions, ...options },
    isWindows: false,
    ...part,
  };
}

/** A format, loaded once: the text that it renders, as plain text. */
export async function loadText(id: FormatId): Promise<(links: readonly Link[], context?: RenderContext) => string> {
  const rendered = await loadFormat(id);
  return (links, context) => valueOf(rendered(links, context))['text/plain'];
}

/** A format, loaded once. */
export async function loadFormat(
  id: FormatId,
): Promise<(links: readonly Link[], context?: RenderContext) => Result<Rendered>> {
  const { render } = await loadRender(id);
  return (links, context = contextWith()) => render(links, context);
}
