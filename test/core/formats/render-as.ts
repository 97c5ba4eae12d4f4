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

/** A link of which a test does not say where it comes from. */
export type TestLink = Omit<Link, 'source'>;

/** A context for tests, the default one but for what is given. */
export function contextWith(part: Partial<RenderContext> = {}, options: Partial<FormatOptions> = {}): RenderContext {
  return {
    query: defaultQuery,
    options: { ...defaultFormatOptions, ...options },
    isWindows: false,
    ...part,
  };
}

/** A format, loaded once: the text that it renders, as plain text. */
export async function loadText(id: FormatId): Promise<(links: readonly TestLink[], context?: RenderContext) => string> {
  const rendered = await loadFormat(id);
  return (links, context) => valueOf(rendered(links, context))['text/plain'];
}

/** A format, loaded once. */
export async function loadFormat(
  id: FormatId,
): Promise<(links: readonly TestLink[], context?: RenderContext) => Result<Rendered>> {
  const { render } = await loadRender(id);
  return (links, context = contextWith()) => render(fromSource(links), context);
}
