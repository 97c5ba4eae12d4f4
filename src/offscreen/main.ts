import { writeClipboardUnfocused } from '../browser/clipboard';
import { handleMessages } from '../browser/message-handlers';
import { send } from '../browser/messages';
import { listenToCollectors } from '../browser/page-access';
import { isOnWindows } from '../browser/system';
import { createWorker } from '../harvest/create-worker';
import { runRecipe } from '../harvest/run-recipe';
import { takeAndKeep } from '../take/take-and-keep';
import { ways } from '../take/ways';

/** Chrome's document for the shortcut and the context menu. It owns the worker and the clipboard, and cannot inject scripts. */
handleMessages<'runRecipe'>({
  runRecipe: (request) =>
    runRecipe(request, {
      access: {
        inject: (target, collect) => send('inject', { target, collect }),
        listen: listenToCollectors,
      },
      createWorker,
      take: (picked) =>
        takeAndKeep(ways.copy.take, picked, {
          writeClipboard: writeClipboardUnfocused,
          keepCopy: async (copy) => {
            await send('keepCopy', copy);
          },
          keepTaken: async (taken) => {
            await send('keepTaken', taken);
          },
        }),
      isWindows: isOnWindows(),
    }),
});
