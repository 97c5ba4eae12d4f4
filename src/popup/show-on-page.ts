import { injectScript } from '../browser/inject-script';
import { createShowOnPage } from '../harvest/show-on-page';
import marker from '../page/mark/main.ts?script&iife';

/** Shows links on their pages: loaded when the user first wants to see one. */
export const showOnPage = createShowOnPage((tabId, frameId) => injectScript(marker, tabId, frameId));
