import { buildExtension, builds } from '../build-extension';
import { browserNames } from '../browsers';
import type { BrowserName } from '../browsers';
import { runTool } from '../command';
import { screenRequirements } from '../requirements';
import type { Requirement } from '../requirements';
import type { Count } from './count';
import { runVitest } from './vitest-run';

/** One part of `npm test`. */
export interface Suite {
  readonly name: string;
  readonly requires: readonly Requirement[];
  /** Whether it runs at the same time as adjacent suites for which this is true too. */
  readonly isSideBySide?: true;
  /** @param filters - words that narrow the test files; ignored by suites without test files */
  readonly run: (filters: readonly string[]) => Promise<Count>;
}

/** All of `npm test`, in order. */
export const suites: readonly Suite[] = [
  check('types', 'tsc', ['--noEmit']),
  check('lint', 'oxlint', ['--type-aware', '--deny-warnings']),
  check('format', 'oxfmt', ['--check']),
  { name: 'unit', requires: [], run: (filters) => runVitest('unit', filters) },
  { name: 'build', requires: [], run: buildBoth },
  { name: 'package', requires: [], run: (filters) => runVitest('build', filters) },
  ...browserNames.map(endToEnd),
];

/** The part of `npm test` chosen on the command line. */
export interface Choice {
  readonly suites: readonly Suite[];
  readonly filters: readonly string[];
}

/**
 * Reads the arguments after `npm test --`: a suite (`unit`, `e2e`, …), for e2e optionally a browser, then filters. End-to-end
 * tests and assertions on the build include the build. Returns undefined if there is no such suite.
 */
export function chooseSuites(words: readonly string[]): Choice | undefined {
  const [name, ...rest] = words;
  if (name === undefined) return { suites, filters: [] };
  const browser = name === 'e2e' ? browserNames.find((known) => known === rest[0]) : undefined;
  const wanted = browser === undefined ? name : `${name} ${browser}`;
  const chosen = suites.filter((suite) => suite.name === wanted || suite.name.startsWith(`${wanted} `));
  if (chosen.length === 0) return undefined;
  const needsBuild = name === 'e2e' || name === 'package';
  const build = needsBuild ? suites.filter((suite) => suite.name === 'build') : [];
  return { suites: [...build, ...chosen], filters: browser === undefined ? rest : rest.slice(1) };
}

/** Groups the suites that run at the same time. The order stays the same. */
export function groupSideBySide(chosen: readonly Suite[]): readonly (readonly Suite[])[] {
  const groups: Suite[][] = [];
  for (const suite of chosen) {
    const last = groups.at(-1);
    if (suite.isSideBySide && last?.[0]?.isSideBySide) last.push(suite);
    else groups.push([suite]);
  }
  return groups;
}

function check(name: string, tool: string, args: readonly string[]): Suite {
  return { name, requires: [], run: async () => one((await runTool(tool, args)) === 0) };
}

function endToEnd(browser: BrowserName): Suite {
  return {
    name: `e2e ${browser}`,
    requires: [browser, ...screenRequirements, 'realPages'],
    isSideBySide: true,
    run: (filters) => runVitest('e2e', filters, { env: { SHEAF_BROWSER: browser }, label: browser.padEnd(8) }),
  };
}

/** Each build counts as one test. */
async function buildBoth(): Promise<Count> {
  let passed = 0;
  for (const build of builds) {
    try {
      await buildExtension(build, { isQuiet: true });
      passed += 1;
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return { passed, failed: builds.length - passed };
}

function one(holds: boolean): Count {
  return holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
