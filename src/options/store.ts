import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Shortcut } from '../browser/shortcuts';
import type { RecentCopy } from '../core/desk/recent-copies';
import type { Rendered } from '../core/formats/parts/render';
import type { HarvestFile } from '../core/formats/parts/file';
import type { Result } from '../core/result';
import type { DeletedPreset } from '../core/settings/bin';
import type { Items } from '../core/settings/items';
import type { SyncState } from '../core/settings/sync/sync-state';
import type { LiveDesk, LiveSettings } from '../ui/live';
import type { Example } from './examples';
import { HistoryModel } from './history-model';

interface OptionsStoreDependencies {
  readonly settings: LiveSettings;
  readonly desk: LiveDesk;
  readonly examples: Example;
  /** The deleted presets that can be restored. */
  readonly bin: ReadonlySignal<readonly DeletedPreset[]>;
  /** What could not be read when it was last used, as it was stored. */
  readonly unreadable: ReadonlySignal<readonly Items[]>;
  readonly outside: {
    readonly saveFile: (file: HarvestFile) => void;
    /** Deletes everything that Sheaf has stored on this device. */
    readonly deleteAll: () => Promise<Result<null>>;
    readonly discardUnreadable: () => Promise<Result<null>>;
  };
  readonly sync: {
    /** Whether and how this device synchronises. */
    readonly state: ReadonlySignal<SyncState>;
    readonly switchTo: (isOn: boolean) => Promise<Result<null>>;
    readonly synchronise: () => Promise<Result<null>>;
    /** Names this device. An empty name stands for the one that Sheaf suggests. */
    readonly nameDevice: (name: string) => Promise<Result<null>>;
    /** Switches synchronisation off, and removes everything from synchronised storage. */
    readonly removeAll: () => Promise<Result<null>>;
    /** Forgets the conflicts that the user has seen. */
    readonly dismissConflicts: () => Promise<Result<null>>;
  };
  readonly recents: {
    readonly loadCopies: () => Promise<readonly RecentCopy[]>;
    readonly writeClipboard: (content: Rendered) => Promise<Result<null>>;
    readonly deleteAll: () => Promise<Result<null>>;
  };
  readonly shortcuts: {
    readonly load: () => Promise<readonly Shortcut[]>;
    /** Opens the browser's own page for them. Resolves to whether the browser allows that. */
    readonly openSettings: () => Promise<boolean>;
  };
}

/** The state of the options page. */
export interface OptionsStore extends OptionsStoreDependencies {
  readonly history: HistoryModel;
  /** What is typed into the search field. */
  readonly search: Signal<string>;
}

/** Creates the state of the options page. */
export function createOptionsStore(dependencies: OptionsStoreDependencies): OptionsStore {
  return { ...dependencies, history: new HistoryModel(dependencies.settings), search: signal('') };
}
