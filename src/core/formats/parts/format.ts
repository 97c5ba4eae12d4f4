import type { FormatOptions } from './format-options';

/** The type of file in which a format is saved. */
export interface FileType {
  /** The extension of the file's name, without the dot. */
  readonly extension: string;
  readonly mimeType: string;
  /**
   * Whether the file begins with a byte order mark. Without one, Excel would read a table, and a browser a local page, as Latin
   * letters.
   */
  readonly hasByteOrderMark?: boolean;
  /** The type of file if commands are written for PowerShell. */
  readonly forPowerShell?: FileType;
}

export const formatGroups = ['data', 'text', 'commands'] as const;
/** What a format is for, and the part of the menu it is in. */
export type FormatGroup = (typeof formatGroups)[number];

/** Everything that is known about a format before it is used. */
export interface Format {
  /** Identifies the format in settings and messages, and names its file in the parent folder. Never changes once released. */
  readonly id: string;
  /** The English name, as shown in menus. */
  readonly label: string;
  readonly group: FormatGroup;
  readonly file: FileType;
  /** The options that apply to the format. */
  readonly options: readonly (keyof FormatOptions)[];
  /** The key, in `_locales`, of a sentence that users of the format need to know. */
  readonly hint?: 'consoleReach';
  /** Whether the text is a command that fetches what the links lead to. Links that cannot be fetched are left out. */
  readonly fetches?: true;
  /** The format that replaces this one when links are appended to a copy in this format. */
  readonly appendsAs?: 'json';
}
