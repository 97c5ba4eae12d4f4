import { expect, it } from 'vitest';
import { withHarvester } from '../harness/harvester';
import { describeInBrowsers } from '../harness/session';

/** A selection that a script of the page makes, and the links that are found in it. */
interface Case {
  readonly what: string;
  /** An expression for the ranges, each as `[startNode, startOffset, endNode, endOffset]`. */
  readonly ranges: string;
  readonly found: readonly string[];
  readonly only?: 'firefox';
}

const cases: readonly Case[] = [
  { what: 'inside of one link', ranges: `[[text('#one a'), 4, text('#one a'), 9]]`, found: ['one'] },
  {
    what: 'across many links',
    ranges: `[[text('#one a'), 4, text('#two a:last-child'), 3]]`,
    found: ['one', 'two', 'three'],
  },
  { what: 'that ends where a link begins', ranges: `[[text('#two'), 0, text('#two a'), 0]]`, found: [] },
  { what: 'that begins where a link ends', ranges: `[[text('#one a'), 14, text('#two'), 4]]`, found: [] },
  { what: 'of an image in a link', ranges: `[[$('#five'), 0, $('#five'), 1]]`, found: ['five'] },
  { what: 'of words without a link', ranges: `[[text('#two'), 0, text('#two'), 4]]`, found: [] },
  {
    what: 'over shadow trees',
    ranges: `[[text('#two a:last-child'), 0, text('#four a'), 3]]`,
    found: [
      'three',
      ...['shadow-one', 'shadow-two'],
      ...['slotted', 'closing', 'light'],
      ...['closed-one', 'closed-two'],
      ...['in-form', 'four'],
    ],
  },
  {
    what: 'in an open root',
    ranges: `[[text('a', openRoot), 3, text('a + a', openRoot), 3]]`,
    found: ['shadow-one', 'shadow-two'],
  },
  {
    what: 'that begins in an open root',
    ranges: `[[text('a + a', openRoot), 3, text('#late a'), 3]]`,
    found: ['shadow-two', 'slotted'],
  },
  {
    what: 'in a closed root',
    ranges: `[[text('a + a', closedRoot), 3, text('a + a', closedRoot), 6]]`,
    found: ['closed-two'],
  },
  {
    what: 'that begins in a closed root',
    ranges: `[[text('a', closedRoot), 14, text('#form a'), 3]]`,
    found: ['closed-one', 'closed-two', 'in-form'],
  },
  {
    what: 'that ends in a closed root',
    ranges: `[[text('#lost a'), 3, text('a', closedRoot), 3]]`,
    found: ['light', 'closed-one'],
  },
  { what: 'of what is in a slot', ranges: `[[text('#late a'), 3, text('#late a'), 6]]`, found: ['slotted'] },
  {
    what: 'of what slots show the other way round',
    ranges: `[[text('#lost a'), 3, text('#late a'), 6]]`,
    found: ['slotted', 'closing', 'light'],
  },
  { what: 'in a form with fields of any name', ranges: `[[$('#form'), 0, text('#form a'), 3]]`, found: ['in-form'] },
  {
    what: 'of several ranges',
    ranges: `[[text('#one a'), 0, text('#one a'), 3], [text('#four a'), 0, text('#four a'), 3]]`,
    found: ['one', 'four'],
    only: 'firefox',
  },
];

describeInBrowsers('a selection', (session) => {
  it('takes the links that are at least partly selected, and no others', async () => {
    const { page, name } = session.browser;
    await withHarvester(session, session.site.address('/empty.html', 'plain.example'), async (harvest) => {
      await page.evaluate(async () => {
        const answer = await fetch('/selections.html');
        document.documentElement.setHTMLUnsafe(await answer.text());
        const closed = document.querySelector('#closed')?.attachShadow({ mode: 'closed' });
        closed?.setHTMLUnsafe('<p><a href="closed-one">behind a closed door</a> <a href="closed-two">deeper</a></p>');
        Object.assign(globalThis, { closedRoot: closed, openRoot: document.querySelector('#open')?.shadowRoot });
      });
      for (const { what, ranges, found, only } of cases) {
        if (only !== undefined && only !== name) continue;
        await page.evaluate(`(() => {
          const $ = (selector, root = document) => root.querySelector(selector);
          const text = (selector, root) => [...$(selector, root).childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
          const selection = getSelection();
          selection.removeAllRanges();
          const ranges = ${ranges};
          if (ranges.length === 1) return selection.setBaseAndExtent(...ranges[0]);
          for (const [startNode, start, endNode, end] of ranges) {
            const range = new Range();
            range.setStart(startNode, start);
            range.setEnd(endNode, end);
            selection.addRange(range);
          }
        })()`);
        const { links } = await harvest('', 'selection');
        expect([what, ...links.map(({ url }) => url)]).toEqual([
          what,
          ...found.map((path) => `https://example.com/${path}`),
        ]);
      }
    });
  });

  it('inside a frame takes the links that are selected there', async () => {
    const { page } = session.browser;
    await withHarvester(session, session.site.address('/empty.html', 'plain.example'), async (harvest) => {
      await page.evaluate(async () => {
        const frame = document.createElement('iframe');
        frame.srcdoc = await (await fetch('/selections.html')).text();
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        document.body.replaceChildren(frame);
        await loaded;
        const inner = frame.contentDocument;
        const [from, to] = ['#one a', '#two a'].map((selector) => inner?.querySelector(selector)?.firstChild);
        if (from && to) inner?.getSelection()?.setBaseAndExtent(from, 4, to, 3);
      });
      const { links, unreadFrames } = await harvest('', 'selection');
      expect(links.map(({ url }) => url)).toEqual(['https://example.com/one', 'https://example.com/two']);
      expect(unreadFrames).toBe(0);
    });
  });

  it('reports only the frames inside it', async () => {
    const { page } = session.browser;
    await withHarvester(session, session.site.address('/empty.html', 'plain.example'), async (harvest) => {
      const other = session.site.address('/empty.html', 'other.example');
      await page.evaluate(async (address) => {
        document.body.innerHTML = `<iframe src="${address}"></iframe><p><a href="https://example.com/1">one</a>
          <iframe src="${address}"></iframe> and <a href="https://example.com/2">two</a></p>`;
        // Before that, a frame is an empty document of the page's own origin.
        const frames = [...document.querySelectorAll('iframe')];
        await Promise.all(frames.map((frame) => new Promise((resolve) => frame.addEventListener('load', resolve))));
      }, other);
      const select = (from: string, to: string) =>
        page.evaluate(
          (...ends) => {
            const [start, end] = ends.map((selector) => document.querySelector(selector)?.firstChild);
            if (start && end) getSelection()?.setBaseAndExtent(start, 0, end, 3);
          },
          from,
          to,
        );
      await select('a', 'a');
      expect(await harvest('', 'selection')).toMatchObject({ links: [{ text: 'one' }], unreadFrames: 0 });
      await select('a', 'a:last-child');
      expect(await harvest('', 'selection')).toMatchObject({
        links: [{ text: 'one' }, { text: 'two' }],
        unreadFrames: 1,
      });
    });
  });
});
