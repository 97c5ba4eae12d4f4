import type { MatchOutcome } from './job';
import type { HeldLinks, Matcher } from './matcher';

/**
 * Creates a matcher that is loaded once it is started or has a task to run. It is given links before that, and keeps them for then: the
 * first rows of a popup mostly need no matcher.
 *
 * @param load - loads the matcher; is called once
 */
export function createMatcherLater(load: () => Promise<Matcher>): Matcher {
  let matcher: Matcher | null = null;
  let loading: Promise<void> | null = null;
  let isDisposed = false;
  /** What was asked of it before it was there, in order. */
  const asked: ((there: Matcher) => void)[] = [];

  function whenThere(deed: (there: Matcher) => void): void {
    if (matcher === null) asked.push(deed);
    else deed(matcher);
  }

  function ensure(): Promise<void> {
    loading ??= load().then((loaded) => {
      matcher = loaded;
      for (const deed of asked) deed(loaded);
      asked.length = 0;
      if (isDisposed) loaded.dispose();
    });
    return loading;
  }

  /** Resolves to the outcome of a task, which is asked for in its turn. */
  function ask<Answer>(run: (there: Matcher) => Promise<MatchOutcome<Answer>>): Promise<MatchOutcome<Answer>> {
    return new Promise((resolve) => {
      whenThere((there) => resolve(run(there)));
      ensure().catch((error: unknown) => {
        console.error(error);
        resolve({ kind: 'broken' });
      });
    });
  }

  return {
    start() {
      whenThere(({ start }) => start());
      ensure().catch(console.error);
    },
    add: (links) => whenThere(({ add }) => add(links)),
    clear: () => whenThere(({ clear }) => clear()),
    cancelArranging: () => whenThere(({ cancelArranging }) => cancelArranging()),
    run: (task) => ask(({ run }) => run(task)),
    hold() {
      let held: HeldLinks | null = null;
      whenThere(({ hold }) => {
        held = hold();
      });
      return {
        // It is held by then: what was asked for first is done first.
        run: (task) => ask(({ run }) => (held?.run ?? run)(task)),
        release: () => whenThere(() => held?.release()),
      };
    },
    linkAt: (index) => matcher?.linkAt(index) ?? null,
    dispose() {
      isDisposed = true;
      matcher?.dispose();
    },
  };
}
