import { once } from 'node:events';
import type { ScreenCommand } from './command';
import { startOwned } from './owned-process';
import type { OwnedProcess } from './owned-process';
import { until } from './until';

/** The clipboard as another program on the same screen sees it. */
export interface Clipboard {
  /** Returns what another program would paste: text, or another form (`text/html`). Empty if nothing was ever copied. */
  readonly read: (type?: 'UTF8_STRING' | 'text/html') => Promise<string>;
  /** Copies text, as another program would. */
  readonly write: (text: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** @param display - as in the environment variable DISPLAY. */
export function clipboardOf(display: string, command: ScreenCommand): Clipboard {
  let owner: OwnedProcess | undefined;
  const read: Clipboard['read'] = async (type = 'UTF8_STRING') => {
    const targets = await offered(command);
    return targets.includes(type) ? command('xclip', '-o', '-selection', 'clipboard', '-t', type) : '';
  };
  return {
    read,
    write: async (text) => {
      await owner?.stop();
      // In the foreground (-quiet) it stays until another program copies something, and we can end it.
      owner = startOwned('xclip', ['-i', '-selection', 'clipboard', '-quiet'], {
        env: { DISPLAY: display },
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      const { stdin } = owner.child;
      if (stdin === null) throw new Error('xclip was started without an input.');
      stdin.end(text);
      await once(stdin, 'finish');
      await until(`${JSON.stringify(text)} on the clipboard`, async () => (await read()) === text);
    },
    stop: async () => owner?.stop(),
  };
}

/** The available forms of the clipboard's content. None if nobody owns it, which xclip reports as a failure. */
async function offered(command: ScreenCommand): Promise<readonly string[]> {
  try {
    return (await command('xclip', '-o', '-selection', 'clipboard', '-t', 'TARGETS')).split('\n');
  } catch (error) {
    if (String(error).includes('target TARGETS not available')) return [];
    throw error;
  }
}
