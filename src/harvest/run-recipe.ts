import type { Ran, RunRequest } from '../core/messages/run';
import { cleansAnything } from '../core/query/cleaning';
import { parseFilter } from '../core/query/filter';
import { needleOf } from '../core/query/literal';
import { withMistake } from '../core/query/pattern-mistake';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import type { Picked } from '../core/taking/picked';
import type { Taken } from '../core/taking/taken';
import { createMatcher } from './matcher';
import type { MatcherOptions } from './matcher';
import type { Progress } from './progress';
import { createSession } from './session';
import type { Session, SessionOptions } from './session';

/**
 * How long a page may send nothing before the shortcut gives up, in milliseconds. A long page that keeps sending is waited for.
 */
const patienceMs = 10_000;

interface RunDependencies extends Pick<SessionOptions, 'access' | 'isWindows'>, Pick<MatcherOptions, 'createWorker'> {
  /** Takes the links in the way of the shortcut and the context menu. */
  readonly take: (picked: Picked) => Promise<Result<Taken>>;
}

/**
 * Runs a recipe on a tab without a view, as the shortcut and the context menu do. Takes nothing if it fails or no links match.
 */
export async function runRecipe(
  { target, scope, page, recipe, matchBudgetMs }: RunRequest,
  { access, createWorker, isWindows, take }: RunDependencies,
): Promise<Result<Ran>> {
  const { query } = recipe;
  const filter = parseFilter(query);
  if (!filter.ok) return { ok: false, failure: withMistake(filter.failure, query) };
  // A link that the page leaves out must not become a match when it is cleaned.
  const needle = cleansAnything(query.clean) ? null : needleOf(filter.value);
  const matcher = createMatcher({ createWorker, budgetMs: () => matchBudgetMs });
  const session = createSession({ target, access, matcher, isWindows });
  try {
    session.warmUp();
    const isRead = whenRead(session);
    session.read(page, { selector: query.selector, scope, ...(needle && { needle }) });
    const progress = await isRead;
    if (progress?.failure) return { ok: false, failure: progress.failure };
    if (progress?.state !== 'done') return fail('page-silent');
    const selection = await session.select(query);
    if (selection === null) return fail('worker-failed');
    if (!selection.ok) return selection;
    const picked = session.pick(selection.value, recipe);
    if (!picked.ok) return picked;
    const taken = await take(picked.value);
    return taken.ok ? succeed({ taken: taken.value, unreadFrames: progress.unreadFrames.count }) : taken;
  } finally {
    session.dispose();
  }
}

/**
 * Waits until a page has been read, has failed, or has sent nothing for too long. Resolves to the last progress, or `null` if
 * there was none.
 */
function whenRead(session: Session): Promise<Progress | null> {
  return new Promise((resolve) => {
    let last: Progress | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        session.disconnect();
        resolve(last);
      }, patienceMs);
    };
    session.observe((progress) => {
      if (progress.state !== 'silent') wait();
      last = progress;
      if (progress.state !== 'done' && progress.state !== 'failed') return;
      clearTimeout(timer);
      session.disconnect();
      resolve(progress);
    });
    wait();
  });
}
