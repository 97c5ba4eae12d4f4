import { injectScript } from '../browser/inject-script';
import { createShowOnPage } from '../harvest/show-on-page';
import type { ShowOnPage } from '../harvest/show-on-page';
import marker from '../page/mark/main.ts?script&iife';

/** Shows links on the page of a tab: loaded when the user first wants to see one. */
export const showOnPageIn = (tabId: number): ShowOnPage =>
  createShowOnPage((frameId) => injectScript(marker, tabId, frameId));
