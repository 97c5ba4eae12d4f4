import { writeClipboardUnfocused } from '../browser/clipboard';
import { handleMessages, send } from '../browser/messages';
import { listenToCollectors } from '../browser/page-access';
import { isOnWindows } from '../browser/system';
import { copyLinks } from '../harvest/copy-links';
import { createWorker } from '../harvest/create-worker';
import { createMatcher } from '../harvest/matcher';

/** Chrome's document for the shortcut and the context menu: it owns the worker and the clipboard, and may not inject. */
handleMessages<'copyLinks'>({
  copyLinks: (request) =>
    copyLinks(request, {
      access: {
        inject: (target, collect) => send('inject', { target, collect }),
        listen: listenToCollectors,
      },
      createMatcher: (budgetMs) => createMatcher({ createWorker, budgetMs: () => budgetMs }),
      writeClipboard: writeClipboardUnfocused,
      keep: async (copy) => {
        await send('keepCopy', copy);
      },
      isWindows: isOnWindows(),
    }),
});
