import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import type { Shortcut } from '../../src/browser/shortcuts';
import { defaultDesk } from '../../src/core/desk/desk';
import { applyDeskEdit } from '../../src/core/desk/desk-edit';
import type { DeskEdit } from '../../src/core/desk/desk-edit';
import type { RecentCopy } from '../../src/core/desk/recent-copies';
import type { Rendered } from '../../src/core/formats/parts/render';
import type { HarvestFile } from '../../src/core/formats/parts/file';
import { fail, succeed } from '../../src/core/result';
import type { Result } from '../../src/core/result';
import type { DeletedPreset } from '../../src/core/settings/bin';
import type { Items } from '../../src/core/settings/items';
import { defaultSettings } from '../../src/core/settings/settings';
import type { Settings } from '../../src/core/settings/settings';
import { applyEdit } from '../../src/core/settings/settings-edit';
import type { SettingsEdit } from '../../src/core/settings/settings-edit';
import { createExamples } from '../../src/options/examples';
import { OptionsPage } from '../../src/options/OptionsPage';
import { createOptionsStore } from '../../src/options/store';
import type { OptionsStore } from '../../src/options/store';
import { createLive } from '../../src/ui/live';
import { createFakeWorker } from '../harvest/fake-worker';
import { createFakeSyncControls } from './fake-sync-controls';

interface OptionsWorldOptions {
  readonly settings?: Partial<Settings>;
  /** The deleted presets that can be restored. */
  readonly deleted?: readonly DeletedPreset[];
  readonly shortcuts?: readonly Shortcut[];
  readonly recentCopies?: readonly RecentCopy[];
  /** What could not be read. */
  readonly unreadable?: readonly Items[];
  /** Whether the browser lets what is stored be deleted. */
  readonly isDeletable?: boolean;
  /** Whether the browser lets its page for shortcuts be opened. */
  readonly isShortcutPageOpen?: boolean;
  /** What the page has of the synchroniser. */
  readonly sync?: OptionsStore['sync'];
  /** Stores changes. Resolves to whether the browser did. */
  readonly keep?: () => Promise<Result<null>>;
}

/** Creates the store of an options page in a world that the test controls. */
export function createOptionsWorld({
  settings,
  deleted = [],
  unreadable = [],
  isDeletable = true,
  shortcuts = [],
  recentCopies = [],
  isShortcutPageOpen = true,
  sync = createFakeSyncControls().sync,
  keep = async () => succeed(null),
}: OptionsWorldOptions = {}) {
  let stored: Settings = { ...defaultSettings, ...settings };
  let storedDesk = defaultDesk;
  let keptCopies = recentCopies;
  let clipboard: Rendered = { 'text/plain': '' };
  let settingsOpened = 0;
  let tellStored = () => {};
  const files: HarvestFile[] = [];
  const store = createOptionsStore({
    settings: createLive(stored, {
      async keep(edits: readonly SettingsEdit[]) {
        const kept = await keep();
        if (kept.ok) for (const edit of edits) stored = applyEdit(stored, edit);
        return kept;
      },
      load: async () => stored,
      watch(listener) {
        tellStored = listener;
      },
      apply: applyEdit,
    }),
    desk: createLive(storedDesk, {
      async keep(edits: readonly DeskEdit[]) {
        for (const edit of edits) storedDesk = applyDeskEdit(storedDesk, edit);
        return succeed(null);
      },
      load: async () => storedDesk,
      watch() {},
      apply: applyDeskEdit,
    }),
    examples: createExamples(() => createFakeWorker({ isQuick: true }), false),
    bin: signal(deleted),
    unreadable: signal(unreadable),
    outside: {
      saveFile: (file) => void files.push(file),
      async deleteAll() {
        if (!isDeletable) return fail('not-deleted');
        stored = defaultSettings;
        tellStored();
        return succeed(null);
      },
      discardUnreadable: async () => (isDeletable ? succeed(null) : fail('not-deleted')),
    },
    sync,
    recents: {
      loadCopies: async () => keptCopies,
      writeClipboard: async (content) => {
        clipboard = content;
        return succeed(null);
      },
      deleteAll: async () => {
        if (!isDeletable) return fail('not-deleted');
        keptCopies = [];
        return succeed(null);
      },
    },
    shortcuts: {
      load: async () => [...shortcuts],
      async openSettings() {
        settingsOpened++;
        return isShortcutPageOpen;
      },
    },
  });
  return { store, stored: () => stored, files, settingsOpened: () => settingsOpened, clipboard: () => clipboard };
}

/** Opens the options page. Needs fake timers. */
export function openOptions(options: OptionsWorldOptions = {}) {
  const world = createOptionsWorld(options);
  render(<OptionsPage store={world.store} />);
  return world;
}
