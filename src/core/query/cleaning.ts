import { defaultOf, field, isBoolean, record } from '../readers';
import type { ReadBy } from '../readers';

const cleanings = {
  /** Removes the fragment, from the `#` on. */
  dropFragment: field(isBoolean, false),
  /** Removes the parameters that `tracking.ts` lists. */
  dropTracking: field(isBoolean, false),
  /** Replaces the URL of a redirector that `redirectors.ts` lists with the URL it leads to. */
  unwrapRedirects: field(isBoolean, false),
  /** Keeps only scheme, host and port. */
  originOnly: field(isBoolean, false),
};

/** What is removed from the URLs of a harvest before anything else reads them. Each is off by default. */
export type Cleaning = ReadBy<typeof cleanings>;

export const readCleaning = record<Cleaning>(cleanings);
export const noCleaning = defaultOf(readCleaning);

/** Whether a cleaning does anything. */
export function cleansAnything(cleaning: Cleaning): boolean {
  return Object.values(cleaning).some(Boolean);
}
