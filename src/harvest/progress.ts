import type { PackedLinks } from '../core/links/packed-links';
import type { Run } from '../core/query/arrange';
import type { Failure } from '../core/result';
import type { UnreadFrames } from './placing';

/** How far a harvest has come. */
export interface Progress {
  /** `silent`: the page has not said a word for a while; it may yet. The other two but `reading` are final. */
  readonly state: 'reading' | 'silent' | 'done' | 'failed';
  readonly failure?: Failure;
  /** The links that have arrived, in page order. */
  readonly runs: readonly Run[];
  readonly count: number;
  /** Child frames whose links are not in here: closed to extensions, or silent for too long. */
  readonly unreadFrames: UnreadFrames;
  /** Whether the document was still loading when it was read. */
  readonly isLoading: boolean;
}

export interface HarvestObserver {
  /** New links, after those that have arrived before. */
  readonly onLinks: (links: PackedLinks) => void;
  /** Called after each change; what it is given holds for what `onLinks` has received until then. */
  readonly onProgress: (progress: Progress) => void;
}
