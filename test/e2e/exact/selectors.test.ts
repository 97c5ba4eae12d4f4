import { expect, it } from 'vitest';
import { withHarvester } from '../harness/harvester';
import { describeInBrowsers } from '../harness/session';

const page = `
<base href="https://example.com/">
<ul class="results"><li><a href="one">one</a><li><a href="two">two</a></ul>
<div class="results"><section class="results"><a href="three">three</a></section></div>
<x-card class="results"><template shadowrootmode="open"><a href="in-shadow">in shadow</a><slot></slot></template><a href="slotted">slotted</a></x-card>
<img src="small.png" srcset="middle.png 2x, large.png 3x" alt="">
<picture><source srcset="wide.webp 1200w, narrow.webp 300w"></picture>
<video src="film.mp4"></video>
<video id="sources" poster="poster.png"><source src="film.webm"><source src="film.ogv"></video>
<iframe id="framed" src="https://example.com/framed" loading="lazy" hidden></iframe>
<iframe src="about:blank" data-url="never"></iframe>
<link rel="alternate" href="feed.xml">
<form action="search"></form>
<b data-href="data-href">b</b><i data-url="data-url">i</i>
<a target="_blank" href="blank">blank</a><a name="no-link">no link</a>`;

/** Selectors, and the paths of the links that they list. */
const cases: readonly (readonly [selector: string, ...paths: string[]])[] = [
  ['.results', 'one', 'two', 'three', 'in-shadow', 'slotted'],
  ['.results a', 'one', 'two', 'three', 'slotted'],
  ['a', 'one', 'two', 'three', 'in-shadow', 'slotted', 'blank'],
  ['a[target="_blank"]', 'blank'],
  ['a[target=_blank', 'blank'],
  ['.results a:not([href^=t])', 'one', 'slotted'],
  ['img', 'large.png'],
  ['source', 'wide.webp', 'film.webm', 'film.ogv'],
  ['video, form', 'film.mp4', 'film.webm', 'search'],
  ['#framed', 'framed'],
  ['link', 'feed.xml'],
  ['[data-href], [data-url]:not(iframe)', 'data-href', 'data-url'],
  ['[name]'],
];

describeInBrowsers('a CSS selector', (session) => {
  it('lists the links it matches, the links inside what it matches, and the addresses of other elements', async () => {
    await withHarvester(session, session.site.address('/empty.html', 'plain.example'), async (harvest) => {
      await session.browser.page.evaluate((html) => document.documentElement.setHTMLUnsafe(html), page);
      for (const [selector, ...paths] of cases) {
        const { links, failure } = await harvest(selector);
        expect([selector, failure, ...links.map(({ url }) => url)]).toEqual([
          selector,
          '',
          ...paths.map((path) => `https://example.com/${path}`),
        ]);
      }
    });
  });

  it('that is invalid is reported in the words of the browser', async () => {
    await withHarvester(session, session.site.address('/empty.html', 'plain.example'), async (harvest) => {
      const { failure } = await harvest('a[[');
      expect(failure).not.toBe('');
    });
  });
});
