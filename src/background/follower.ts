import type { Settings } from '../core/settings/settings';

interface FollowerDependencies<Part> {
  readonly load: () => Promise<Settings>;
  /** Returns the part of the settings that it follows. */
  readonly select: (settings: Settings) => Part;
  /** Makes the browser show that part. */
  readonly put: (part: Part) => Promise<void>;
}

/**
 * Keeps something in the browser, such as the context menu, in step with a part of the settings.
 *
 * @returns a function to call when the browser has started and when the settings may have changed. It puts the part only if it
 * differs. Calls run one after another, so the last one uses the latest settings.
 */
export function createFollower<Part>({ load, select, put }: FollowerDependencies<Part>): () => Promise<void> {
  /** What has been put. Unknown until it has been put once. */
  let shown: string | null = null;
  let last: Promise<void> = Promise.resolve();

  async function follow(): Promise<void> {
    const part = select(await load());
    const wanted = JSON.stringify(part);
    if (wanted === shown) return;
    await put(part);
    shown = wanted;
  }

  return () => {
    last = last.then(follow).catch((error: unknown) => console.error('A change of settings was not followed.', error));
    return last;
  };
}
