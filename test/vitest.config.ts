import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { scopedClassName } from '../scripts/scoped-class-name.ts';

const root = join(import.meta.dirname, '..');

/**
 * vite.config.ts is left out on purpose: its crxjs plugin builds an extension, which no test needs. Tests that want a document
 * say so in their first line: `// @vitest-environment jsdom`.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        css: { modules: { generateScopedName: scopedClassName } },
        test: {
          name: 'unit',
          css: { include: /\.module\.css$/, modules: { classNameStrategy: 'scoped' } },
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{build,bench,e2e,pages}/**'],
          // Nothing here waits for time to pass; a machine with other work to do is slow all the same.
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: { name: 'build', include: ['test/build/**/*.test.ts'] },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // A browser has one screen, one clipboard and one pair of hands. Browsers run side by side, each in a run of its own.
          fileParallelism: false,
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
