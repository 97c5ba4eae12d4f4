import { expect, it } from 'vitest';
import { realPagesFolder } from '../../../scripts/requirements';
import { withHarvester } from '../harness/harvester';
import { describeInBrowsers } from '../harness/session';
import { serve } from '../harness/site';

describeInBrowsers('a page that nobody here wrote', (session) => {
  it.each([
    { path: '/genindex-all.html', least: 15_000 },
    { path: '/contents.html', least: 10_000 },
    { path: '/library/re.html', least: 300 },
  ])('gives what the line in the console gives, link by link: $path', async ({ path, least }) => {
    const site = await serve(realPagesFolder);
    try {
      const { page } = session.browser;
      await withHarvester(session, session.site.address('/empty.html', 'plain.example'), async (harvest) => {
        // The page opened to Sheaf takes the other one in, so that the opening stays.
        const html = await (await fetch(site.address(path))).text();
        const address = site.address(path, 'plain.example');
        const expected = await page.evaluate(
          (markup, base) => {
            const { head, body } = new DOMParser().parseFromString(markup, 'text/html');
            const baseElement = document.createElement('base');
            baseElement.href = base;
            document.head.replaceChildren(baseElement);
            document.body.replaceChildren(...body.childNodes);
            document.title = head.querySelector('title')?.textContent ?? '';
            return [...document.querySelectorAll('a')].map((a) => a.href).filter((url) => url !== '');
          },
          html,
          address,
        );
        expect(expected.length).toBeGreaterThan(least);
        const { links } = await harvest();
        expect(links.map(({ url }) => url)).toEqual(expected);
      });
    } finally {
      await site.stop();
    }
  });
});
