// @vitest-environment jsdom
import fc from 'fast-check';
import type { ListItem } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UrlAndText } from '../../../src/core/links/link';
import { linksTo } from '../links';
import { valueOf } from '../results';
import { megabyte, nastyAddress, nastyCollapsedText, nastyLinks, nastyText } from './nasty';
import { contextWith, loadFormat, loadText } from './render-as';

type RenderText = Awaited<ReturnType<typeof loadText>>;

/** The link as a reader sees it: with its URL if the text is empty. */
const shown = ({ url, text }: UrlAndText): UrlAndText => ({ url, text: text || url });
const wildLink = fc.record({ url: nastyAddress, text: nastyText }).filter(({ url, text }) => url + text !== '');
const wildLinks = fc.array(wildLink, { minLength: 1, maxLength: 6 });
const long: UrlAndText[] = [
  { url: `https://a.example/?${encodeURIComponent(megabyte.slice(0, 20_000))}`, text: megabyte },
];

describe('markdown', () => {
  let render: RenderText;
  beforeAll(async () => {
    render = await loadText('markdown');
  });

  /** Returns the links of a list as a CommonMark parser reads it. Any other content is returned as it is. */
  const read = (markdown: string): unknown[] =>
    fromMarkdown(markdown).children.flatMap((list): unknown[] =>
      list.type === 'list' ? list.children.map(readItem) : [list],
    );

  function readItem(item: ListItem): unknown {
    const [paragraph] = item.children;
    if (item.children.length !== 1 || paragraph?.type !== 'paragraph' || paragraph.children.length !== 1) return item;
    const [link] = paragraph.children;
    if (link?.type !== 'link' || link.children.length !== 1) return item;
    const [text] = link.children;
    return text?.type === 'text' ? { url: link.url, text: text.value } : item;
  }

  it('parses back to every URL and text, character for character, in a CommonMark parser', () => {
    fc.assert(
      fc.property(nastyLinks, (links) => {
        expect(read(render(links))).toEqual(links.map(shown));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('parses back even to links that no page or browser would write', () => {
    fc.assert(
      fc.property(wildLinks, (links) => {
        expect(read(render(links))).toEqual(links.map(shown));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('parses back to a text of one megabyte', () => {
    expect(read(render(long))).toEqual(long);
  }, 60_000);

  it.each([
    {
      url: 'https://en.wikipedia.org/wiki/A_(b)',
      text: 'A (b)',
      markdown: '- [A (b)](https://en.wikipedia.org/wiki/A_\\(b\\))',
    },
    { url: 'https://a.example/?x=1&y=2', text: 'x & y', markdown: '- [x &amp; y](https://a.example/?x=1&y=2)' },
    { url: 'https://a.example/?x&lt;y', text: 'a|b', markdown: '- [a\\|b](https://a.example/?x&amp;lt;y)' },
    {
      url: 'https://a.example/',
      text: '[x] `<b>` \\',
      markdown: '- [\\[x\\] \\`&lt;b&gt;\\` \\\\](https://a.example/)',
    },
    { url: 'https://a.example/', text: '', markdown: '- [https://a.example/](https://a.example/)' },
    { url: 'data:,a b', text: 'one\ntwo', markdown: '- [one&#10;two](<data:,a b>)' },
  ])('writes the text $text and the URL $url as $markdown', ({ url, text, markdown }) => {
    expect(render([{ url, text }])).toBe(markdown);
  });
});

/** Returns the links that an HTML parser finds in a document with no other content. */
function readHtml(html: string): UrlAndText[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  expect(body.querySelectorAll('*')).toHaveLength(1 + 2 * body.querySelectorAll('a').length);
  return Array.from(body.querySelectorAll('a'), (a) => ({ url: a.getAttribute('href') ?? '', text: a.textContent }));
}

describe('html', () => {
  let render: RenderText;
  beforeAll(async () => {
    render = await loadText('html');
  });

  it('parses back to every URL and text, character for character, in an HTML parser', () => {
    fc.assert(
      fc.property(fc.oneof(nastyLinks, wildLinks), (links) => {
        expect(readHtml(render(links))).toEqual(links.map(shown));
      }),
    );
    expect(readHtml(render(long))).toEqual(long);
  });

  it('is a list with nothing around it', () => {
    expect(render([{ url: 'https://a.example/?x=1&y="2"', text: 'a < b' }])).toBe(
      '<ul>\n<li><a href="https://a.example/?x=1&amp;y=&quot;2&quot;">a &lt; b</a></li>\n</ul>',
    );
  });
});

describe('rich-text', () => {
  let render: Awaited<ReturnType<typeof loadFormat>>;
  beforeAll(async () => {
    render = await loadFormat('rich-text');
  });

  it('provides links as HTML and lines as plain text at the same time', () => {
    fc.assert(
      fc.property(nastyLinks, (links) => {
        const { 'text/plain': lines, 'text/html': html = '' } = valueOf(render(links));
        expect(readHtml(html)).toEqual(links.map(shown));
        expect(lines.split('\n')).toEqual(links.map(({ url }) => url));
      }),
    );
  });

  it('uses the line ending that the user chose', () => {
    const rendered = valueOf(render(linksTo('a:1', 'a:2'), contextWith({}, { lineEnding: 'crlf' })));
    expect(rendered['text/plain']).toBe('a:1\r\na:2');
  });
});

describe.each([
  {
    id: 'asciidoc',
    plain: '* https://a.example/x[Plain text]',
    nasty:
      '* link:++https://a.example/?q=[x]_y_++[&#91;x&#93; &#42;b&#42; &#60;i&#62; a&#45;- &#34;q&#34; http&#58;&#47;&#47;c]',
  },
  {
    id: 'org',
    plain: '- [[https://a.example/x][Plain text]]',
    nasty: '- [[https://a.example/?q=\\[x\\]_y_][[x] *b* <i> a-- "q" http://c]]',
  },
  {
    id: 'restructuredtext',
    plain: '* `Plain text <https://a.example/x>`__',
    nasty: '* `[x] *b* \\<i\\> a-- "q" http://c <https://a.example/?q=[x]_y\\_>`__',
  },
  {
    id: 'bbcode',
    plain: '[list]\n[*][url=https://a.example/x]Plain text[/url]\n[/list]',
    nasty: '[list]\n[*][url=https://a.example/?q=%5Bx%5D_y_][\u200bx] *b* <i> a-- "q" http://c[/url]\n[/list]',
  },
  {
    id: 'mediawiki',
    plain: '* [https://a.example/x Plain text]',
    nasty: '* [https://a.example/?q=%5Bx%5D_y_ &#91;x&#93; *b* &#60;i&#62; a-- &#34;q&#34; http&#58;//c]',
  },
] as const)('$id', ({ id, plain, nasty }) => {
  let render: RenderText;
  beforeAll(async () => {
    render = await loadText(id);
  });

  it('writes a plain link plainly', () => {
    expect(render([{ url: 'https://a.example/x', text: 'Plain text' }])).toBe(plain);
  });

  it('escapes what would be markup, by its own rules', () => {
    expect(render([{ url: 'https://a.example/?q=[x]_y_', text: '[x] *b* <i> a-- "q" http://c' }])).toBe(nasty);
  });

  it('keeps each link on one line', () => {
    const singleLine = fc.array(fc.record({ url: fc.webUrl(), text: fc.oneof(nastyText, nastyCollapsedText) }), {
      minLength: 1,
    });
    const frame = id === 'bbcode' ? 2 : 0;
    fc.assert(
      fc.property(singleLine, (links) => {
        expect(render(links).split(/[\n\r]/)).toHaveLength(links.length + frame);
      }),
    );
  });
});

describe('bbcode', () => {
  it('lets no text close its tag', async () => {
    const render = await loadText('bbcode');
    fc.assert(
      fc.property(nastyLinks, (links) => {
        expect(render(links).match(/\[(?:\/?\w+|\*)[^\]]*\]/g)).toHaveLength(2 + 3 * links.length);
      }),
    );
  });
});
