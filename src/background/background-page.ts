import { writeClipboard } from '../browser/clipboard';
import { injectCollector, listenToCollectors } from '../browser/page-access';
import { copyLinks } from '../harvest/copy-links';
import { createWorker } from '../harvest/create-worker';
import { createMatcher } from '../harvest/matcher';
import collector from '../page/main.ts?script&iife';
import { copyOnDemand } from './copy-on-demand';

/** Firefox's background page: a document, which may own a worker and write the clipboard itself. */
copyOnDemand((request) =>
  copyLinks(request, {
    access: {
      inject: (target, collect) => injectCollector(collector, target, collect),
      listen: listenToCollectors,
    },
    createMatcher: (budgetMs) => createMatcher({ createWorker, budgetMs }),
    writeClipboard,
  }),
);
