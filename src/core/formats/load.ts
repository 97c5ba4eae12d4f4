import type { Link } from '../links/link';
import { succeed } from '../result';
import type { Result } from '../result';
import type { FormatId } from './formats';
import { joinLines } from './parts/render';
import type { Render, RenderContext, Rendered, RenderLines } from './parts/render';

/** A format's file. */
interface FormatFile {
  readonly render: Render;
  /** There where what a link becomes depends on the query: rendered once, it is kept as it is. */
  readonly renderLines?: RenderLines;
}

/** The two that have a button are there at once. */
const atOnce = import.meta.glob<FormatFile>(['./json.ts', './lines.ts'], { eager: true });

/** Every other file beside the table is loaded when its format is used, and only by the worker that renders. */
const later = import.meta.glob<FormatFile>(['./*.ts', '!./formats.ts', '!./load.ts', '!./json.ts', '!./lines.ts']);

/** The ids of the formats that have a file, in no order. */
export const idsWithFile: readonly string[] = [...Object.keys(atOnce), ...Object.keys(later)].map((path) =>
  path.slice('./'.length, -'.ts'.length),
);

/** Loads what renders a format. */
export async function loadFormat(id: FormatId): Promise<FormatFile> {
  const path = `./${id}.ts`;
  const file = atOnce[path] ?? (await later[path]?.());
  // A line in the table without a file is a bug, which a test finds.
  if (file === undefined) throw new Error(`The format ${id} has no file.`);
  return file;
}

/** What rendering gives. */
export interface RenderedList {
  readonly content: Rendered;
  /** The line of each link, of those before too, where the format renders them one by one. */
  readonly lines?: readonly string[];
}

/**
 * Renders links in a format, which is loaded for it.
 *
 * @param before - how many of the links were rendered before, and the lines they became then, which are kept as they are
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
