import { batch, computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Page } from '../../core/links/source';
import type { Failure } from '../../core/result';
import type { Progress } from '../../harvest/progress';
import type { Reading } from '../../harvest/selection';
import type { Session } from '../../harvest/session';

/** How long typing in the selector must rest, in milliseconds, before the page is read again. */
const restMs = 120;

/**
 * The page that the tab shows, and what has been read of it. It is read at once, and again whenever the selector changes.
 *
 * @param page - what the tab shows; changed when it shows another page
 */
export const PageModel = createModel((session: Session, page: Signal<Page>, selector: ReadonlySignal<string>) => {
  const reading: Signal<Reading | null> = signal(null);
  const failure: Signal<Failure | null> = signal(null);
  const state: Signal<Progress['state']> = signal('reading');
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
    session.read(page.value, { selector: selector.value, scope: 'page' });
  }

  function readSoon(): void {
    // What the reading before still finds is not what is asked now.
    session.stop();
    state.value = 'reading';
    clearTimeout(restTimer);
    restTimer = setTimeout(read, restMs);
  }

  function reload(shown = page.value): void {
    page.value = shown;
    read();
  }

  return {
    /** What the tab shows. */
    page,
    /** What has been read; what was read before, until the next reading has something to show. `null` until there is anything. */
    reading,
    /** What is wrong with the page or the selector. */
    failure,
    /** Whether more may come, or the page is about to be read again. */
    isUnderWay: computed(() => state.value === 'reading' || state.value === 'silent'),
    /** Reads the page again; it may be another one now. */
    reload,
    /**
     * Asks for access to the sites of the frames that could not be read, and reads the page again when it is granted.
     *
     * @param request - asks the user for access to sites, by match patterns; resolves to whether it was granted
     */
    async allowFrames(request: (sites: readonly string[]) => Promise<boolean>): Promise<void> {
      if (await request(reading.value?.progress.unreadFrames.sites ?? [])) reload();
    },
  };
});

export type PageModel = InstanceType<typeof PageModel>;
