import type { Scope } from './collection';
import type { FormatId } from './formats';
import type { Recipe } from './presets/recipe';
import type { Source } from './source';

/** What is to be copied without the popup: the shortcut's and the context menu's order. */
export interface CopyRequest {
  readonly target: { readonly tabId: number; readonly frameId?: number };
  readonly scope: Scope;
  readonly page: Omit<Source, 'readAt'>;
  readonly recipe: Recipe;
  /** How long the patterns may work on a page, in milliseconds. */
  readonly matchBudgetMs: number;
}

/** What was put on the clipboard. */
export interface Copied {
  readonly count: number;
  readonly format: FormatId;
  /** Child frames whose links are not in it. */
  readonly unreadFrames: number;
}
