import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers';

/** The options of `npm start`. */
export interface StartOptions {
  /** An address or a file; undefined for the demo page. */
  readonly target: string | undefined;
  /** Empty for no filter. */
  readonly filter: string;
  /** Empty for all links. */
  readonly selector: string;
  readonly browser: BrowserName;
}

/** The result of reading a command line: what to do, or what to print and the exit code. */
export type StartRequest =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'say'; readonly text: string; readonly exitCode: 0 | 2 };

export const usage = `Usage: npm start -- [URL or file] [options]

Opens a browser with Sheaf in it on a page, the demo page when none is given. On a machine without a
screen it presses the buttons itself: it types the filter, presses Copy JSON and prints what is then
on the clipboard.

  --filter PATTERN    keep the links whose URL matches this regular expression
                      (for the demo page: react)
  --selector CSS      take only links that this CSS selector finds
  --firefox           in Firefox instead of Chromium
  --help              this text

Examples:
  npm start
  npm start -- https://example.com --filter '/docs/'
  npm start -- saved-page.html --selector 'main a'`;

/** The filter for the demo page if no options are given. */
const demoFilter = 'react';

/** Reads the arguments after `npm start --`. */
export function parseStart(words: readonly string[]): StartRequest {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        filter: { type: 'string' },
        selector: { type: 'string' },
        firefox: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    // parseArgs throws only errors that say in one sentence what it did not understand.
    return complain(firstSentence(error instanceof Error ? error.message : String(error)));
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'say', text: usage, exitCode: 0 };
  const [target, ...more] = positionals;
  if (more.length > 0) return complain(`One page at a time: what is ${more.join(' ')}?`);
  if (values.filter !== undefined && !isPattern(values.filter)) {
    return complain(`--filter is not a regular expression: ${values.filter}`);
  }
  const fallback = target === undefined && values.selector === undefined ? demoFilter : '';
  return {
    kind: 'start',
    options: {
      target,
      filter: values.filter ?? fallback,
      selector: values.selector ?? '',
      browser: values.firefox ? 'firefox' : 'chromium',
    },
  };
}

function complain(sentence: string): StartRequest {
  return { kind: 'say', text: `${sentence}\n\n${usage}`, exitCode: 2 };
}

function isPattern(filter: string): boolean {
  const literal = /^\/(?<body>.+)\/(?<flags>[a-z]*)$/su.exec(filter)?.groups;
  try {
    RegExp(literal?.['body'] ?? filter, literal?.['flags'] ?? '');
    return true;
  } catch {
    // This is the only way to find out.
    return false;
  }
}

/** parseArgs also explains how to escape a dash, which is beside the point. */
function firstSentence(message: string): string {
  return message.replace(/\. .*$/su, '.');
}
