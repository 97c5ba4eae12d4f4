import type { Browser, Page } from 'puppeteer-core';
import type { Hands } from './hands';
import { createPopup } from './popup';
import type { Popup } from './popup';
import { accessPopupPage } from './popup-page';
import { popupPath } from './popup-path';
import { until } from './until';

/** The real popup in a Chromium without a screen, and the page that it is. */
export interface HeadlessPopup extends Popup {
  readonly page: Page;
}

/**
 * Opens the popup on a tab as a click on the toolbar button does, including the access to the tab, in a Chromium without a
 * toolbar. Keys and clicks reach the popup through the remote control.
 *
 * @param id - the id of the extension
 */
export async function openHeadlessPopup(browser: Browser, id: string, tab: Page): Promise<HeadlessPopup> {
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error(`Chromium has no extension ${id}.`);
  await extension.triggerAction(tab);
  const address = `chrome-extension://${id}/${popupPath}`;
  const find = () => browser.targets().find((target) => target.url().startsWith(address));
  const page = await (await until('the popup', find)).asPage();
  const access = accessPopupPage(page, async () => find() !== undefined);
  // Clicks go to the popup's own window here, not to the screen.
  const look = async () => ({ ...(await access.look()), origin: { x: 0, y: 0 } });
  const popup = createPopup({ ...access, look }, remoteHands(page));
  await popup.settle();
  return { ...popup, page };
}

/** X's names of keys, as in `Hands`, where puppeteer has others. */
const keyNames: Readonly<Record<string, string>> = {
  BackSpace: 'Backspace',
  Return: 'Enter',
  ctrl: 'Control',
  a: 'KeyA',
};

function remoteHands({
  keyboard,
  mouse,
}: Page): Pick<Hands, 'press' | 'type' | 'enter' | 'click' | 'shiftClick' | 'moveTo'> {
  const press = async (chord: string): Promise<void> => {
    const keys = chord.split('+').map((key) => (keyNames[key] ?? key) as Parameters<typeof keyboard.press>[0]);
    for (const key of keys) await keyboard.down(key);
    for (const key of keys.toReversed()) await keyboard.up(key);
  };
  return {
    press: async (...chords) => {
      for (const chord of chords) await press(chord);
    },
    type: (text) => keyboard.type(text),
    enter: async (text) => {
      await keyboard.type(text);
      await press('Return');
    },
    click: ({ x, y }) => mouse.click(x, y),
    moveTo: ({ x, y }) => mouse.move(x, y),
    shiftClick: async ({ x, y }) => {
      await keyboard.down('Shift');
      await mouse.click(x, y);
      await keyboard.up('Shift');
    },
  };
}
