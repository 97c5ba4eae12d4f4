import { afterEach, expect, it } from 'vitest';
import type { Popup } from './harness/popup';
import { describeInBrowsers } from './harness/session';
import { pressUntil, until } from './harness/until';

describeInBrowsers('opening links in tabs', (session) => {
  afterEach(() => session.browser.closeOtherTabs());

  it('opens each link in a background tab, in order, and reports how many', async () => {
    const page = await openLinks('/empty.html?', 5);
    const popup = await startOpening();
    await popup.see('the confirmation', ({ status }) => status === 'Opened 5 tabs');
    expect(await session.browser.addressInFront()).toBe(page);
    await popup.close();
    expect(await session.browser.tabs()).toEqual([page, ...addressesOf('/empty.html?', 5)]);
  });

  it('lets Firefox load a tab when it is shown; Chrome loads each at once', async () => {
    await openLinks('/empty.html?lazy=', 3);
    const loaded = () => session.site.requested().filter((path) => path.startsWith('/empty.html?lazy='));
    const popup = await startOpening();
    await popup.see('the confirmation', ({ status }) => status === 'Opened 3 tabs');
    await popup.close();
    const all = [1, 2, 3].map((place) => `/empty.html?lazy=${place}`);
    const early = session.browser.name === 'firefox' ? [] : all;
    await until('what loads at once', () => loaded().length >= early.length);
    expect(loaded().toSorted()).toEqual(early);
    await pressUntil(
      () => session.browser.hands.press('ctrl+Next'),
      'the next tab',
      async () => (await session.browser.addressInFront()) === addressesOf('/empty.html?lazy=', 1)[0],
    );
    await until('the tab that is looked at', () => loaded().includes('/empty.html?lazy=1'));
    expect(loaded().toSorted()).toEqual(early.length === 0 ? ['/empty.html?lazy=1'] : all);
  });

  it('asks before it opens more than ten tabs', async () => {
    await openLinks('/empty.html?', 11);
    const popup = await startOpening();
    await popup.see('the question', ({ text }) => text.includes('Open 11 tabs?'));
    await popup.click('Cancel');
    await popup.see('no question', ({ text }) => !text.includes('Open 11 tabs?'));
    expect(await session.browser.tabCount()).toBe(1);
    await popup.click('More');
    await popup.click('Open in tabs');
    await popup.click('Open');
    await popup.see('the confirmation', ({ status }) => status === 'Opened 11 tabs');
    expect(await session.browser.tabCount()).toBe(12);
  });

  it('opens the tabs that it asked about, even if the page has changed since', async () => {
    const page = await openLinks('/empty.html?', 11);
    const popup = await startOpening();
    await popup.see('the question', ({ text }) => text.includes('Open 11 tabs?'));
    await session.browser.page.evaluate(() => {
      const [first, second] = document.querySelectorAll('a');
      first?.remove();
      second?.remove();
      history.pushState({}, '', `${location.href}&again`);
    });
    await popup.see('the list of now', ({ rowCount, text }) => rowCount === 9 && text.includes('Open 11 tabs?'));
    await popup.click('Open');
    await popup.see('the confirmation', ({ status }) => status === 'Opened 11 tabs');
    await popup.close();
    expect(await session.browser.tabs()).toEqual([`${page}&again`, ...addressesOf('/empty.html?', 11)]);
  });

  it('continues after the popup has closed, and a new popup shows the progress', async () => {
    const count = await openMany();
    const popup = await startOpening();
    await popup.click('Open');
    await popup.see('the first tabs', ({ status }) => status.startsWith('Opened '));
    await popup.close();
    expect(await session.browser.tabCount()).toBeLessThan(count + 1);
    const again = await session.browser.openPopup();
    await again.see('how far it has come', ({ status }) => /^Opened \d+ (?:of \d+ )?tabs/u.test(status));
    await until('all tabs', async () => (await session.browser.tabCount()) === count + 1, 25_000);
  });

  it('stops on request, and opens no more tabs than it reports', async () => {
    await openMany();
    const popup = await startOpening();
    await popup.click('Open');
    await popup.click('Stop');
    const { status } = await popup.see('that it has stopped', (view) => view.status.endsWith('· stopped'));
    const [, opened = ''] = /^Opened (\d+) of \d+ tabs/u.exec(status) ?? [];
    expect(await session.browser.tabCount()).toBe(Number(opened) + 1);
  });

  it('skips what the browser refuses and what is not a page, and reports how many', async () => {
    const to = [
      'http://[',
      'mailto:a@a.example',
      'about:config',
      'chrome://restart',
      'data:,x',
      addressesOf('/empty.html?', 1)[0] ?? '',
    ];
    const page = session.site.address(
      `/tabs.html?${new URLSearchParams(to.map((address) => ['to', address]))}`,
      'plain.example',
    );
    await session.browser.open(page);
    const popup = await startOpening();
    await popup.see('the confirmation', ({ status }) => status === 'Opened 1 tab · 5 addresses cannot be opened');
    expect(await session.browser.tabCount()).toBe(2);
  });

  /** Opens a page with this number of links. Resolves to its address. */
  async function openLinks(to: string, links: number): Promise<string> {
    const page = session.site.address(
      `/tabs.html?${new URLSearchParams({ to, links: String(links) })}`,
      'plain.example',
    );
    await session.browser.open(page);
    return page;
  }

  /** Enough links to keep the browser busy for a while: pages that Chrome waits for, and that Firefox does not load. */
  async function openMany(): Promise<number> {
    const count = session.browser.name === 'firefox' ? 150 : 12;
    await openLinks('/never?', count);
    return count;
  }

  const addressesOf = (to: string, count: number): string[] =>
    Array.from({ length: count }, (_, place) => session.site.address(`${to}${place + 1}`, 'plain.example'));

  async function startOpening(): Promise<Popup> {
    const popup = await session.browser.openPopup();
    await popup.click('More');
    await popup.click('Open in tabs');
    return popup;
  }
});
