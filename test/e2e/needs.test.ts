import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inProject } from '../../scripts/project';
import { violationsIn } from './harness/axe';
import type { Popup } from './harness/popup';
import { describeInBrowsers } from './harness/session';

const folder = inProject('.cache', 'screenshots');

/** The names of the buttons that everybody needs. */
const mainControls = ['Filter', 'Match in', 'Help', 'Refine', 'Copy JSON', 'Copy as', 'Copy lines', 'More'];

describeInBrowsers('the popup, for somebody who sees less or otherwise,', (session) => {
  const openDemo = async (): Promise<Popup> => {
    await session.browser.open(session.site.address('/demo.html', 'plain.example'));
    return session.browser.openPopup();
  };
  const photograph = async (name: string) => {
    await mkdir(folder, { recursive: true });
    await session.browser.photograph(join(folder, `${session.browser.name}-needs-${name}.png`));
  };
  /** How far the popup's page, and each control in it, reach beyond its window, in pixels. */
  const overflowOf = (popup: Popup) =>
    popup.run(({ document, innerWidth, innerHeight }) => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      const view = document.querySelector('main');
      const start = (view?.getBoundingClientRect().left ?? 0) + (view?.clientLeft ?? 0);
      const end = start + (view?.clientWidth ?? 0);
      const controls = [...document.querySelectorAll('button, input, select')].filter((control) => {
        const { left, right } = control.getBoundingClientRect();
        // Chips scroll sideways, the status line ends with an ellipsis, and what is for screen readers alone is a pixel wide.
        const isInRow = control.closest('[data-part=presets] [role=group], [role=status]') !== null;
        return !isInRow && right - left > 1 && (left < start - 1 || right > end + 1);
      });
      return {
        sideways: Math.max(0, scrollWidth - innerWidth),
        // What is left for the window's own frame, which each system draws.
        downwards: Math.max(0, scrollHeight - innerHeight),
        cutOff: controls.map(
          (control) =>
            `${control.getAttribute('aria-label') ?? control.textContent} ${getComputedStyle(control).inset}`,
        ),
      };
    });
  const nothing = { sideways: 0, downwards: 0, cutOff: [] };

  it.each([1.04, 1.1, 1.5, 2, 4])('scrolls only in the list, and cuts nothing off, at a zoom of %f', async (zoom) => {
    await session.browser.setNeeds({ zoom });
    const popup = await openDemo();
    await expect.poll(() => overflowOf(popup)).toEqual(nothing);
    await photograph(`zoom-${zoom * 100}`);
    await popup.type('react');
    await popup.see('eight rows', ({ rowCount }) => rowCount === 8);
    await popup.tabTo('Copy JSON');
    await popup.see('the button', ({ controls }) => controls['Copy JSON']?.isInSight === true);
    await photograph(`zoom-${zoom * 100}-end`);
    await popup.press('Return');
    await expect.poll(() => session.browser.clipboard.read()).toContain('react');
  });

  it.each([320, 400, 480, 640, 800])('cuts nothing off at a width of %i pixels', async (width) => {
    const popup = await openDemo();
    await popup.inject(`document.querySelector('main').style.inlineSize = '${width}px'`);
    await expect.poll(() => popup.run(({ innerWidth }) => innerWidth)).toBe(width);
    // By keyboard, because the window still moves.
    await popup.tabTo('Refine');
    await popup.press('Return');
    await popup.see('what Refine holds', ({ controls }) => controls['Exclude'] !== undefined);
    await popup.tabTo('Copy as');
    await popup.press('Return');
    await popup.see('the menu', ({ focused }) => focused === 'JSON');
    await popup.press('c', 's', 'v');
    await popup.see('CSV', ({ focused }) => focused === 'CSV');
    await popup.press('Return');
    await popup.see('the options', ({ controls }) => controls['host'] !== undefined);
    await expect.poll(() => overflowOf(popup)).toEqual(nothing);
    expect(await violationsIn(popup)).toEqual([]);
    await photograph(`width-${width}`);
  });

  it('shows in forced colours what is on, chosen, wrong and at hand', async () => {
    await session.browser.setNeeds({ forcedColors: true });
    const popup = await openDemo();
    expect(await popup.run((window) => window.matchMedia('(forced-colors: active)').matches)).toBe(true);
    /** What the eye tells apart of a control: its colours and its edges. */
    const faceOf = (name: string) =>
      popup
        .run(
          (window) =>
            Object.fromEntries(
              [...window.document.querySelectorAll('label, button, [role=row], input[type=text]')].map((element) => {
                const drawn = element.querySelector('[aria-hidden]') ?? element;
                const style = window.getComputedStyle(element.matches('label') ? drawn : element);
                const { backgroundColor, borderColor, borderWidth, outlineStyle, outlineColor, color } = style;
                const face = [backgroundColor, borderColor, borderWidth, outlineStyle, outlineColor, color].join();
                return [element.getAttribute('aria-label') ?? element.textContent?.trim(), face];
              }),
            ) as Record<string, string>,
        )
        .then((faces) => Object.entries(faces).find(([key]) => key.includes(name))?.[1]);
    const regexOn = await faceOf('Regex');
    const allChosen = await faceOf('All');
    await popup.click('Regex');
    await popup.fill('Filter', 'react');
    await popup.see('eight rows', ({ rowCount }) => rowCount === 8);
    expect(await faceOf('Regex')).not.toBe(regexOn);
    expect(await faceOf('All')).not.toBe(allChosen);
    const rowBefore = await faceOf('10 Reasons');
    await popup.press('Down');
    await popup.see('the list', ({ focused }) => focused === 'Links');
    await photograph('forced-colors');
    expect(await faceOf('10 Reasons')).not.toBe(rowBefore);
    expect(await violationsIn(popup)).toEqual([]);
  });

  it.each([false, true])('moves only for those who want motion: reduced %s', async (reducedMotion) => {
    await session.browser.setNeeds({ reducedMotion });
    const popup = await openDemo();
    // What the status line shows while a page is read, which is over too soon to be looked at.
    await popup.inject(
      `document.body.append(Object.assign(document.createElement('div'), { className: 'StatusLine-progress' }))`,
    );
    const moving = () => popup.run(({ document }) => document.getAnimations().length);
    await expect.poll(moving).toBe(reducedMotion ? 0 : 1);
  });

  it('reads from right to left where the language does, except patterns and addresses', async () => {
    await session.browser.open(session.site.address('/right-to-left.html', 'plain.example'));
    const popup = await session.browser.openPopup();
    await popup.inject(`document.documentElement.dir = 'rtl'`);
    await popup.type('2024');
    await popup.see('two rows', ({ rowCount }) => rowCount === 2);
    await popup.refine();
    await popup.fill('Exclude', 'x$');
    await popup.see('two rows again', ({ rowCount }) => rowCount === 2);
    const seen = await popup.run((window) => {
      const { document } = window;
      const side = (selector: string) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return box === undefined ? 'absent' : box.left + box.width / 2 > 240 ? 'right' : 'left';
      };
      const direction = (selector: string) => {
        const found = document.querySelector(selector);
        return found === null ? 'absent' : window.getComputedStyle(found).direction;
      };
      return {
        brand: side('h1'),
        help: side('[aria-label=Help]'),
        tick: side('[role=row] input'),
        mainButton: side('footer button'),
        filter: direction('input[type=text]'),
        address: direction('[role=row] [aria-hidden][dir]'),
        addressText: document.querySelector('[role=row] [aria-hidden][dir]')?.textContent,
      };
    });
    expect(seen).toEqual({
      brand: 'right',
      help: 'left',
      tick: 'right',
      mainButton: 'right',
      filter: 'ltr',
      address: 'ltr',
      addressText: 'https://example.org/تقارير/2024.pdf',
    });
    await expect.poll(() => overflowOf(popup)).toEqual(nothing);
    expect(await violationsIn(popup)).toEqual([]);
    await photograph('right-to-left');
  });

  it('keeps the names of the main controls in every width', async () => {
    const popup = await openDemo();
    for (const width of [320, 800]) {
      await popup.inject(`document.querySelector('main').style.inlineSize = '${width}px'`);
      await popup.see(`the controls at ${width}`, ({ controls }) =>
        mainControls.every((name) => controls[name]?.isInSight === true),
      );
    }
  });
});
