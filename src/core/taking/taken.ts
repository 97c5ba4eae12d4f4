import type { FormatId } from '../formats/formats';

/** What a way did, as a code. `browser/taken-text.ts` has a message for each. */
type TakenCode = 'copied' | 'saved' | 'appended' | 'alreadyThere' | 'unfetchable';

/** One thing that a way did, and the number of links it did it with. */
export interface TakenPart {
  readonly code: TakenCode;
  readonly count: number;
  /** The other values that its message needs, in the order of the placeholders. */
  readonly values?: readonly (string | number | { readonly format: FormatId })[];
}

/** Returns the part that reports links left out because they cannot be fetched; none if there are none. */
export const unfetchablePart = (count: number): readonly TakenPart[] =>
  count === 0 ? [] : [{ code: 'unfetchable', count }];

/** The result of a way of taking links. */
export interface Taken {
  /** The number of links taken. */
  readonly count: number;
  readonly parts: readonly TakenPart[];
}
