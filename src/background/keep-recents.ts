import type { Handlers } from '../browser/message-handlers';
import { addressOf, splitUrls } from '../core/desk/copied-pages';
import { queriesFor } from '../core/desk/recent-queries';
import { addTaken } from '../core/desk/recents';
import type { Recents, TakenLinks } from '../core/desk/recents';
import { hostOf } from '../core/links/url-parts';
import { fail, succeed } from '../core/result';
import type { Settings } from '../core/settings/settings';
import { createTurns } from './in-turn';

interface RecentsKeeperDependencies {
  readonly load: <Part extends keyof Recents>(part: Part) => Promise<Recents[Part]>;
  readonly save: (parts: Partial<Recents>) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly settings: { readonly read: () => Promise<Settings> };
}

/** Keeps the recents. Nothing else does. Requests are handled in order, so that nothing that was taken is lost. */
interface RecentsKeeper {
  readonly keep: (taken: TakenLinks) => Promise<void>;
  readonly handlers: Handlers<'keepTaken' | 'loadRecents' | 'loadRecentCopies' | 'deleteRecents'>;
}

/** Creates the keeper of the recents. While the user does not want any, none are kept, and those that are there are not returned. */
export function createRecentsKeeper({ load, save, remove, settings }: RecentsKeeperDependencies): RecentsKeeper {
  const inTurn = createTurns();
  const areWanted = async () => (await settings.read()).options.keepsRecents;
  const keep = (taken: TakenLinks) =>
    inTurn(async () => {
      if (!(await areWanted())) return;
      const [queries, copies, pages] = await Promise.all([load('queries'), load('copies'), load('pages')]);
      await save(addTaken({ queries, copies, pages }, taken));
    });
  return {
    keep,
    handlers: {
      keepTaken: async (taken) => {
        await keep(taken);
        return null;
      },
      loadRecents: (url) =>
        inTurn(async () => {
          if (!(await areWanted())) return { queries: [], copiedUrls: null };
          const [queries, pages] = await Promise.all([load('queries'), load('pages')]);
          const page = pages.find(({ address }) => address === addressOf(url));
          return { queries: queriesFor(queries, hostOf(url)), copiedUrls: page ? splitUrls(page.urls) : null };
        }),
      loadRecentCopies: () => inTurn(async () => ((await areWanted()) ? load('copies') : [])),
      deleteRecents: () =>
        inTurn(async () => {
          try {
            await remove();
            return succeed(null);
          } catch (error) {
            console.error(error);
            return fail('not-deleted');
          }
        }),
    },
  };
}
