import { commandFor } from './parts/download-command';

/**
 * Renders a command that downloads with aria2, each URL as a file of its own. Without the option, aria2 would take the URLs for
 * mirrors of one file.
 */
export const render = commandFor({
  posix: 'aria2c --force-sequential=true --',
  powerShell: 'aria2c.exe --force-sequential=true --',
});
