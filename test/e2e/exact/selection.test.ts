import { expect, it } from 'vitest';
import { withHarvester } from '../harness/harvester';
import { describeInBrowsers } from '../harness/session';

/** A selection, made by a script of the page: from before or behind one node to another. */
interface Case {
  readonly what: string;
  /** An expression that gives ranges, as `[startNode, startOffset, endNode, endOffset]`. */
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
    what: 'over a shadow tree',
    ranges: `[[text('#two a:last-child'), 0, text('#four a'), 3]]`,
    found: ['three', 'shadow-one', 'shadow-two', 'four'],
  },
  {
    what: 'of several ranges',
    ranges: `[[text('#one a'), 0, text('#one a'), 3], [text('#four a'), 0, text('#four a'), 3]]`,
    found: ['one', 'four'],
    only: 'firefox',
  },
];

describeInBrowsers('a selection', (session) => {
  it('takes the links that something of is selected, and no others', async () => {
    const { page, name } = session.browser;
    await withHarvester(session, session.site.address('/empty.html', 'plain.example'), async (harvest) => {
      await page.evaluate(async () => {
        const answer = await fetch('/selections.html');
        document.documentElement.setHTMLUnsafe(await answer.text());
      });
      for (const { what, ranges, found, only } of cases) {
        if (only !== undefined && only !== name) continue;
        await page.evaluate(`(() => {
          const $ = (selector) => document.querySelector(selector);
          const text = (selector) => [...$(selector).childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
          const selection = getSelection();
          selection.removeAllRanges();
          for (const [startNode, start, endNode, end] of ${ranges}) {
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
});
