import { createStarters } from '../../src/core/presets/starter-presets';
import type { Popup } from './harness/popup';
import type { Session } from './harness/session';

/** A state that the popup can be in, and how a person gets there. */
export interface State {
  readonly name: string;
  /** The path of the page that is harvested; the demo page unless it is given. */
  readonly path?: string;
  /** What is stored before the popup opens; nothing unless it is given. */
  readonly stored?: object;
  /** What is done on the page before the popup opens. */
  readonly prepare?: (session: Session) => Promise<unknown>;
  readonly arrange: (popup: Popup) => Promise<unknown>;
}

const starterNames: Readonly<Record<string, string>> = {
  pdf: 'PDF files',
  images: 'Images',
  'other-sites': 'Other sites',
  'e-mail': 'E-mail',
  github: 'GitHub repositories',
  feeds: 'Feeds',
};

/** The settings of a fresh installation. */
export const withStarters = { settings: { version: 2, presets: createStarters((id) => starterNames[id] ?? id) } };

const named = (view: { readonly controls: object }, start: string) =>
  Object.keys(view.controls).find((name) => name.startsWith(start));

async function typeReact(popup: Popup): Promise<void> {
  await popup.type('react');
  await popup.see('eight rows', ({ rowCount }) => rowCount === 8);
}

async function copyReact({ browser }: Session): Promise<void> {
  const popup = await browser.openPopup();
  await popup.enter('react');
  await popup.see('the confirmation', ({ status }) => status.startsWith('Copied'));
  await popup.close();
}

async function chooseFormat(popup: Popup, format: string, option: string): Promise<void> {
  await popup.click('Copy as');
  await popup.click(format);
  await popup.see(`the options of ${format}`, ({ controls }) => controls[option] !== undefined);
}

