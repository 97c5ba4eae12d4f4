import type { Page } from '../links/source';
import type { Recipe } from '../presets/recipe';
import type { Taken } from '../taking/taken';
import type { Scope } from './page';
import type { Target } from './page-access';

/** A request to take links without the popup, as the shortcut and the context menu do. */
export interface RunRequest {
  readonly target: Target;
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
