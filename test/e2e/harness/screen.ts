import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { commandsOn } from './command';
import type { ScreenCommand } from './command';
import { startOwned } from './owned-process';
import { until } from './until';

/** A separate screen with a window manager on it. */
export interface Screen {
  /** The environment of programs that are to show on it. */
  readonly display: string;
  readonly command: ScreenCommand;
  /** Writes a picture of the whole screen as PNG, once nothing on it moves. */
  readonly photograph: (path: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Wide enough for a browser's toolbar and its popup, and for a context menu below them. */
const size = '1280x900x24';

/** Starts an X server on a number that it finds free itself, so that runs side by side do not meet, and openbox on it. */
export async function startScreen(): Promise<Screen> {
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'];
  const server = startOwned('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = `:${await displayNumber(server.child.stdio[3] as Readable)}`;
  const command = commandsOn(display);
  const manager = startOwned('openbox', [], { env: { DISPLAY: display }, stdio: 'ignore' });
  await until('the window manager', () => isManaged(command));
  return {
    display,
    command,
    photograph: (path) => photograph(command, path),
    stop: async () => {
      await manager.stop();
      await server.stop();
    },
  };
}

async function displayNumber(pipe: Readable): Promise<string> {
  const [line] = (await once(pipe, 'data')) as [Buffer];
  return line.toString().trim();
}

/** How many identical pictures in a row mean that nothing moves. A popup fades in for longer than two pictures take. */
const stillCount = 3;

/** The maximum number of pictures, because a page may never stop moving. */
const mostCount = 25;

async function photograph(command: ScreenCommand, path: string): Promise<void> {
  let before: Buffer | undefined;
  let same = 1;
  for (let count = 0; count < mostCount && same < stillCount; count++) {
    // Without the time of day, which would make each picture a different file.
    await command('import', '-window', 'root', '-define', 'png:exclude-chunks=date,time', path);
    const now = await readFile(path);
    same = before?.equals(now) === true ? same + 1 : 1;
    before = now;
  }
}

/** A window manager says which desktop is shown; without one, xdotool fails. */
async function isManaged(command: ScreenCommand): Promise<boolean> {
  try {
    await command('xdotool', 'get_desktop');
    return true;
  } catch {
    // Not yet: `until` asks again and gives up with a message of its own.
    return false;
  }
}
