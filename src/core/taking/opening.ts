/** How far the opening of tabs has come. */
export interface Opening {
  readonly total: number;
  readonly opened: number;
  /** How many addresses were passed over: the browser refused them, or they are no pages. */
  readonly refused: number;
  readonly state: 'opening' | 'done' | 'stopped';
}

/** Above this number of tabs, the user is asked first. */
export const askAboveTabs = 10;

const page = /^(?:https?|file|ftp):/i;

/**
 * Whether an address is a page that a tab can show. `mailto:` and its kin would start other programs, one for each link, and a
 * browser's own pages, such as `chrome://restart`, act on being opened.
 */
export function opensInTab(url: string): boolean {
  return page.test(url);
}
