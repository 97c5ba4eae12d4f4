import { batch, computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { recipeFor } from '../core/desk/recipe-wanted';
import { parseFilter } from '../core/filter';
import type { Query } from '../core/query';
import type { Failure } from '../core/result';
import type { DeskEdit } from '../core/desk/desk-edit';
import type { SettingsEdit } from '../core/settings/settings-edit';
import type { PageAccess, Progress } from '../harvest/harvest';
import type { Matcher } from '../harvest/matcher';
import type { LiveDesk, LiveSettings } from '../ui/live';
import { createPicking } from './picking';
import { createPresetUse } from './preset-use';
import type { PresetUse } from './preset-use';
import { createReading } from './reading';
import type { Page } from './reading';
import { createShowing } from './showing';
import type { Shown, Showing } from './showing';
import { createTaking } from './taking';
import type { Taking, TakingDependencies } from './taking';
import { createTicking } from './ticking';
import type { Ticking } from './ticking';

/** What the popup needs of the world. */
export interface StoreDependencies extends Pick<
  TakingDependencies,
  'writeClipboard' | 'lastCopy' | 'saveFile' | 'tabs'
> {
  readonly isWindows: boolean;
  readonly tabId: number;
  readonly page: Page;
  readonly live: LiveSettings;
  readonly desk: LiveDesk;
  readonly access: PageAccess;
  readonly matcher: Matcher;
  /** Asks the user for access to sites, by match patterns; gives whether it was granted. */
  readonly requestSites: (sites: readonly string[]) => Promise<boolean>;
}

/** The popup's state, and what can be done with it. */
export interface Store extends Taking, Ticking, PresetUse, Pick<Showing, 'shown' | 'spans' | 'look'> {
  readonly query: ReadonlySignal<Query>;
  readonly change: (part: Partial<Query>) => void;
  readonly settings: LiveSettings['current'];
  readonly edit: (edit: SettingsEdit) => void;
  readonly desk: LiveDesk['current'];
  readonly editDesk: (edit: Omit<DeskEdit, 'query' | 'presetInUse'>) => void;
  /** Why changes of settings or desk were not stored; they hold until the popup closes. */
  readonly settingsFailure: ReadonlySignal<Failure | null>;
  readonly retrySettings: () => void;
  /** Copies options and presets as a file has them; says whether the browser let it. */
  readonly copySettings: () => Promise<boolean>;
  /** How the reading of the page goes; `null` until there is word of it. */
  readonly progress: ReadonlySignal<Progress | null>;
  /** Whether what is shown is what was asked for, of all that the page has. */
  readonly isSettled: ReadonlySignal<boolean>;
  /** What is wrong with the page, the selector or a pattern: `shown` is then what was good last, and cannot be copied. */
  readonly failure: ReadonlySignal<Failure | null>;
  readonly pageUrl: () => string;
  /** Reads the page again; it may be another one now. */
  readonly reload: (page?: Page) => void;
  /** Asks for access to the sites of the frames that could not be read, and reads the page again when it is given. */
  readonly allowFrames: () => Promise<void>;
}

/** Starts to read the page at once. */
export function createStore({
  tabId,
  page: firstPage,
  live,
  desk,
  access,
  matcher,
  requestSites,
  isWindows,
  ...world
}: StoreDependencies): Store {
  const page = signal(firstPage);
  const pageUrl = () => page.value.url;
  const settings = live.current;
  const kept = { settings: settings.peek(), desk: desk.current.peek() };
  const query = signal(recipeFor(kept, pageUrl()).query);
  const patternFailure = computed(() => {
    const filter = parseFilter(query.value);
    return filter.ok ? null : filter.failure;
  });
  const reading = createReading({
    tabId,
    access,
    matcher,
    selector: () => query.value.selector,
    onChange: match,
  });
  const showing = createShowing({ query, reading, matcher, isFailed: () => failure.value !== null });
  const { shown } = showing;
  const failure = computed(() => reading.failure.value ?? patternFailure.value ?? showing.failure.value);
  // That nothing is under way is not enough: between the last link and the match that belongs to it, nothing is.
  const isSettled = computed(() => {
    const read = reading.read.value;
    const isRead = !reading.isUnderWay.value && read?.selector === query.value.selector;
    return isRead && shown.value.read === read && shown.value.query === query.value;
  });
  /** What will not pass by waiting: a page or a list that failed is tried again while the page is read again. */
  const lastingFailure = computed(() => patternFailure.value ?? (reading.isUnderWay.value ? null : failure.value));
  const ticking = createTicking(shown);
  const presetUse = createPresetUse({
    live,
    desk,
    query,
    ask,
    onStop: (kind, name, undo) => taking.tell({ kind, name, undo }),
    pageUrl,
  });
  const picking = createPicking({
    query,
    shown,
    ...ticking,
    isSettled,
    failure: lastingFailure,
    formatOptions: presetUse.formatOptions,
    matcher,
    isWindows,
  });
  const taking = createTaking({ ...world, ...picking, failure, onTaken: () => presetUse.remember() });

  forgetNoticeWith(shown, taking.forgetTaken);
  reload();
  return {
    ...taking,
    ...presetUse,
    pageUrl,
    query,
    change,
    settings,
    edit: (edit) => void live.edit(edit),
    desk: desk.current,
    editDesk: (edit) => void desk.edit(edit),
    settingsFailure: computed(() => live.failure.value ?? desk.failure.value),
    retrySettings: () => void Promise.all([live.retry(), desk.retry()]),
    copySettings,
    shown,
    spans: showing.spans,
    look: showing.look,
    unticked: ticking.unticked,
    ticked: ticking.ticked,
    tick(indexes, isTicked) {
      batch(() => {
        ticking.tick(indexes, isTicked);
        taking.forgetNotice();
        taking.answerTabs(false);
      });
    },
    progress: computed(() => reading.read.value?.progress ?? null),
    isSettled,
    failure,
    reload,
    allowFrames,
  };

  function change(part: Partial<Query>): void {
    ask({ ...query.value, ...part });
    presetUse.remember();
  }

  function ask(next: Query): void {
    const before = query.value;
    batch(() => {
      query.value = next;
      taking.forgetNotice();
      taking.answerTabs(false);
      showing.forgetFailure();
    });
    if (query.value.selector === before.selector) match();
    else reading.startSoon();
  }

  function match(): void {
    if (patternFailure.value === null) void showing.match();
  }

  function reload(shownNow = page.peek()): void {
    page.value = shownNow;
    reading.start(shownNow);
  }

  async function copySettings(): Promise<boolean> {
    const { exportSettings } = await import('../core/settings/exchange');
    const written = await world.writeClipboard({ 'text/plain': exportSettings(settings.value) });
    if (!written.ok) taking.tell({ kind: 'failed', failure: written.failure });
    return written.ok;
  }

  async function allowFrames(): Promise<void> {
    if (await requestSites(reading.read.value?.progress.unreadFrames.sites ?? [])) reload();
  }
}

/** Forgets what was done once other links are listed. The same links of a page that was read again are no others. */
function forgetNoticeWith(shown: ReadonlySignal<Shown>, forget: () => void): void {
  let before = shown.peek();
  effect(() => {
    const now = shown.value;
    if (!listsTheSame(before, now)) forget();
    before = now;
  });
}

function listsTheSame(one: Shown, other: Shown): boolean {
  if (one.listed.length !== other.listed.length) return false;
  if (one.links === other.links && one.listed === other.listed) return true;
  return one.listed.every((index, place) => {
    const link = one.links[index];
    const second = other.links[other.listed[place] ?? -1];
    return link?.url === second?.url && link?.text === second?.text;
  });
}
