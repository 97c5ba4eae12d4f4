import type { PackedLinks } from '../core/links/packed-links';
import type { Run } from '../core/query/arrange';
import type { Failure } from '../core/result';
import type { UnreadFrames } from './placing';

/** The progress of a harvest. */
export interface Progress {
  /** `silent`: the page has sent nothing for a while, but still may. `done` and `failed` are final. */
  readonly state: 'reading' | 'silent' | 'done' | 'failed';
  readonly failure?: Failure;
  /** The links that have arrived, in page order. */
  readonly runs: readonly Run[];
  readonly count: number;
  /** Child frames whose links are missing, because they are closed to extensions or were silent for too long. */
  readonly unreadFrames: UnreadFrames;
  /** Whether the document was still loading when it was read. */
  readonly isLoading: boolean;
}

/** The functions through which a harvest reports. */
export interface HarvestObserver {
  /** Called with new links. They follow those that arrived before. */
  readonly onLinks: (links: PackedLinks) => void;
  /** Called after each change. The progress covers the links that `onLinks` has received so far. */
  readonly onProgress: (progress: Progress) => void;
}
