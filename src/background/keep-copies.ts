import type { Handlers } from '../browser/message-handlers';
import type { LastCopy } from '../core/desk/last-copy';
import { createTurns } from './in-turn';

export interface CopyKeeperDependencies {
  readonly load: () => Promise<LastCopy | null>;
  readonly save: (copy: LastCopy | null) => Promise<void>;
  /** Moves what an earlier version has kept. */
  readonly move: () => Promise<void>;
}

/** The only one that keeps and gives what was copied last: in the order in which it is asked, so that nobody gets an older copy. */
export interface CopyKeeper {
  readonly keep: (copy: LastCopy | null) => Promise<void>;
  /** To be called when the browser has started. */
  readonly move: () => Promise<void>;
  readonly handlers: Handlers<'keepCopy' | 'loadCopy'>;
}

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
