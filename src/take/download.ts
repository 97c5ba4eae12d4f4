import { formatOf } from '../core/formats/formats';
import { toFile } from '../core/formats/parts/file';
import { succeed } from '../core/result';
import { unfetchablePart } from '../core/taking/taken';
import type { Take } from './way';

/** Saves the links in a file. */
export const download: Take<'saveFile' | 'isWindows'> = async ({ recipe, sources, render }, world) => {
  const rendered = await render();
  if (!rendered.ok) return rendered;
  const { format, formatOptions: options } = recipe;
  const file = toFile(formatOf(format), rendered.value.rendered, sources(), { options, isWindows: world.isWindows });
  await world.saveFile(file);
  const { added: count, unfetchable } = rendered.value;
  return succeed({
    count,
    parts: [{ code: 'saved', count, values: [{ format }, file.name] }, ...unfetchablePart(unfetchable)],
  });
};
