import { field, isBoolean, record } from './readers';

/** What is taken off the URLs of a harvest before anything else looks at them. Each is off at first. */
export interface Cleaning {
  /** Drop what begins at `#`. */
  readonly dropFragment: boolean;
  /** Drop the parameters that `tracking.ts` lists. */
  readonly dropTracking: boolean;
  /** Put in place of a redirector that `redirectors.ts` lists where it leads. */
  readonly unwrapRedirects: boolean;
  /** Keep scheme, host and port only. */
  readonly originOnly: boolean;
}

export const noCleaning: Cleaning = {
  dropFragment: false,
  dropTracking: false,
  unwrapRedirects: false,
  originOnly: false,
};

export const readCleaning = record<Cleaning>({
  dropFragment: field(isBoolean, false),
  dropTracking: field(isBoolean, false),
  unwrapRedirects: field(isBoolean, false),
  originOnly: field(isBoolean, false),
});

/** Whether a cleaning does anything at all. */
export function cleansAnything(cleaning: Cleaning): boolean {
  return Object.values(cleaning).some(Boolean);
}
