import { linkFields } from './link-fields';
import type { LinkField } from './link-fields';
import { field, isOneOf, isSomeOf, isString } from './readers';
import type { Reader } from './readers';

export const lineEndings = ['system', 'lf', 'crlf'] as const;
/** What stands between two lines: what the user's system has, or a line feed, or what Windows programs expect. */
export type LineEnding = (typeof lineEndings)[number];

export const shells = ['system', 'posix', 'powershell'] as const;
/** The shell that a command is quoted for: the system's, or `sh` and its kin (bash, zsh, also fish), or PowerShell. */
export type Shell = (typeof shells)[number];

/** What the formats leave to the user. */
export interface FormatOptions {
  /** Of lines, of the lines of a template, and of the plain side of rich text. Every other format has its own by its rules. */
  readonly lineEnding: LineEnding;
  /** The fields of JSON objects, of JSON Lines and of the columns of CSV and TSV, in that order. Never empty. */
  readonly fields: readonly LinkField[];
  /** The line of the template format, as `template.ts` reads it. */
  readonly template: string;
  readonly shell: Shell;
}

export const defaultFormatOptions: FormatOptions = {
  lineEnding: 'system',
  fields: ['url', 'text'],
  template: '{text} – {url}',
  shell: 'system',
};

/** A reader for each of them. */
export const readFormatOptions: { readonly [Key in keyof FormatOptions]: Reader<FormatOptions[Key]> } = {
  lineEnding: field(isOneOf(lineEndings), defaultFormatOptions.lineEnding),
  fields: field(isSomeOf(linkFields), defaultFormatOptions.fields),
  template: field(isString, defaultFormatOptions.template),
  shell: field(isOneOf(shells), defaultFormatOptions.shell),
};

/** The characters that end a line. */
export function lineBreakOf({ lineEnding }: FormatOptions, isWindows: boolean): '\n' | '\r\n' {
  return lineEnding === 'crlf' || (lineEnding === 'system' && isWindows) ? '\r\n' : '\n';
}

/** Whether commands are written for PowerShell. */
export function isForPowerShell({ shell }: FormatOptions, isWindows: boolean): boolean {
  return shell === 'powershell' || (shell === 'system' && isWindows);
}
