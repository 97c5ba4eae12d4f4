import { injectScript } from '../browser/inject-script';
import { createShowOnPage } from '../harvest/show-on-page';
import marker from '../page/mark/main.ts?script&iife';

/** Shows a link on its page. Loaded when it is first needed. */
export const showOnPage = createShowOnPage((tabId, frameId) => injectScript(marker, tabId, frameId));
