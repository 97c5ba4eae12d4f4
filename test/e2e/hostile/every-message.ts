import type { Messages } from '../../../src/browser/messages';
import { defaultFormatOptions } from '../../../src/core/formats/parts/format-options';
import { defaultQuery } from '../../../src/core/query/query';

/** Every message that Sheaf's documents send each other, as an attacker who has read the source would send it about a tab. */
type Attacks = { readonly [Name in keyof Messages]: Messages[Name]['request'] };

/** The address that a message would open if it were obeyed. */
export const evilAddress = 'https://evil.example/';

const attacks = (tabId: number): Attacks => ({
  runRecipe: {
    target: { tabId },
    scope: 'page',
    page: { url: evilAddress, title: 'evil' },
    recipe: { query: defaultQuery, format: 'json', formatOptions: defaultFormatOptions },
    matchBudgetMs: 1000,
  },
  inject: { target: { tabId }, collect: { id: 'evil', selector: '', scope: 'page' } },
  openTabs: { urls: [evilAddress], windowId: -2 },
  stopTabs: null,
  editSettings: [{ options: { format: 'csv' } }],
  editDesk: [{ query: { ...defaultQuery, include: 'evil' } }],
  deleteAll: null,
  discardUnreadable: null,
  switchSync: { isOn: true },
  syncNow: null,
  nameDevice: { name: 'evil' },
  clearSync: null,
  dismissConflicts: null,
  keepCopy: null,
  loadCopy: null,
  keepTaken: {
    query: { ...defaultQuery, include: 'evil' },
    page: { url: evilAddress, title: 'evil' },
    takenAt: 0,
    urls: null,
    isOnlyNew: false,
  },
  loadRecents: evilAddress,
  loadRecentCopies: null,
  deleteRecents: null,
});

/** The attacks as the extension's own messages are shaped. */
export function everyMessage(tabId: number): readonly { readonly name: string; readonly request: unknown }[] {
  return Object.entries(attacks(tabId)).map(([name, request]) => ({ name, request }));
}