/** Every state, named after what it shows. */
export const states: readonly State[] = [
  {
    name: 'first time',
    stored: withStarters,
    arrange: (popup) => popup.see('the presets', (view) => named(view, 'Other sites ') !== undefined),
  },
  {
    name: 'results',
    stored: withStarters,
    arrange: async (popup) => {
      await popup.click('Close this hint');
      await popup.see('no hint', ({ controls }) => controls['Close this hint'] === undefined);
      await typeReact(popup);
      // The counts of presets come a moment later.
      await popup.see('the presets', (view) => named(view, 'Other sites ') !== undefined);
    },
  },
  {
    name: 'copied',
    arrange: async (popup) => {
      await popup.enter('react');
      await popup.see('the confirmation', ({ status }) => status.startsWith('Copied'));
    },
  },
  {
    name: 'refined',
    arrange: async (popup) => {
      await popup.refine();
      await popup.fill('CSS selector', '.results');
      await popup.see('twelve rows', ({ rowCount }) => rowCount === 12);
    },
  },
  {
    name: 'chips',
    arrange: async (popup) => {
      await popup.refine();
      await popup.fill('Exclude', 'github');
      await popup.click('Group by host');
      await popup.click('Drop fragment');
      await popup.click('Refine');
      await popup.see('the chips', ({ controls }) => controls['Group by host'] === undefined);
    },
  },
  {
    name: 'preset edited',
    stored: withStarters,
    arrange: async (popup) => {
      const view = await popup.see('the presets', (seen) => named(seen, 'Other sites ') !== undefined);
      await popup.click(named(view, 'Other sites ') ?? '');
      await popup.type('e');
      await popup.see('what can be done', ({ controls }) => controls['Revert'] !== undefined);
    },
  },
  {
    name: 'row buttons',
    arrange: async (popup) => {
      await typeReact(popup);
      await popup.tabTo('Links');
      await popup.press('Down', 'Down', 'Right', 'Right', 'Right', 'Return');
    },
  },
  {
    name: 'some ticked',
    arrange: async (popup) => {
      await typeReact(popup);
      await popup.press('Down', 'space');
      await popup.see('seven ticked', ({ status }) => status.startsWith('7 of '));
    },
  },
  {
    name: 'nothing',
    arrange: async (popup) => {
      await popup.choose('Match in', 1);
      await popup.fill('Filter', 'peterbe');
      await popup.see('the reason', ({ text }) => text.includes('None of 65 links has'));
    },
  },
  {
    name: 'no links',
    path: '/empty.html',
    arrange: (popup) => popup.see('the sentence', ({ text }) => text.includes('This page has no links.')),
  },
  {
    name: 'mistake',
    arrange: async (popup) => {
      await typeReact(popup);
      await popup.fill('Filter', '*.pdf');
      await popup.see('the remedy', (view) => named(view, 'Use ') !== undefined);
    },
  },
  {
    name: 'error',
    arrange: async (popup) => {
      await typeReact(popup);
      await popup.type('(');
      await popup.see('the error', ({ controls }) => controls['Filter']?.error !== '');
    },
  },
  {
    name: 'reset',
    arrange: async (popup) => {
      await typeReact(popup);
      await popup.click('Reset');
      await popup.see('the way back', ({ controls }) => controls['Undo'] !== undefined);
    },
  },
  {
    name: 'query from last time',
    arrange: async (popup) => {
      await popup.see('the query', ({ text }) => text.includes('query from last time'));
    },
    prepare: async ({ browser }) => {
      const popup = await browser.openPopup();
      await typeReact(popup);
      await popup.close();
    },
  },
  {
    name: 'recent queries',
    prepare: copyReact,
    arrange: async (popup) => {
      await popup.click('Recent queries');
      await popup.see('the menu', ({ focused }) => focused.startsWith('Filter: react'));
    },
  },
  {
    name: 'recent copies',
    prepare: copyReact,
    arrange: async (popup) => {
      await popup.click('More');
      await popup.click('Recent copies…');
      await popup.see('the copy', ({ text }) => text.includes('8 links · JSON'));
    },
  },
  {
    name: 'only new',
    prepare: copyReact,
    arrange: async (popup) => {
      await popup.fill('Filter', 'e');
      const view = await popup.see('the toggle', (seen) => named(seen, 'New ') !== undefined);
      await popup.click(named(view, 'New ') ?? '');
      await popup.see('the count', ({ status }) => status.includes(' new of '));
    },
  },
  {
    name: 'nothing new',
    prepare: copyReact,
    arrange: async (popup) => {
      await popup.click('New 0');
      await popup.see('the sentence', ({ text }) => text.includes('Nothing is new'));
    },
  },
  {
    name: 'selection',
    path: '/selection.html',
    prepare: ({ browser }) =>
      browser.page.evaluate(() => {
        const [start, end] = [document.querySelector('#first span'), document.querySelector('#second span')];
        if (start && end) getSelection()?.setBaseAndExtent(start, 0, end, 0);
      }),
    arrange: async (popup) => {
      await popup.see('the choice', ({ controls }) => controls['Selection (3)'] !== undefined);
      await popup.click('Selection (3)');
      await popup.see('three rows', ({ rowCount }) => rowCount === 3);
    },
  },
  {
    name: 'menu of formats',
    arrange: async (popup) => {
      await popup.click('Copy as');
      await popup.see('the menu', ({ controls }) => controls['Markdown'] !== undefined);
    },
  },
  {
    name: 'menu of ways',
    arrange: async (popup) => {
      await popup.click('More');
      await popup.see('the menu', ({ controls }) => controls['Open in tabs'] !== undefined);
    },
  },
  {
    name: 'menu of presets',
    stored: withStarters,
    arrange: async (popup) => {
      await popup.click('Preset');
      await popup.see('the menu', ({ controls }) => controls['Save as preset'] !== undefined);
    },
  },
  {
    name: 'name of a preset',
    stored: withStarters,
    arrange: async (popup) => {
      await typeReact(popup);
      await popup.click('Preset');
      await popup.click('Save as preset');
      await popup.see('the name', ({ focused }) => focused === 'Preset name');
    },
  },
  { name: 'options of CSV', arrange: (popup) => chooseFormat(popup, 'CSV', 'host') },
  { name: 'options of wget', arrange: (popup) => chooseFormat(popup, 'wget', 'PowerShell') },
  {
    name: 'everything open',
    stored: withStarters,
    arrange: async (popup) => {
      await popup.refine();
      await popup.click('Group by host');
      await popup.click('Drop fragment');
      await chooseFormat(popup, 'CSV', 'host');
      await popup.see('the main button', ({ controls }) => controls['Copy CSV']?.isInSight === true);
    },
  },
  {
    name: 'question about tabs',
    arrange: async (popup) => {
      await popup.click('More');
      await popup.click('Open in tabs');
      await popup.see('the question', ({ text }) => text.includes('Open 56 tabs?'));
    },
  },
  {
    name: 'help',
    arrange: async (popup) => {
      await popup.click('Help');
      await popup.see('examples', (view) => named(view, '^https?://') !== undefined);
    },
  },
];
