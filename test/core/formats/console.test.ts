// @vitest-environment jsdom
import fc from 'fast-check';
import { runInThisContext } from 'node:vm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Link } from '../../../src/core/links/link';
import { unpackLinks } from '../../../src/core/links/packed-links';
import { arrange } from '../../../src/core/query/arrange';
import { cleanLink } from '../../../src/core/query/clean';
import { noCleaning } from '../../../src/core/query/cleaning';
import { parseFilter } from '../../../src/core/query/filter';
import { defaultQuery } from '../../../src/core/query/query';
import type { Query } from '../../../src/core/query/query';
import { completeJsdom } from '../../page/complete-jsdom';
import { linksTo, source } from '../links';
import { valueOf } from '../results';
import { contextWith, loadFormat } from './render-as';

/*
 * In jsdom an SVG link has no `href` of its own, there is no layout and no real console: what `copy()` puts on the clipboard is
 * for a real browser to show.
 */

const page = `
  <base href="https://www.example.com/blog/">
  <nav><a href="/">Home</a> <a href="/about?utm_source=nav&amp;x=1#team">About  us</a> <a>no link</a></nav>
  <main>
    <h1><a href="react-19">React 19</a></h1>
    <ul>
      <li><a class="title" href="https://react.dev/learn">Learn<br>React</a>
      <li><a class="title" href="https://REACT.dev/learn">learn it again</a>
      <li><a class="title" href="https://vuejs.org/?a&amp;fbclid=2#/react"><img src="/logo.png" alt="Vue &amp; friends"></a>
      <li><a class="title" href="https://b.example:8443/10">Chapter <style>a{}</style>10</a>
      <li><a class="title" href="https://b.example:8443/9" aria-label="Chapter 9"> </a>
      <li><a class="title" href="https://user:pw@a.example/x" title="private"></a>
    </ul>
    <p>It's <b>"quoted"</b>, <a href="mailto:react@example.com">mail &amp; <i>more</i></a>
    <a href="javascript:alert(1)">run</a> <a href=" JavaScript://[">run</a>
    <video poster="poster.png"><source src="film.webm"></video> <audio src="sound.ogg"><source src="no.ogg"></audio> <a href="http://[" title="React">broken</a>
    <img src="a.png" srcset="a.png 1x, b.png 2x"> <img src="c.png"> <form action="/search"><a href="#top">Top</a></form>
    <map><area href="region" alt="React region"></map> <blockquote cite="source"><a href="quote">q</a></blockquote>
    <div data-url="from-script"><a href="in-data">in</a></div>
  </main>
  <footer><a href="/about?utm_source=footer&amp;x=1#team">About</a> <link href="style.css"></footer>`;

const importCollector = async () => (await import('../../../src/page/collect/collect')).collect;
let collect: Awaited<ReturnType<typeof importCollector>>;

beforeAll(async () => {
  completeJsdom();
  collect = await importCollector();
});

/** The URLs that Sheaf itself lists on the page: the links of its collector, filtered as the extension does. */
async function harvest(query: Query): Promise<string[]> {
  const links: Link[] = [];
  await collect(
    { id: 'x', selector: query.selector, scope: 'page' },
    {
      post: (message) => links.push(...(message.kind === 'links' ? unpackLinks({ ...message.links, source }) : [])),
      elements: [],
      isClosed: () => false,
    },
  );
  const { listed } = arrange(links, [[0, links.length]], valueOf(parseFilter(query)), query);
  return Array.from(listed, (index) => cleanLink(links[index] ?? { url: '', text: '', source }, query.clean).url);
}

