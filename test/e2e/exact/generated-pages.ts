import fc from 'fast-check';

/** A page to be built. Plain data, so that it can be sent to the browser and read in a failure. */
export interface PageSpec {
  /** The address of a `<base>`; empty for none. */
  readonly base: string;
  /** Built by script, element by element, or by the HTML parser from declared shadow roots. */
  readonly how: 'script' | 'parser';
  readonly body: readonly NodeSpec[];
}

export type NodeSpec = TextSpec | ElementSpec;

export interface TextSpec {
  readonly text: string;
}

export interface ElementSpec {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly NodeSpec[];
  /** Whether the element is in the SVG namespace. */
  readonly isSvg?: true;
  readonly shadow?: { readonly mode: 'open' | 'closed'; readonly children: readonly NodeSpec[] };
  /** The content of the document in a frame. */
  readonly frame?: { readonly kind: 'file' | 'srcdoc'; readonly body: readonly NodeSpec[] };
}

/** The kinds of nesting and links that pages may have. */
export interface PageKinds {
  readonly shadows: boolean;
  readonly frames: boolean;
  /** Links other than HTML `<a>`: areas and SVG links. */
  readonly otherLinks: boolean;
}

/** Values of `href` as the web has them, and some that nobody would write. */
export const oddAddresses: readonly string[] = [
  ...[
    '',
    '#',
    '#top',
    '#a b',
    '#%zz',
    '#ü',
    '?',
    '?q=1',
    '?a=b&c=d#e',
    '/',
    '//',
    '///',
    '.',
    '..',
    './',
    '../',
    '../../x',
  ],
  ...[
    'a',
    'a/b',
    'a/../b',
    'a/./b',
    '/a/%2e%2E/b',
    'a%2Fb',
    'a//b',
    'a/.',
    'a/..',
    '.hidden',
    'a/.hidden',
    'a..b',
    'a:b',
  ],
  ...[
    '%',
    '%zz',
    '%2',
    'a%zzb',
    '/%E0%A4%A',
    '%00',
    '%7Euser',
    '~user',
    "it's",
    'a"b',
    'a<b>',
    'a`b',
    'a{b}',
    'a|b',
    'a^b',
  ],
  ...[
    'https://example.com',
    'https://example.com/',
    'HTTPS://EXAMPLE.COM/Path',
    'Http://Example.com:80/',
    'http:example.com',
  ],
  ...[
    'https:/example.com',
    'https:///example.com/x',
    'https:\\\\example.com\\a\\b',
    '\\a\\b',
    '/\\host/x',
    '//other.example/x',
  ],
  ...['https://example.com:443/', 'https://example.com:8443/', 'https://example.com:/', 'https://example.com:0/x'],
  ...[
    'https://example.com:99999/',
    'https://example.com:port/',
    'https://',
    'http://?',
    'https://exa mple.com/',
    'https://%/',
  ],
  ...[
    'https://user:pass@example.com/',
    'https://user@example.com/',
    'https://@example.com/',
    'https://us%40er:p:w@example.com/',
  ],
  ...[
    'https://münchen.example/straße',
    'https://xn--mnchen-3ya.example/',
    'https://例え.テスト/パス?問=答#節',
    'https://☃.example',
  ],
  ...['https://EXAMPLE.com./', 'https://a..b/', 'https://-a-.example/', 'https://a_b.example/', 'https://faß.example/'],
  ...[
    'http://127.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://1.2.3.4.5/',
    'http://256.256.256.256/',
    'http://[::1]/a',
  ],
  ...['http://[1::2]:80/', 'http://[bad/', 'http://1e3/', 'http://a.0x/', 'http://a.1/', 'https://example.com%2Fx/'],
  ...[
    'mailto:someone@example.com',
    'MAILTO:A@B.example?subject=Hi there',
    'tel:+49 89 123',
    'magnet:?xt=urn:btih:abc&dn=a b',
  ],
  ...[
    'data:text/html,<b>x</b>',
    'data:,a b',
    'DATA:text/plain;base64,QQ==',
    'blob:https://example.com/1-2-3',
    'blob:null/1',
  ],
  ...[
    'about:blank',
    'ABOUT:Blank#x',
    'file:///etc/hosts',
    'file:c|/x',
    'ftp://example.com/a;type=i',
    'ws://example.com:80/',
  ],
  ...[
    'web+sheaf:x y',
    'custom://Host/../path',
    'x-y.z+1:anything',
    'view-source:https://example.com',
    'urn:isbn:0451450523',
  ],
  ...[
    'javascript:void(0)',
    'JavaScript:alert(1)',
    '  javascript:1',
    'java\nscript:1',
    'java\tscript:1',
    '\u0001javascript:1',
  ],
  ...[
    'javascript://example.com/%0aalert(1)',
    'javascript',
    'javascript/',
    'javascript%3Aalert(1)',
    './javascript:1',
    'javascript:',
  ],
  ...[
    ' https://example.com/lead',
    'https://example.com/trail ',
    '\n\thttps://exam\nple.com/a\tb\r\n',
    'a\nb',
    'a b c',
    ' ',
    '\n',
  ],
  ...[
    '\u0000a',
    'a\u0000b',
    '\ufeffhttps://example.com/',
    '\u00a0x',
    'a\u202eb',
    '\u200bzero',
    'e\u0301',
    '\u{1f600}',
    '\ud800',
    'a\udfffb',
  ],
];

