/** How many tests of a run passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** The count of an empty run. */
export const nothing: Count = { passed: 0, failed: 0 };

/** Returns the sum of two counts. */
export function plus(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/** The part of a report by vitest's JSON reporter that is used. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/**
 * Counts a vitest run. Whatever did not pass has failed, including skipped tests, because nothing may be skipped silently. A
 * file that broke before its first test counts as one failure, and so does a run that crashed, was cut short or found no test.
 *
 * @param report - undefined if vitest wrote none
 * @param exitCode - vitest's own; not 0 without a failed test in the report means an error outside any test
 */
export function countVitest(report: VitestReport | undefined, exitCode: number): Count {
  if (report === undefined) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numTotalTests - passed + brokenFiles;
  const isTrustworthy = passed + failed > 0 && (exitCode === 0) === (failed === 0);
  return { passed, failed: isTrustworthy ? failed : Math.max(failed, 1) };
}
