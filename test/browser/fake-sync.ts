import { createFakeEvent } from './fake-polyfill';

/** The limits of `storage.sync` as the browsers document them. */
const limits = { bytes: 102_400, itemBytes: 8192, items: 512, writesAMinute: 120, writesAnHour: 1800 };
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;
type Stored = Readonly<Record<string, unknown>>;

/** What an account's storage on a server contains. */
export type FakeAccount = Map<string, unknown>;

/**
 * A profile's `storage.sync`: a copy of the account's storage, which `exchange` brings into step with the server. It enforces the
 * quotas as Chrome does, and has the faults that a test asks for.
 */
export function createFakeSync(account: FakeAccount) {
  const items = new Map(account);
  const unsent = new Set<string>();
  /** When each write was made. */
  const writes: number[] = [];
  /** The keys of each write, in order. */
  const writtenKeys: (readonly string[])[] = [];
  const onChanged = createFakeEvent<[Changes]>();
  const faults = {
    /** Why it refuses to be read. */
    readRefusal: null as string | null,
    /** Why it refuses to be written. */
    writeRefusal: null as string | null,
    /** What a read waits for. */
    answer: Promise.resolve(),
    /** What a write waits for. */
    confirmation: Promise.resolve(),
  };

  const sizeOf = (key: string, value: unknown) => Buffer.byteLength(key) + Buffer.byteLength(JSON.stringify(value));

  function countWrite(keys: readonly string[]): void {
    if (faults.writeRefusal !== null) throw new Error(faults.writeRefusal);
    const within = (ms: number) => writes.filter((at) => at > Date.now() - ms).length;
    if (within(minuteMs) >= limits.writesAMinute)
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    if (within(hourMs) >= limits.writesAnHour)
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.');
    writes.push(Date.now());
    writtenKeys.push(keys);
  }

  function expectRoom(all: Stored, added: Stored): void {
    const total = Object.entries(all).reduce((sum, [key, value]) => sum + sizeOf(key, value), 0);
    if (Object.entries(added).some(([key, value]) => sizeOf(key, value) > limits.itemBytes))
      throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    if (total > limits.bytes) throw new Error('QUOTA_BYTES quota exceeded');
    if (Object.keys(all).length > limits.items) throw new Error('MAX_ITEMS quota exceeded');
  }

  function remove(keys: readonly string[]): void {
    const removed = keys.filter((key) => items.delete(key));
    for (const key of removed) unsent.add(key);
    if (removed.length > 0) onChanged.fire(Object.fromEntries(removed.map((key) => [key, {}])));
  }

  return {
    items,
    writes,
    writtenKeys,
    faults,
    /**
     * Sends to the server what was written here, and takes over what the server has: of two writes, the one that the server
     * received last remains, and nobody is told.
     *
     * @param isExchanged - which keys are exchanged this time
     */
    exchange(isExchanged: (key: string) => boolean = () => true): void {
      for (const key of [...unsent].filter(isExchanged)) {
        unsent.delete(key);
        if (items.has(key)) account.set(key, items.get(key));
        else account.delete(key);
      }
      const changes: Record<string, { readonly newValue?: unknown }> = {};
      for (const key of [...new Set([...items.keys(), ...account.keys()])].filter(isExchanged)) {
        if (JSON.stringify(items.get(key)) === JSON.stringify(account.get(key))) continue;
        if (account.has(key)) items.set(key, account.get(key));
        else items.delete(key);
        changes[key] = account.has(key) ? { newValue: account.get(key) } : {};
      }
      if (Object.keys(changes).length > 0) onChanged.fire(changes);
    },
    sync: {
      onChanged,
      async get(): Promise<Stored> {
        await faults.answer;
        if (faults.readRefusal !== null) throw new Error(faults.readRefusal);
        return structuredClone(Object.fromEntries(items));
      },
      async set(added: Stored): Promise<void> {
        await faults.confirmation;
        countWrite(Object.keys(added));
        // oxlint-disable-next-line unicorn/prefer-structured-clone -- a browser sends JSON
        const copy = JSON.parse(JSON.stringify(added)) as Stored;
        expectRoom({ ...Object.fromEntries(items), ...copy }, copy);
        for (const [key, value] of Object.entries(copy)) {
          items.set(key, value);
          unsent.add(key);
        }
        onChanged.fire(Object.fromEntries(Object.entries(copy).map(([key, newValue]) => [key, { newValue }])));
      },
      async remove(keys: readonly string[]): Promise<void> {
        countWrite(keys);
        remove(keys);
      },
      async clear(): Promise<void> {
        countWrite([]);
        remove([...items.keys()]);
      },
    },
  };
}
