// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { unpackLinks } from '../../../src/core/links/packed-links';
import type { Collected, CollectRequest } from '../../../src/core/messages/page';
import type { Needle } from '../../../src/core/query/literal';
import type { collect as Collect } from '../../../src/page/collect/collect';
import { source } from '../../core/links';
import { completeJsdom, show } from '../complete-jsdom';

let collect: typeof Collect;

beforeAll(async () => {
  completeJsdom();
  ({ collect } = await import('../../../src/page/collect/collect'));
});

const everything: CollectRequest = { id: 'x', selector: '', scope: 'page' };

async function wordsFor(request: Partial<CollectRequest> = {}): Promise<Collected[]> {
  return (await wordsAndElementsFor(request)).words;
}

/** Resolves to what a collector sends, and to the elements that it records, in order. */
async function wordsAndElementsFor(request: Partial<CollectRequest> = {}) {
  const words: Collected[] = [];
  const elements: Element[] = [];
  await collect(
    { ...everything, ...request },
    {
      post: (message) => words.push(message),
      elements,
      isClosed: () => false,
    },
  );
  return { words, elements };
}

async function linksFor(request: Partial<CollectRequest> = {}) {
  const words = await wordsFor(request);
  return words.flatMap((message) =>
    message.kind === 'links' ? unpackLinks({ ...message.links, source }).map(({ url, text }) => ({ url, text })) : [],
  );
}

const urlsFor = async (selector = '') => (await linksFor({ selector })).map(({ url }) => url);
const textsFor = async (selector = '') => (await linksFor({ selector })).map(({ text }) => text);

const base = '<base href="https://a.example/blog/post.html">';

