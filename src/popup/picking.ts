import { effect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { FormatOptions } from '../core/format-options';
import type { FormatId, RenderContext } from '../core/formats';
import type { LastCopy } from '../core/last-copy';
import type { Query } from '../core/query';
import { fail } from '../core/result';
import type { Failure, Result } from '../core/result';
import { sourcesOf } from '../core/source';
import type { Source } from '../core/source';
import type { Matcher } from '../harvest/matcher';
import type { RenderedLinks } from '../harvest/matching';
import type { Shown } from './showing';
import type { Ticking } from './ticking';

/**
 * The links that a way of taking them was asked for, as they were at that moment. What arrives later, what is ticked later, and
 * a page that is read again change nothing of it.
 */
export interface Picked {
  readonly count: number;
  /** Their URLs as they are copied, in their order. */
  readonly urls: () => string[];
  readonly sources: () => readonly Source[];
  readonly context: RenderContext;
  /** Renders them, after those of an earlier copy where there is one; then with the options of that copy. */
  readonly render: (format: FormatId, before?: LastCopy) => Promise<Result<RenderedLinks>>;
  /** To be called when nothing more is wanted of them. */
  readonly release: () => void;
}

export interface PickingDependencies extends Pick<Ticking, 'ticked' | 'unticked'> {
  readonly query: ReadonlySignal<Query>;
  readonly shown: ReadonlySignal<Shown>;
  /** Whether what is shown is what was asked for, of all that the page has. */
  readonly isSettled: ReadonlySignal<boolean>;
  /** Why nothing can be taken, however long one waits. */
  readonly failure: ReadonlySignal<Failure | null>;
  readonly formatOptions: ReadonlySignal<FormatOptions>;
  readonly matcher: Matcher;
  readonly isWindows: boolean;
}

/** Picks the links that are ticked. */
export interface Picking {
  /**
   * Picks them once what is shown is what was asked for. Fails with the reason why it never will be, and with `query-changed`
   * where something else was asked meanwhile. A page that is busy is waited for.
   */
  readonly pick: () => Promise<Result<Picked>>;
  /** Renders the first of them as they are now, to show what a format makes of them. */
  readonly renderExample: (format: FormatId) => Promise<Result<RenderedLinks> | null>;
}

/** How many links an example shows. */
const exampleLength = 2;

export function createPicking({
  query,
  shown,
  ticked,
  unticked,
  isSettled,
  failure,
  formatOptions,
  matcher,
  isWindows,
}: PickingDependencies): Picking {
  return { pick, renderExample };

  function pick(): Promise<Result<Picked>> {
    const asked = query.value;
    return new Promise((resolve) => {
      let stop: (() => void) | null = null;
      let picked: Result<Picked> | null = null;
      stop = effect(() => {
        picked ??= pickNow(asked);
        if (picked === null) return;
        stop?.();
        resolve(picked);
      });
      if (picked !== null) stop();
    });
  }

  /** The links, or why there will be none; `null` while it is too early to say. In one go, so that nothing can come in between. */
  function pickNow(asked: Query): Result<Picked> | null {
    if (query.value !== asked) return fail('query-changed');
    const reason = failure.value;
    if (reason !== null) return { ok: false, failure: reason };
    return isSettled.value ? freeze() : null;
  }

  function freeze(): Result<Picked> {
    const { links, clean, listed } = shown.value;
    const indexes = ticked.value;
    if (indexes.length === 0) return fail(listed.length === 0 ? 'no-links' : 'none-ticked');
    const leftOut = [...unticked.value];
    const context = contextNow();
    const held = matcher.hold();
    const picked = () => [...indexes].flatMap((index) => links[index] ?? []);
    return {
      ok: true,
      value: {
        count: indexes.length,
        urls: () => picked().map((link) => clean(link).url),
        sources: () => sourcesOf(picked()),
        context,
        async render(format, before) {
          const outcome = await held.run({
            kind: 'render',
            format,
            indexes,
            unticked: leftOut,
            context: before === undefined ? context : { ...context, options: before.options },
            ...(before && { before }),
          });
          return outcome.kind === 'answer' ? outcome.answer : fail('worker-failed');
        },
        release: held.release,
      },
    };
  }

  function contextNow(): RenderContext {
    return { query: shown.value.query, options: formatOptions.value, isWindows };
  }

  async function renderExample(format: FormatId): Promise<Result<RenderedLinks> | null> {
    const indexes = ticked.value.slice(0, exampleLength);
    const outcome = await matcher.run({ kind: 'example', format, indexes, context: contextNow() });
    if (outcome.kind === 'superseded') return null;
    return outcome.kind === 'answer' ? outcome.answer : fail('worker-failed');
  }
}
