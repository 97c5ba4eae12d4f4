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

/** Presses Escape, and again as long as something is open: in a popup it closes a menu first. */
export async function escapeUntil(
  press: (key: 'Escape') => Promise<void>,
  isClosed: () => Promise<boolean>,
): Promise<void> {
  await press('Escape');
  await until('the popup to close', async () => (await isClosed()) || press('Escape').then(() => false));
}

/** How long a press may show no sign that it has arrived before it counts as lost, in milliseconds. */
const lostAfterMs = 4000;

/** How often a press is repeated before the last one, which is given all the time there is. */
const repeats = 2;

/**
 * Presses until it is seen to have arrived, and returns what was seen: while a window comes to the front, the X server has nobody
 * to give a key to, and it is lost.
 *
 * @param look - sees whether the press has arrived, not whether Sheaf did the right thing with it: otherwise a fault would be
 *   mended by pressing twice.
 */
export async function pressUntil<T>(
  press: () => Promise<void>,
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  for (let attempt = 0; attempt < repeats; attempt++) {
    await press();
    try {
      return await until(what, look, lostAfterMs);
    } catch (error) {
      process.stderr.write(`${String(error)} It is pressed again.\n`);
    }
  }
  await press();
  return until(what, look);
}
