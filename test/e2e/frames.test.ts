import { beforeEach, it } from 'vitest';
import type { Point } from './harness/hands';
import { popupPath } from './harness/popup-path';
import { describeInBrowsers } from './harness/session';
import type { TestedBrowser } from './harness/tested-browser';
import { until } from './harness/until';

/** Where each browser shows the button that says yes, on the screen of the tests. */
const yes: Readonly<Record<'chromium' | 'firefox', Point>> = {
  chromium: { x: 804, y: 256 },
  firefox: { x: 1186, y: 229 },
};

const paths = ['before', 'react/before', 'react/one', 'other', 'react/two', 'react/after', 'behind'];
const inPlace = JSON.stringify(
  paths.map((path) => `https://example.com/${path}`),
  null,
  2,
);

describeInBrowsers('a frame of another site', (session) => {
  beforeEach(async () => {
    await session.browser.inExtensionPage(popupPath, (page) =>
      page.evaluate(async () => {
        const { origins = [] } = await chrome.permissions.getAll();
        await chrome.permissions.remove({ origins });
      }),
    );
  });

  it('is reported as not read, and is read in its place once the user allows it', async () => {
    const { browser } = session;
    await browser.open(session.site.address('/other-site.html', 'plain.example'));
    const popup = await browser.openPopup();
    await popup.see(
      'the unread frame',
      ({ status, rowCount }) => status === '2 links · 1 frame not read' && rowCount === 2,
    );
    await popup.click('Allow');
    // The browser's own question is answered by clicking at the place of its button until the question appears and takes the
    // click. While it is shown, no shortcut arrives.
    await until('the links of the frame on the clipboard', async () => {
      await browser.hands.click(yes[browser.name]);
      await browser.hands.press('alt+shift+k');
      return (await browser.clipboard.read()) === inPlace;
    });
    await browser.hands.press('Escape');
    const after = await browser.openPopup();
    await after.see('all links', ({ status, rowCount }) => status === '7 links' && rowCount === 7);
  });

  it('that has moved to a third site is read once the user allows all sites, because its address is unknown', async () => {
    const { browser } = session;
    await browser.open(session.site.address('/moved-frame.html', 'plain.example'));
    const allow = async () => {
      const asking = await browser.openPopup();
      await asking.see('the unread frame', ({ status }) => status === '2 links · 1 frame not read');
      await asking.click('Allow');
    };
    await allow();
    await until('access to the site that the page names', async () => {
      await browser.hands.click(yes[browser.name]);
      return (await allowedSites(browser)).includes('http://other.example/*');
    });
    await browser.hands.press('Escape');
    await allow();
    await until('the links of the frame on the clipboard', async () => {
      await browser.hands.click(yes[browser.name]);
      await browser.pressCopyShortcut();
      return (await browser.clipboard.read()) === inPlace;
    });
  });
});

function allowedSites(browser: TestedBrowser): Promise<readonly string[]> {
  return browser.inExtensionPage(popupPath, (page) =>
    page.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []),
  );
}
