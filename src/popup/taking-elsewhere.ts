import { toFile } from '../core/file';
import { formatOf } from '../core/formats';
import type { FormatId } from '../core/formats';
import { askAboveTabs } from '../core/opening';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import type { TakingParts } from './taking';

/** How many links an example shows. */
const exampleLength = 2;

/** Puts the links behind those that were copied last, from whichever page, in the format of that copy. */
export async function append({ begin, lastCopy, tell, render, contextNow, put }: TakingParts): Promise<void> {
  if (!(await begin())) return;
  const last = await lastCopy.load();
  if (last === null) {
    tell({ kind: 'failed', failure: { code: 'no-last-copy' } });
    return;
  }
  // A one-liner finds the links of one page.
  const format = last.format === 'console' ? 'json' : last.format;
  const rendered = await render(format, contextNow(), last.links);
  if (rendered === null) return;
  await put(rendered, format, ({ count, duplicates }) => ({
    kind: 'appended',
    count: count - last.links.count,
    total: count,
    duplicates,
    format,
  }));
}

/** Saves a file in a format. */
export async function download(
  { begin, contextNow, chosen, render, tell, saveFile }: TakingParts,
  format: FormatId,
): Promise<void> {
  if (!(await begin())) return;
  const context = contextNow();
  const count = chosen.value.length;
  const rendered = await render(format, context);
  if (rendered === null) return;
  if (!rendered.ok) {
    tell({ kind: 'failed', failure: rendered.failure });
    return;
  }
  const file = toFile(formatOf(format), rendered.value.rendered, context);
  saveFile(file);
  tell({ kind: 'saved', count, format, name: file.name });
}

/** Opens the links in tabs; asks first when they are many. */
export async function openTabs(parts: TakingParts): Promise<void> {
  const { begin, chosen, tell, tabsToOpen } = parts;
  if (!(await begin())) return;
  if (chosen.value.length === 0) tell({ kind: 'failed', failure: { code: 'no-links' } });
  else if (chosen.value.length > askAboveTabs) tabsToOpen.value = chosen.value.length;
  else await answerTabs(parts, true);
}

/** Opens the links in tabs, or does not, as the user said. */
export async function answerTabs(
  { tabsToOpen, render, contextNow, tabs, tell }: TakingParts,
  isAgreed: boolean,
): Promise<void> {
  tabsToOpen.value = null;
  if (!isAgreed) return;
  const rendered = await render('json', contextNow());
  if (rendered === null) return;
  // What the JSON format renders is an array of URLs.
  if (rendered.ok) await tabs.open(JSON.parse(rendered.value.rendered['text/plain']) as string[]);
  else tell({ kind: 'failed', failure: rendered.failure });
}

/** What a format makes of the first links, without taking anything. */
export async function example({ chosen, matcher, contextNow }: TakingParts, format: FormatId): Promise<Result<string>> {
  const indexes = chosen.value.slice(0, exampleLength);
  const outcome = await matcher.run({ kind: 'example', format, indexes, context: contextNow() });
  if (outcome.kind === 'superseded') return succeed('');
  if (outcome.kind === 'slow') return fail('slow-pattern');
  return outcome.answer.ok ? succeed(outcome.answer.value.rendered['text/plain']) : outcome.answer;
}
