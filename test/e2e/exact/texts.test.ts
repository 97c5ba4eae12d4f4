import { expect, it } from 'vitest';
import { textOf as consoleSource } from '../../../src/core/formats/parts/console-page';
import { textCases } from '../../page/dom/texts';
import { withHarvester } from '../harness/harvester';
import { describeInBrowsers } from '../harness/session';

describeInBrowsers('the text of a link', (session) => {
  it('is what a person reads, both in the harvest and in the console', async () => {
    const { page } = session.browser;
    await withHarvester(session, session.site.address('/empty.html', 'plain.example'), async (harvest) => {
      for (const { what, html, text, isBeyondConsole } of textCases) {
        await page.evaluate((body) => {
          // The root of a declared, closed tree is known only to a custom element that keeps it.
          if (customElements.get('x-keep') === undefined) {
            customElements.define(
              'x-keep',
              class extends HTMLElement {
                readonly internals = this.attachInternals();
              },
            );
          }
          document.body.setHTMLUnsafe(`<b id="label">The <i>label</i></b>${body}`);
        }, html);
        const { links } = await harvest();
        expect([what, ...links.map((link) => link.text)]).toEqual([what, text]);
        if (isBeyondConsole) continue;
        expect([what, await page.evaluate(`(${consoleSource})(document.querySelector('a'))`)]).toEqual([what, text]);
      }
    });
  });
});
