import { linkFields } from '../../links/link-fields';
import { defaultOf, field, isOneOf, isSomeOf, isString, record } from '../../readers';
import type { ReadBy } from '../../readers';

export const lineEndings = ['system', 'lf', 'crlf'] as const;
/** The line ending between two lines: that of the user's system, a line feed, or the one that Windows programs expect. */
export type LineEnding = (typeof lineEndings)[number];

export const shells = ['system', 'posix', 'powershell'] as const;
/**
 * The shell for which a command is quoted: the default shell of the user's system, `sh` and similar shells (bash, zsh, also
 * fish), or PowerShell.
 */
export type Shell = (typeof shells)[number];

/** The format options. Each line gives the check, from which the type follows, and the default. */
const options = {
  /**
   * For lines, the lines of a template, and the plain-text side of rich text. The rules of every other format fix its line
   * endings.
   */
  lineEnding: field(isOneOf(lineEndings), 'system'),
  /** The fields of JSON objects and JSON Lines and the columns of CSV and TSV, in this order. Never empty. */
  fields: field(isSomeOf(linkFields), ['url', 'text']),
  /** The line of the template format. `parts/template.ts` parses it. */
  template: field(isString, '{text} – {url}'),
  shell: field(isOneOf(shells), 'system'),
};

/** Format options the user can set. */
export type FormatOptions = ReadBy<typeof options>;

export const readFormatOptions = record<FormatOptions>(options);
export const defaultFormatOptions = defaultOf(readFormatOptions);

/** The format options that a preset contains and that are the same on each device. The others depend on the user's system. */
export type PresetOptions = Pick<FormatOptions, 'fields' | 'template'>;

export const readPresetOptions = record<PresetOptions>({ fields: options.fields, template: options.template });
export const defaultPresetOptions = defaultOf(readPresetOptions);

/** Returns the characters that end a line. */
export function lineBreakOf({ lineEnding }: FormatOptions, isWindows: boolean): '\n' | '\r\n' {
  return lineEnding === 'crlf' || (lineEnding === 'system' && isWindows) ? '\r\n' : '\n';
}

/** Whether commands are written for PowerShell. */
export function isForPowerShell({ shell }: FormatOptions, isWindows: boolean): boolean {
  return shell === 'powershell' || (shell === 'system' && isWindows);
}
