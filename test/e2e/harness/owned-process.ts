import { spawn } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { once } from 'node:events';

/** A process that ends with this one, whatever happens. */
export interface OwnedProcess {
  readonly child: ChildProcess;
  /** Ends it and waits for its end. Does nothing if it has ended already. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a process that cannot outlive this one. With `setpriv --pdeathsig` the kernel kills it when this one dies, even by
 * SIGKILL, when no handler of ours would run.
 */
export function startOwned(
  command: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly stdio: StdioOptions },
): OwnedProcess {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', command, ...args], {
    env: { ...process.env, ...options.env },
    stdio: options.stdio,
  });
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    child,
    stop: async () => {
      if (hasEnded()) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
