import type { Link } from '../link';
import type { Result } from '../result';
import type { FormatId } from './index';
import type { Render, RenderContext, Rendered } from './parts/render';

/** A format's file. */
interface FormatFile {
  readonly render: Render;
}

/** The two that have a button are there at once. */
const atOnce = import.meta.glob<FormatFile>(['./json.ts', './lines.ts'], { eager: true });

/** Every other file beside the table is loaded when its format is used, and only by the worker that renders. */
const later = import.meta.glob<FormatFile>(['./*.ts', '!./index.ts', '!./load.ts', '!./json.ts', '!./lines.ts']);

/** The ids of the formats that have a file, in no order. */
export const idsWithFile: readonly string[] = [...Object.keys(atOnce), ...Object.keys(later)].map((path) =>
  path.slice('./'.length, -'.ts'.length),
);

/** Loads what renders a format. */
export async function loadFormat(id: FormatId): Promise<Render> {
  const path = `./${id}.ts`;
  const file = atOnce[path] ?? (await later[path]?.());
  // A line in the table without a file is a bug, which a test finds.
  if (file === undefined) throw new Error(`The format ${id} has no file.`);
  return file.render;
}

/** Renders links in a format, which is loaded for it. */
export async function renderLinks(
  id: FormatId,
  links: readonly Link[],
  context: RenderContext,
): Promise<Result<Rendered>> {
  const render = await loadFormat(id);
  return render(links, context);
}
