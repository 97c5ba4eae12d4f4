import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a short command on a screen. Returns its output, decoded from UTF-8. */
export type ScreenCommand = (command: string, ...args: readonly string[]) => Promise<string>;

const timeoutMs = 10_000;

/**
 * Returns a function that runs commands on a screen. It throws, with the output of the command, if the command fails or takes
 * longer than 10 s.
 *
 * @param display - as in the environment variable DISPLAY
 */
export function commandsOn(display: string): ScreenCommand {
  return async (command, ...args) => {
    const env = { ...process.env, DISPLAY: display };
    const { stdout } = await execute(command, args, { env, timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  };
}
