import { vi } from 'vitest';
import { defaultDesk } from '../../src/core/desk/desk';
import type { Desk } from '../../src/core/desk/desk';
import { applyDeskEdit } from '../../src/core/desk/desk-edit';
import type { DeskEdit } from '../../src/core/desk/desk-edit';
import type { RecentCopy } from '../../src/core/desk/recent-copies';
import type { RecentQuery } from '../../src/core/desk/recent-queries';
import type { TakenLinks } from '../../src/core/desk/recents';
import type { LastCopy } from '../../src/core/desk/last-copy';
import type { FormatId } from '../../src/core/formats/formats';
import type { HarvestFile } from '../../src/core/formats/parts/file';
import type { Rendered } from '../../src/core/formats/parts/render';
import { defaultQuery } from '../../src/core/query/query';
import type { Query } from '../../src/core/query/query';
import { fail, succeed } from '../../src/core/result';
import type { FailureCode } from '../../src/core/result';
import { defaultSettings } from '../../src/core/settings/settings';
import type { Settings } from '../../src/core/settings/settings';
import { applyEdit } from '../../src/core/settings/settings-edit';
import type { SettingsEdit } from '../../src/core/settings/settings-edit';
import type { Opening } from '../../src/core/taking/opening';
import { createMatcher } from '../../src/harvest/matcher';
import { createSession } from '../../src/harvest/session';
import { createLive } from '../../src/ui/live';
import type { LiveDependencies } from '../../src/ui/live';
import { createStore } from '../../src/view/store';
import { createFakePage } from '../harvest/fake-page';
import type { FakePage } from '../harvest/fake-page';
import { createFakeWorker } from '../harvest/fake-worker';
import type { FakeWorker } from '../harvest/fake-worker';
import { begin, end, links } from '../harvest/messages';

/** What is on the clipboard before a test. */
export const clipboardBefore = 'what was there before';

export interface WorldOptions {
  readonly query?: Partial<Query>;
  readonly settings?: Partial<Settings>;
  readonly desk?: Partial<Desk>;
  /** Whether the worker answers each task automatically. */
  readonly isQuick?: boolean;
  readonly isClipboardOpen?: boolean;
  readonly isAccessGranted?: boolean;
  readonly lastCopy?: LastCopy;
  /** How many links are selected on the page. */
  readonly selectedCount?: number;
  readonly recentQueries?: readonly RecentQuery[];
  readonly recentCopies?: readonly RecentCopy[];
  /** The URLs of the last copy from the page. */
  readonly copiedUrls?: readonly string[] | null;
  /** Stores changes of settings and desk. Resolves to whether the browser did. */
  readonly keep?: LiveDependencies<unknown, SettingsEdit | DeskEdit>['keep'];
}

