import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';

/** What is searched for on the options page. */
export const SearchContext = createContext<ReadonlySignal<string>>(signal(''));

/** Whether a text contains every word that is searched for, whatever the case, accents and order. Nothing typed finds all. */
export function isFound(search: string, text: string): boolean {
  const plainText = plain(text);
  return plain(search)
    .split(/\s+/)
    .every((word) => plainText.includes(word));
}

/** Returns a text in lower case without accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
