import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { FormatId } from '../core/formats';
import type { Opening } from '../core/opening';
import { succeed } from '../core/result';
import type { Failure, Result } from '../core/result';
import { copy } from './copy';
import type { Picked, Picking } from './picking';
import type { TakenNotice, Way, World } from './way';

/** What the popup last did on request. */
export type Notice =
  | TakenNotice
  /** The page is busy: it will be done when the page answers. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'opening'; readonly opening: Opening }
  | { readonly kind: 'preset-saved'; readonly name: string }
  | { readonly kind: 'preset-stopped'; readonly name: string; readonly undo: () => void }
  | { readonly kind: 'preset-untied'; readonly name: string; readonly undo: () => void }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface TakingDependencies extends Omit<World, 'openTabs' | 'agreeToTabs'>, Picking {
  readonly tabs: {
    readonly open: World['openTabs'];
    readonly stop: () => Promise<unknown>;
    /** Calls back with how far the opening of tabs has come, also when it was begun before. */
    readonly watch: (listener: (opening: Opening) => void) => void;
  };
  /** What is wrong, and said elsewhere, so that nothing can be taken. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Called once links were taken. */
  readonly onTaken: () => void;
}

/**
 * The ways in which links are taken. Each takes the links of the moment in which it is asked for, after what was asked before is
 * done, and reports what it did as `notice`.
 */
export interface Taking {
  readonly notice: ReadonlySignal<Notice | null>;
  readonly tell: (notice: Notice) => void;
  readonly forgetNotice: () => void;
  /** Forgets what is said of links that were taken: to be called once others are listed. */
  readonly forgetTaken: () => void;
  readonly copy: (format: FormatId) => Promise<void>;
  /** Saves a file in a format. */
  readonly download: (format: FormatId) => Promise<void>;
  /** Appends the links to those that were copied last, from whichever page, in the format of that copy. */
  readonly append: () => Promise<void>;
  /** Opens the links in tabs; asks first when they are many. */
  readonly openTabs: () => Promise<void>;
  /** How many tabs the user is asked about, if so. */
  readonly tabsToOpen: ReadonlySignal<number | null>;
  readonly answerTabs: (isAgreed: boolean) => void;
  readonly stopTabs: () => Promise<void>;
  /** What a format makes of the first links, without taking anything. */
  readonly example: (format: FormatId) => Promise<Result<string>>;
}

/** The notices that are about the links listed. */
const ofLinks: ReadonlySet<Notice['kind']> = new Set(['copied', 'saved', 'appended', 'failed']);

/** The ways that are not needed at first are loaded when one of them is. */
const loadOthers = () => import('./taking-elsewhere');

export function createTaking({
  pick,
  renderExample,
  failure,
  tabs,
  onTaken,
  ...elsewhere
}: TakingDependencies): Taking {
  let last: Promise<unknown> = Promise.resolve();
  const notice: Signal<Notice | null> = signal(null);
  const question: Signal<{ readonly count: number; readonly answer: (isAgreed: boolean) => void } | null> =
    signal(null);
  const world: World = { ...elsewhere, openTabs: tabs.open, agreeToTabs };
  const tell = (now: Notice) => {
    notice.value = now;
  };

  tabs.watch((opening) => tell({ kind: 'opening', opening }));
  return {
    notice,
    tell,
    forgetNotice,
    forgetTaken,
    copy: (format) => take(() => copy(format)),
    download: (format) => take(async () => (await loadOthers()).download(format)),
    append: () => take(async () => (await loadOthers()).append),
    openTabs: () => take(async () => (await loadOthers()).openTabs),
    tabsToOpen: computed(() => question.value?.count ?? null),
    answerTabs,
    stopTabs: async () => void (await tabs.stop()),
    example,
  };

  /** Picks the links at once; then takes them once what was asked before is done. */
  function take(load: () => Way | Promise<Way>): Promise<void> {
    answerTabs(false);
    const picking = pick();
    if (failure.value?.code === 'page-silent') tell({ kind: 'waiting' });
    const before = last;
    const own = (async () => {
      const [picked] = await Promise.all([picking, before]);
      try {
        if (picked.ok) await takePicked(picked.value, await load());
        else tellWhyNot(picked.failure);
      } catch (error) {
        console.error(error);
        tell({ kind: 'failed', failure: { code: 'unexpected' } });
      } finally {
        if (picked.ok) picked.value.release();
      }
    })();
    last = own;
    return own;
  }

  async function takePicked(picked: Picked, way: Way): Promise<void> {
    forgetNotice();
    const taken = await way(picked, world);
    if (taken.ok) onTaken();
    if (!taken.ok) tell({ kind: 'failed', failure: taken.failure });
    else if (taken.value !== null) tell(taken.value);
  }

  /** What is wrong with the query or the page is said beside it. */
  function tellWhyNot(reason: Failure): void {
    if (reason !== failure.value) tell({ kind: 'failed', failure: reason });
    else if (notice.value?.kind === 'waiting') forgetNotice();
  }

  function forgetNotice(): void {
    if (notice.value?.kind !== 'opening' || notice.value.opening.state !== 'opening') notice.value = null;
  }

  function forgetTaken(): void {
    if (notice.value !== null && ofLinks.has(notice.value.kind)) notice.value = null;
  }

  function agreeToTabs(count: number): Promise<boolean> {
    return new Promise((resolve) => {
      answerTabs(false);
      question.value = { count, answer: resolve };
    });
  }

  function answerTabs(isAgreed: boolean): void {
    question.value?.answer(isAgreed);
    question.value = null;
  }

  async function example(format: FormatId): Promise<Result<string>> {
    const rendered = await renderExample(format);
    if (rendered === null) return succeed('');
    return rendered.ok ? succeed(rendered.value.rendered['text/plain']) : rendered;
  }
}
