import { expect, it } from 'vitest';
import { popupPath } from './harness/popup-path';
import { describeInBrowsers, store } from './harness/session';

describeInBrowsers('what version 0.1 stored', (session) => {
  const preset = (id: string, name: string, include: string, place: number) => ({
    id,
    name,
    query: { include },
    format: 'lines',
    place,
  });

  const storedNow = () =>
    session.browser.inExtensionPage(popupPath, (page) =>
      page.evaluate(() => chrome.storage.local.get<Record<string, { readonly changedAt?: number }>>(null)),
    );

  it('is there after the update, in separate items, and typing changes only one of them', async () => {
    const { browser, site } = session;
    await store(browser, {
      settings: {
        version: 2,
        query: { include: 'nginx' },
        isArrangeOpen: true,
        options: { format: 'lines', theme: 'dark' },
        presets: [preset('feeds', 'Feeds', 'feed', 1), preset('own', 'My links', 'react', 2)],
      },
      'settings.unreadable': ['junk'],
      lastCopy: { format: 'lines', links: { count: 1, fields: 'https://a.example/\na', separator: '\n' } },
    });
    await browser.stopBackground();
    await browser.open(site.address('/demo.html', 'plain.example'));
    const popup = await browser.openPopup();
    await popup.see('the query', ({ controls }) => controls['Filter']?.value === 'nginx');
    await popup.see('Refine, open', ({ controls }) => controls['CSS selector'] !== undefined);
    await popup.see(
      'the presets',
      ({ controls }) => controls['My links 8'] !== undefined && controls['PDF files 1'] === undefined,
    );
    await popup.click('My links 8');
    await popup.see('what the preset asks', ({ rowCount }) => rowCount === 8);
    await popup.fill('Filter', 'bread');
    await popup.see('what is typed', ({ rowCount }) => rowCount === 1);
    await popup.close();

    await expect.poll(async () => Object.keys(await storedNow())).not.toContain('settings');
    const items = await storedNow();
    expect(items).toMatchObject({
      desk: { desk: { query: { include: 'bread' }, presetInUse: { id: 'own', format: 'lines' }, isRefineOpen: true } },
      options: { changedAt: 1, options: { format: 'lines', theme: 'dark' } },
      'preset:own': { changedAt: 1, preset: { name: 'My links' } },
      'preset:pdf': { deletedAt: 1 },
      unreadable: [{ settings: 'junk' }],
    });

    const again = await browser.openPopup();
    await again.see('what was typed', ({ controls }) => controls['Filter']?.value === 'bread');
    await again.click('More');
    await again.click('Append to last copy');
    await again.see('the confirmation', ({ status }) => status.startsWith('Appended 1 link: 2 in all'));
    await again.close();
    expect(await storedNow()).not.toHaveProperty('lastCopy');
  });
});
