import { batch, computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Page } from '../../core/links/source';
import type { Scope } from '../../core/messages/page';
import type { Failure } from '../../core/result';
import type { Progress } from '../../harvest/progress';
import type { Reading } from '../../harvest/selection';
import type { Session } from '../../harvest/session';

/** How long to wait after the last key in the selector before reading the page again, in milliseconds. */
const restMs = 120;

/**
 * The page in the tab, and what has been read of it. It is read at once, and again whenever the selector changes.
 *
 * @param page - what the tab shows; the model updates it when the tab shows another page
 */
export const PageModel = createModel((session: Session, page: Signal<Page>, selector: ReadonlySignal<string>) => {
  const reading: Signal<Reading | null> = signal(null);
  const failure: Signal<Failure | null> = signal(null);
  const state: Signal<Progress['state']> = signal('reading');
  const scope: Signal<Scope> = signal('page');
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  session.observe((progress, now) =>
    batch(() => {
      failure.value = progress.failure ?? (progress.state === 'silent' ? { code: 'page-silent' } : null);
      if (now !== null) reading.value = now;
      state.value = progress.state;
    }),
  );
  let isFirst = true;
  effect(() => {
    void selector.value;
    untracked(isFirst ? read : readSoon);
    isFirst = false;
  });

  function read(): void {
    clearTimeout(restTimer);
    state.value = 'reading';
    session.read(page.value, { selector: selector.value, scope: scope.value });
  }

  function readSoon(): void {
    // The reading under way is for the old selector.
    session.stop();
    state.value = 'reading';
    clearTimeout(restTimer);
    restTimer = setTimeout(read, restMs);
  }

  function reload(shown = page.value): void {
    page.value = shown;
    // A new document has nothing selected.
    scope.value = 'page';
    read();
  }

  return {
    /** What the tab shows. */
    page,
    /** What has been read. It stays until the next reading has something to show; `null` before the first has. */
    reading,
    /** What is wrong with the page or the selector. */
    failure,
    /** Whether more links may come, or the page is about to be read again. */
    isUnderWay: computed(() => state.value === 'reading' || state.value === 'silent'),
    /** What is read of the page: all of it, or what the user has selected. */
    scope: scope satisfies ReadonlySignal<Scope>,
    /** Reads the page again, all of it or what is selected. */
    setScope(next: Scope): void {
      scope.value = next;
      read();
    },
    /** Reads the page again, or another page if the tab now shows one. */
    reload,
    /**
     * Asks for access to the sites of the frames that could not be read. If it is granted, reads the page again.
     *
     * @param request - asks the user for access to sites, given as match patterns; resolves to whether it was granted
     */
    async allowFrames(request: (sites: readonly string[]) => Promise<boolean>): Promise<void> {
      if (await request(reading.value?.progress.unreadFrames.sites ?? [])) reload();
    },
  };
});

export type PageModel = InstanceType<typeof PageModel>;
