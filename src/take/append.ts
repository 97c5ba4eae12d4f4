import { formatOf } from '../core/formats/formats';
import { fail, succeed } from '../core/result';
import { unfetchablePart } from '../core/taking/taken';
import { put } from './copy';
import type { Take } from './way';

/** Appends the links to the last copy, whichever page it came from, in the format of that copy. */
export const append: Take<'writeClipboard' | 'keepCopy' | 'loadCopy'> = async ({ render }, world) => {
  const last = await world.loadCopy();
  if (last === null) return fail('no-last-copy');
  const format = formatOf(last.format).appendsAs ?? last.format;
  const rendered = await render({ format, formatOptions: last.options, before: last });
  if (!rendered.ok) return rendered;
  const written = await put(rendered.value, format, last.options, world);
  if (!written.ok) return written;
  const { total, added, duplicates, unfetchable } = rendered.value;
  return succeed({
    count: added,
    parts: [
      { code: 'appended', count: added, values: [total, { format }] },
      ...(duplicates > 0 ? [{ code: 'alreadyThere' as const, count: duplicates }] : []),
      ...unfetchablePart(unfetchable),
    ],
  });
};
