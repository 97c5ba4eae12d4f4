import type { Needle } from './literal';
import type { PackedLinks } from './packed-links';

/** What a frame's collector is asked for. */
export interface CollectRequest {
  /** The name of the port on which the collector answers: unguessable, and used once. */
  readonly id: string;
  /** A CSS selector; empty takes every link. */
  readonly selector: string;
  /** All of the document, or only what the user has selected in it. */
  readonly scope: Scope;
  /** What links must have to be told at all. Chrome drops a `null` on the way, so it is absent when there is none. */
  readonly needle?: Needle;
}

export type Scope = 'page' | 'selection';

/** What a collector tells, in this order: one `begin`, the links and child frames in page order, one `end` or `failed`. */
export type CollectMessage =
  | {
      readonly kind: 'begin';
      /**
       * Where this frame stands: the index of each ancestor among the frames of its parent, from the top frame down; empty for
       * the top frame, -1 where the parent does not list it (a frame in a shadow root).
       */
      readonly path: readonly number[];
      /** Whether the document is still loading, so that more links may come. */
      readonly isLoading: boolean;
    }
  | { readonly kind: 'links'; /** May be none: a sign of life. */ readonly links: PackedLinks }
  | {
      readonly kind: 'frame';
      /** The index of the child frame that stands here among the frames of this one; -1 as in `path`. */
      readonly index: number;
      /** The match pattern of the site that its element names; `null` where that is none that could be asked for. */
      readonly site: string | null;
    }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly reason: 'bad-selector' | 'page-closed'; readonly detail?: string };
