import { recentsReaders } from '../core/desk/recents';
import type { Recents } from '../core/desk/recents';
import { largeItems } from './large-items';

const keys = { queries: 'recentQueries', copies: 'recentCopies', pages: 'copiedPages' } as const satisfies Record<
  keyof Recents,
  string
>;

/** Reads a part of the recents. Never rejected: where the browser refuses, there are none. */
export async function loadRecents<Part extends keyof Recents>(part: Part): Promise<Recents[Part]> {
  // Each part has a reader of its own.
  const read = recentsReaders[part] as (stored: unknown) => Recents[Part];
  try {
    return read(await largeItems.load(keys[part]));
  } catch (error) {
    console.error('The recents could not be read.', error);
    return read(undefined);
  }
}

/** Stores parts of the recents. One that the browser has no room for stays as it was. */
export async function saveRecents({ queries, copies, pages }: Partial<Recents>): Promise<void> {
  const save = (key: string, value: unknown) =>
    value === undefined
      ? undefined
      : largeItems.save(key, value).catch((error: unknown) => console.error('The recents were not stored.', error));
  await save(keys.queries, queries);
  await save(keys.copies, copies);
  await save(keys.pages, pages);
}

/** Deletes all recents. Rejected if the browser refuses. */
export async function deleteRecents(): Promise<void> {
  for (const key of Object.values(keys)) await largeItems.remove(key);
}
