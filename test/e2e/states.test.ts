import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inProject } from '../../scripts/project';
import { violationsIn } from './harness/axe';
import { describeInBrowsers, store } from './harness/session';
import { states } from './states';

/** Where the pictures are put, for `npm run screenshots` and for whoever wants to look. */
const folder = inProject('.cache', 'screenshots');

describeInBrowsers('every state of the popup', (session) => {
  it.each(states.flatMap((state) => (['light', 'dark'] as const).map((scheme) => ({ ...state, scheme }))))(
    'has no violation that axe-core finds: $name, $scheme',
    async ({ name, path = '/demo.html', stored = {}, prepare, arrange, scheme }) => {
      const { browser, site } = session;
      await store(browser, stored);
      await browser.setColourScheme(scheme);
      await browser.open(site.address(path, 'plain.example'));
      await prepare?.(session);
      const popup = await browser.openPopup();
      expect(await popup.run((window) => window.matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
        scheme === 'dark',
      );
      await arrange(popup);
      await mkdir(folder, { recursive: true });
      await browser.photograph(join(folder, `${browser.name}-${name.replaceAll(' ', '-')}-${scheme}.png`));
      expect(await violationsIn(popup)).toEqual([]);
    },
  );
});
