import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a short command on a screen and gives what it printed, as bytes decoded from UTF-8. */
export type ScreenCommand = (command: string, ...args: readonly string[]) => Promise<string>;

const timeoutMs = 10_000;

/**
 * Commands that see the given screen.
 *
 * @param display - as in the environment variable DISPLAY.
 * @returns a function that throws, with what the command said, when the command fails or takes longer than 10 s.
 */
export function commandsOn(display: string): ScreenCommand {
  return async (command, ...args) => {
    const env = { ...process.env, DISPLAY: display };
    const { stdout } = await execute(command, args, { env, timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  };
}
