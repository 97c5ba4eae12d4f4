import type { Link } from '../links/link';
import { readField } from '../links/link-fields';
import { perSource } from '../links/source';
import type { Source } from '../links/source';
import { captureNames, findCaptures } from '../query/captures';
import { parseFilter } from '../query/filter';
import { succeed } from '../result';
import { dayOf } from './parts/day';
import { joinLines, plain } from './parts/render';
import type { Render, RenderLines } from './parts/render';
import { parseTemplate } from './parts/template';
import type { SourceField, TemplatePart } from './parts/template';

/** Renders the user's own line for each link. May run the user's pattern, as {@link renderLines} does. */
export const render: Render = (links, context) => {
  const lines = renderLines(links, context);
  return lines.ok ? plain(joinLines(lines.value, context)) : lines;
};

/**
 * Renders a line for each link. If the template asks for captures, this runs the user's include pattern, which may take long:
 * only a worker that can be stopped may call it.
 *
 * @param firstPlace - the place of the first link in the whole list, from 0
 */
export const renderLines: RenderLines = (links, context, firstPlace = 0) => {
  const filter = parseFilter(context.query);
  if (!filter.ok) return filter;
  const parts = parseTemplate(context.options.template, captureNames(filter.value.include));
  if (!parts.ok) return parts;
  const asksForCaptures = parts.value.some(({ kind }) => kind === 'capture');
  const fillers = parts.value.map(fillerOf);
  return succeed(
    links.map((link, place) => {
      const captured = asksForCaptures ? findCaptures(filter.value, link) : null;
      let line = '';
      for (const fill of fillers) line += fill(link, firstPlace + place, captured);
      return line;
    }),
  );
};

/** Returns the value of a part on the line of a link. */
type Filler = (link: Link, place: number, captured: RegExpExecArray | null) => string | number;

function fillerOf(part: TemplatePart): Filler {
  switch (part.kind) {
    case 'text':
      return () => part.text;
    case 'link':
      return (link, place) => readField(part.field, link, place);
    case 'source': {
      const valueOf = perSource(sourceValues[part.field]);
      return ({ source }) => valueOf(source);
    }
    case 'capture':
      return (_link, _place, captured) => captured?.groups?.[part.name] ?? captured?.[Number(part.name)] ?? '';
  }
}

const sourceValues: Record<SourceField, (source: Source) => string> = {
  page_url: ({ url }) => url,
  page_title: ({ title }) => title,
  date: ({ readAt }) => dayOf(new Date(readAt)),
};
