import { isForPowerShell } from './parts/format-options';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { posix, powerShell } from './parts/shell';

/**
 * Renders URLs piped into `xargs`, four downloads at a time, as a starting point for the user's own command. Each URL ends in a
 * NUL, since `xargs` interprets quotes and spaces in lines. `printf` is built into the shell, so the list can be of any length.
 * PowerShell 7 uses `ForEach-Object -Parallel` instead.
 */
export const render: Render = (links, { options, isWindows }) => {
  if (!isForPowerShell(options, isWindows)) {
    const urls = links.map(({ url }) => posix.quote(url));
    return plain(`${["printf '%s\\0'", ...urls].join(' \\\n  ')} |\n  xargs -0 -n 1 -P 4 wget --`);
  }
  const urls = links.map(({ url }) => powerShell.quote(url));
  const download = 'ForEach-Object -ThrottleLimit 4 -Parallel { curl.exe --globoff --location --remote-name --url $_ }';
  return plain(`@(\n  ${urls.join(',\n  ')}\n) | ${download}`);
};
