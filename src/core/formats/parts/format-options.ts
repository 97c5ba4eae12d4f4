import { linkFields } from '../../links/link-fields';
import { defaultOf, field, isOneOf, isSomeOf, isString, record } from '../../readers';
import type { ReadBy } from '../../readers';

export const lineEndings = ['system', 'lf', 'crlf'] as const;
/** What stands between two lines: what the user's system has, or a line feed, or what Windows programs expect. */
export type LineEnding = (typeof lineEndings)[number];

export const shells = ['system', 'posix', 'powershell'] as const;
/** The shell that a command is quoted for: the system's, or `sh` and its kin (bash, zsh, also fish), or PowerShell. */
export type Shell = (typeof shells)[number];

/** Every format option, one a line: its check, from which its type follows, and its default. */
const options = {
  /** Of lines, of the lines of a template, and of the plain side of rich text. Every other format has its own by its rules. */
  lineEnding: field(isOneOf(lineEndings), 'system'),
  /** The fields of JSON objects, of JSON Lines and of the columns of CSV and TSV, in that order. Never empty. */
  fields: field(isSomeOf(linkFields), ['url', 'text']),
  /** The line of the template format, as `template.ts` reads it. */
  template: field(isString, '{text} – {url}'),
  shell: field(isOneOf(shells), 'system'),
};

/** Format options the user can set. */
export type FormatOptions = ReadBy<typeof options>;

export const readFormatOptions = record<FormatOptions>(options);
export const defaultFormatOptions = defaultOf(readFormatOptions);

/** The part of the format options that a recipe carries from device to device; the others are of the user's system. */
export type PresetOptions = Pick<FormatOptions, 'fields' | 'template'>;

export const readPresetOptions = record<PresetOptions>({ fields: options.fields, template: options.template });

/** The characters that end a line. */
export function lineBreakOf({ lineEnding }: FormatOptions, isWindows: boolean): '\n' | '\r\n' {
  return lineEnding === 'crlf' || (lineEnding === 'system' && isWindows) ? '\r\n' : '\n';
}

/** Whether commands are written for PowerShell. */
export function isForPowerShell({ shell }: FormatOptions, isWindows: boolean): boolean {
  return shell === 'powershell' || (shell === 'system' && isWindows);
}