/** Addresses, well-formed and malformed. */
const address: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...oddAddresses) },
  { weight: 2, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  { weight: 2, arbitrary: fc.stringMatching(/^[\w\-~!$&()*+,;=@%/.:?#]{0,24}$/u) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          ...[
            'http',
            'https',
            'HTTP',
            'javascript',
            'x',
            ':',
            '/',
            '//',
            '\\',
            '.',
            '..',
            '%2e',
            '%',
            '@',
            '#',
            '?',
            ' ',
            '\t',
          ],
          ...[
            'example.com',
            'EXAMPLE',
            'xn--',
            'ü',
            '1',
            '0x1',
            '80',
            'a',
            'b',
            '-',
            '_',
            "'",
            '"',
            '\n',
            '\u00ad',
            '\ud83d',
          ],
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join('')),
  },
);

/** An address as generated pages have it. */
export const anyAddress = address;

const words = fc.constantFrom(
  ...[
    'one',
    ' two ',
    '\n  three\n',
    'r\u00e9act',
    '\u00a0',
    '',
    ' ',
    '\t',
    'a\u00a0b',
    '\u{1f600}',
    'x\u202ey',
    '\u200b',
    '\u3000',
  ],
);
const text: fc.Arbitrary<TextSpec> = fc.record({ text: words });

const naming = fc.record(
  {
    'aria-label': fc.constantFrom('labelled', ' ', ''),
    title: fc.constantFrom('titled', ' a  b '),
    alt: fc.constantFrom('alternative', ''),
    slot: fc.constantFrom('one', 'two'),
  },
  { requiredKeys: [] },
);

const insideOfLinks: fc.Arbitrary<readonly NodeSpec[]> = fc.letrec<{ node: NodeSpec; nodes: readonly NodeSpec[] }>(
  (tie) => ({
    nodes: fc.array(tie('node'), { maxLength: 3, depthIdentifier: 'inside' }),
    node: fc.oneof(
      { depthIdentifier: 'inside', depthSize: 'small', withCrossShrink: true },
      text,
      element(fc.constantFrom('img', 'br', 'wbr'), naming, fc.constant([])),
      element(
        fc.constantFrom('script', 'style', 'noscript'),
        fc.constant({ type: 'text/x' }),
        fc.array(text, { maxLength: 1 }),
      ),
      element(fc.constantFrom('span', 'b', 'div', 'p', 'h3', 'li', 'em'), naming, tie('nodes')),
    ),
  }),
).nodes;

function element(
  tag: fc.Arbitrary<string>,
  attributes: fc.Arbitrary<Partial<Record<string, string>>>,
  children: fc.Arbitrary<readonly NodeSpec[]>,
): fc.Arbitrary<ElementSpec> {
  // With `requiredKeys: []` keys may be absent, but none is `undefined`.
  return fc.record({ tag, attributes: attributes as fc.Arbitrary<Record<string, string>>, children });
}

