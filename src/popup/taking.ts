import { batch, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { dayOf } from '../core/day';
import type { FormatOptions } from '../core/format-options';
import type { HarvestFile } from '../core/file';
import type { FormatId, RenderContext, Rendered } from '../core/formats';
import type { LastCopy } from '../core/last-copy';
import type { Opening } from '../core/opening';
import type { PackedLinks } from '../core/packed-links';
import { fail } from '../core/result';
import type { Failure, Result } from '../core/result';
import type { Matcher } from '../harvest/matcher';
import type { RenderedLinks } from '../harvest/matching';
import type { Shown } from './showing';

/** What taking links needs of the world and of the rest of the store. */
export interface TakingDependencies {
  readonly formatOptions: ReadonlySignal<FormatOptions>;
  readonly shown: ReadonlySignal<Shown>;
  readonly chosen: ReadonlySignal<Uint32Array>;
  /** What is shown but not chosen, by its indexes. */
  readonly unticked: ReadonlySignal<ReadonlySet<number>>;
  readonly matcher: Matcher;
  /** What the links are from. */
  readonly page: () => RenderContext['page'];
  readonly isWindows: boolean;
  /** Waits until what is shown is what was asked for; tells whether it may be taken. */
  readonly whenReady: () => Promise<boolean>;
  readonly writeClipboard: (content: Rendered) => Promise<Result<null>>;
  /** Where what was copied last is kept, also for when another page's links are to be put behind it. */
  readonly lastCopy: {
    readonly load: () => Promise<LastCopy | null>;
    readonly save: (copy: LastCopy | null) => Promise<void>;
  };
  readonly saveFile: (file: HarvestFile) => void;
  readonly tabs: {
    readonly open: (urls: readonly string[]) => Promise<unknown>;
    readonly stop: () => Promise<unknown>;
    /** Calls back with how far the opening of tabs has come, also when it was begun before. */
    readonly watch: (listener: (opening: Opening) => void) => void;
  };
}

/** What the popup last did on request. */
export type Notice =
  | { readonly kind: 'copied'; readonly count: number; readonly format: FormatId }
  | { readonly kind: 'saved'; readonly count: number; readonly format: FormatId; readonly name: string }
  | {
      readonly kind: 'appended';
      readonly count: number;
      /** How many links are on the clipboard now. */
      readonly total: number;
      /** How many more were to be appended, whose URL was there already. */
      readonly duplicates: number;
      readonly format: FormatId;
    }
  | { readonly kind: 'opening'; readonly opening: Opening }
  | { readonly kind: 'preset-saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The ways in which links are taken. Each waits for what was asked before, and tells what it did as `notice`. */
export interface Taking {
  readonly notice: ReadonlySignal<Notice | null>;
  readonly tell: (notice: Notice) => void;
  readonly forgetNotice: () => void;
  readonly copy: (format: FormatId) => Promise<void>;
  /** Saves a file in a format. */
  readonly download: (format: FormatId) => Promise<void>;
  /** Puts the links behind those that were copied last, from whichever page, in the format of that copy. */
  readonly append: () => Promise<void>;
  /** Opens the links in tabs; asks first when they are many. */
  readonly openTabs: () => Promise<void>;
  /** How many tabs the user is asked about, if so. */
  readonly tabsToOpen: ReadonlySignal<number | null>;
  readonly answerTabs: (isAgreed: boolean) => Promise<void>;
  readonly stopTabs: () => Promise<void>;
  /** What a format makes of the first links, without taking anything. */
  readonly example: (format: FormatId) => Promise<Result<string>>;
}

/** What each way of taking links is made of. */
export interface TakingParts extends Pick<TakingDependencies, 'chosen' | 'matcher' | 'lastCopy' | 'saveFile' | 'tabs'> {
  readonly tabsToOpen: Signal<number | null>;
  readonly tell: (notice: Notice) => void;
  /** Waits until what is shown may be taken, and tells whether it may. */
  readonly begin: () => Promise<boolean>;
  readonly contextNow: () => RenderContext;
  /** Renders the chosen links where it holds up nobody; gives nothing when something newer takes its place. */
  readonly render: (
    format: FormatId,
    context: RenderContext,
    before?: PackedLinks,
  ) => Promise<Result<RenderedLinks> | null>;
  /** Puts rendered links on the clipboard, keeps them for the next page's, and says what was done. */
  readonly put: (
    rendered: Result<RenderedLinks>,
    format: FormatId,
    describe: (links: RenderedLinks) => Notice,
  ) => Promise<void>;
}

/** The ways that are not needed at first are loaded when one of them is. */
const loadOthers = () => import('./taking-elsewhere');

export function createTaking(dependencies: TakingDependencies): Taking {
  const {
    formatOptions,
    shown,
    chosen,
    unticked,
    matcher,
    page,
    isWindows,
    whenReady,
    writeClipboard,
    lastCopy,
    saveFile,
    tabs,
  } = dependencies;
  const notice: Signal<Notice | null> = signal(null);
  const tabsToOpen: Signal<number | null> = signal(null);
  const tell = (now: Notice) => {
    notice.value = now;
  };

  const parts: TakingParts = {
    chosen,
    matcher,
    lastCopy,
    saveFile,
    tabs,
    tabsToOpen,
    tell,
    begin,
    contextNow,
    render,
    put,
  };
  tabs.watch((opening) => tell({ kind: 'opening', opening }));
  return {
    notice,
    tell,
    forgetNotice,
    copy,
    download: async (format) => (await loadOthers()).download(parts, format),
    append: async () => (await loadOthers()).append(parts),
    openTabs: async () => (await loadOthers()).openTabs(parts),
    tabsToOpen,
    answerTabs: async (isAgreed) => (await loadOthers()).answerTabs(parts, isAgreed),
    stopTabs: async () => void (await tabs.stop()),
    example: async (format) => (await loadOthers()).example(parts, format),
  };

  function forgetNotice(): void {
    batch(() => {
      if (notice.value?.kind !== 'opening' || notice.value.opening.state !== 'opening') notice.value = null;
      tabsToOpen.value = null;
    });
  }

  function contextNow(): RenderContext {
    const { query } = shown.value;
    const options = formatOptions.value;
    return { page: page(), date: dayOf(new Date()), query, options, isWindows };
  }

  async function render(
    format: FormatId,
    context: RenderContext,
    before?: PackedLinks,
  ): Promise<Result<RenderedLinks> | null> {
    if (chosen.value.length === 0) return fail('no-links');
    const indexes = chosen.value;
    const outcome = await matcher.run({
      kind: 'render',
      format,
      indexes,
      unticked: [...unticked.value],
      context,
      ...(before && { before }),
    });
    if (outcome.kind === 'answer') return outcome.answer;
    return outcome.kind === 'slow' ? fail('slow-pattern') : null;
  }

  async function copy(format: FormatId): Promise<void> {
    if (!(await begin())) return;
    const count = chosen.value.length;
    const rendered = await render(format, contextNow());
    if (rendered !== null) await put(rendered, format, () => ({ kind: 'copied', count, format }));
  }

  async function put(
    rendered: Result<RenderedLinks>,
    format: FormatId,
    describe: (links: RenderedLinks) => Notice,
  ): Promise<void> {
    const written = rendered.ok ? await writeClipboard(rendered.value.rendered) : rendered;
    if (!rendered.ok || !written.ok) {
      tell({ kind: 'failed', failure: written.ok ? { code: 'unexpected' } : written.failure });
      return;
    }
    tell(describe(rendered.value));
    const { links } = rendered.value;
    await lastCopy.save(links && { format, links });
  }

  async function begin(): Promise<boolean> {
    const isReady = await whenReady();
    if (isReady) forgetNotice();
    return isReady;
  }
}
