import type { Page } from 'puppeteer-core';
import { until } from './until';

/** Waits until a page of the extension shows a text. Puppeteer's own wait for a text may miss the last change of it. */
export async function seeText(page: Page, text: string): Promise<void> {
  await until(`“${text}”`, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text));
}
