import fc from 'fast-check';
import papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UrlAndText } from '../../../src/core/links/link';
import { linkFields } from '../../../src/core/links/link-fields';
import { linksTo } from '../links';
import { megabyte, nastyAddress, nastyLink, nastyLinks, nastyText, nastyUrl } from './nasty';
import { contextWith, loadText } from './render-as';

type RenderText = Awaited<ReturnType<typeof loadText>>;

const wildLinks = fc.array(fc.record({ url: nastyAddress, text: nastyText }), { minLength: 1, maxLength: 6 });
const long: readonly UrlAndText[] = [{ url: `https://a.example/${encodeURIComponent(megabyte)}`, text: megabyte }];

describe('json', () => {
  let render: RenderText;
  beforeAll(async () => {
    render = await loadText('json');
  });

  it("renders the same as the console's copy() for an array of strings", () => {
    expect(render(linksTo('https://a.example/', 'https://b.example/?q="x"\\'))).toBe(
      '[\n  "https://a.example/",\n  "https://b.example/?q=\\"x\\"\\\\"\n]',
    );
  });

  it('renders an empty list as an empty array', () => {
    expect(render([])).toBe('[]');
  });

  it('parses back to every URL, character for character', () => {
    const anyUrls = fc.array(fc.oneof(nastyUrl, fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(anyUrls, (urls) => {
        expect(JSON.parse(render(linksTo(...urls)))).toEqual(urls);
      }),
    );
  });
});

describe('json-objects', () => {
  let render: RenderText;
  beforeAll(async () => {
    render = await loadText('json-objects');
  });

  it('parses back to every URL and text, character for character', () => {
    fc.assert(
      fc.property(wildLinks, (links) => {
        expect(JSON.parse(render(links))).toEqual(links);
      }),
    );
    expect(JSON.parse(render(long))).toEqual(long);
  });

  it('contains the chosen fields in the chosen order', () => {
    const links = [{ url: 'https://me@a.example:8080/x/y?q=1#top', text: 'A' }];
    expect(render(links, contextWith({}, { fields: linkFields.toReversed() }))).toBe(
      `[
  {
    "index": 1,
    "fragment": "top",
    "query": "q=1",
    "path": "/x/y",
    "host": "a.example:8080",
    "text": "A",
    "url": "https://me@a.example:8080/x/y?q=1#top"
  }
]`,
    );
  });
});

describe('json-lines', () => {
  let render: RenderText;
  beforeAll(async () => {
    render = await loadText('json-lines');
  });

  it('writes one link per line, for any definition of a line break', () => {
    fc.assert(
      fc.property(wildLinks, (links) => {
        const lines = render(links).split(/\r\n|[\n\r\u0085\u2028\u2029]/);
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(links);
      }),
    );
  });

  it('ends lines in a line feed, even on Windows', () => {
    expect(render(linksTo('a:1', 'a:2'), contextWith({ isWindows: true }))).toBe(
      '{"url":"a:1","text":"text 0"}\n{"url":"a:2","text":"text 1"}',
    );
  });
});

const startsFormula = (text: string): boolean => /^[\s"']*[=+\-@\t\r＝＋－＠]/.test(text) && !text.startsWith("'");

describe.each([
  { id: 'csv', separator: ',' },
  { id: 'tsv', separator: '\t' },
] as const)('$id', ({ id, separator }) => {
  let render: RenderText;
  beforeAll(async () => {
    render = await loadText(id);
  });

  const parse = (text: string): unknown[] => {
    const { data, errors } = papa.parse<unknown>(text, { delimiter: separator, newline: '\r\n', header: true });
    expect(errors).toEqual([]);
    return data;
  };
  const safe = ({ url, text }: UrlAndText) => ({
    url,
    text: /^[\s"']*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text,
  });

  it('has a header, and CRLF between records', () => {
    expect(render(linksTo('https://a.example/', 'https://b.example/'))).toBe(
      ['url,text', 'https://a.example/,text 0', 'https://b.example/,text 1'].join('\r\n').replaceAll(',', separator),
    );
  });

  it('parses back to every link in a CSV library, except for an apostrophe before a formula', () => {
    const links = fc.array(fc.record({ url: nastyUrl, text: nastyText }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(links, (list) => {
        expect(parse(render(list))).toEqual(list.map(safe));
      }),
    );
    expect(parse(render(long))).toEqual(long.map(safe));
  });

  it('keeps each record on one row, with as many cells as the header', () => {
    fc.assert(
      fc.property(wildLinks, (links) => {
        const { data } = papa.parse<string[]>(render(links), { delimiter: separator, newline: '\r\n' });
        expect(data.map((row) => row.length)).toEqual([2, ...links.map(() => 2)]);
      }),
    );
  });

  it('lets no cell start a formula, whatever the page contains', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ url: nastyAddress, text: nastyText }), { minLength: 1 }), (links) => {
        const context = contextWith({}, { fields: linkFields });
        const { data } = papa.parse<string[]>(render(links, context), { delimiter: separator, newline: '\r\n' });
        expect(data.flat().filter(startsFormula)).toEqual([]);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '"=1"', `' "=1`, '\t=1', '\r=1', '\n=1', '＝1', '\u00a0=1', '-'])(
    'puts an apostrophe before the text %j',
    (text) => {
      expect(parse(render([{ url: 'https://a.example/', text }]))).toEqual([
        { url: 'https://a.example/', text: `'${text}` },
      ]);
    },
  );

  it.each(['1=1', "'tis", '"quoted"', 'a-b', '(=)', '😀', ''])('leaves the text %j unchanged', (text) => {
    expect(parse(render([{ url: 'https://a.example/', text }]))).toEqual([{ url: 'https://a.example/', text }]);
  });

  it('keeps every URL exact, and treats an unresolved address as text', () => {
    fc.assert(
      fc.property(nastyLink, (link) => {
        expect(parse(render([link]))).toEqual([expect.objectContaining({ url: link.url })]);
      }),
    );
    expect(parse(render(linksTo("=cmd|' /C calc'!A0")))).toEqual([
      expect.objectContaining({ url: "'=cmd|' /C calc'!A0" }),
    ]);
  });
});

describe('lines', () => {
  let render: RenderText;
  beforeAll(async () => {
    render = await loadText('lines');
  });

  it('puts each URL on a line of its own, with nothing after the last', () => {
    expect(render(linksTo('https://a.example/', 'mailto:b@b.example'))).toBe('https://a.example/\nmailto:b@b.example');
  });

  it.each([
    { lineEnding: 'system', isWindows: false, ending: '\n' },
    { lineEnding: 'system', isWindows: true, ending: '\r\n' },
    { lineEnding: 'lf', isWindows: true, ending: '\n' },
    { lineEnding: 'crlf', isWindows: false, ending: '\r\n' },
  ] as const)('ends lines in $ending for $lineEnding, on Windows: $isWindows', ({ lineEnding, isWindows, ending }) => {
    expect(render(linksTo('a:1', 'a:2'), contextWith({ isWindows }, { lineEnding }))).toBe(`a:1${ending}a:2`);
  });

  it('splits back to every URL, character for character', () => {
    fc.assert(
      fc.property(nastyLinks, (links) => {
        expect(render(links).split('\n')).toEqual(links.map(({ url }) => url));
      }),
    );
  });
});
