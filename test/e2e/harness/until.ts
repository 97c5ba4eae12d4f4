import { setTimeout as pause } from 'node:timers/promises';

const intervalMs = 40;

/** How long `until` looks for something that should be there at once, on a busy machine. */
export const patienceMs = 10_000;

/**
 * Looks again and again until `look` gives something, and gives that: what tests do instead of sleeping.
 *
 * @param what - said in the error: "the popup", "8 rows".
 * @param look - gives `undefined` or `false` while it is not there yet. What it throws ends the wait.
 * @throws when it is not there after `withinMs`.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  withinMs: number = patienceMs,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > deadline) throw new Error(`Waited ${withinMs} ms for ${what}.`);
    await pause(intervalMs);
  }
}
