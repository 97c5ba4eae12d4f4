import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormatId } from '../../../src/core/formats/formats';
import { quotePosix, quotePowerShell } from '../../../src/core/formats/parts/shell';
import type { UrlAndText } from '../../../src/core/links/link';
import { linksTo } from '../links';
import { nastyAddress, nastyLinks } from './nasty';
import { contextWith, loadText } from './render-as';

/** Programs that print their arguments, each ended by a NUL. */
const programs = ['wget', 'curl', 'aria2c', 'yt-dlp'];
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheaf-shell-'));
  for (const program of programs) {
    writeFileSync(join(folder, program), `#!/bin/sh\nprintf '%s\\0' ${program} "$@"\n`);
    chmodSync(join(folder, program), 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command in a real shell. Returns the arguments with which programs were called. */
function run(command: string): string[] {
  const output = execFileSync('sh', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 10_000_000,
    env: { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return output.split('\0').slice(0, -1);
}

/** Arguments that a process can receive: without a NUL and without half a surrogate pair. */
const passable = (text: string): string => text.replaceAll('\0', '').toWellFormed();
const wildLinks: fc.Arbitrary<UrlAndText[]> = fc.array(
  fc.record({ url: nastyAddress.map(passable), text: fc.constant('') }),
  { minLength: 1, maxLength: 8 },
);
const anyLinks = fc.oneof(nastyLinks, wildLinks);
const hostile: UrlAndText[] = linksTo(
  "https://a.example/#';touch broken;'",
  "https://a.example/#\\';touch broken;'\\",
  'https://a.example/?$(touch broken)`touch broken`',
  '" ; touch broken ; "',
  "'\n touch broken \n'",
  '-o/etc/passwd',
  '--config=broken',
  '$HOME ~ * ? [a-z] {a,b} !! !$ & | > < ( ) #',
  '\\',
  '',
);
/**
 * Parses a single-quoted string as PowerShell's tokenizer does (`Tokenizer.ScanStringLiteral`): any of five characters begins it,
 * any of them ends it, and two of them stand for the second.
 */
function readPowerShellString(source: string): { readonly value: string; readonly rest: string } {
  const isQuote = (character: string): boolean => /^['\u2018-\u201b]$/u.test(character);
  expect(isQuote(source.charAt(0))).toBe(true);
  let value = '';
  for (let at = 1; at < source.length; at++) {
    if (isQuote(source.charAt(at)) && !isQuote(source.charAt(++at))) return { value, rest: source.slice(at) };
    value += source.charAt(at);
  }
  throw new Error(`${source} does not end.`);
}

const urlsOf = (links: readonly UrlAndText[]): string[] => links.map(({ url }) => url);

describe('quotePosix', () => {
  it('passes any argument to a program character for character, in a real shell', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }).map(passable), { minLength: 1 }), (words) => {
        expect(run(`printf '%s\\0' ${words.map(quotePosix).join(' ')}`)).toEqual(words);
      }),
      { numRuns: 50 },
    );
    expect(run(`printf '%s\\0' ${urlsOf(hostile).map(quotePosix).join(' ')}`)).toEqual(urlsOf(hostile));
  });

  it.each([
    { argument: 'https://a.example/', quoted: "'https://a.example/'" },
    { argument: "it's", quoted: `'it'"'"'s'` },
    { argument: 'a\\b', quoted: `'a'"\\\\"'b'` },
    { argument: 'a\0b', quoted: "'ab'" },
    { argument: '', quoted: "''" },
  ])('writes $argument as $quoted, which fish reads in the same way', ({ argument, quoted }) => {
    expect(quotePosix(argument)).toBe(quoted);
  });
});

