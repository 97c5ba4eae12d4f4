import { RecentsModel } from './models/recents-model';
import type { Store } from './store';

const models = new WeakMap<Store, RecentsModel>();

/** Returns what was used lately, as a view has it. The first rows need none of it, so it is not part of the store. */
export function recentsOf(store: Store): RecentsModel {
  const model = models.get(store) ?? new RecentsModel(store.outside.recents, store.listing);
  models.set(store, model);
  return model;
}
