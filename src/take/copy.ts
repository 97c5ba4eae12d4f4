import type { FormatId } from '../core/formats/formats';
import type { FormatOptions } from '../core/formats/parts/format-options';
import { succeed } from '../core/result';
import type { Result } from '../core/result';
import type { RenderedLinks } from '../core/taking/picked';
import { unfetchablePart } from '../core/taking/taken';
import type { Take, World } from './way';

/** Puts the links on the clipboard. */
export const copy: Take<'writeClipboard' | 'keepCopy'> = async ({ recipe, render }, world) => {
  const rendered = await render();
  if (!rendered.ok) return rendered;
  const { format, formatOptions } = recipe;
  const written = await put(rendered.value, format, formatOptions, world);
  if (!written.ok) return written;
  const { added: count, unfetchable } = rendered.value;
  return succeed({
    count,
    parts: [{ code: 'copied', count, values: [{ format }] }, ...unfetchablePart(unfetchable)],
  });
};

/** Puts rendered links on the clipboard, and stores them so that others can be appended later. */
export async function put(
  { rendered, kept }: RenderedLinks,
  format: FormatId,
  options: FormatOptions,
  { writeClipboard, keepCopy }: Pick<World, 'writeClipboard' | 'keepCopy'>,
): Promise<Result<null>> {
  const written = await writeClipboard(rendered);
  if (!written.ok) return written;
  // The copy has succeeded, even if links cannot be appended to it later.
  await keepCopy(kept && { ...kept, format, options }).catch((error: unknown) => console.error(error));
  return written;
}
