import type { FormatId } from '../core/formats';
import { succeed } from '../core/result';
import type { Result } from '../core/result';
import type { FormatOptions } from '../core/format-options';
import type { RenderedLinks } from '../harvest/matching';
import type { Way, World } from './way';

/** Puts the links on the clipboard. */
export const copy =
  (format: FormatId): Way =>
  async (picked, world) => {
    const rendered = await picked.render(format);
    if (!rendered.ok) return rendered;
    const written = await put(rendered.value, format, picked.context.options, world);
    return written.ok ? succeed({ kind: 'copied', count: picked.count, format }) : written;
  };

/** Puts rendered links on the clipboard, and has them kept so that others can be appended. */
export async function put(
  { rendered, kept }: RenderedLinks,
  format: FormatId,
  options: FormatOptions,
  { writeClipboard, lastCopy }: World,
): Promise<Result<null>> {
  const written = await writeClipboard(rendered);
  if (written.ok) lastCopy.keep(kept && { ...kept, format, options });
  return written;
}
