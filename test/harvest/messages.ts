import { packLinks } from '../../src/core/links/packed-links';
import type { LinkRun, PackedLinks } from '../../src/core/links/packed-links';
import type { Collected, FrameStep } from '../../src/core/messages/page';
import { source } from '../core/links';

/** Links with these URLs, packed. */
export function packed(...urls: readonly string[]): PackedLinks {
  return packLinks(urls.flatMap((url) => [url, `text of ${url}`]));
}

/** A run of links with these URLs. */
export function linkRun(...urls: readonly string[]): LinkRun {
  return { ...packed(...urls), source };
}

/** A collector's first word: where its frame stands. */
export function begin(path: readonly FrameStep[] = [], isLoading = false, address = 'about:blank'): Collected {
  return { kind: 'begin', path, address, isLoading };
}

/** Links that a collector tells. */
export function links(...urls: readonly string[]): Collected {
  return { kind: 'links', links: packed(...urls) };
}

/** That child frame stands here, and its element names that address. */
export function frame(step: FrameStep, address: string | null = null): Collected {
  return { kind: 'frame', step, address };
}

export const end: Collected = { kind: 'end' };
