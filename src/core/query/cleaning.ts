import { defaultOf, field, isBoolean, record } from '../readers';
import type { ReadBy } from '../readers';

const cleanings = {
  /** Drop what begins at `#`. */
  dropFragment: field(isBoolean, false),
  /** Drop the parameters that `tracking.ts` lists. */
  dropTracking: field(isBoolean, false),
  /** Replace the address of a redirector that `redirectors.ts` lists by the one it leads to. */
  unwrapRedirects: field(isBoolean, false),
  /** Keep scheme, host and port only. */
  originOnly: field(isBoolean, false),
};

/** What is taken off the URLs of a harvest before anything else looks at them. Each is off at first. */
export type Cleaning = ReadBy<typeof cleanings>;

export const readCleaning = record<Cleaning>(cleanings);
export const noCleaning = defaultOf(readCleaning);

/** Whether a cleaning does anything at all. */
export function cleansAnything(cleaning: Cleaning): boolean {
  return Object.values(cleaning).some(Boolean);
}
