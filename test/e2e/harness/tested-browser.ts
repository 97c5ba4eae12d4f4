import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/browsers';
import type { Clipboard } from './clipboard';
import type { Hands, Point } from './hands';
import type { Popup } from './popup';

/** The toolbar button's badge and tooltip, as they are for the tab in front. */
export interface ButtonFace {
  readonly badge: string;
  readonly title: string;
}

/** What a right click is made on: it decides which of the browser's own items stand around ours. */
export type MenuTarget = 'page' | 'link' | 'selection';

/**
 * A browser with the built extension in it, on a screen of its own, and a person in front of it: the same verbs for each
 * browser. Keys, clicks and the clipboard are real; looking is done by the browser's remote control.
 */
export interface TestedBrowser {
  readonly name: BrowserName;
  readonly hands: Hands;
  readonly clipboard: Clipboard;
  /** The tab in front, for looking at the page and for scripts of the page's own. */
  readonly page: Page;
  /** Goes to an address and waits until the page has loaded. */
  readonly open: (address: string) => Promise<void>;
  /** Goes to an address and waits only until the browser shows it: for its own pages, and for slow ones. */
  readonly goTo: (address: string) => Promise<void>;
  /**
   * The addresses of the tabs in their order, which the keyboard is used to find out in Chromium. Closes what is open above
   * them.
   */
  readonly tabs: () => Promise<readonly string[]>;
  /** How many tabs there are. */
  readonly tabCount: () => Promise<number>;
  /** The address of the tab that the person looks at. */
  readonly addressInFront: () => Promise<string>;
  /** Closes every tab but `page`. */
  readonly closeOtherTabs: () => Promise<void>;
  /** Presses the popup's shortcut and waits until it shows something: a count, or a sentence. */
  readonly openPopup: () => Promise<Popup>;
  /** Presses Escape until no popup is open, and looks at `page` again. */
  readonly closePopup: () => Promise<void>;
  /** Puts this, and nothing else, into the extension's storage. */
  readonly store: (items: object) => Promise<void>;
  /** Presses the shortcut that copies without the popup, and waits until Sheaf has been told. */
  readonly pressCopyShortcut: () => Promise<void>;
  /**
   * Right-clicks at a place of the page and takes "Copy matching links" from the menu; where that opens a menu of its own, the
   * item with this index in it.
   */
  readonly chooseFromMenu: (at: Point, target: MenuTarget, index?: number) => Promise<void>;
  /** Where the middle of an element of the page is on the screen, once it is shown. */
  readonly placeOf: (selector: string) => Promise<Point>;
  readonly face: () => Promise<ButtonFace>;
  /** Stops the background script, as the browser itself does after half a minute without work. */
  readonly stopBackground: () => Promise<void>;
  /** Opens a page of the extension in a tab in front, runs what is given, and closes it. */
  readonly inExtensionPage: <T>(path: string, run: (page: Page) => Promise<T>) => Promise<T>;
  /** The text of a file that this browser has downloaded; empty while there is none of that name. */
  readonly downloaded: (name: string) => Promise<string>;
  /** From now on the browser says that the person prefers this scheme. */
  readonly setColourScheme: (scheme: 'light' | 'dark') => Promise<void>;
  /** Writes a picture of the whole screen, as PNG. */
  readonly photograph: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
