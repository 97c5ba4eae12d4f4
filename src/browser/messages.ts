import browser from 'webextension-polyfill';
import type { DeskEdit } from '../core/desk/desk-edit';
import type { LastCopy } from '../core/desk/last-copy';
import type { CollectRequest } from '../core/messages/page';
import type { Ran, RunRequest } from '../core/messages/run';
import type { Result } from '../core/result';
import type { SettingsEdit } from '../core/settings/settings-edit';

/** Every message between Sheaf's own documents: its name, what is asked and what is answered. */
export interface Messages {
  /** To the offscreen document: run a recipe on a page, and put the result on the clipboard. */
  readonly runRecipe: { readonly request: RunRequest; readonly reply: Result<Ran> };
  /** To the service worker: the one place of the two that may inject. */
  readonly inject: {
    readonly request: { readonly target: RunRequest['target']; readonly collect: CollectRequest };
    readonly reply: Result<readonly number[]>;
  };
  /** To the background, which outlives the popup: open these addresses in tabs of that window. */
  readonly openTabs: {
    readonly request: { readonly urls: readonly string[]; readonly windowId: number };
    readonly reply: null;
  };
  /** To the background: open no more tabs. */
  readonly stopTabs: { readonly request: null; readonly reply: null };
  /**
   * To the background, the only one that writes settings: what the popup writes itself is lost when it closes right after, as it does
   * on Escape, and what two documents write at once would be lost by one of them.
   */
  readonly editSettings: { readonly request: readonly SettingsEdit[]; readonly reply: Result<null> };
  /** To the background, which writes the desk for the same reasons. */
  readonly editDesk: { readonly request: readonly DeskEdit[]; readonly reply: Result<null> };
  /**
   * To the background, which stores what was copied last: the offscreen document has no storage, and the popup may close at once.
   * `null` when it is too long to be kept.
   */
  readonly keepCopy: { readonly request: LastCopy | null; readonly reply: null };
  /** To the background: give what was copied last, once all that was copied before is stored. */
  readonly loadCopy: { readonly request: null; readonly reply: LastCopy | null };
}

export type Name = keyof Messages;

/** A message as it is sent. */
export interface Envelope {
  readonly name: Name;
  readonly request: Messages[Name]['request'];
}

/** How a handler ended: with its reply, or by throwing, which is a bug. */
export type Answer<Reply> = { readonly reply: Reply } | { readonly error: string };

/** Asks whichever document handles the message, and gives its reply. */
export async function send<Key extends Name>(
  name: Key,
  request: Messages[Key]['request'],
): Promise<Messages[Key]['reply']> {
  // The handler's type, in `message-handlers.ts`, is what makes this true.
  const answer = await browser.runtime.sendMessage<Envelope, Answer<Messages[Key]['reply']>>({ name, request });
  if ('error' in answer) throw new Error(answer.error);
  return answer.reply;
}
