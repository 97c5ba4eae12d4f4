import { commandFor } from './parts/download-command';

/** Downloads with aria2, each URL as a file of its own: without the option they would be taken for mirrors of one file. */
export const render = commandFor({
  posix: 'aria2c --force-sequential=true --',
  powerShell: 'aria2c.exe --force-sequential=true --',
});