describe('collect', () => {
  it('reports where its frame is, the links, and the end', async () => {
    show('<a href="https://b.example/">B</a>');
    expect((await wordsFor()).map(({ kind }) => kind)).toEqual(['begin', 'links', 'end']);
    expect((await wordsFor())[0]).toEqual({ kind: 'begin', path: [], address: location.href, isLoading: false });
  });

  it('reports only the end of a page without links', async () => {
    show('<p>Nothing</p>');
    expect((await wordsFor()).map(({ kind }) => kind)).toEqual(['begin', 'end']);
  });

  it.each([
    { what: 'an absolute address', html: '<a href="https://b.example/x?y#z">', urls: ['https://b.example/x?y#z'] },
    { what: 'a relative address', html: '<a href="other.html">', urls: ['https://a.example/blog/other.html'] },
    { what: 'an address from the root', html: '<a href="/x">', urls: ['https://a.example/x'] },
    { what: 'an empty address', html: '<a href="">', urls: ['https://a.example/blog/post.html'] },
    { what: 'a lone #', html: '<a href="#">', urls: ['https://a.example/blog/post.html#'] },
    { what: 'a fragment', html: '<a href="#top">', urls: ['https://a.example/blog/post.html#top'] },
    { what: 'a query', html: '<a href="?page=2">', urls: ['https://a.example/blog/post.html?page=2'] },
    {
      what: 'an international host',
      html: '<a href="https://bücher.example/">',
      urls: ['https://xn--bcher-kva.example/'],
    },
    { what: 'a malformed percent escape', html: '<a href="/100%">', urls: ['https://a.example/100%'] },
    { what: 'white space in an address', html: '<a href=" \n/x\ny ">', urls: ['https://a.example/xy'] },
    { what: 'an upper-case scheme', html: '<a href="HTTPS://B.EXAMPLE/X">', urls: ['https://b.example/X'] },
    { what: 'mailto:', html: '<a href="mailto:me@a.example">', urls: ['mailto:me@a.example'] },
    { what: 'tel:', html: '<a href="tel:+1-23">', urls: ['tel:+1-23'] },
    { what: 'magnet:', html: '<a href="magnet:?xt=urn:btih:0">', urls: ['magnet:?xt=urn:btih:0'] },
    { what: 'data:', html: '<a href="data:text/plain,x">', urls: ['data:text/plain,x'] },
    { what: 'a scheme of its own', html: '<a href="web+sheaf:x">', urls: ['web+sheaf:x'] },
    { what: 'an address that is none, as the page wrote it', html: '<a href="https://[">', urls: ['https://['] },
    { what: 'an area', html: '<map><area href="/x"></map>', urls: ['https://a.example/x'] },
    {
      what: 'duplicates',
      html: '<a href="/x"></a><a href="/x"></a>',
      urls: ['https://a.example/x', 'https://a.example/x'],
    },
    { what: 'a hidden link', html: '<div hidden><a href="/x"></a></div>', urls: ['https://a.example/x'] },
  ])('sends $what as the browser would open it', async ({ html, urls }) => {
    show(html, base);
    expect(await urlsFor()).toEqual(urls);
  });

  it.each([
    '<a>nowhere</a>',
    '<a name="here">here</a>',
    '<a href="javascript:alert(1)">run</a>',
    '<a href="JavaScript:alert(1)">run</a>',
    '<a href=" java\nscript:alert(1)">run</a>',
    '<a href="javascript://[">run</a>',
    '<a href="JavaScript://[">run</a>',
    '<a href="\u0001 \tJAVA\nscript\t://[">run</a>',
    '<link href="/style.css">',
    '<template><a href="/x">not here</a></template>',
    '<button>press</button>',
  ])('does not send %s', async (html) => {
    show(html, base);
    expect(await urlsFor()).toEqual([]);
  });

  it('sends long addresses in separate messages, so that none is longer than a browser accepts', async () => {
    const image = `data:image/png,${'x'.repeat(200_000)}`;
    show(`<a href="/first"></a>${`<a href="${image}"></a>`.repeat(12)}<a href="/last"></a>`, base);
    const words = await wordsFor();
    const lengths = words.map((message) => (message.kind === 'links' ? message.links.fields.length : 0));
    expect(Math.max(...lengths)).toBeLessThan(1_000_000);
    const urls = words
      .flatMap((message) =>
        message.kind === 'links'
          ? unpackLinks({ ...message.links, source }).map(({ url, text }) => ({ url, text }))
          : [],
      )
      .map(({ url }) => url.length);
    expect(urls).toEqual([
      'https://a.example/first'.length,
      ...Array(12).fill(image.length),
      'https://a.example/last'.length,
    ]);
  });

  it('sends a sign of life now and then while the needle drops all links', async () => {
    show(`<a href="data:,${'x'.repeat(200_000)}"></a>`.repeat(8), base);
    const words = await wordsFor({ needle: { text: 'react', ignoresCase: true, matchIn: 'url' } });
    expect(words.map(({ kind }) => kind)).toEqual(['begin', 'links', 'links', 'links', 'links', 'end']);
    expect(
      words.flatMap((message) =>
        message.kind === 'links'
          ? unpackLinks({ ...message.links, source }).map(({ url, text }) => ({ url, text }))
          : [],
      ),
    ).toEqual([]);
  });

  it('sends links in page order', async () => {
    show('<div><a href="/1"></a><p><a href="/2"></a></p></div><map><area href="/3"></map><a href="/4"></a>', base);
    expect((await urlsFor()).map((url) => url.slice(-1))).toEqual(['1', '2', '3', '4']);
  });

  describe('with a selector', () => {
    it('sends the links that it matches', async () => {
      show('<a href="/1" target="_blank"></a><a href="/2"></a>', base);
      expect(await urlsFor('a[target="_blank"]')).toEqual(['https://a.example/1']);
    });

    it('sends the links inside a match that is not a link', async () => {
      show('<a href="/0"></a><ul class="results"><li><a href="/1"></a></li><li><a href="/2"></a></li></ul>', base);
      expect(await urlsFor('.results')).toEqual(['https://a.example/1', 'https://a.example/2']);
    });

    it('sends each link once, however often it is matched', async () => {
      show('<div><div><a href="/1"></a></div></div><a href="/2"></a>', base);
      expect(await urlsFor('div, a')).toEqual(['https://a.example/1', 'https://a.example/2']);
    });

    it.each([
      { html: '<img src="/x.png">', selector: 'img', url: 'https://a.example/x.png' },
      { html: '<img src="/s.png" srcset="/s.png 1x, /l.png 2x">', selector: 'img', url: 'https://a.example/l.png' },
      { html: '<video src="/x.mp4"></video>', selector: 'video', url: 'https://a.example/x.mp4' },
      { html: '<video poster="/p.png"></video>', selector: 'video', url: 'https://a.example/p.png' },
      {
        html: '<video poster="/p.png"><source src="/x.webm"><source src="/x.mp4"></video>',
        selector: 'video',
        url: 'https://a.example/x.webm',
      },
      {
        html: '<video src="/x.mp4"><source src="/y.mp4"></video>',
        selector: 'video',
        url: 'https://a.example/x.mp4',
      },
      { html: '<audio><source src="/x.ogg"></audio>', selector: 'audio', url: 'https://a.example/x.ogg' },
      { html: '<audio><source src="/x.ogg"></audio>', selector: 'source', url: 'https://a.example/x.ogg' },
      { html: '<iframe src="/x.html"></iframe>', selector: 'iframe', url: 'https://a.example/x.html' },
      { html: '<link rel="stylesheet" href="/x.css">', selector: 'link', url: 'https://a.example/x.css' },
      { html: '<script src="/x.js" type="text/plain"></script>', selector: 'script', url: 'https://a.example/x.js' },
      { html: '<form action="/go"></form>', selector: 'form', url: 'https://a.example/go' },
      { html: '<div data-href="/x"></div>', selector: '[data-href]', url: 'https://a.example/x' },
      { html: '<div data-url="/x"></div>', selector: '[data-url]', url: 'https://a.example/x' },
      { html: '<blockquote cite="/x"></blockquote>', selector: 'blockquote', url: 'https://a.example/x' },
    ])('sends the address of $html', async ({ html, selector, url }) => {
      show(html, base);
      expect(await urlsFor(selector)).toEqual([url]);
    });

    it('sends only links from inside a match', async () => {
      show('<div class="card"><img src="/x.png"><a href="/1"><img src="/y.png"></a></div>', base);
      expect(await urlsFor('.card')).toEqual(['https://a.example/1']);
    });

    it.each(['a[', '!!', 'a:nonsense', ',', '..'])('reports that %s is invalid', async (selector) => {
      show('<a href="/1"></a>', base);
      const words = await wordsFor({ selector });
      expect(words.at(-1)).toMatchObject({
        kind: 'failed',
        reason: 'bad-selector',
        detail: expect.stringMatching(/./),
      });
      expect(words.some(({ kind }) => kind === 'links' || kind === 'end')).toBe(false);
    });
  });

  describe('in shadow roots, open and closed', () => {
    const shadow = (mode: 'open' | 'closed', html: string, inner: string) =>
      `<x-card><template shadowrootmode="${mode}">${html}</template>${inner}</x-card>`;

    it.each(['open', 'closed'] as const)('sends links where they are shown: %s', async (mode) => {
      show(`<a href="/1"></a>${shadow(mode, '<a href="/2"></a>', '')}<a href="/3"></a>`, base);
      expect((await urlsFor()).map((url) => url.slice(-1))).toEqual(['1', '2', '3']);
    });

    it('sends slotted links where their slots are, and links without a slot after the tree', async () => {
      const tree = '<a href="/2"></a><slot name="s"></slot><a href="/4"></a><slot></slot><a href="/6"></a>';
      const inner = '<a href="/5"></a><a href="/3" slot="s"></a><a href="/7" slot="nowhere"></a>';
      show(`<a href="/1"></a>${shadow('open', tree, inner)}<a href="/8"></a>`, base);
      expect((await urlsFor()).map((url) => url.slice(-1))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    });

    it('sends links of nested roots', async () => {
      let html = '<a href="/deepest"></a>';
      for (let depth = 0; depth < 20; depth++) html = shadow(depth % 2 === 0 ? 'open' : 'closed', html, '');
      show(html, base);
      expect(await urlsFor()).toEqual(['https://a.example/deepest']);
    });

    it('matches the selector inside each root', async () => {
      show(
        shadow('closed', '<p><a class="x" href="/1"></a><a href="/2"></a></p>', '<a class="x" href="/3"></a>'),
        base,
      );
      expect((await urlsFor('a.x')).map((url) => url.slice(-1))).toEqual(['1', '3']);
      expect((await urlsFor('p')).map((url) => url.slice(-1))).toEqual(['1', '2']);
    });

    it('sends the links of a root whose host is matched', async () => {
      show(`<a href="/0"></a>${shadow('open', '<a href="/1"></a><slot></slot>', '<b><a href="/2"></a></b>')}`, base);
      expect((await urlsFor('x-card')).map((url) => url.slice(-1))).toEqual(['1', '2']);
    });
  });

  describe('sends as text', () => {
    it.each([
      {
        what: 'what a person reads, white space collapsed',
        html: '<a href="/">  A \n\t long&nbsp;  story </a>',
        text: 'A long story',
      },
      {
        what: 'no text of scripts and styles',
        html: '<a href="/">A<style>b{}</style><script type="x">c</script></a>',
        text: 'A',
      },
      { what: 'a space between blocks', html: '<a href="/"><div>A</div><div>B</div></a>', text: 'A B' },
      { what: 'no space where the page has none', html: '<a href="/"><b>A</b><i>B</i></a>', text: 'AB' },
      {
        what: 'the label where there is no text',
        html: '<a href="/" aria-label=" Home  page "></a>',
        text: 'Home page',
      },
      { what: "an image's alternative where there is no text", html: '<a href="/"><img alt="Logo"></a>', text: 'Logo' },
      { what: "an area's alternative", html: '<map><area href="/" alt="North"></map>', text: 'North' },
      { what: 'the title where there is nothing else', html: '<a href="/" title="Top"></a>', text: 'Top' },
      { what: 'text before a label', html: '<a href="/" aria-label="Label" title="Title">Text</a>', text: 'Text' },
      { what: 'nothing where there is nothing', html: '<a href="/"><img></a>', text: '' },
    ])('$what', async ({ html, text }) => {
      show(html, base);
      expect(await textsFor()).toEqual([text]);
    });
  });

  it('reports where child frames are among the links, and which address their elements name', async () => {
    const frames = '<iframe></iframe><a href="/2"></a><iframe src="https://other.example:8443/x"></iframe>';
    show(`<a href="/1"></a>${frames}<a href="/3"></a>`, base);
    const words = await wordsFor();
    expect(words.map(({ kind }) => kind)).toEqual(['begin', 'links', 'frame', 'links', 'frame', 'links', 'end']);
    // The steps are not checked: only a real browser's window lists its frames.
    const addresses = words.flatMap((message) => (message.kind === 'frame' ? [message.address] : []));
    expect(addresses).toEqual([null, 'https://other.example:8443/x']);
  });

  it('records the element of each link and child frame that it sends, in the order sent', async () => {
    const card = '<x-card><template shadowrootmode="closed"><a href="/2" id="c"></a></template></x-card>';
    show(`<a href="/1" id="a"></a><iframe id="b"></iframe>${card}<a href="/3" id="d"></a>`, base);
    const { words, elements } = await wordsAndElementsFor();
    expect(words.map(({ kind }) => kind)).toEqual(['begin', 'links', 'frame', 'links', 'end']);
    expect(elements.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('records no element for links that the needle drops', async () => {
    show('<a href="/vue" id="a"></a><a href="/react" id="b"></a>', base);
    const needle: Needle = { text: 'react', ignoresCase: true, matchIn: 'url' };
    expect((await wordsAndElementsFor({ needle })).elements.map(({ id }) => id)).toEqual(['b']);
  });

  it('is not misled by elements named like the properties that it reads of documents and forms', async () => {
    const names = [
      'querySelectorAll',
      'baseURI',
      'readyState',
      'contentType',
      'evaluate',
      'createTreeWalker',
      'nodeType',
    ];
    const clobbering = names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('');
    const fields = ['matches', 'localName', 'contains', 'getAttribute', 'parentElement', 'firstChild', 'baseURI'];
    const form = `<form action="/go">${fields.map((name) => `<input name="${name}">`).join('')}<a href="/1">A</a></form>`;
    show(clobbering + form, base);
    expect(await linksFor()).toEqual([{ url: 'https://a.example/1', text: 'A' }]);
    expect(await linksFor({ selector: 'form[action]' })).toMatchObject([{ url: 'https://a.example/go' }]);
  });

  it('drops only links without the needle', async () => {
    show('<a href="/React">x</a><a href="/vue">react</a><a href="/svelte">y</a>', base);
    const needle: Needle = { text: 'react', ignoresCase: true, matchIn: 'url' };
    expect((await linksFor({ needle })).map(({ text }) => text)).toEqual(['x']);
    expect((await linksFor({ needle: { ...needle, matchIn: 'either' } })).map(({ text }) => text)).toEqual([
      'x',
      'react',
    ]);
  });

  it('sends every link once, in order, however many there are', async () => {
    const count = 500;
    show(Array.from({ length: count }, (_, index) => `<a href="/${index}">${index}</a>`).join(''), base);
    expect((await linksFor()).map(({ text }) => Number(text))).toEqual(
      Array.from({ length: count }, (_, index) => index),
    );
  });

  it('sends a few links first, so that they can be shown at once', async () => {
    show(Array.from({ length: 300 }, (_, index) => `<a href="/${index}">${index}</a>`).join(''), base);
    const [, first] = await wordsFor();
    const firstCount = first?.kind === 'links' ? first.links.count : 0;
    expect(firstCount).toBeGreaterThanOrEqual(50);
    expect(firstCount).toBeLessThanOrEqual(200);
  });

  it('stops once its channel is closed', async () => {
    show('<a href="/1"></a>'.repeat(400), base);
    const now = vi.spyOn(performance, 'now');
    let time = 0;
    now.mockImplementation(() => (time += 20));
    const words: Collected[] = [];
    await collect(everything, { post: (message) => words.push(message), elements: [], isClosed: () => true });
    now.mockRestore();
    expect(words.map(({ kind }) => kind)).not.toContain('end');
  });

  it('lets the page respond between slices of work', async () => {
    show('<a href="/1"></a>'.repeat(400), base);
    const breathe = vi.fn<() => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal('scheduler', { yield: breathe });
    const now = vi.spyOn(performance, 'now');
    let time = 0;
    now.mockImplementation(() => (time += 5));
    await wordsFor();
    now.mockRestore();
    expect(breathe.mock.calls.length).toBeGreaterThan(2);
  });

  describe('of a selection', () => {
    /** Selects from one text to another, and collects. Lets the page act once during the work. */
    async function urlsWhile(act: () => void): Promise<string[]> {
      show(Array.from({ length: 100 }, (_, index) => `<p><a href="/${index}">link ${index}</a></p>`).join(''), base);
      const textIn = (index: number) => document.querySelector(`[href="/${index}"]`)?.firstChild ?? document.body;
      getSelection()?.setBaseAndExtent(textIn(10), 2, textIn(80), 3);
      const now = vi.spyOn(performance, 'now');
      let time = 0;
      now.mockImplementation(() => (time += 20));
      let isDone = false;
      vi.stubGlobal('scheduler', {
        yield: async () => {
          if (!isDone) act();
          isDone = true;
        },
      });
      const links = await linksFor({ scope: 'selection' });
      now.mockRestore();
      expect(isDone).toBe(true);
      return links.map(({ url }) => url.replace('https://a.example/', ''));
    }

    const selected = Array.from({ length: 71 }, (_, index) => String(index + 10));

    it('sends the links that are wholly or partly in it', async () => {
      expect(await urlsWhile(() => {})).toEqual(selected);
    });

    it.each([
      { what: 'removes the end of it', act: () => document.querySelector('[href="/80"]')?.closest('p')?.remove() },
      {
        what: 'shortens the text where it ends',
        act: () => document.querySelector('[href="/80"]')?.replaceChildren('x'),
      },
      { what: 'selects something else', act: () => getSelection()?.removeAllRanges() },
    ])('sends the links that were in it at the start when the page $what', async ({ act }) => {
      expect(await urlsWhile(act)).toEqual(selected);
    });

    it('is not misled by a form whose fields have the names of what it is asked for', async () => {
      const names = ['getRootNode', 'parentNode', 'childNodes', 'contains', 'compareDocumentPosition'];
      show(`<form>${names.map((name) => `<input name="${name}">`).join('')}<a href="/1">A</a></form>`, base);
      getSelection()?.selectAllChildren(document.body);
      expect(await linksFor({ scope: 'selection' })).toMatchObject([{ text: 'A' }]);
    });

    it('reports what is wrong with the selector', async () => {
      expect((await wordsFor({ scope: 'selection', selector: 'a[[' })).at(-1)).toMatchObject({
        reason: 'bad-selector',
      });
    });
  });

  it("leaves the page's document unchanged", async () => {
    show(
      '<p>x</p><a href="/1">A</a><iframe></iframe><div><template shadowrootmode="open"><a href="/2"></a></template></div>',
      base,
    );
    const before = document.documentElement.outerHTML;
    const observer = new MutationObserver(() => {});
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    await wordsFor();
    await wordsFor({ selector: 'div, p a' });
    expect(observer.takeRecords()).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
