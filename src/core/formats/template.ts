import { captureNames, findCaptures } from '../captures';
import { parseFilter } from '../filter';
import { lineBreakOf } from '../format-options';
import type { Link } from '../link';
import { readField } from '../link-fields';
import { parseTemplate } from '../template';
import type { PageField, TemplatePart } from '../template';
import { plain } from './parts/render';
import type { Render, RenderContext } from './parts/render';

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
  const fillers = parts.value.map((part) => fillerOf(part, context));
  const lines = links.map((link, place) => {
    const captured = asksForCaptures ? findCaptures(filter.value, link) : null;
    let line = '';
    for (const fill of fillers) line += fill(link, place, captured);
    return line;
  });
  return plain(lines.join(lineBreakOf(context.options, context.isWindows)));
};

/** Gives what stands in a part's place on the line of a link. */
type Filler = (link: Link, place: number, captured: RegExpExecArray | null) => string | number;

function fillerOf(part: TemplatePart, context: RenderContext): Filler {
  switch (part.kind) {
    case 'text':
      return () => part.text;
    case 'link':
      return (link, place) => readField(part.field, link, place);
    case 'page': {
      const value = pageValues[part.field](context);
      return () => value;
    }
    case 'capture':
      return (_link, _place, captured) => captured?.groups?.[part.name] ?? captured?.[Number(part.name)] ?? '';
  }
}

const pageValues: Record<PageField, (context: RenderContext) => string> = {
  page_url: ({ page }) => page.url,
  page_title: ({ page }) => page.title,
  date: ({ date }) => date,
};
