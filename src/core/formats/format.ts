import type { Link } from '../link';

/** How a harvest becomes text. Pure: the same links give the same text everywhere. */
export interface Format {
  /** Names the format in settings and messages; never changed once released. */
  readonly id: string;
  /** The text of the links, in their order. */
  readonly render: (links: readonly Link[]) => string;
}
