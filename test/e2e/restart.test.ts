import { expect, it } from 'vitest';
import { describeInBrowsers } from './harness/session';

describeInBrowsers('after a restart of the browser', (session) => {
  it('the query, the format and the last copy are there again', async () => {
    const address = session.site.address('/demo.html', 'plain.example');
    await session.browser.open(address);
    const popup = await session.browser.openPopup();
    await popup.type('bread');
    await popup.see('one row', ({ rowCount }) => rowCount === 1);
    await popup.click('Copy as');
    await popup.click('Markdown');
    await popup.see('the confirmation', ({ status }) => status.startsWith('Copied 1 link'));

    await session.restart();
    await session.browser.open(address);
    const again = await session.browser.openPopup();
    await again.see('the query', ({ controls, rowCount }) => controls['Filter']?.value === 'bread' && rowCount === 1);
    expect((await again.look()).controls).toHaveProperty('Copy Markdown');
    await again.fill('Filter', 'reactor');
    await again.see('another row', ({ rowCount }) => rowCount === 1);
    await again.click('More');
    await again.click('Append to last copy');
    await again.see('the confirmation', ({ status }) => status.startsWith('Appended 1 link: 2 in all'));
    expect(await session.browser.clipboard.read()).toMatch(
      /^- \[.*\]\(\S+chemistry-of-bread\)\n- \[.*\]\(\S+active-reactor-watches\)$/u,
    );
  });
});
