import { readFile, rm } from 'node:fs/promises';
import { runTool } from '../command';
import { inProject } from '../project';
import { countVitest } from './count';
import type { Count, VitestReport } from './count';

/** How a run differs from another of the same project that goes on at the same time. */
export interface VitestRun {
  readonly env?: Readonly<Record<string, string>>;
  /** What each line of its output begins with. */
  readonly label?: string;
}

/** Runs one project of test/vitest.config.ts for people to read, and counts it by the report that vitest writes for programs. */
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
    // vitest crashed before it wrote one: it has said why on stderr, and the caller counts that as failed.
    process.stderr.write(`No report: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
  // The cast holds because vitest wrote the file just now; `countVitest` reads only what its JSON reporter documents.
  return JSON.parse(text) as VitestReport;
}
