import type { FormatId } from '../formats/formats';

/** What a way did, as a code that `browser/taken-text.ts` has a message for. */
export type TakenCode = 'copied' | 'saved' | 'appended' | 'alreadyThere';

/** One thing that a way did: with how many links, and what else its message needs, in the order of its placeholders. */
export interface TakenPart {
  readonly code: TakenCode;
  readonly count: number;
  readonly values?: readonly (string | number | { readonly format: FormatId })[];
}

/** What a way of taking links did. */
export interface Taken {
  /** How many links it took. */
  readonly count: number;
  readonly parts: readonly TakenPart[];
}
