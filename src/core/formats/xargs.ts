import { isForPowerShell } from './parts/format-options';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { posix, powerShell } from './parts/shell';

/**
 * URLs piped into `xargs`, four downloads at a time: the frame for a command of one's own. A NUL ends each, since `xargs` reads
 * quotes and spaces in lines; `printf` is part of the shell, so the list may be as long as it likes. PowerShell 7 has
 * `ForEach-Object -Parallel` for it.
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
