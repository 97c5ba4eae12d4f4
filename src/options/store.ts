import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Shortcut } from '../browser/shortcuts';
import type { DeletedPreset } from '../core/settings/bin';
import type { LiveDesk, LiveSettings } from '../ui/live';
import type { Example } from './examples';
import { HistoryModel } from './history-model';

interface OptionsStoreDependencies {
  readonly settings: LiveSettings;
  readonly desk: LiveDesk;
  readonly examples: Example;
  /** The deleted presets that can be restored. */
  readonly bin: ReadonlySignal<readonly DeletedPreset[]>;
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
