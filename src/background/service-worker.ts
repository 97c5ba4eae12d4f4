import { handleMessages, send } from '../browser/messages';
import { ensureOffscreen } from '../browser/offscreen';
import { injectCollector } from '../browser/page-access';
import { reopenPopupWhenAllowed } from '../browser/permissions';
import collector from '../page/main.ts?script&iife';
import { copyOnDemand } from './copy-on-demand';

/** Chrome's background: it has neither worker nor clipboard, and only hands on. */
handleMessages<'inject'>({
  inject: ({ target, collect }) => injectCollector(collector, target, collect),
});

copyOnDemand(async (request) => {
  await ensureOffscreen();
  return send('copyLinks', request);
});

reopenPopupWhenAllowed();
