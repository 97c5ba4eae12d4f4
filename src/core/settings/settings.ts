import type { Preset } from '../presets/preset';
import { defaultOptions } from './options';
import type { Options } from './options';

/** What the user has set. The same on each of their devices. */
export interface Settings {
  readonly options: Options;
  /** In their order. */
  readonly presets: readonly Preset[];
}

export const defaultSettings: Settings = { options: defaultOptions, presets: [] };
