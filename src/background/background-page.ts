import { openSleepingTab } from '../browser/background-tabs';
import { clearLeftBadges } from '../browser/badge';
import { writeClipboard } from '../browser/clipboard';
import { loadLastCopy, saveLastCopy } from '../browser/last-copy-store';
import { handleMessages } from '../browser/messages';
import { forgetOpening, tellOpening } from '../browser/opening-store';
import { injectCollector, listenToCollectors } from '../browser/page-access';
import { isOnWindows } from '../browser/system';
import { createWorker } from '../harvest/create-worker';
import { runRecipe } from '../harvest/run-recipe';
import collector from '../page/collect/main.ts?script&iife';
import { ways } from '../take/ways';
import { copyOnDemand } from './copy-on-demand';
import { createTabOpener } from './open-tabs';
import { handleTabs } from './handle-tabs';
import { createCopyKeeper } from './keep-copies';
import { rememberSettings } from './remember';

const { read, edit, handlers } = rememberSettings();
const copies = createCopyKeeper({ load: loadLastCopy, save: saveLastCopy });

/** Firefox's background page: a document, which may own a worker and write the clipboard itself. */
copyOnDemand({
  run: (request) =>
    runRecipe(request, {
      access: {
        inject: (target, collect) => injectCollector(collector, target, collect),
        listen: listenToCollectors,
      },
      createWorker,
      take: (picked) => ways.copy.take(picked, { writeClipboard, keepCopy: copies.keep }),
      isWindows: isOnWindows(),
    }),
  settings: { read, edit },
});

void forgetOpening();
void clearLeftBadges();
handleMessages<'keepCopy' | 'loadCopy' | 'editSettings' | 'openTabs' | 'stopTabs'>({
  ...copies.handlers,
  ...handlers,
  ...handleTabs(createTabOpener({ openTab: openSleepingTab, tell: tellOpening })),
});
