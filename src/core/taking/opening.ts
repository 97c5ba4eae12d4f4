/** The progress of opening tabs. */
export interface Opening {
  readonly total: number;
  readonly opened: number;
  /** The number of addresses skipped, because the browser refused them or they are not pages. */
  readonly refused: number;
  readonly state: 'opening' | 'done' | 'stopped';
}

/** The largest number of tabs that open without asking the user first. */
export const askAboveTabs = 10;

const page = /^(?:https?|file|ftp):/i;

/**
 * Whether an address is a page that a tab can show. Others stay closed: each `mailto:` or similar link would start another
 * program, and a browser's own pages, such as `chrome://restart`, act as soon as they open.
 */
export function opensInTab(url: string): boolean {
  return page.test(url);
}