describe('console', () => {
  let render: Awaited<ReturnType<typeof loadFormat>>;
  let copied: unknown = null;
  beforeAll(async () => {
    render = await loadFormat('console');
  });
  beforeEach(() => {
    document.body.innerHTML = page;
    copied = null;
    Object.assign(globalThis, { copy: (value: unknown) => (copied = value) });
  });
  afterEach(() => {
    document.body.innerHTML = '';
    Reflect.deleteProperty(globalThis, 'copy');
  });

  const lineFor = (query: Query): string => valueOf(render([], contextWith({ query })))['text/plain'];
  const runInConsole = (query: Query): unknown => {
    runInThisContext(lineFor(query));
    return copied;
  };

  it('renders the line that Sheaf replaces', () => {
    expect(lineFor({ ...defaultQuery, include: 'react' })).toBe(
      'copy([...new Set([...document.querySelectorAll(":any-link:not(link)")]' +
        '.map(a => (h => URL.parse(h, a.baseURI)?.href ?? h)(a.href?.baseVal ?? a.href ?? a.getAttribute("href")))' +
        String.raw`.filter(u => !/^javascript:/i.test(u.replace(/[\t\n\r]|^[\0- ]+/g, "")))` +
        '.filter(u => (/react/i.test(u))))])',
    );
  });

  it('is tested on a page with links', async () => {
    expect(await harvest(defaultQuery)).toContain('https://react.dev/learn');
  });

  it.each<Partial<Query>>([
    {},
    { unique: false },
    { include: 'react' },
    { include: 'REACT', matchCase: true },
    { include: '/^https:\\/\\/[^/]*react/u' },
    { include: 'react', exclude: 'vue|mail' },
    { include: '.*?', regex: false },
    { include: 'react', matchIn: 'text' },
    { include: 'react', matchIn: 'either', exclude: 'again' },
    { exclude: 'react', matchIn: 'text' },
    { include: '^Learn React$', matchIn: 'text', matchCase: true },
    { include: '^Vue & friends$|^private$|^Chapter', matchIn: 'text' },
    { selector: 'a' },
    { selector: 'a.title' },
    { selector: 'main' },
    { selector: 'nav, footer' },
    { selector: 'main, nav a, li' },
    { selector: 'img' },
    { selector: 'main, img, form, blockquote, [data-url], link' },
    { selector: 'li:nth-child(2) > a' },
    { selector: 'a[href*=\'react\'][class="title"]' },
    { selector: 'a[href' },
    { selector: 'area, a[title]', include: 'react', matchIn: 'text' },
    { selector: 'video, audio' },
    { order: 'url' },
    { order: 'url', reverse: true },
    { order: 'text' },
    { order: 'text', unique: false, reverse: true },
    { order: 'host', matchIn: 'either', include: 'e' },
    { order: 'host' },
    { reverse: true },
    { groupByHost: true },
    { groupByHost: true, unique: false, reverse: true },
    { groupByHost: true, order: 'text', include: 'e', matchIn: 'either' },
    { groupByHost: true, order: 'url', clean: { ...noCleaning, dropTracking: true } },
    { clean: { ...noCleaning, dropFragment: true } },
    { clean: { ...noCleaning, dropTracking: true } },
    { clean: { ...noCleaning, dropTracking: true, dropFragment: true }, include: 'about|vue' },
    { clean: { ...noCleaning, originOnly: true }, order: 'host' },
    { clean: { ...noCleaning, dropTracking: true }, matchIn: 'either', include: 'a', order: 'text' },
  ])('returns the same list as Sheaf for %j', async (part) => {
    const query = { ...defaultQuery, ...part };
    expect(runInConsole(query)).toEqual(await harvest(query));
  });

  it('returns the same list as Sheaf for any filter', async () => {
    const filters = fc.record({
      include: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('[/]', '\\/', '(?<x>a)\\k<x>?', '/a\nb/s', '\u2028', '`', '${1}'),
      ),
      exclude: fc.oneof(fc.constant(''), fc.string()),
      matchIn: fc.constantFrom('url', 'text', 'either'),
      regex: fc.boolean(),
      matchCase: fc.boolean(),
      unique: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const query: Query = { ...defaultQuery, ...filter };
        fc.pre(parseFilter(query).ok);
        expect(runInConsole(query)).toEqual(await harvest(query));
      }),
    );
  }, 60_000);

  it('is one line for any query', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (selector, include) => {
        expect(lineFor({ ...defaultQuery, selector, include: `${include}\n`, regex: false })).not.toMatch(/[\n\r]/);
      }),
    );
  });

  it.each([
    { unticked: [1], sign: '!urls.has' },
    { unticked: [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], sign: 'urls.has' },
  ])('leaves out unticked URLs by naming whichever are fewer: $unticked', async ({ unticked, sign }) => {
    const urls = await harvest(defaultQuery);
    const ticked = urls.filter((_, place) => !unticked.includes(place));
    const leftOut = urls.filter((_, place) => unticked.includes(place));
    const line = valueOf(render(linksTo(...ticked), contextWith({ leftOut })))['text/plain'];
    expect(line).toContain(`=> ${sign}`);
    runInThisContext(line);
    expect(copied).toEqual(ticked);
  });

  it('leaves out unticked URLs where texts matter, whatever the URL', async () => {
    const query: Query = { ...defaultQuery, order: 'text', unique: false };
    const urls = await harvest(query);
    const leftOut = urls.filter((url) => url.includes('react') || url.startsWith('http://['));
    const ticked = urls.filter((url) => !leftOut.includes(url));
    expect(leftOut.length).toBeGreaterThan(1);
    runInThisContext(valueOf(render(linksTo(...ticked), contextWith({ query, leftOut })))['text/plain']);
    expect(copied).toEqual(ticked);
  });

  it('fails if only some of the links with one URL are ticked', () => {
    const context = contextWith({ query: { ...defaultQuery, unique: false }, leftOut: ['a:1'] });
    expect(render(linksTo('a:1', 'a:2'), context)).toEqual({ ok: false, failure: { code: 'ticks-not-in-console' } });
  });

  it.each<Partial<Query>>([{ site: 'same' }, { site: 'other' }, { clean: { ...noCleaning, unwrapRedirects: true } }])(
    'fails for what it cannot express: %j',
    (part) => {
      const context = contextWith({ query: { ...defaultQuery, ...part } });
      expect(render([], context)).toEqual({ ok: false, failure: { code: 'not-in-console' } });
    },
  );

  it('fails if the filter is invalid', () => {
    const context = contextWith({ query: { ...defaultQuery, exclude: '(' } });
    expect(render([], context)).toMatchObject({ ok: false, failure: { code: 'bad-exclude' } });
  });
});
