import type { Scope } from './messages/page';
import type { FormatId, RenderContext } from './formats';
import type { Ask } from './ask';

/** What is to be copied without the popup: the shortcut's and the context menu's order. */
export interface CopyRequest {
  readonly target: { readonly tabId: number; readonly frameId?: number };
  readonly scope: Scope;
  readonly page: RenderContext['page'];
  readonly ask: Ask;
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
