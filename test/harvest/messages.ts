import type { CollectMessage } from '../../src/core/collection';
import { packLinks } from '../../src/core/packed-links';
import type { PackedLinks } from '../../src/core/packed-links';

/** Links with these URLs, packed. */
export function packed(...urls: readonly string[]): PackedLinks {
  return packLinks(urls.flatMap((url) => [url, `text of ${url}`]));
}

/** A collector's first word: where its frame stands. */
export function begin(path: readonly number[] = [], isLoading = false): CollectMessage {
  return { kind: 'begin', path, isLoading };
}

/** Links that a collector tells. */
export function links(...urls: readonly string[]): CollectMessage {
  return { kind: 'links', links: packed(...urls) };
}

/** The child frame with that index stands here, and shows that site. */
export function frame(index: number, site: string | null = null): CollectMessage {
  return { kind: 'frame', index, site };
}

export const end: CollectMessage = { kind: 'end' };
