import type { Scope } from './messages/page';
import type { Recipe } from './presets/recipe';
import type { Page } from './source';
import type { Taken } from './taken';

/** What is to be run without the popup: what the shortcut and the context menu ask for. */
export interface RunRequest {
  readonly target: { readonly tabId: number; readonly frameId?: number };
  readonly scope: Scope;
  readonly page: Page;
  readonly recipe: Recipe;
  /** How long the patterns may run on a page, in milliseconds. */
  readonly matchBudgetMs: number;
}

/** What was taken, and what is missing from it. */
export interface Ran {
  readonly taken: Taken;
  /** How many child frames could not be read. */
  readonly unreadFrames: number;
}
