import { expect, it } from 'vitest';
import type { Point } from './harness/hands';
import type { Popup } from './harness/popup';
import { popupPath } from './harness/popup-path';
import { describeInBrowsers } from './harness/session';
import type { TestedBrowser } from './harness/tested-browser';
import { until } from './harness/until';

/** What the page of these tests offers. */
interface Watching {
  readonly isReady?: boolean;
  readonly ringed: () => readonly string[];
  readonly isInSight: (id: string) => boolean;
  readonly noticed: () => readonly string[];
}

const showOnPage = 'Show on page';

/** Where each browser shows the button that says yes, on the screen of the tests. */
const yes: Readonly<Record<'chromium' | 'firefox', Point>> = {
  chromium: { x: 804, y: 256 },
  firefox: { x: 1186, y: 229 },
};

describeInBrowsers('Show on page', (session) => {
  async function openPage(): Promise<Popup> {
    const { browser } = session;
    await browser.open(session.site.address('/show-on-page.html', 'plain.example'));
    await until('the frames', () => browser.page.evaluate(() => (globalThis as unknown as Watching).isReady === true));
    return browser.openPopup();
  }

  /** Lists only the link with a name, and clicks its button. */
  async function show(popup: Popup, link: string): Promise<void> {
    await popup.fill('Filter', `/${link}$`);
    const { controls } = await popup.see(
      `the link ${link} alone`,
      ({ rowCount, rows }) => rowCount === 1 && rows[0]?.includes(link) === true,
    );
    // The name of its tick is the URL.
    await popup.pointAt(Object.keys(controls).find((name) => name.endsWith(`/${link}`)) ?? link);
    await popup.click(showOnPage);
  }

  it('scrolls to any kind of link anywhere on the page and rings it, and leaves the page unchanged', async () => {
    const { browser } = session;
    const popup = await openPage();
    /** The id of the element that shows each link: the link itself, or the nearest element that has a box. */
    const boxes = {
      far: 'far',
      lines: 'lines',
      image: 'image-inside',
      contents: 'contents-around',
      area: 'area-image',
      drawing: 'drawing',
      open: 'open',
      closed: 'closed',
      form: 'form',
      framed: 'framed',
      nested: 'nested',
    };
    for (const [link, box] of Object.entries(boxes)) {
      await show(popup, link);
      await until(`a ring around ${box}, in sight`, () =>
        browser.page.evaluate((id) => {
          const { ringed, isInSight } = globalThis as unknown as Watching;
          return ringed().join() === id && isInSight(id);
        }, box),
      );
    }
    await until('the end of the ring', async () => (await ringedIn(browser)).length === 0);
    expect(await noticedBy(browser)).toEqual([]);
    const { focused, hasKeyboard, status } = await popup.look();
    expect([focused, hasKeyboard]).toEqual(['Filter', true]);
    expect(status).toMatch(/^1 of /u);
  });

  it('is reached by keyboard: the right arrow key moves to the button of the row', async () => {
    const { browser } = session;
    const popup = await openPage();
    await popup.tabTo('Links');
    await popup.press('Down', 'Right', 'Right', 'Right', 'Return');
    await until('a ring around the second link', async () => (await ringedIn(browser)).includes('lines'));
    expect((await popup.look()).focused).toBe('Links');
    await popup.press('Down', 'Return');
    await until('a ring around the third link', async () => (await ringedIn(browser)).includes('image-inside'));
  });

  it('reports that the page does not display the link, has removed it, or has left its frame', async () => {
    const { browser } = session;
    const popup = await openPage();
    const expectStatus = (text: string) => popup.see(text, ({ status }) => status.startsWith(text));
    for (const link of ['hidden', 'skip']) {
      await show(popup, link);
      await expectStatus('The page does not display this link now.');
    }
    await browser.page.evaluate(() => document.querySelector('#gone')?.remove());
    await show(popup, 'gone');
    await expectStatus('This link is no longer on the page.');
    await browser.page.evaluate(() => {
      const frame = document.querySelector('iframe');
      if (frame !== null) frame.srcdoc = 'another document';
    });
    await until('another document in the frame', () =>
      browser.page.evaluate(
        () =>
          document.querySelector('iframe')?.contentDocument?.querySelector('body')?.textContent === 'another document',
      ),
    );
    await show(popup, 'framed');
    await expectStatus('The page or the frame with this link has been left.');
    await show(popup, 'far');
    await popup.see('the count again', ({ status }) => status.startsWith('1 of '));
    await until('a ring around the link', async () => (await ringedIn(browser)).join() === 'far');
  });

  it('scrolls to a frame of another site that was allowed, and to the link in it', async () => {
    const { browser } = session;
    await browser.inExtensionPage(popupPath, (page) =>
      page.evaluate(async () => {
        const { origins = [] } = await chrome.permissions.getAll();
        await chrome.permissions.remove({ origins });
      }),
    );
    await browser.open(session.site.address('/show-other-site.html', 'plain.example'));
    const asking = await browser.openPopup();
    await asking.see('the unread frame', ({ status }) => status.includes('1 frame not read'));
    await asking.click('Allow');
    await until('access to the site of the frame', async () => {
      await browser.hands.click(yes[browser.name]);
      await browser.pressCopyShortcut();
      return (await browser.clipboard.read()).includes('https://example.com/react/one');
    });
    await browser.hands.press('Escape');
    const popup = await browser.openPopup();
    await show(popup, 'react/one');
    const frame = await until('the frame of another site', () =>
      browser.page.frames().find((one) => new URL(one.url()).hostname === 'other.example'),
    );
    await until('a ring in the frame', () =>
      frame.evaluate(() =>
        document.getAnimations().some(({ effect }) => {
          const target = effect instanceof KeyframeEffect ? effect.target : null;
          return target?.getAttribute('href')?.endsWith('react/one') === true;
        }),
      ),
    );
    await until('the frame in sight', () =>
      browser.page.evaluate(() => {
        const { top, bottom } = document.querySelector('iframe')?.getBoundingClientRect() ?? new DOMRect();
        return top > 0 && bottom < innerHeight;
      }),
    );
  });
});

function ringedIn({ page }: TestedBrowser): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as Watching).ringed());
}

function noticedBy({ page }: TestedBrowser): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as Watching).noticed());
}
