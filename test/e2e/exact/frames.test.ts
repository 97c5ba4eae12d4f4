import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { withHarvester } from '../harness/harvester';
import { describeInBrowsers } from '../harness/session';

/** The addresses of links, without the site, which is the same for all. */
const pathsOf = (links: readonly { readonly url: string }[]) =>
  links.map(({ url }) => url.replace('https://example.com/', ''));

/** Runs a script in the page's own world that adds frames, and waits until all of them have loaded. */
async function addFrames(page: Page, script: string): Promise<void> {
  await page.evaluate(`(async () => {
    const loads = [];
    const frame = (path, attributes = {}) => {
      const element = document.createElement('iframe');
      const link = '<base href="https://example.com/"><a href="' + path + '">' + path + '</a>';
      Object.assign(element, { srcdoc: link, ...attributes });
      loads.push(new Promise((resolve) => element.addEventListener('load', resolve)));
      return element;
    };
    ${script}
    await Promise.all(loads);
  })()`);
}

describeInBrowsers('the frames of a page', (session) => {
  const address = () => session.site.address('/empty.html', 'plain.example');

  it('are all read by both of two harvests that begin at once, in frames never read before', async () => {
    const { page } = session.browser;
    await withHarvester(session, address(), async (harvest) => {
      for (let round = 0; round < 5; round++) {
        await addFrames(page, `document.body.replaceChildren(frame('one'), frame('two'));`);
        const harvests = await Promise.all([harvest(), harvest()]);
        expect(harvests.map(({ links, failure }) => [failure, ...pathsOf(links)])).toEqual([
          ['', 'one', 'two'],
          ['', 'one', 'two'],
        ]);
      }
    });
  });

  it('are read where their elements are, including in shadow roots, in whatever order they were created', async () => {
    const { page } = session.browser;
    await withHarvester(session, address(), async (harvest) => {
      for (const mode of ['open', 'closed']) {
        await addFrames(
          page,
          `const host = document.createElement('div');
          document.body.replaceChildren(host);
          const root = host.attachShadow({ mode: '${mode}' });
          for (const path of ['four', 'three', 'one']) root.prepend(frame(path));
          root.firstChild.after(frame('two', { name: 'two' }));`,
        );
        const { links, unreadFrames, failure } = await harvest();
        expect([mode, failure, unreadFrames, ...pathsOf(links)]).toEqual([mode, '', 0, 'one', 'two', 'three', 'four']);
      }
    });
  });

  it('are read inside the right parent when the parents are in a shadow root', async () => {
    const { page } = session.browser;
    await withHarvester(session, address(), async (harvest) => {
      await addFrames(
        page,
        `const host = document.createElement('div');
        document.body.replaceChildren(host);
        const root = host.attachShadow({ mode: 'closed' });
        const outer = ['three', 'one'].map((path) => frame(path));
        root.append(...outer.toReversed());
        await Promise.all(loads);
        for (const [place, path] of ['four', 'two'].entries()) {
          outer[place].contentDocument.body.append(outer[place].contentDocument.adoptNode(frame(path)));
        }`,
      );
      const { links, unreadFrames } = await harvest();
      expect([unreadFrames, ...pathsOf(links)]).toEqual([0, 'one', 'two', 'three', 'four']);
    });
  });
});
