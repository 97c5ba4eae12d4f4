import type { FormatOptions } from './format-options';

/** The kind of file that a format is saved as. */
export interface FileType {
  /** What the file's name ends in, without the dot. */
  readonly extension: string;
  readonly mimeType: string;
  /**
   * Whether it begins with a byte order mark. Without one, Excel reads a table, and a browser a page from disk, as if it held Latin
   * letters only.
   */
  readonly hasByteOrderMark?: boolean;
  /** What it is instead where commands are written for PowerShell. */
  readonly forPowerShell?: FileType;
}

/** What is known of a format before it is used. */
export interface Format {
  /** Names the format in settings and messages, and its file in the folder above; never changed once released. */
  readonly id: string;
  /** Its English name, as it stands in a menu. */
  readonly label: string;
  readonly file: FileType;
  /** The options that the user can set for it. */
  readonly options: readonly (keyof FormatOptions)[];
  /** The key, in `_locales`, of a sentence that its users need to know. */
  readonly hint?: 'consoleReach';
  /** The format that is used instead where links are appended to a copy in this one. */
  readonly appendsAs?: 'json';
}
