import { openSleepingTab } from '../browser/background-tabs';
import { clearLeftBadges } from '../browser/badge';
import { writeClipboard } from '../browser/clipboard';
import { loadLastCopy, moveLastCopy, saveLastCopy } from '../browser/last-copy-store';
import { handleMessages } from '../browser/message-handlers';
import { forgetOpening, reportOpening } from '../browser/opening-writing';
import { injectCollector, listenToCollectors } from '../browser/page-access';
import { deleteRecents, loadRecents, saveRecents } from '../browser/recents-store';
import { onBrowserStart } from '../browser/start';
import { isOnWindows } from '../browser/system';
import { createWorker } from '../harvest/create-worker';
import { runRecipe } from '../harvest/run-recipe';
import collector from '../page/collect/main.ts?script&iife';
import { takeAndKeep } from '../take/take-and-keep';
import { ways } from '../take/ways';
import { copyOnDemand } from './copy-on-demand';
import { handleTabs } from './handle-tabs';
import { createCopyKeeper } from './keep-copies';
import { createRecentsKeeper } from './keep-recents';
import { createTabOpener } from './open-tabs';
import { remember } from './remember';

const { settings, desk, handlers } = remember();
const copies = createCopyKeeper({ load: loadLastCopy, save: saveLastCopy, move: moveLastCopy });
const recents = createRecentsKeeper({ load: loadRecents, save: saveRecents, remove: deleteRecents, settings });
onBrowserStart(() => void copies.move().catch(console.error));

/** Firefox's background page is a document, so it can own a worker and write to the clipboard. */
copyOnDemand({
  run: (request) =>
    runRecipe(request, {
      access: {
        inject: (target, collect) => injectCollector(collector, target, collect),
        listen: listenToCollectors,
      },
      createWorker,
      take: (picked) =>
        takeAndKeep(ways.copy.take, picked, { writeClipboard, keepCopy: copies.keep, keepTaken: recents.keep }),
      isWindows: isOnWindows(),
    }),
  settings,
  desk,
});

void forgetOpening();
void clearLeftBadges();
handleMessages<
  keyof typeof copies.handlers | keyof typeof recents.handlers | keyof typeof handlers | 'openTabs' | 'stopTabs'
>({
  ...copies.handlers,
  ...recents.handlers,
  ...handlers,
  ...handleTabs(createTabOpener({ openTab: openSleepingTab, report: reportOpening })),
});
