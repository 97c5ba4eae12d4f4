import { cleansAnything } from '../core/cleaning';
import type { Copied, CopyRequest } from '../core/copy';
import { parseFilter } from '../core/filter';
import type { RenderContext, Rendered } from '../core/formats';
import type { LastCopy } from '../core/last-copy';
import { needleOf } from '../core/literal';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import { startHarvest } from './harvest';
import type { PageAccess, Progress } from './harvest';
import type { Matcher } from './matcher';
import { findSlowLink } from './slow-link';

/** How long a page may keep the shortcut waiting without a word, in milliseconds. One that speaks is waited for: it is long. */
const patienceMs = 10_000;

export interface CopyDependencies {
  readonly access: PageAccess;
  readonly createMatcher: (budgetMs: number) => Matcher;
  /** Puts a content on the clipboard, or says that the browser refused. */
  readonly writeClipboard: (content: Rendered) => Promise<Result<null>>;
  /** Keeps what was copied, so that more can be appended; may fail, which spoils nothing. */
  readonly keep: (copy: LastCopy | null) => Promise<void>;
  readonly isWindows: boolean;
}

/**
 * Harvests a tab and copies what matches, in the format that is asked for: what the shortcut and the context menu do. When it
 * fails, or nothing matches, the clipboard keeps what it has.
 */
export async function copyLinks(
  { target, scope, page, recipe, matchBudgetMs }: CopyRequest,
  { access, createMatcher, writeClipboard, keep, isWindows }: CopyDependencies,
): Promise<Result<Copied>> {
  const { query, format, formatOptions } = recipe;
  const filter = parseFilter(query);
  if (!filter.ok) return filter;
  // What the page may leave out must not turn into a match by cleaning.
  const needle = cleansAnything(query.clean) ? null : needleOf(filter.value);
  const matcher = createMatcher(matchBudgetMs);
  matcher.start();
  try {
    const source = { ...page, readAt: Date.now() };
    const progress = await harvest({ selector: query.selector, scope, ...(needle && { needle }) }, (links) =>
      matcher.add({ ...links, source }),
    );
    if (progress.failure) return { ok: false, failure: progress.failure };
    if (progress.state !== 'done') return fail('page-silent');
    const outcome = await matcher.run({ kind: 'arrange', query, runs: progress.runs });
    if (outcome.kind === 'slow') {
      return fail('slow-pattern', (await findSlowLink(matcher, query, outcome.index)) ?? undefined);
    }
    if (outcome.kind !== 'answer') return fail('worker-failed');
    const { listed } = outcome.answer;
    if (listed.length === 0) return fail('no-links');
    const context: RenderContext = {
      query,
      options: formatOptions,
      isWindows,
    };
    const answer = await matcher.run({ kind: 'render', format, indexes: listed, context });
    if (answer.kind !== 'answer') return fail('worker-failed');
    if (!answer.answer.ok) return answer.answer;
    const { rendered, kept } = answer.answer.value;
    const written = await writeClipboard(rendered);
    if (!written.ok) return written;
    // What is on the clipboard is there, whether or not more can be appended later.
    await keep(kept && { ...kept, format, options: formatOptions }).catch((error: unknown) => console.error(error));
    return succeed({ count: listed.length, format, unreadFrames: progress.unreadFrames.count });
  } finally {
    matcher.dispose();
  }

  function harvest(
    request: Parameters<typeof startHarvest>[1],
    onLinks: Parameters<typeof startHarvest>[3]['onLinks'],
  ): Promise<Progress> {
    return new Promise((resolve) => {
      let last: Progress | null = null;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = startHarvest(target, request, access, {
        onLinks,
        onProgress: (progress) => {
          if (progress.state !== 'silent') wait();
          last = progress;
          if (progress.state !== 'done' && progress.state !== 'failed') return;
          clearTimeout(timer);
          resolve(progress);
        },
      });
      wait();

      function wait(): void {
        clearTimeout(timer);
        timer = setTimeout(() => {
          stop();
          if (last) resolve(last);
        }, patienceMs);
      }
    });
  }
}
