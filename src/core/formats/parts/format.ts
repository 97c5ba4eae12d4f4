import type { FormatOptions } from '../../format-options';

/** What is known of a format before it is used. */
export interface Format {
  /** Names the format in settings and messages, and its file in the folder above; never changed once released. */
  readonly id: string;
  /** Its English name, as it stands in a menu. */
  readonly label: string;
  /** What a file's name ends in, without the dot. */
  readonly extension: string;
  readonly mimeType: string;
  /** What of it is left to the user. */
  readonly options: readonly (keyof FormatOptions)[];
}
