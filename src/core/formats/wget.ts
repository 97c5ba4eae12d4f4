import { commandFor } from './parts/download-command';

/** Downloads with GNU Wget. In Windows PowerShell plain `wget` is an alias of something else. */
export const render = commandFor({ posix: 'wget --', powerShell: 'wget.exe --' });
