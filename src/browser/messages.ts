import browser from 'webextension-polyfill';
import type { DeskEdit } from '../core/desk/desk-edit';
import type { LastCopy } from '../core/desk/last-copy';
import type { RecentCopy } from '../core/desk/recent-copies';
import type { RecentQuery } from '../core/desk/recent-queries';
import type { TakenLinks } from '../core/desk/recents';
import type { CollectRequest } from '../core/messages/page';
import type { Ran, RunRequest } from '../core/messages/run';
import type { Result } from '../core/result';
import type { SettingsEdit } from '../core/settings/settings-edit';

/** The messages between Sheaf's own documents, each with its request and reply. */
export interface Messages {
  /** To the offscreen document: runs a recipe on a page and puts the result on the clipboard. */
  readonly runRecipe: { readonly request: RunRequest; readonly reply: Result<Ran> };
  /** To the service worker: injects the collector. The offscreen document cannot do this. */
  readonly inject: {
    readonly request: { readonly target: RunRequest['target']; readonly collect: CollectRequest };
    readonly reply: Result<readonly number[]>;
  };
  /** To the background, which outlives the popup: opens these addresses in tabs of this window. */
  readonly openTabs: {
    readonly request: { readonly urls: readonly string[]; readonly windowId: number };
    readonly reply: null;
  };
  /** To the background: stops opening tabs. */
  readonly stopTabs: { readonly request: null; readonly reply: null };
  /**
   * To the background, the only writer of settings. What the popup wrote itself would be lost if it closed right after, as it
   * does on Escape. If two documents wrote at the same time, one would overwrite the other.
   */
  readonly editSettings: { readonly request: readonly SettingsEdit[]; readonly reply: Result<null> };
  /** To the background, which writes the desk for the same reasons. */
  readonly editDesk: { readonly request: readonly DeskEdit[]; readonly reply: Result<null> };
  /** To the background: deletes everything that Sheaf has stored on this device. */
  readonly deleteAll: { readonly request: null; readonly reply: Result<null> };
  /** To the background: deletes what could not be read, whether it was set aside or not. */
  readonly discardUnreadable: { readonly request: null; readonly reply: Result<null> };
  /** To the background: switches synchronisation on or off, and synchronises at once if it is on. */
  readonly switchSync: { readonly request: { readonly isOn: boolean }; readonly reply: Result<null> };
  /** To the background: synchronises at once. */
  readonly syncNow: { readonly request: null; readonly reply: Result<null> };
  /** To the background: names this device for the user's other devices. An empty name means the suggested one. */
  readonly nameDevice: { readonly request: { readonly name: string }; readonly reply: Result<null> };
  /** To the background: switches synchronisation off, and removes everything from synchronised storage. */
  readonly clearSync: { readonly request: null; readonly reply: Result<null> };
  /** To the background: forgets the conflicts that the user has seen. */
  readonly dismissConflicts: { readonly request: null; readonly reply: Result<null> };
  /**
   * To the background: stores the last copy. The offscreen document has no storage, and the popup may close at any moment. `null`
   * means that the copy is too long to store.
   */
  readonly keepCopy: { readonly request: LastCopy | null; readonly reply: null };
  /** To the background: loads the last copy, once all earlier copies are stored. */
  readonly loadCopy: { readonly request: null; readonly reply: LastCopy | null };
  /** To the background: keeps links that were taken among the recents, if the user wants any. */
  readonly keepTaken: { readonly request: TakenLinks; readonly reply: null };
  /** To the background: loads what was used lately, for a page with this URL. `null` if nothing was copied from the page. */
  readonly loadRecents: {
    readonly request: string;
    readonly reply: { readonly queries: readonly RecentQuery[]; readonly copiedUrls: readonly string[] | null };
  };
  /** To the background: loads the last copies, the latest first. */
  readonly loadRecentCopies: { readonly request: null; readonly reply: readonly RecentCopy[] };
  /** To the background: deletes all recents. */
  readonly deleteRecents: { readonly request: null; readonly reply: Result<null> };
}

export type Name = keyof Messages;

/** A message as it is sent. */
export interface Envelope {
  readonly name: Name;
  readonly request: Messages[Name]['request'];
}

/** The outcome of a handler: its reply, or the error that it threw, which is a bug. */
export type Answer<Reply> = { readonly reply: Reply } | { readonly error: string };

/** Sends a message to the document that handles it, and resolves to its reply. Rejected if the handler threw. */
export async function send<Key extends Name>(
  name: Key,
  request: Messages[Key]['request'],
): Promise<Messages[Key]['reply']> {
  // The type of the handler, in `message-handlers.ts`, guarantees this.
  const answer = await browser.runtime.sendMessage<Envelope, Answer<Messages[Key]['reply']>>({ name, request });
  if ('error' in answer) throw new Error(answer.error);
  return answer.reply;
}
