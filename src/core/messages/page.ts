import type { PackedLinks } from '../links/packed-links';
import type { Needle } from '../query/literal';

/** A request to the collector of a frame. */
export interface CollectRequest {
  /** The name of the port on which the collector answers. It cannot be guessed and is used only once. */
  readonly id: string;
  /** A CSS selector. Empty selects every link. */
  readonly selector: string;
  /** The whole document, or only the user's selection in it. */
  readonly scope: Scope;
  /** The text that a link must contain to be sent at all. Absent if there is none, because Chrome drops a `null` argument. */
  readonly needle?: Needle;
}

export type Scope = 'page' | 'selection';

/**
 * Identifies a frame among the child frames of its parent. For a frame that the parent lists, this is its index in that list. A
 * frame in a shadow root is listed nowhere: its step is a key that parent and child both read, or -1 where they cannot share one.
 */
export type FrameStep = number | string;

/**
 * The messages of a collector, in this order: one `begin`, the links and child frames in page order, then one `end` or `failed`.
 */
export type Collected =
  | {
      readonly kind: 'begin';
      /** The steps from the top frame down to this frame. Empty for the top frame. */
      readonly path: readonly FrameStep[];
      /** The URL of its document. */
      readonly address: string;
      /** Whether the document is still loading, so that more links may follow. */
      readonly isLoading: boolean;
    }
  | { readonly kind: 'links'; /** May be empty: a sign that the frame still works. */ readonly links: PackedLinks }
  | {
      readonly kind: 'frame';
      /** The child frame at this place in page order. */
      readonly step: FrameStep;
      /** The address that its element specifies, or `null` if it specifies none. */
      readonly address: string | null;
    }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly reason: 'bad-selector' | 'page-closed'; readonly detail?: string };

/** The answer to `show`, with the number of the request. */
export interface ShowAnswer {
  readonly kind: 'shown';
  readonly number: number;
  /** `gone`: the page has removed the element. `hidden`: the page does not display it. */
  readonly outcome: 'shown' | 'gone' | 'hidden';
}

/** The messages that a frame sends in addition to what it collects, for as long as its port is open. */
export type Answer = ShowAnswer;

/** Every message from a frame. */
export type FromPage = Collected | Answer;

/** A request to scroll the page to an element. The script that does so, `page/mark/`, must already be in the frame. */
interface Show {
  readonly kind: 'show';
  /** Identifies the request in the answer. */
  readonly number: number;
  /** The index, from 0, among the elements that this frame has sent. Links and child frames count alike, in the order sent. */
  readonly place: number;
  /** Whether to draw a ring around the element. If not, the page only scrolls to it, as to a frame that contains the link. */
  readonly isRinged: boolean;
}

/** Every message to a frame, once its collector has begun. */
export type ToPage = Show;
