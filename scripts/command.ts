import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { inProject } from './project';

/** How to run a command. */
export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Print nothing, or everything on stderr if it fails. */
  readonly isQuiet?: boolean;
  /** Begins each line of its output, so that the output of commands run side by side can be told apart. */
  readonly label?: string;
}

/** Returns the path of a program on PATH, or undefined. */
export function findOnPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))).find(isExecutable);
}

/** Whether `path` is a file that this user may run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // `accessSync` reports it only by throwing.
    return false;
  }
}

/** Runs a program from node_modules. Resolves to its exit code. */
export function runTool(name: string, args: readonly string[], options: CommandOptions = {}): Promise<number> {
  return run(inProject('node_modules', '.bin', name), args, options);
}

/** Runs a command in the project's folder. Resolves to its exit code, or 1 if a signal ended it. */
export function run(command: string, args: readonly string[], options: CommandOptions = {}): Promise<number> {
  const { env, isQuiet = false, label } = options;
  const stdio = isQuiet || label !== undefined ? 'pipe' : 'inherit';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: inProject(),
      env: { ...process.env, ...env },
      stdio: ['ignore', stdio, stdio],
      // On Windows npm's programs are .cmd files, which only a shell can run.
      shell: process.platform === 'win32',
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      if (isQuiet) stream.on('data', (chunk: Buffer) => said.push(chunk));
      else writeLines(stream, `${label ?? ''} │ `);
    }
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

function writeLines(stream: Readable, start: string): void {
  createInterface({ input: stream }).on('line', (line) => process.stdout.write(`${start}${line}\n`));
}
