import { captureNames, findCaptures } from '../captures';
import { parseFilter } from '../filter';
import { lineBreakOf } from '../format-options';
import type { Link } from '../link';
import { readField } from '../link-fields';
import { parseTemplate } from '../template';
import type { PageField, TemplatePart } from '../template';
import { plain } from './render';
import type { Render, RenderContext } from './render';

/**
 * The user's own line for each link. Runs the include pattern when the template asks for what it captured, so where that may take
 * long, only a worker that can be stopped may call it.
 */
export const render: Render = (links, context) => {
  const filter = parseFilter(context.query);
  if (!filter.ok) return filter;
  const parts = parseTemplate(context.options.template, captureNames(filter.value.include));
  if (!parts.ok) return parts;
  const asksForCaptures = parts.value.some(({ kind }) => kind === 'capture');
  const lines = links.map((link, place) => {
    const captured = asksForCaptures ? findCaptures(filter.value, link) : null;
    return parts.value.map((part) => fill(part, { link, place, captured, context })).join('');
  });
  return plain(lines.join(lineBreakOf(context.options, context.isWindows)));
};

interface Line {
  readonly link: Link;
  readonly place: number;
  readonly captured: RegExpExecArray | null;
  readonly context: RenderContext;
}

function fill(part: TemplatePart, { link, place, captured, context }: Line): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'link':
      return String(readField(part.field, link, place));
    case 'page':
      return pageValues[part.field](context);
    case 'capture':
      return captured === null ? '' : (captured.groups?.[part.name] ?? captured[Number(part.name)] ?? '');
  }
}

const pageValues: Record<PageField, (context: RenderContext) => string> = {
  page_url: ({ page }) => page.url,
  page_title: ({ page }) => page.title,
  date: ({ date }) => date,
};
