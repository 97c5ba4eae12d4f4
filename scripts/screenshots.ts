/** `npm run screenshots`: takes the end-to-end tests' pictures, and copies the README's into docs/. */
import { copyFile, mkdir } from 'node:fs/promises';
import { run } from './command';
import { inProject } from './project';

const code = await run(process.execPath, ['--import', 'tsx', 'scripts/test.ts', 'e2e', 'states']);
if (code !== 0) throw new Error('The tests that take the pictures failed: see above.');
await mkdir(inProject('docs'), { recursive: true });
await copyFile(inProject('.cache', 'screenshots', 'chromium-results-light.png'), inProject('docs', 'popup.png'));
