import { packLinks } from '../../src/core/links/packed-links';
import type { LinkRun, PackedLinks } from '../../src/core/links/packed-links';
import type { Collected, FrameStep } from '../../src/core/messages/page';
import { source } from '../core/links';

/** Returns links with these URLs, packed. */
export function packed(...urls: readonly string[]): PackedLinks {
  return packLinks(urls.flatMap((url) => [url, `text of ${url}`]));
}

/** Returns a run of links with these URLs. */
export function linkRun(...urls: readonly string[]): LinkRun {
  return { ...packed(...urls), source };
}

/** The first message of a collector: the place of its frame. */
export function begin(path: readonly FrameStep[] = [], isLoading = false, address = 'about:blank'): Collected {
  return { kind: 'begin', path, address, isLoading };
}

/** A message with links. */
export function links(...urls: readonly string[]): Collected {
  return { kind: 'links', links: packed(...urls) };
}

/** A message about a child frame, with the address that its element specifies. */
export function frame(step: FrameStep, address: string | null = null): Collected {
  return { kind: 'frame', step, address };
}

export const end: Collected = { kind: 'end' };
