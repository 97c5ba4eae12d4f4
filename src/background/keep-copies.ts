import { saveLastCopy } from '../browser/last-copy-store';
import type { Handlers } from '../browser/messages';

/** Keeps what was copied last, for whoever copied it. */
export function keepCopies(): Handlers<'keepCopy'> {
  return {
    keepCopy: async (copy) => {
      await saveLastCopy(copy);
      return null;
    },
  };
}
