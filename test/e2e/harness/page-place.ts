import type { Page } from 'puppeteer-core';
import type { Hands, Point } from './hands';

/**
 * Returns where the middle of an element is on the screen. No browser reports the exact place of a page, but every mouse event
 * does, so the mouse is moved over the page until one arrives.
 *
 * @param selector - matches an element that is visible without scrolling
 */
export async function placeOnScreen(page: Page, hands: Hands, selector: string): Promise<Point> {
  await page.waitForSelector(selector, { visible: true });
  await page.evaluate(() => {
    const seen = new Promise((resolve) => {
      addEventListener(
        'mousemove',
        (event) => resolve([event.screenX - event.clientX, event.screenY - event.clientY]),
        {
          capture: true,
          once: true,
        },
      );
    });
    Object.assign(globalThis, { mouseSeen: seen });
  });
  const offset = page.evaluate(() => (globalThis as unknown as { mouseSeen: Promise<[number, number]> }).mouseSeen);
  // Two places, since a mouse that is already there does not move.
  await hands.moveTo({ x: 640, y: 500 });
  await hands.moveTo({ x: 660, y: 520 });
  const [left, top] = await offset;
  const middle = await page.$eval(selector, (element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  return { x: left + middle.x, y: top + middle.y };
}
