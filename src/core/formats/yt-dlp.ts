import { commandFor } from './parts/download-command';

/** Downloads with yt-dlp. */
export const render = commandFor({ posix: 'yt-dlp --', powerShell: 'yt-dlp.exe --' });