/** Creates a popup's store in a world that the test controls. */
export function createWorld({
  query,
  settings,
  desk,
  isQuick = true,
  isClipboardOpen = true,
  isAccessGranted = true,
  lastCopy,
  selectedCount = 0,
  recentQueries = [],
  recentCopies = [],
  copiedUrls = null,
  keep = async () => succeed(null),
}: WorldOptions = {}) {
  const page = createFakePage();
  const workers: FakeWorker[] = [];
  let stored: Settings = { ...defaultSettings, ...settings };
  let storedDesk: Desk = { ...defaultDesk, ...desk, query: { ...defaultQuery, ...query } };
  const saved: (Settings & Desk)[] = [];
  let tellSaved = () => {};
  const requested: (readonly string[])[] = [];
  const shownOnPage: number[] = [];
  let whyNotShown: FailureCode | null = null;
  const takings: TakenLinks[] = [];
  const files: HarvestFile[] = [];
  let areFilesBroken = false;
  const opened: (readonly string[])[] = [];
  let stops = 0;
  let optionsOpened = 0;
  let tellOpening: (opening: Opening) => void = () => {};
  let last = lastCopy ?? null;
  let clipboard: Rendered = { 'text/plain': clipboardBefore };
  const budgetMs = 1000;
  const session = createSession({
    target: { tabId: 1 },
    access: page.access,
    matcher: createMatcher({
      budgetMs: () => budgetMs,
      createWorker: () => {
        const worker = createFakeWorker({ isQuick });
        workers.push(worker);
        return worker;
      },
    }),
    isWindows: false,
  });
  const store = createStore({
    session,
    page: { url: 'https://www.example.com/', title: 'An example' },
    settings: createLive(stored, {
      async keep(edits: readonly SettingsEdit[]) {
        const kept = await keep(edits);
        if (kept.ok) {
          for (const edit of edits) stored = applyEdit(stored, edit);
          saved.push({ ...stored, ...storedDesk });
        }
        return kept;
      },
      load: async () => stored,
      watch(listener) {
        tellSaved = listener;
      },
      apply: applyEdit,
    }),
    desk: createLive(storedDesk, {
      async keep(edits: readonly DeskEdit[]) {
        const kept = await keep(edits);
        if (kept.ok) {
          for (const edit of edits) storedDesk = applyDeskEdit(storedDesk, edit);
          saved.push({ ...stored, ...storedDesk });
        }
        return kept;
      },
      load: async () => storedDesk,
      watch() {},
      apply: applyDeskEdit,
    }),
    recents: async () => ({
      load: async () => ({ queries: recentQueries, copiedUrls }),
      loadCopies: async () => recentCopies,
    }),
    world: {
      async writeClipboard(content) {
        if (!isClipboardOpen) return fail('clipboard-refused');
        clipboard = content;
        return succeed(null);
      },
      keepTaken: async (taken) => void takings.push(taken),
      loadCopy: async () => last,
      keepCopy: async (copy) => {
        last = copy;
      },
      saveFile: async (file) => {
        if (areFilesBroken) throw new Error('The disk is gone.');
        files.push(file);
      },
      openTabs: async (urls) => void opened.push(urls),
      isWindows: false,
    },
    tabs: {
      async stop() {
        stops++;
      },
      watch(listener) {
        tellOpening = listener;
      },
    },
    countSelected: async () => selectedCount,
    selectorExamples: async () => [{ selector: 'main', count: 5 }],
    async showOnPage(_harvest, index) {
      shownOnPage.push(index);
      return whyNotShown === null ? succeed(null) : fail(whyNotShown);
    },
    async openOptions() {
      optionsOpened++;
    },
  });
  return {
    store,
    page,
    /** What was kept of each taking. */
    takings,
    budgetMs,
    /** Settings and desk, after each change that was stored. */
    saved,
    /** Changes the settings as another document does. */
    saveElsewhere: (now: Partial<Settings>) => {
      stored = { ...stored, ...now };
      tellSaved();
    },
    requested,
    /** Asks the user for access to sites. The test decides the answer. */
    requestSites: async (sites: readonly string[]) => {
      requested.push(sites);
      return isAccessGranted;
    },
    /** The links that the page was asked to show, by their indexes. */
    shownOnPage,
    /** Makes the page fail to show links from now on, for this reason. */
    keepFromShowing: (reason: FailureCode) => {
      whyNotShown = reason;
    },
    files,
    breakFiles: () => {
      areFilesBroken = true;
    },
    opened,
    stops: () => stops,
    optionsOpened: () => optionsOpened,
    tellOpening: (opening: Opening) => tellOpening(opening),
    lastCopy: (): { readonly format: FormatId } | null => last,
    clipboard: () => clipboard['text/plain'],
    /** The HTML on the clipboard. */
    richClipboard: () => clipboard['text/html'],
    /** The worker started last. */
    worker: (): FakeWorker => workers.at(-1) ?? createFakeWorker(),
    /** The URLs in sight, in their order. */
    shownUrls: () =>
      Array.from(store.listing.selection.value.listed, (index) => store.listing.selection.value.links[index]?.url),
  };
}

/** Answers the latest harvest with these links and its end, and waits until nothing is under way. */
export async function answer(page: FakePage, ...urls: readonly string[]): Promise<void> {
  const visit = page.visit();
  visit.open(0).say(begin(), ...(urls.length > 0 ? [links(...urls)] : []), end);
  await visit.reach(succeed([0]));
  await settle();
}

/** Waits until all pending promises and imports have settled. Needs fake timers. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(0);
}
