import { batch, computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { parseFilter } from '../core/filter';
import type { RenderContext } from '../core/formats';
import type { Query } from '../core/query';
import type { Failure } from '../core/result';
import { askFor } from '../core/ask';
import type { SettingsEdit } from '../core/settings-edit';
import type { PageAccess, Progress } from '../harvest/harvest';
import type { Matcher } from '../harvest/matcher';
import type { LiveSettings } from '../ui/live-settings';
import { createPresetUse } from './preset-use';
import type { PresetUse } from './preset-use';
import { createReading } from './reading';
import { createShowing } from './showing';
import type { Showing } from './showing';
import { createTaking } from './taking';
import type { Taking, TakingDependencies } from './taking';
import { createTicking } from './ticking';
import type { Ticking } from './ticking';

type Page = RenderContext['page'];

/** What the popup needs of the world. */
export interface StoreDependencies extends Pick<
  TakingDependencies,
  'writeClipboard' | 'lastCopy' | 'saveFile' | 'tabs' | 'isWindows'
> {
  readonly tabId: number;
  readonly page: Page;
  readonly live: LiveSettings;
  readonly access: PageAccess;
  readonly matcher: Matcher;
  /** Asks the user for access to sites, by match patterns; gives whether it was granted. */
  readonly requestSites: (sites: readonly string[]) => Promise<boolean>;
}

/** The popup's state, and what can be done with it. */
export interface Store extends Taking, Ticking, PresetUse, Pick<Showing, 'shown' | 'spans' | 'look'> {
  readonly query: ReadonlySignal<Query>;
  readonly change: (part: Partial<Query>) => void;
  readonly settings: LiveSettings['settings'];
  /** Changes what is set besides the query. */
  readonly edit: (edit: Omit<SettingsEdit, 'query'>) => void;
  /** How the reading of the page goes; `null` until there is word of it. */
  readonly progress: ReadonlySignal<Progress | null>;
  /** Whether what is shown is what was asked for, of all that the page has. */
  readonly isSettled: ReadonlySignal<boolean>;
  /** What is wrong with the page, the selector or a pattern: `shown` is then what was good last, and cannot be copied. */
  readonly failure: ReadonlySignal<Failure | null>;
  readonly pageUrl: () => string;
  /** Reads the page anew; it may be another one now. */
  readonly reload: (page?: Page) => void;
  /** Asks for access to the sites of the frames that could not be read, and reads the page anew when it is given. */
  readonly allowFrames: () => Promise<void>;
}

/** Starts to read the page at once. */
export function createStore({
  tabId,
  page: firstPage,
  live,
  access,
  matcher,
  requestSites,
  ...world
}: StoreDependencies): Store {
  let page = firstPage;
  const { settings } = live;
  const query = signal(askFor(settings.value, page.url).query);
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
  const showing = createShowing({
    query,
    reading,
    matcher,
    pageUrl: () => page.url,
    isFailed: () => failure.value !== null,
  });
  const failure = computed(() => reading.failure.value ?? patternFailure.value ?? showing.slowPattern.value);
  const isSettled = computed(() => !reading.isUnderWay.value && !showing.isUnderWay.value);
  const ticking = createTicking(showing.shown);
  const presetUse = createPresetUse({ live, query, ask, change, pageUrl: () => page.url });
  const taking = createTaking({
    ...world,
    matcher,
    formatOptions: presetUse.formatOptions,
    chosen: ticking.chosen,
    unticked: ticking.unticked,
    shown: showing.shown,
    page: () => page,
    whenReady: async () => {
      await whenTrue(() => isSettled.value || failure.value !== null);
      return failure.value === null;
    },
  });

  reload();
  return {
    ...taking,
    ...presetUse,
    pageUrl: () => page.url,
    query,
    change,
    settings,
    edit: live.edit,
    shown: showing.shown,
    spans: showing.spans,
    look: showing.look,
    unticked: ticking.unticked,
    chosen: ticking.chosen,
    tick(indexes, isTicked) {
      batch(() => {
        ticking.tick(indexes, isTicked);
        taking.forgetNotice();
      });
    },
    progress: reading.progress,
    isSettled,
    failure,
    reload,
    allowFrames,
  };

  function change(part: Partial<Query>): void {
    ask({ ...query.value, ...part });
    if (settings.value.options.keepsQuery) live.edit({ query: query.value });
  }

  function ask(next: Query): void {
    const before = query.value;
    batch(() => {
      query.value = next;
      taking.forgetNotice();
      showing.forgetSlowPattern();
    });
    if (query.value.selector === before.selector) match();
    else reading.startSoon();
  }

  function match(): void {
    if (patternFailure.value === null) void showing.match();
  }

  function reload(shownNow = page): void {
    page = shownNow;
    reading.start();
  }

  async function allowFrames(): Promise<void> {
    if (await requestSites(reading.progress.value?.unreadFrames.sites ?? [])) reload();
  }
}

/** Waits until what signals say makes the condition true. */
function whenTrue(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (condition()) queueMicrotask(() => (stop(), resolve()));
    });
  });
}
