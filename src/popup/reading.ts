import { batch, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Link } from '../core/link';
import { unpackLinks } from '../core/packed-links';
import type { Failure } from '../core/result';
import { startHarvest } from '../harvest/harvest';
import type { PageAccess, Progress } from '../harvest/harvest';
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

/** The reading of the page. */
export interface Reading {
  /** How it goes; `null` until there is word of it. */
  readonly progress: ReadonlySignal<Progress | null>;
  /** What is wrong with the page or the selector. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Whether more may come, or the page is about to be read anew. */
  readonly isUnderWay: ReadonlySignal<boolean>;
  /** The links that have come; the same array for as long as they are of one reading, the ones before until there is word of the next. */
  readonly links: () => readonly Link[];
  /** Reads the page anew. */
  readonly start: () => void;
  /** Reads the page anew once typing rests. */
  readonly startSoon: () => void;
}

/** How long typing in the selector must rest, in milliseconds, before the page is read anew. */
const restMs = 120;

/** Reads the page when it is told to. */
export function createReading({ tabId, access, matcher, selector, onChange }: ReadingDependencies): Reading {
  const progress: Signal<Progress | null> = signal(null);
  const failure: Signal<Failure | null> = signal(null);
  const isUnderWay = signal(true);
  let links: Link[] = [];
  let stop = () => {};
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  return { progress, failure, isUnderWay, links: () => links, start, startSoon };

  function startSoon(): void {
    isUnderWay.value = true;
    clearTimeout(restTimer);
    restTimer = setTimeout(start, restMs);
  }

  function start(): void {
    clearTimeout(restTimer);
    stop();
    isUnderWay.value = true;
    let arriving: Link[] | null = null;
    const replaceLinks = (): Link[] => {
      if (arriving === null) {
        arriving = [];
        links = arriving;
        matcher.clear();
      }
      return arriving;
    };
    stop = startHarvest({ tabId }, { selector: selector(), scope: 'page' }, access, {
      onLinks(packed) {
        const list = replaceLinks();
        matcher.add(packed);
        for (const link of unpackLinks(packed)) list.push(link);
      },
      onProgress(now) {
        if (now.state === 'done') replaceLinks();
        batch(() => {
          failure.value = now.failure ?? (now.state === 'silent' ? { code: 'page-silent' } : null);
          if (arriving !== null) progress.value = now;
          isUnderWay.value = now.state === 'reading' || now.state === 'silent';
        });
        if (arriving !== null) onChange();
      },
    });
  }
}
