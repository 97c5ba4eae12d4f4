import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A home folder for a browser, so that nothing in the user's own is read or written. */
export interface Home {
  /** The folder of the browser's profile, which is the same after a restart. */
  readonly profile: string;
  /** The environment to start the browser with. */
  readonly env: NodeJS.ProcessEnv;
  /** Returns the text of a downloaded file; empty while there is none with that name. */
  readonly downloaded: (name: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** @param display - the screen to show on, as in DISPLAY; undefined for none at all. */
export async function createHome(display: string | undefined): Promise<Home> {
  const path = await mkdtemp(join(tmpdir(), 'sheaf-home-'));
  const runtime = join(path, 'runtime');
  await mkdir(runtime, { mode: 0o700 });
  const profile = join(path, 'profile');
  await mkdir(profile);
  const { WAYLAND_DISPLAY: _, DISPLAY: __, ...inherited } = process.env;
  return {
    profile,
    env: {
      ...inherited,
      HOME: path,
      XDG_CONFIG_HOME: join(path, 'config'),
      XDG_CACHE_HOME: join(path, 'cache'),
      XDG_RUNTIME_DIR: runtime,
      ...(display === undefined ? {} : { DISPLAY: display }),
    },
    downloaded: (name) => readFile(join(path, 'Downloads', name), 'utf8').catch(() => ''),
    remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}