const withHref = (others: fc.Arbitrary<Partial<Record<string, string>>>) =>
  fc.tuple(fc.option(address, { nil: undefined, freq: 12 }), others).map(([href, rest]) => ({
    ...rest,
    ...(href !== undefined && { href }),
  }));

const htmlLink: fc.Arbitrary<NodeSpec> = element(fc.constant('a'), withHref(naming), insideOfLinks);
const areaLink: fc.Arbitrary<NodeSpec> = element(fc.constant('area'), withHref(naming), fc.constant([])).map(
  (area) => ({
    tag: 'map',
    attributes: {},
    children: [area],
  }),
);
const svgLink: fc.Arbitrary<NodeSpec> = fc
  .tuple(address, fc.constantFrom('href', 'xlink:href', 'both', 'none'), words)
  .map(([href, how, label]) => ({
    tag: 'svg',
    isSvg: true,
    attributes: {},
    children: [
      {
        tag: 'a',
        isSvg: true,
        attributes: {
          ...((how === 'href' || how === 'both') && { href }),
          ...(how === 'xlink:href' && { 'xlink:href': href }),
          ...(how === 'both' && { 'xlink:href': 'https://example.com/older' }),
        },
        children: [{ tag: 'text', isSvg: true, attributes: {}, children: [{ text: label }] }],
      },
    ],
  }));

const slotNames = fc.constantFrom('', 'one', 'two');

/** Returns an arbitrary for pages of the given kinds. */
export function pages({ shadows, frames, otherLinks }: PageKinds): fc.Arbitrary<PageSpec> {
  const { nodes } = fc.letrec<{
    nodes: readonly NodeSpec[];
    node: NodeSpec;
    box: NodeSpec;
    slot: NodeSpec;
    frame: NodeSpec;
  }>((tie) => ({
    nodes: fc.array(tie('node'), { maxLength: 5, depthIdentifier: 'page' }),
    node: fc.oneof(
      { depthIdentifier: 'page', depthSize: 'medium', withCrossShrink: true },
      { weight: 4, arbitrary: htmlLink },
      { weight: otherLinks ? 1 : 0, arbitrary: fc.oneof(areaLink, svgLink) },
      { weight: 1, arbitrary: text },
      { weight: 4, arbitrary: tie('box') },
      { weight: shadows ? 2 : 0, arbitrary: tie('slot') },
      { weight: frames ? 1 : 0, arbitrary: tie('frame') },
    ),
    box: fc
      .tuple(
        fc.constantFrom('div', 'section', 'span', 'x-box', 'x-keep', 'ul', 'article', 'template'),
        slotNames,
        tie('nodes'),
        fc.option(fc.tuple(fc.constantFrom('open', 'closed'), tie('nodes')), { freq: 2, nil: undefined }),
      )
      .map(([tag, slot, children, shadow]): NodeSpec => {
        const isHost = shadows && shadow !== undefined && tag !== 'ul' && tag !== 'template';
        return {
          // The root of a declared, closed tree is known only to a custom element that keeps it.
          tag: isHost && shadow[0] === 'closed' ? 'x-keep' : tag,
          attributes: slot === '' ? {} : { slot },
          children,
          ...(isHost && { shadow: { mode: shadow[0], children: shadow[1] } }),
        };
      }),
    slot: fc.tuple(slotNames, slotNames, tie('nodes')).map(([name, slot, children]): NodeSpec => ({
      tag: 'slot',
      attributes: { ...(name !== '' && { name }), ...(slot !== '' && { slot }) },
      children,
    })),
    frame: fc
      .tuple(fc.constantFrom('file', 'srcdoc'), tie('nodes'))
      .map(([kind, body]): NodeSpec => ({ tag: 'iframe', attributes: {}, children: [], frame: { kind, body } })),
  }));
  return fc.record({
    base: fc.constantFrom(
      ...[
        '',
        '',
        '',
        'https://example.org/base/dir/page?q#f',
        '/elsewhere/',
        '../up',
        'data:,x',
        'javascript:1',
        'ftp://h/a/b',
      ],
    ),
    how: fc.constantFrom('script', 'parser'),
    body: nodes,
  });
}
