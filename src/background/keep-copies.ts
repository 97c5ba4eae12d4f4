import type { Handlers } from '../browser/message-handlers';
import type { LastCopy } from '../core/desk/last-copy';
import { createTurns } from './in-turn';

interface CopyKeeperDependencies {
  readonly load: () => Promise<LastCopy | null>;
  readonly save: (copy: LastCopy | null) => Promise<void>;
  /** Moves the last copy that an earlier version stored. */
  readonly move: () => Promise<void>;
}

/** Stores and loads the last copy. Nothing else does. Requests are handled in order, so nobody receives an older copy. */
interface CopyKeeper {
  readonly keep: (copy: LastCopy | null) => Promise<void>;
  /** Moves the last copy of an earlier version. Call this when the browser has started. */
  readonly move: () => Promise<void>;
  readonly handlers: Handlers<'keepCopy' | 'loadCopy'>;
}

/** Creates the keeper of the last copy. */
export function createCopyKeeper({ load, save, move }: CopyKeeperDependencies): CopyKeeper {
  const inTurn = createTurns();
  const keep = (copy: LastCopy | null) => inTurn(() => save(copy));
  return {
    keep,
    move: () => inTurn(move),
    handlers: {
      keepCopy: async (copy) => {
        await keep(copy);
        return null;
      },
      loadCopy: () => inTurn(load),
    },
  };
}
