import type { Link } from '../links/link';
import { succeed } from '../result';
import type { Result } from '../result';
import type { FormatId } from './formats';
import { joinLines } from './parts/render';
import type { Render, RenderContext, Rendered, RenderLines } from './parts/render';

/** The exports of a format's file. */
interface FormatFile {
  readonly render: Render;
  /** Present if the line of a link depends on the query. Such a line is rendered once and then kept unchanged. */
  readonly renderLines?: RenderLines;
}

/** The two formats with a button of their own are loaded at once. */
const atOnce = import.meta.glob<FormatFile>(['./json.ts', './lines.ts'], { eager: true });

/** The other formats are loaded when they are used, and only by the worker that renders. */
const later = import.meta.glob<FormatFile>(['./*.ts', '!./formats.ts', '!./load.ts', '!./json.ts', '!./lines.ts']);

/** The ids of the formats that have a file, in no particular order. */
export const idsWithFile: readonly string[] = [...Object.keys(atOnce), ...Object.keys(later)].map((path) =>
  path.slice('./'.length, -'.ts'.length),
);

/** Loads the file of a format. Throws if there is none. */
export async function loadFormat(id: FormatId): Promise<FormatFile> {
  const path = `./${id}.ts`;
  const file = atOnce[path] ?? (await later[path]?.());
  // A line in the table without a file is a bug. A test finds it.
  if (file === undefined) throw new Error(`The format ${id} has no file.`);
  return file;
}

/** The result of rendering links. */
interface RenderedList {
  readonly content: Rendered;
  /** The line of each link, including those rendered before, if the format renders line by line. */
  readonly lines?: readonly string[];
}

/**
 * Renders links in a format, and loads the format first.
 *
 * @param before - how many of the links were rendered before, and their lines, which are kept unchanged
 */
export async function renderLinks(
  id: FormatId,
  links: readonly Link[],
  context: RenderContext,
  before: { readonly count: number; readonly lines?: readonly string[] } = { count: 0 },
): Promise<Result<RenderedList>> {
  const { render, renderLines } = await loadFormat(id);
  if (renderLines === undefined) {
    const rendered = render(links, context);
    return rendered.ok ? succeed({ content: rendered.value }) : rendered;
  }
  const rendered = renderLines(links.slice(before.count), context, before.count);
  if (!rendered.ok) return rendered;
  const lines = [...(before.lines ?? []), ...rendered.value];
  return succeed({ content: { 'text/plain': joinLines(lines, context) }, lines });
}
