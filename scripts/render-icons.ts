/**
 * `node scripts/run.mjs scripts/render-icons.ts`: draws public/icons from docs/icon. The smallest size has its own drawing, with
 * fewer lines, which fall on whole pixels. The drawings are not in public, because everything there ships.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import type { Page } from 'puppeteer-core';
import { browserPath } from './browsers';
import { inProject } from './project';
import { ensureRequirements } from './requirements';

/** The sizes that are made from each drawing, in pixels. */
const sizesOf: Readonly<Record<string, readonly number[]>> = {
  'sheaf-16.svg': [16],
  'sheaf.svg': [32, 48, 96, 128],
};

ensureRequirements(['chromium']);
// Chromium's sandbox does not work for root. The only page that it opens is ours.
const browser = await launch({ executablePath: browserPath('chromium'), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const [source, sizes] of Object.entries(sizesOf)) {
    const svg = await readFile(inProject('docs', 'icon', source), 'utf8');
    for (const size of sizes) {
      await writeFile(inProject('public', 'icons', `sheaf-${size}.png`), await render(page, svg, size));
    }
  }
} finally {
  await browser.close();
}

/** Resolves to the drawing as a PNG with a transparent background, `size` pixels wide and high. */
async function render(page: Page, svg: string, size: number): Promise<Uint8Array> {
  await page.setViewport({ width: size, height: size });
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(
    `<body style="margin: 0"><img src="${address}" alt="" width="${size}" style="display: block"></body>`,
  );
  return page.screenshot({ omitBackground: true });
}
