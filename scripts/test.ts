/**
 * `npm test`: everything, in this order: types, lint, format, unit tests, both builds, assertions on the builds, and the real
 * browsers, side by side. Goes on after a failure, so that one run reports all of them. The last line is `N passed, N failed`.
 *
 * For developers, a part of it: `npm test -- unit`, `npm test -- e2e`, `npm test -- e2e firefox popup` (words after the suite's
 * name narrow the test files, as vitest does).
 */
import { rm } from 'node:fs/promises';
import { browserNames } from './browsers';
import { inProject } from './project';
import { ensureRequirements } from './requirements';
import { nothing, plus } from './test/count';
import type { Count } from './test/count';
import { chooseSuites, groupSideBySide, suites } from './test/suites';
import type { Suite } from './test/suites';

process.exitCode = (await main()) ? 0 : 1;

async function main(): Promise<boolean> {
  const chosen = chooseSuites(process.argv.slice(2));
  if (chosen === undefined) {
    process.stderr.write(`Choose from: ${[...new Set(suites.map((suite) => suite.name.split(' ')[0]))].join(', ')};`);
    process.stderr.write(` after e2e also ${browserNames.join(' or ')}.\n`);
    return report({ passed: 0, failed: 1 });
  }
  try {
    ensureRequirements([...new Set(chosen.suites.flatMap((suite) => suite.requires))]);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return report({ passed: 0, failed: 1 });
  }
  let total: Count = nothing;
  for (const group of groupSideBySide(chosen.suites)) {
    const counts = await Promise.all(group.map((suite) => runSuite(suite, chosen.filters)));
    for (const count of counts) total = plus(total, count);
  }
  await rm(inProject('.cache', 'test'), { recursive: true, force: true });
  return report(total);
}

async function runSuite(suite: Suite, filters: readonly string[]): Promise<Count> {
  process.stdout.write(`\n── ${suite.name} ──\n`);
  const startedAt = performance.now();
  const count = await suite.run(filters);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`── ${suite.name}: ${count.passed} passed, ${count.failed} failed in ${seconds} s\n`);
  return count;
}

function report(total: Count): boolean {
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0;
}
