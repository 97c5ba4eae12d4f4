import { commandFor } from './parts/download-command';

/** Renders a command that downloads with yt-dlp. */
export const render = commandFor({ posix: 'yt-dlp --', powerShell: 'yt-dlp.exe --' });
