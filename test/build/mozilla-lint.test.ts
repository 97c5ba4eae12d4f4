import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBuild } from './built';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file: string;
}

interface Report {
  readonly errors: readonly Finding[];
  readonly notices: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** The accepted warnings of Mozilla's linter, and why. */
const known = new Set([
  // Chrome's half of one expression, which Firefox never reaches: it has a property of the element instead.
  'dom.openOrClosedShadowRoot is not supported',
  // Preact's `dangerouslySetInnerHTML`, which lint forbids in src.
  'Unsafe assignment to innerHTML',
]);

describe("Mozilla's linter", () => {
  let report: Report = { errors: [], notices: [], warnings: [] };

  beforeAll(async () => {
    report = await lint(readBuild('firefox').folder);
  }, 60_000);

  it('finds no error in the build for Firefox', () => {
    expect(report.errors).toEqual([]);
  });

  it('warns of nothing but what is known to be harmless', () => {
    const strange = [...report.warnings, ...report.notices].filter(({ message }) => !known.has(message));
    expect(strange).toEqual([]);
  });
});

function lint(folder: string): Promise<Report> {
  const webExt = join(import.meta.dirname, '..', '..', 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const args = [webExt, 'lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  // Without the variable it asks npm's registry for a newer version of itself.
  const options = { env: { ...process.env, NO_UPDATE_NOTIFIER: '1' }, maxBuffer: 1e8 };
  return new Promise((done, failed) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      // It exits with 1 if there are errors. Without a report, it could not lint.
      if (stdout.startsWith('{')) done(JSON.parse(stdout) as Report);
      else failed(new Error(`web-ext gave no report: ${stderr}`, { cause: error }));
    });
  });
}
