import { readFile, rm } from 'node:fs/promises';
import { runTool } from '../command';
import { inProject } from '../project';
import { countVitest } from './count';
import type { Count, VitestReport } from './count';

/** How a run differs from a concurrent one of the same project. */
export interface VitestRun {
  readonly env?: Readonly<Record<string, string>>;
  /** Begins each line of its output. */
  readonly label?: string;
}

/** Runs one project of test/vitest.config.ts with readable output, and counts its tests from vitest's JSON report. */
export async function runVitest(project: string, filters: readonly string[], options: VitestRun = {}): Promise<Count> {
  const file = inProject('.cache', 'test', `${project}${options.label?.trim() ?? ''}.json`);
  await rm(file, { force: true });
  const args = ['run', '--config', 'test/vitest.config.ts', '--project', project, ...filters];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runTool('vitest', [...args, ...reporters], options);
  return countVitest(await readReport(file), code);
}

async function readReport(file: string): Promise<VitestReport | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    // vitest crashed before it wrote one and printed why. The caller counts that as a failure.
    process.stderr.write(`No report: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
  // The cast holds because vitest wrote the file just now; `countVitest` reads only what its JSON reporter documents.
  return JSON.parse(text) as VitestReport;
}
