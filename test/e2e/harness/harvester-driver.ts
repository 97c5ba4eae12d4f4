/**
 * Runs in a page of the extension. It harvests a tab with the code that the popup and the shortcut share, and returns every
 * link with its text, as no format and no visible list does.
 */
import { injectCollector, listenToCollectors } from '../../../src/browser/page-access';
import type { UrlAndText } from '../../../src/core/links/link';
import { unpackLinks } from '../../../src/core/links/packed-links';
import { unknownSource } from '../../../src/core/links/source';
import type { Scope } from '../../../src/core/messages/page';
import { startHarvest } from '../../../src/harvest/harvest';

/** The script that the build injects. */
const collector = 'src/page/collect/main.js';

/** The result of a harvest, before any filter. */
export interface Harvested {
  readonly links: readonly UrlAndText[];
  readonly unreadFrames: number;
  /** The code of the failure; empty if there was none. */
  readonly failure: string;
  readonly detail: string;
}

/** The tab beside this one: the page under test. */
async function testedTab(): Promise<number> {
  const own = await chrome.tabs.getCurrent();
  const other = (await chrome.tabs.query({})).find(({ id }) => id !== own?.id);
  if (other?.id === undefined) throw new Error('There is no other tab.');
  return other.id;
}

/** As JSON, which carries lone surrogates where a remote control would not. */
async function harvest(selector: string, scope: Scope): Promise<string> {
  const tabId = await testedTab();
  const links: UrlAndText[] = [];
  const access = {
    inject: (...[target, request]: TargetAndRequest) => injectCollector(collector, target, request),
    listen: listenToCollectors,
  };
  const harvested = await new Promise<Harvested>((resolve) => {
    const held = startHarvest({ tabId }, { selector, scope }, access, {
      onLinks: (packed) => {
        for (const { url, text } of unpackLinks({ ...packed, source: unknownSource })) links.push({ url, text });
      },
      onProgress: ({ state, runs, unreadFrames, failure }) => {
        if (state !== 'done' && state !== 'failed') return;
        held.dispose();
        resolve({
          links: runs.flatMap(([start, end]) => links.slice(start, end)),
          unreadFrames: unreadFrames.count,
          failure: failure?.code ?? '',
          detail: failure?.detail ?? '',
        });
      },
    });
  });
  return JSON.stringify(harvested);
}

type TargetAndRequest = Parameters<Parameters<typeof startHarvest>[2]['inject']>;

Object.assign(globalThis, { sheafTestHarvest: harvest });
