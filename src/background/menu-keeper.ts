import type { Preset } from '../core/presets/preset';
import type { Settings } from '../core/settings/settings';

type Entry = Pick<Preset, 'id' | 'name'>;

export interface MenuKeeperDependencies {
  readonly load: () => Promise<Settings>;
  /** Puts a menu of these presets in place of the one there is. */
  readonly put: (presets: readonly Entry[]) => Promise<void>;
}

/**
 * Keeps the context menu in step with the presets that are marked for it.
 *
 * @returns what is to be called when the browser has started, and when the settings may have changed. Menus are put one after the
 *   other, the last one as the settings are then, and only when another one is wanted.
 */
export function createMenuKeeper({ load, put }: MenuKeeperDependencies): () => Promise<void> {
  /** What the menu holds; unknown until it has been put once. */
  let held: string | null = null;
  let last: Promise<void> = Promise.resolve();

  async function keep(): Promise<void> {
    const { presets } = await load();
    const entries = presets.filter(({ isInMenu }) => isInMenu).map(({ id, name }) => ({ id, name }));
    const wanted = JSON.stringify(entries);
    if (wanted === held) return;
    await put(entries);
    held = wanted;
  }

  return () => {
    last = last.then(keep).catch((error: unknown) => console.error('The context menu was not put.', error));
    return last;
  };
}
