import { expect, it } from 'vitest';
import { isReading } from './harness/popup';
import { describeInBrowsers, expectFace, store } from './harness/session';
import { until } from './harness/until';

/** A million in Chromium. Firefox manages a million too, but takes a minute. */
const counts = { chromium: 1_000_000, firefox: 200_000 };

/** How long each step may take on a busy machine, in milliseconds. */
const longMs = 120_000;

describeInBrowsers('a page with very many links in a slot', (session) => {
  it(
    'is filtered by the shortcut, and shown by the popup, which calls no count final before the right one',
    async () => {
      const { browser, site } = session;
      const count = counts[browser.name];
      const every = count / 10;
      await store(browser, { settings: { version: 1, query: { include: '/react/' }, format: 'lines' } });
      await browser.open(site.address(`/very-many.html?links=${count}&every=${every}`, 'plain.example'));
      await until('the links', async () => (await browser.page.title()) === 'Ready', longMs);

      await browser.pressCopyShortcut();
      await until('the badge', async () => (await browser.face()).badge !== '', longMs);
      await expectFace(browser, '10', /^Copied 10 links/u);
      const urls = Array.from({ length: 10 }, (_, i) => site.address(`/react/${i * every}`, 'plain.example'));
      await expect.poll(() => browser.clipboard.read()).toBe(urls.join('\n'));

      const popup = await browser.openPopup();
      const total = count.toLocaleString('en');
      const isCounted = (status: string) => /^\d/u.test(status);
      const filtered = await popup.see('a count', (now) => !isReading(now) && isCounted(now.status), longMs);
      expect(filtered.status).toBe(`10 of ${total} links · query from last time`);
      await popup.press('ctrl+a', 'BackSpace');
      await popup.see('all', ({ status, rowCount }) => status === `${total} links` && rowCount === count, longMs);
    },
    longMs,
  );
});
