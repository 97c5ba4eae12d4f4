import { commandFor } from './parts/download-command';

/** Renders a command that downloads with GNU Wget. In Windows PowerShell, plain `wget` is an alias of another command. */
export const render = commandFor({ posix: 'wget --', powerShell: 'wget.exe --' });
