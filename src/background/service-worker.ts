import { openLoadingTab } from '../browser/background-tabs';
import { clearLeftBadges } from '../browser/badge';
import { loadLastCopy, moveLastCopy, saveLastCopy } from '../browser/last-copy-store';
import { handleMessages } from '../browser/message-handlers';
import { send } from '../browser/messages';
import { ensureOffscreen } from '../browser/offscreen';
import { forgetOpening, reportOpening } from '../browser/opening-writing';
import { injectCollector } from '../browser/page-access';
import { deleteRecents, loadRecents, saveRecents } from '../browser/recents-store';
import { reopenPopupWhenAllowed } from '../browser/reopen-popup';
import { onBrowserStart } from '../browser/start';
import collector from '../page/collect/main.ts?script&iife';
import { copyOnDemand } from './copy-on-demand';
import { handleTabs } from './handle-tabs';
import { createCopyKeeper } from './keep-copies';
import { createRecentsKeeper } from './keep-recents';
import { createTabOpener } from './open-tabs';
import { remember } from './remember';

void forgetOpening();
void clearLeftBadges();

const { settings, desk, openPopup, handlers } = remember();
const copies = createCopyKeeper({ load: loadLastCopy, save: saveLastCopy, move: moveLastCopy });
const recents = createRecentsKeeper({ load: loadRecents, save: saveRecents, remove: deleteRecents, settings });
onBrowserStart(() => void copies.move().catch(console.error));

/** Chrome's background is a service worker. It has neither workers nor a clipboard, so the offscreen document does that work. */
handleMessages<
  | 'inject'
  | keyof typeof copies.handlers
  | keyof typeof recents.handlers
  | keyof typeof handlers
  | 'openTabs'
  | 'stopTabs'
>({
  inject: ({ target, collect }) => injectCollector(collector, target, collect),
  ...copies.handlers,
  ...recents.handlers,
  ...handlers,
  ...handleTabs(createTabOpener({ openTab: openLoadingTab, report: reportOpening })),
});

copyOnDemand({
  run: async (request) => {
    await ensureOffscreen();
    return send('runRecipe', request);
  },
  settings,
  desk,
});

reopenPopupWhenAllowed(openPopup);
