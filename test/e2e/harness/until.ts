import { setTimeout as pause } from 'node:timers/promises';

const intervalMs = 40;

/** How long `until` waits for something that should be there at once, on a busy machine. */
export const patienceMs = 10_000;

/**
 * Calls `look` repeatedly until it returns something, and resolves to that. Tests do this instead of sleeping.
 *
 * @param what - named in the error: "the popup", "8 rows"
 * @param look - returns `undefined` or `false` as long as it is not there; an error it throws ends the wait
 * @throws if it is not there after `withinMs`
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

/** Presses Escape as long as something is open. In a popup it closes a menu first. */
export async function escapeUntil(
  press: (key: 'Escape') => Promise<void>,
  isClosed: () => Promise<boolean>,
): Promise<void> {
  await press('Escape');
  await until('the popup to close', async () => (await isClosed()) || press('Escape').then(() => false));
}

/** The time after which a press without any sign of arrival counts as lost, in milliseconds. */
const lostAfterMs = 4000;

/** How often a press is repeated before the last one, which has all the remaining time. */
const repeats = 2;

/**
 * Presses until a sign of arrival is seen, and returns what was seen. While a window comes to the front, the X server has no
 * window to send a key to, and the key is lost.
 *
 * @param look - sees whether the press has arrived, not whether Sheaf reacted correctly; otherwise pressing twice would hide a
 *   fault
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
