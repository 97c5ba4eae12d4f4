import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Popup } from './popup';
import { until } from './until';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe-core with the rule of WCAG 2.2, which is off by default, and leaves the violations in the document as text. */
const audit = `delete document.documentElement.dataset.axe;
axe.run(document, { rules: { 'target-size': { enabled: true } } }).then(({ violations }) => {
  const found = violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]) }));
  document.documentElement.dataset.axe = JSON.stringify(found);
})`;

/** Returns what axe-core reports of the popup as it is now. */
export async function violationsIn(popup: Popup): Promise<readonly unknown[]> {
  await popup.inject(axe);
  await popup.inject(audit);
  const json = await until('axe-core', () =>
    popup.run((window) => window.document.documentElement.dataset['axe'] ?? false),
  );
  return JSON.parse(json) as readonly unknown[];
}

/** Returns what axe-core reports of a page of the extension as it is now. */
export async function violationsOn(page: Page): Promise<readonly unknown[]> {
  await page.evaluate(axe);
  await page.evaluate(audit);
  const json = await until('axe-core', () => page.evaluate(() => document.documentElement.dataset['axe'] ?? false));
  return JSON.parse(json) as readonly unknown[];
}