describe('quotePowerShell', () => {
  it.each([
    { argument: 'https://a.example/?x=$(id)`n$env:x&y=%20', quoted: "'https://a.example/?x=$(id)`n$env:x&y=%20'" },
    { argument: "it's", quoted: "'it''s'" },
    { argument: "'; id; '", quoted: "''';%20id;%20'''" },
    { argument: '\u2018\u2019\u201a\u201b', quoted: "'\u2018\u2018\u2019\u2019\u201a\u201a\u201b\u201b'" },
    { argument: '\u201cx\u201d', quoted: "'\u201cx\u201d'" },
    { argument: 'a" --option "b', quoted: "'a%22%20--option%20%22b'" },
    { argument: 'a b\\', quoted: "'a%20b\\'" },
    { argument: 'a\nb\r\tc', quoted: "'a%0Ab%0D%09c'" },
    { argument: 'a\u0085b\u00a0c\u3000d', quoted: "'a%C2%85b%C2%A0c%E3%80%80d'" },
    { argument: 'a\0b', quoted: "'a%00b'" },
    { argument: "\u2019; id; '\u201b", quoted: "'\u2019\u2019;%20id;%20''\u201b\u201b'" },
    { argument: '--%', quoted: "'--%'" },
    { argument: '-o:x', quoted: "'-o:x'" },
    { argument: '%PATH%^&|<>#{}[]~*?', quoted: "'%PATH%^&|<>#{}[]~*?'" },
    { argument: '@(1)', quoted: "'@(1)'" },
    { argument: '', quoted: "''" },
  ])('writes $argument as $quoted', ({ argument, quoted }) => {
    expect(quotePowerShell(argument)).toBe(quoted);
  });

  const quotes = fc.constantFrom("'", '\u2018', '\u2019', '\u201a', '\u201b', '"', '`', '$(', '\\', ' ');
  const quotedWords = fc.oneof(
    nastyAddress,
    fc.array(quotes).map((parts) => parts.join('')),
  );

  it('is one string in PowerShell, which reads every character back except those that are percent-encoded', () => {
    fc.assert(
      fc.property(quotedWords, (argument) => {
        const settled = argument.replace(/["\s\0\u0085]/g, encodeURIComponent);
        expect(readPowerShellString(quotePowerShell(argument))).toEqual({ value: settled, rest: '' });
      }),
    );
  });

  it('contains nothing that makes PowerShell quote it again for a program or end it early', () => {
    fc.assert(
      fc.property(quotedWords, (argument) => {
        // `Char.IsWhiteSpace` (.NET), and the double quote (about_Parsing, "Passing quoted strings to external commands").
        expect(quotePowerShell(argument)).not.toMatch(
          /["\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u,
        );
      }),
    );
  });
});

describe.each([
  { id: 'wget', call: ['wget', '--'] },
  { id: 'aria2', call: ['aria2c', '--force-sequential=true', '--'] },
  { id: 'yt-dlp', call: ['yt-dlp', '--'] },
] as const)('$id', ({ id, call }) => {
  it('passes the program every URL, character for character, and nothing else', async () => {
    const render = await loadText(id);
    fc.assert(
      fc.property(anyLinks, (links) => {
        expect(run(render(links))).toEqual([...call, ...urlsOf(links)]);
      }),
      { numRuns: 50 },
    );
    expect(run(render(hostile))).toEqual([...call, ...urlsOf(hostile)]);
  });

  it('becomes several commands if one would be too long', async () => {
    const render = await loadText(id);
    const links = linksTo(
      ...Array.from({ length: 20_000 }, (_, index) => `https://a.example/${index}?${'x'.repeat(30)}`),
    );
    const script = join(folder, 'long.sh');
    writeFileSync(script, render(links));
    const words = run(`. ${quotePosix(script)}`);
    expect(words.filter((word) => word.startsWith('https:'))).toEqual(urlsOf(links));
    expect(words.filter((word) => word === call[0]).length).toBeGreaterThan(1);
  });
});

describe('curl', () => {
  it('passes the program every URL, character for character, and a file name if the URL has none', async () => {
    const render = await loadText('curl');
    const links = linksTo(
      'https://a.example/x.pdf',
      'https://a.example/',
      'https://b.example/?q=/x',
      'https://a.example/y/',
    );
    expect(run(render(links)).join(' ')).toBe(
      'curl --globoff --location --remote-name --url https://a.example/x.pdf --output index-2.html --url https://a.example/' +
        ' --output index-3.html --url https://b.example/?q=/x --output index-4.html --url https://a.example/y/',
    );
  });

  it('lets no URL be read as an option', async () => {
    const render = await loadText('curl');
    const named = (_: string, place: number, words: readonly string[]): boolean => words[place - 1] === '--url';
    fc.assert(
      fc.property(anyLinks, (links) => {
        const words = run(render(links));
        expect(words.filter(named)).toEqual(urlsOf(links));
        expect(words.slice(0, 3)).toEqual(['curl', '--globoff', '--location']);
      }),
      { numRuns: 50 },
    );
    expect(run(render(hostile)).filter(named)).toEqual(urlsOf(hostile));
  });
});

describe('xargs', () => {
  it('calls the program once for every URL, character for character', async () => {
    const render = await loadText('xargs');
    const called = (links: readonly UrlAndText[]): string[] =>
      run(render(links)).join('\0').split('wget\0--\0').slice(1);
    const expected = (links: readonly UrlAndText[]): string[] => urlsOf(links).toSorted();
    const trim = (words: readonly string[]): string[] => words.map((word) => word.replace(/\0$/, '')).toSorted();
    fc.assert(
      fc.property(anyLinks, (links) => {
        expect(trim(called(links))).toEqual(expected(links));
      }),
      { numRuns: 30 },
    );
    expect(trim(called(hostile))).toEqual(expected(hostile));
  });

  it('works for lists longer than a command may be', async () => {
    const render = await loadText('xargs');
    const links = linksTo(
      ...Array.from({ length: 60_000 }, (_, index) => `https://a.example/${index}?${'x'.repeat(40)}`),
    );
    const count = render(links).replace('xargs -0 -n 1 -P 4 wget --', "tr -dc '\\0'");
    const script = join(folder, 'long.sh');
    writeFileSync(script, count);
    expect(run(`sh ${quotePosix(script)}`)).toHaveLength(links.length);
  });
});

describe('in PowerShell', () => {
  const links = linksTo('https://a.example/x', "https://a.example/#it's");

  it.each<{ id: FormatId; command: string }>([
    { id: 'wget', command: "wget.exe -- `\n  'https://a.example/x' `\n  'https://a.example/#it''s'" },
    {
      id: 'curl',
      command:
        "curl.exe --globoff --location `\n  --remote-name --url 'https://a.example/x' `\n" +
        "  --output index-2.html --url 'https://a.example/#it''s'",
    },
    {
      id: 'aria2',
      command: "aria2c.exe --force-sequential=true -- `\n  'https://a.example/x' `\n  'https://a.example/#it''s'",
    },
    { id: 'yt-dlp', command: "yt-dlp.exe -- `\n  'https://a.example/x' `\n  'https://a.example/#it''s'" },
    {
      id: 'xargs',
      command:
        "@(\n  'https://a.example/x',\n  'https://a.example/#it''s'\n) | ForEach-Object -ThrottleLimit 4 -Parallel " +
        '{ curl.exe --globoff --location --remote-name --url $_ }',
    },
  ])('$id renders $command', async ({ id, command }) => {
    const render = await loadText(id);
    expect(render(links, contextWith({}, { shell: 'powershell' }))).toBe(command);
    expect(render(links, contextWith({ isWindows: true }))).toBe(command);
    expect(render(links, contextWith({ isWindows: true }, { shell: 'posix' }))).toBe(render(links));
  });
});
