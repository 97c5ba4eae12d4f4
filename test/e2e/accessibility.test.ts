import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import type { Popup } from './harness/popup';
import { describeInBrowsers } from './harness/session';
import { until } from './harness/until';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A script that runs axe-core and returns the violations, as text. */
const audit = `axe.run(document).then(({ violations }) => {
  const found = violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]) }));
  document.documentElement.dataset.axe = JSON.stringify(found);
})`;

describeInBrowsers('the popup, checked by axe-core,', (session) => {
  it.each(['light', 'dark'] as const)('has no violation with a list, %s', async (scheme) => {
    const popup = await openDemo(scheme);
    await popup.type('react');
    await popup.see('eight rows', ({ rowCount }) => rowCount === 8);
    expect(await violationsIn(popup)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has no violation with an error, %s', async (scheme) => {
    const popup = await openDemo(scheme);
    await popup.type('react(');
    await popup.see('the error', ({ controls }) => controls['Filter']?.error !== '');
    expect(await violationsIn(popup)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has no violation when it is empty, %s', async (scheme) => {
    const popup = await openDemo(scheme);
    await popup.type('no such link');
    await popup.see('no row', ({ rowCount }) => rowCount === 0);
    expect(await violationsIn(popup)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has no violation with everything open, %s', async (scheme) => {
    const popup = await openDemo(scheme);
    await popup.click('Refine');
    await popup.click('Group by host');
    await popup.click('Drop fragment');
    await popup.click('Copy as');
    await popup.click('CSV');
    await popup.see('the options of CSV', ({ controls }) => controls['host'] !== undefined);
    await popup.click('Copy as');
    await popup.see('the menu', ({ controls }) => controls['Markdown'] !== undefined);
    expect(await violationsIn(popup)).toEqual([]);
  });

  async function openDemo(scheme: 'light' | 'dark'): Promise<Popup> {
    const { browser, site } = session;
    await browser.setColourScheme(scheme);
    await browser.open(site.address('/demo.html', 'plain.example'));
    const popup = await browser.openPopup();
    expect(await popup.run((window) => window.matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
      scheme === 'dark',
    );
    return popup;
  }
});

async function violationsIn(popup: Popup): Promise<unknown> {
  await popup.inject(axe);
  await popup.inject(audit);
  const json = await until('axe-core', () =>
    popup.run((window) => window.document.documentElement.dataset['axe'] ?? false),
  );
  return JSON.parse(json);
}
