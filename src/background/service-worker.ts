import { openLoadingTab } from '../browser/background-tabs';
import { saveLastCopy } from '../browser/last-copy-store';
import { handleMessages, send } from '../browser/messages';
import { ensureOffscreen } from '../browser/offscreen';
import { forgetOpening, tellOpening } from '../browser/opening-store';
import { injectCollector } from '../browser/page-access';
import { reopenPopupWhenAllowed } from '../browser/permissions';
import collector from '../page/main.ts?script&iife';
import { copyOnDemand } from './copy-on-demand';
import { createTabOpener } from './open-tabs';
import { handleTabs } from './handle-tabs';
import { rememberSettings } from './remember';

void forgetOpening();

/** Chrome's background: it has neither worker nor clipboard, and only hands on. */
handleMessages<'inject' | 'keepCopy' | 'editSettings' | 'openTabs' | 'stopTabs'>({
  inject: ({ target, collect }) => injectCollector(collector, target, collect),
  keepCopy: (copy) => saveLastCopy(copy).then(() => null),
  ...rememberSettings(),
  ...handleTabs(createTabOpener({ openTab: openLoadingTab, tell: tellOpening })),
});

copyOnDemand(async (request) => {
  await ensureOffscreen();
  return send('copyLinks', request);
});

reopenPopupWhenAllowed();
