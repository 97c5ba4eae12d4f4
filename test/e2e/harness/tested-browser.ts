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

/** What a person has set up in the browser or the system in order to see better. */
export interface Needs {
  /** Colours are those of the system, as in Windows' contrast themes. */
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
  /** The browser's zoom: 2 is 200 %. */
  readonly zoom?: number;
}

/** The target of a right click, on which the browser's own items around ours depend. */
export type MenuTarget = 'page' | 'link' | 'selection';

/**
 * A browser with the built extension in it, on a screen of its own, and a person in front of it: the same verbs for each
 * browser. Keys, clicks and the clipboard are real; looking is done by the browser's remote control.
 */
export interface TestedBrowser {
  readonly name: BrowserName;
  readonly hands: Hands;
  readonly clipboard: Clipboard;
  /** The tab in front, for inspecting the page and running scripts in it. */
  readonly page: Page;
  /** Goes to an address and waits until the page has loaded. */
  readonly open: (address: string) => Promise<void>;
  /** Goes to an address and waits only until the browser shows it, for the browser's own pages and for slow ones. */
  readonly goTo: (address: string) => Promise<void>;
  /**
   * Returns the addresses of the tabs in order, for which Chromium's keyboard is used. Closes what is open above them.
   */
  readonly tabs: () => Promise<readonly string[]>;
  /** How many tabs there are. */
  readonly tabCount: () => Promise<number>;
  /** The address of the tab that the person looks at. */
  readonly addressInFront: () => Promise<string>;
  /** Closes every tab but `page`. */
  readonly closeOtherTabs: () => Promise<void>;
  /**
   * Opens the popup and waits until it shows something: a count, or a sentence.
   *
   * @param open - what a person does; presses its shortcut unless it is given
   */
  readonly openPopup: (open?: () => Promise<void>) => Promise<Popup>;
  /** Presses Escape until no popup is open, and brings `page` to the front. */
  readonly closePopup: () => Promise<void>;
  /** Replaces everything in the extension's storage. */
  readonly store: (items: object) => Promise<void>;
  /** Presses the shortcut that copies without the popup, and waits until Sheaf has received it. */
  readonly pressCopyShortcut: () => Promise<void>;
  /**
   * Right-clicks at a place on the page and chooses "Copy matching links" in the menu. If that opens a submenu, chooses the
   * item with this index in it.
   */
  readonly chooseFromMenu: (at: Point, target: MenuTarget, index?: number) => Promise<void>;
  /** Returns where the middle of an element of the page is on the screen, once it is shown. */
  readonly placeOf: (selector: string) => Promise<Point>;
  readonly face: () => Promise<ButtonFace>;
  /** Stops the background script, as the browser itself does after half a minute without work. */
  readonly stopBackground: () => Promise<void>;
  /** Opens a page of the extension in the front tab, runs a function, and closes the page. */
  readonly inExtensionPage: <T>(path: string, run: (page: Page) => Promise<T>) => Promise<T>;
  /** Returns the text of a downloaded file; empty while there is none with that name. */
  readonly downloaded: (name: string) => Promise<string>;
  /** Makes the browser report this preferred colour scheme from now on. */
  readonly setColourScheme: (scheme: 'light' | 'dark') => Promise<void>;
  /** Makes popups that are opened from now on be shown to somebody with these needs. */
  readonly setNeeds: (needs: Needs) => Promise<void>;
  /** Makes the browser keep an accessibility tree from now on, as it does when a screen reader starts. */
  readonly startListening: () => Promise<void>;
  /** Writes a picture of the whole screen, as PNG. */
  readonly photograph: (path: string) => Promise<void>;
  /** Quits the browser and starts it again with the same profile, as the next morning. Resolves to the browser as it then runs. */
  readonly restart: () => Promise<TestedBrowser>;
  readonly close: () => Promise<void>;
}
