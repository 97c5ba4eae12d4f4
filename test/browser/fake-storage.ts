import { createFakeEvent } from './fake-polyfill';

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** A `storage.local` that stores JSON, with the faults that a test asks for. */
export function createFakeStorage() {
  const items = new Map<string, unknown>();
  const onChanged = createFakeEvent<[Changes]>();
  const faults = {
    /** Whether every read fails. */
    isCorrupt: false,
    /** The number of reads that fail before the next one succeeds. */
    readsToFail: 0,
    /** Whether every write is refused. */
    isReadOnly: false,
    /** The number of characters it has room for. */
    room: Infinity,
    /** The number of items after which its next writes stop, as if the browser ended in between. */
    itemsLeft: Infinity,
    /** Whether it refuses to remove anything. */
    keepsAll: false,
  };
  const noFaults = { ...faults };
  /** The keys of each write, in order. */
  const writes: (readonly string[])[] = [];

  function keysOf(keys: null | string | readonly string[]): readonly string[] {
    if (keys === null) return [...items.keys()];
    return typeof keys === 'string' ? [keys] : keys;
  }

  return {
    items,
    faults,
    writes,
    /** Removes everything, including the faults. */
    reset: () => {
      items.clear();
      writes.splice(0);
      Object.assign(faults, noFaults);
    },
    local: {
      onChanged,
      get: async (keys: null | string | readonly string[]) => {
        if (faults.isCorrupt || faults.readsToFail-- > 0) throw new Error('corrupt');
        return Object.fromEntries(keysOf(keys).flatMap((key) => (items.has(key) ? [[key, items.get(key)]] : [])));
      },
      set: async (added: Readonly<Record<string, unknown>>) => {
        if (faults.isReadOnly) throw new Error('It cannot be written.');
        const all = { ...Object.fromEntries(items), ...added };
        if (JSON.stringify(all).length > faults.room) throw new Error('QUOTA_BYTES quota exceeded');
        writes.push(Object.keys(added));
        for (const [key, value] of Object.entries(added)) {
          if (faults.itemsLeft-- <= 0) throw new Error('The disk is gone.');
          // oxlint-disable-next-line unicorn/prefer-structured-clone -- Chrome's storage keeps JSON
          items.set(key, JSON.parse(JSON.stringify(value)));
        }
        onChanged.fire(Object.fromEntries(Object.entries(added).map(([key, newValue]) => [key, { newValue }])));
      },
      clear: async () => {
        const removed = [...items.keys()];
        items.clear();
        if (removed.length > 0) onChanged.fire(Object.fromEntries(removed.map((key) => [key, {}])));
      },
      remove: async (keys: string | readonly string[]) => {
        if (faults.keepsAll) throw new Error('It cannot be removed.');
        const removed = keysOf(keys).filter((key) => items.delete(key));
        if (removed.length > 0) onChanged.fire(Object.fromEntries(removed.map((key) => [key, {}])));
      },
    },
  };
}
