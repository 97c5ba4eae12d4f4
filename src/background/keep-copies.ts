import type { Handlers } from '../browser/messages';
import type { LastCopy } from '../core/last-copy';

export interface CopyKeeperDependencies {
  readonly load: () => Promise<LastCopy | null>;
  readonly save: (copy: LastCopy | null) => Promise<void>;
}

/** The only one that keeps and gives what was copied last: in the order in which it is asked, so that nobody gets an older copy. */
export interface CopyKeeper {
  readonly keep: (copy: LastCopy | null) => Promise<void>;
  readonly handlers: Handlers<'keepCopy' | 'loadCopy'>;
}

export function createCopyKeeper({ load, save }: CopyKeeperDependencies): CopyKeeper {
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const done = last.then(run);
    last = done.catch((error: unknown) => console.error('The last copy was not kept.', error));
    return done;
  }

  const keep = (copy: LastCopy | null) => inTurn(() => save(copy));
  return {
    keep,
    handlers: {
      keepCopy: async (copy) => {
        await keep(copy);
        return null;
      },
      loadCopy: () => inTurn(load),
    },
  };
}
