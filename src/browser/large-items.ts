const databaseName = 'sheaf';
const storeName = 'large';

/**
 * The extension's own database for large items, apart from settings and desk. Those are read as a whole when the popup opens, and
 * Chrome limits them to 10 MB in total. The database is on this device only, and the browser may clear it with the history. Each
 * function is rejected if the browser refuses.
 */
export const largeItems = {
  load: (key: string): Promise<unknown> => run('readonly', (store) => store.get(key)),
  save: (key: string, value: unknown): Promise<IDBValidKey> => run('readwrite', (store) => store.put(value, key)),
  remove: (key: string): Promise<undefined> => run('readwrite', (store) => store.delete(key)),
  clear: (): Promise<undefined> => run('readwrite', (store) => store.clear()),
};

/** Makes one request in a transaction of its own. Resolves to its result once that is written. */
async function run<Value>(
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const requested = request(transaction.objectStore(storeName));
      transaction.addEventListener('complete', () => resolve(requested.result));
      transaction.addEventListener('abort', () => reject(errorOf(transaction)));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(storeName));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(errorOf(opening)));
  });
}

const errorOf = ({ error }: { readonly error: DOMException | null }): Error =>
  error ?? new Error('The database reported no reason.');
