import type { PackedLinks } from '../links/packed-links';
import type { Needle } from '../query/literal';

/** What a frame's collector is asked for. */
export interface CollectRequest {
  /** The name of the port on which the collector answers: unguessable, and used once. */
  readonly id: string;
  /** A CSS selector; empty takes every link. */
  readonly selector: string;
  /** All of the document, or only what the user has selected in it. */
  readonly scope: Scope;
  /** What links must have to be sent at all. Chrome drops a `null` on the way, so it is absent when there is none. */
  readonly needle?: Needle;
}

export type Scope = 'page' | 'selection';

/**
 * Tells a frame from the others in its parent: its index among the frames that the parent lists, or, of a frame in a shadow root,
 * which none lists, a key that is the same for all who can read it; -1 for those who cannot.
 */
export type FrameStep = number | string;

/** What a collector sends, in this order: one `begin`, the links and child frames in page order, one `end` or `failed`. */
export type Collected =
  | {
      readonly kind: 'begin';
      /** Where this frame stands, from the top frame down; empty for the top frame. */
      readonly path: readonly FrameStep[];
      /** The address of its document. */
      readonly address: string;
      /** Whether the document is still loading, so that more links may come. */
      readonly isLoading: boolean;
    }
  | { readonly kind: 'links'; /** May be none: a sign of life. */ readonly links: PackedLinks }
  | {
      readonly kind: 'frame';
      /** The child frame that stands here. */
      readonly step: FrameStep;
      /** The address that its element names; `null` where it names none. */
      readonly address: string | null;
    }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly reason: 'bad-selector' | 'page-closed'; readonly detail?: string };

/** The answer to `show`, under the number of its question. */
export interface ShowAnswer {
  readonly kind: 'shown';
  readonly number: number;
  /** `gone`: the page has removed the element; `hidden`: the page does not display it. */
  readonly outcome: 'shown' | 'gone' | 'hidden';
}

/** What a frame sends besides what it collects, for as long as its port is open. */
export type Answer = ShowAnswer;

/** Everything a frame sends. */
export type FromPage = Collected | Answer;

/** Scrolls the page to an element. The script that does so must be in the frame: `page/mark/`. */
export interface Show {
  readonly kind: 'show';
  /** Names the question in its answer. */
  readonly number: number;
  /** Which of the elements that this frame has sent, counted from 0: links and child frames alike, in the order sent. */
  readonly place: number;
  /** Whether to ring the element, or only scroll to it, as to a frame that holds the link. */
  readonly isRinged: boolean;
}

/** Everything a frame is sent, once its collector has begun. */
export type ToPage = Show;
