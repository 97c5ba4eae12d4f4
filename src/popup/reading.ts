import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { RenderContext } from '../core/formats';
import type { Link } from '../core/link';
import { unpackLinks } from '../core/packed-links';
import type { Failure } from '../core/result';
import { startHarvest } from '../harvest/harvest';
import type { Harvest } from '../harvest/harvest';
import type { Progress } from '../harvest/progress';
import type { PageAccess } from '../harvest/page-access';
import type { Matcher } from '../harvest/matcher';

export interface ReadingDependencies {
  readonly tabId: number;
  readonly access: PageAccess;
  /** Given the links as they come. */
  readonly matcher: Matcher;
  /** The selector to read the page with. */
  readonly selector: () => string;
  /** Called when other links are there, or more of them. */
  readonly onChange: () => void;
}

/** What has been read of a page up to one moment. */
export interface Read {
  readonly page: RenderContext['page'];
  /** The selector that it was read with. */
  readonly selector: string;
  /** The links in the order in which they came; one reading has one array, which grows. */
  readonly links: readonly Link[];
  readonly progress: Progress;
}

/** The reading of the page. */
export interface Reading {
  /** What has been read; what was read before, until the next reading has something to show. `null` until there is anything. */
  readonly read: ReadonlySignal<Read | null>;
  /** What is wrong with the page or the selector. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Whether more may come, or the page is about to be read again. */
  readonly isUnderWay: ReadonlySignal<boolean>;
  /** Reads the page again; it may be another one now. */
  readonly start: (page: RenderContext['page']) => void;
  /** Reads the page again once typing rests. */
  readonly startSoon: () => void;
}

/** How long typing in the selector must rest, in milliseconds, before the page is read again. */
const restMs = 120;

/** Reads the page when it is told to. */
export function createReading({ tabId, access, matcher, selector, onChange }: ReadingDependencies): Reading {
  const read: Signal<Read | null> = signal(null);
  const failure: Signal<Failure | null> = signal(null);
  const state: Signal<Progress['state']> = signal('reading');
  let page: RenderContext['page'] = { url: '', title: '' };
  let harvest: Harvest | null = null;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  return {
    read,
    failure,
    isUnderWay: computed(() => state.value === 'reading' || state.value === 'silent'),
    start,
    startSoon,
  };

  function startSoon(): void {
    // What the reading before still finds is not what is asked now.
    harvest?.dispose();
    state.value = 'reading';
    clearTimeout(restTimer);
    restTimer = setTimeout(() => start(page), restMs);
  }

  function start(shownNow: RenderContext['page']): void {
    page = shownNow;
    clearTimeout(restTimer);
    harvest?.dispose();
    state.value = 'reading';
    const asked = selector();
    let arriving: Link[] | null = null;
    const replaceLinks = (): Link[] => {
      if (arriving === null) matcher.clear();
      return (arriving ??= []);
    };
    harvest = startHarvest({ tabId }, { selector: asked, scope: 'page' }, access, {
      onLinks(packed) {
        const list = replaceLinks();
        matcher.add(packed);
        for (const link of unpackLinks(packed)) list.push(link);
      },
      onProgress(progress) {
        if (progress.state === 'done') replaceLinks();
        batch(() => {
          failure.value = progress.failure ?? (progress.state === 'silent' ? { code: 'page-silent' } : null);
          if (arriving !== null) read.value = { page: shownNow, selector: asked, links: arriving, progress };
          state.value = progress.state;
        });
        if (arriving !== null) onChange();
      },
    });
  }
}
