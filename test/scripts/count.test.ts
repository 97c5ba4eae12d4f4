import { describe, expect, it } from 'vitest';
import { countVitest } from '../../scripts/test/count';
import type { VitestReport } from '../../scripts/test/count';

describe('countVitest', () => {
  const file = { status: 'passed', assertionResults: [{}, {}] };
  const broken = { status: 'failed', assertionResults: [] };
  const report = (numPassedTests: number, numTotalTests: number, testResults = [file]): VitestReport => ({
    numPassedTests,
    numTotalTests,
    testResults,
  });

  it.each([
    { rule: 'counts passed and failed tests', report: report(3, 5), exitCode: 1, count: { passed: 3, failed: 2 } },
    { rule: 'is green when all passed', report: report(5, 5), exitCode: 0, count: { passed: 5, failed: 0 } },
    { rule: 'counts a skipped test as failed', report: report(4, 5), exitCode: 0, count: { passed: 4, failed: 1 } },
    {
      rule: 'counts a file that broke before its first test as one failure',
      report: report(2, 2, [file, broken]),
      exitCode: 1,
      count: { passed: 2, failed: 1 },
    },
    {
      rule: 'counts a run without tests as one failure',
      report: report(0, 0, []),
      exitCode: 0,
      count: { passed: 0, failed: 1 },
    },
    {
      rule: 'counts a run without a report as one failure',
      report: undefined,
      exitCode: 1,
      count: { passed: 0, failed: 1 },
    },
    {
      rule: 'counts an error outside any test as one failure',
      report: report(2, 2),
      exitCode: 1,
      count: { passed: 2, failed: 1 },
    },
  ])('$rule', ({ report: given, exitCode, count }) => {
    expect(countVitest(given, exitCode)).toEqual(count);
  });
});
