import type { Copied, CopyRequest } from '../core/copy';
import { parseFilter } from '../core/filter';
import { bareContext, renderLinks } from '../core/formats';
import { needleOf } from '../core/literal';
import type { Link } from '../core/link';
import { unpackLinks } from '../core/packed-links';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import { startHarvest } from './harvest';
import type { PageAccess, Progress } from './harvest';
import type { Matcher } from './matcher';

/** How long a page may keep the shortcut waiting, in milliseconds. */
const patienceMs = 10_000;

export interface CopyDependencies {
  readonly access: PageAccess;
  readonly createMatcher: (budgetMs: number) => Matcher;
  /** Puts text on the clipboard, or says that the browser refused. */
  readonly writeClipboard: (text: string) => Promise<Result<null>>;
}

/**
 * Harvests a tab and copies what matches, in the format of the settings: what the shortcut and the context menu do. When it
 * fails, or nothing matches, the clipboard keeps what it has.
 */
export async function copyLinks(
  { target, scope, settings }: CopyRequest,
  { access, createMatcher, writeClipboard }: CopyDependencies,
): Promise<Result<Copied>> {
  const { query, format } = settings;
  const filter = parseFilter(query);
  if (!filter.ok) return filter;
  const needle = needleOf(filter.value);
  const matcher = createMatcher(settings.matchBudgetMs);
  try {
    const links: Link[] = [];
    const progress = await harvest({ selector: query.selector, scope, ...(needle && { needle }) }, (packed) => {
      matcher.add(packed);
      for (const link of unpackLinks(packed)) links.push(link);
    });
    if (progress.failure) return { ok: false, failure: progress.failure };
    if (progress.state !== 'done') return fail('page-silent');
    const outcome = await matcher.run({ kind: 'arrange', query, runs: progress.runs });
    if (outcome.kind !== 'answer') return fail('slow-pattern');
    const taken = Array.from(outcome.answer.taken, (index) => links[index]).filter((link) => link !== undefined);
    if (taken.length === 0) return fail('no-links');
    const rendered = await renderLinks(format, taken, bareContext(query, settings.formatOptions));
    if (!rendered.ok) return rendered;
    const written = await writeClipboard(rendered.value['text/plain']);
    return written.ok ? succeed({ count: taken.length, format, unreadFrames: progress.unreadFrames.count }) : written;
  } finally {
    matcher.dispose();
  }

  function harvest(
    request: Parameters<typeof startHarvest>[1],
    onLinks: Parameters<typeof startHarvest>[3]['onLinks'],
  ): Promise<Progress> {
    return new Promise((resolve) => {
      let last: Progress | null = null;
      const stop = startHarvest(target, request, access, {
        onLinks,
        onProgress: (progress) => {
          last = progress;
          if (progress.state !== 'done' && progress.state !== 'failed') return;
          clearTimeout(timer);
          resolve(progress);
        },
      });
      const timer = setTimeout(() => {
        stop();
        if (last) resolve(last);
      }, patienceMs);
    });
  }
}
