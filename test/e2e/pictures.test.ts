import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inProject } from '../../scripts/project';
import type { Popup } from './harness/popup';
import { describeInBrowsers } from './harness/session';

const folder = inProject('.cache', 'screenshots');

interface Scene {
  readonly name: string;
  readonly arrange: (popup: Popup) => Promise<unknown>;
}

const scenes: readonly Scene[] = [
  {
    name: 'results',
    arrange: async (popup) => {
      await popup.type('react');
      await popup.see('eight rows', ({ rowCount }) => rowCount === 8);
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
    name: 'all',
    arrange: async (popup) => {
      await popup.refine();
      await popup.fill('CSS selector', '.results');
      await popup.see('twelve rows', ({ rowCount }) => rowCount === 12);
    },
  },
  {
    name: 'show-on-page',
    arrange: async (popup) => {
      await popup.type('react');
      await popup.see('eight rows', ({ rowCount }) => rowCount === 8);
      await popup.tabTo('Links');
      await popup.press('Down', 'Down', 'Right', 'Right', 'Right', 'Return');
    },
  },
  {
    name: 'nothing',
    arrange: async (popup) => {
      await popup.type('no such link');
      await popup.see('no row', ({ rowCount }) => rowCount === 0);
    },
  },
  {
    name: 'error',
    arrange: async (popup) => {
      await popup.type('react');
      await popup.see('eight rows', ({ rowCount }) => rowCount === 8);
      await popup.type('(');
      await popup.see('the error', ({ controls }) => controls['Filter']?.error !== '');
    },
  },
];

describeInBrowsers('a picture for the documents', (session) => {
  it.each(scenes.flatMap((scene) => (['light', 'dark'] as const).map((scheme) => ({ ...scene, scheme }))))(
    'is taken: $name, $scheme',
    async ({ name, arrange, scheme }) => {
      const { browser, site } = session;
      await browser.setColourScheme(scheme);
      await browser.open(site.address('/demo.html'));
      const popup = await browser.openPopup();
      await arrange(popup);
      await mkdir(folder, { recursive: true });
      const path = join(folder, `${browser.name}-${name}-${scheme}.png`);
      await browser.photograph(path);
      expect((await stat(path)).size).toBeGreaterThan(10_000);
    },
  );
});
