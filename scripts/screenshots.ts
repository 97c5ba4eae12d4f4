/** `npm run screenshots`: takes the end-to-end tests' pictures, and copies the README's into docs/. */
import { copyFile, mkdir } from 'node:fs/promises';
import { run } from './command';
import { inProject } from './project';

const code = await run(process.execPath, ['--import', 'tsx', 'scripts/test.ts', 'e2e', 'states']);
if (code !== 0) throw new Error('The tests that take the pictures failed: see above.');
await mkdir(inProject('docs'), { recursive: true });
const pictures = { 'chromium-results-light.png': 'popup.png', 'chromium-options-at-first-light.png': 'options.png' };
for (const [taken, shown] of Object.entries(pictures)) {
  await copyFile(inProject('.cache', 'screenshots', taken), inProject('docs', shown));
}
