import type { Preset } from '../core/presets/preset';
import type { Settings } from '../core/settings/settings';

type Entry = Pick<Preset, 'id' | 'name'>;

interface MenuKeeperDependencies {
  readonly load: () => Promise<Settings>;
  /** Replaces the context menu with one of these presets. */
  readonly put: (presets: readonly Entry[]) => Promise<void>;
}

/**
 * Keeps the context menu in step with the presets that are marked for it.
 *
 * @returns a function to call when the browser has started and when the settings may have changed. It replaces the menu only if
 * the presets differ. Calls run one after another, so the last one uses the latest settings.
 */
export function createMenuKeeper({ load, put }: MenuKeeperDependencies): () => Promise<void> {
  /** The content of the menu. Unknown until it has been put once. */
  let shown: string | null = null;
  let last: Promise<void> = Promise.resolve();

  async function keep(): Promise<void> {
    const { presets } = await load();
    const entries = presets.filter(({ isInMenu }) => isInMenu).map(({ id, name }) => ({ id, name }));
    const wanted = JSON.stringify(entries);
    if (wanted === shown) return;
    await put(entries);
    shown = wanted;
  }

  return () => {
    last = last.then(keep).catch((error: unknown) => console.error('The context menu was not put.', error));
    return last;
  };
}
