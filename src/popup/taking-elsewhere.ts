import { toFile } from '../core/file';
import { formatOf } from '../core/formats';
import type { FormatId } from '../core/formats';
import { askAboveTabs } from '../core/opening';
import { countKept } from '../core/last-copy';
import { fail, succeed } from '../core/result';
import { put } from './copy';
import type { Way } from './way';

/** Appends the links to those that were copied last, from whichever page, in the format of that copy. */
export const append: Way = async (picked, world) => {
  const last = await world.lastCopy.load();
  if (last === null) return fail('no-last-copy');
  // A one-liner finds the links of one page.
  const format = last.format === 'console' ? 'json' : last.format;
  const rendered = await picked.render(format, last);
  if (!rendered.ok) return rendered;
  const written = await put(rendered.value, format, last.options, world);
  if (!written.ok) return written;
  const { count, duplicates } = rendered.value;
  return succeed({ kind: 'appended', count: count - countKept(last), total: count, duplicates, format });
};

/** Saves a file in a format. */
export const download =
  (format: FormatId): Way =>
  async ({ count, sources, context, render }, { saveFile }) => {
    const rendered = await render(format);
    if (!rendered.ok) return rendered;
    const file = toFile(formatOf(format), rendered.value.rendered, sources(), context);
    await saveFile(file);
    return succeed({ kind: 'saved', count, format, name: file.name });
  };

/** Opens the links in tabs; asks first when they are many. How far that has come is reported by whoever opens them. */
export const openTabs: Way = async (picked, { openTabs: open, agreeToTabs }) => {
  const urls = picked.urls();
  if (urls.length <= askAboveTabs || (await agreeToTabs(urls.length))) await open(urls);
  return succeed(null);
};
