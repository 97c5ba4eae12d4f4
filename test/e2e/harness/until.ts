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

/** How long a key press may show no effect before it is taken for lost. */
const lostAfterMs = 4000;

/**
 * Presses a key until it has its effect: a window that has just come to the front may not have the keyboard yet, and lets the first
 * press go by.
 */
export async function pressUntil<T>(
  press: () => Promise<void>,
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    await press();
    try {
      return await until(what, look, lostAfterMs);
    } catch (error) {
      process.stderr.write(`${String(error)} The key is pressed again.\n`);
    }
  }
  await press();
  return until(what, look);
}
