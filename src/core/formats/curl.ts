import { splitUrl } from '../links/url-parts';
import { isForPowerShell } from './parts/format-options';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { commandLines, posix, powerShell } from './parts/shell';

/**
 * Renders a command that downloads with curl. curl names a file after the end of a URL's path. Where there is no such name, it
 * would fail and skip all further URLs, so the command names that file after its place in the list. `--url` accepts any value,
 * whatever it begins with, and `--globoff` keeps curl from interpreting brackets and braces. In Windows PowerShell, plain `curl`
 * is an alias of another command.
 */
export const render: Render = (links, { options, isWindows }) => {
  const [program, dialect] = isForPowerShell(options, isWindows) ? ['curl.exe', powerShell] : ['curl', posix];
  const downloads = links.map(({ url }, place) => {
    const output = isNamed(url) ? '--remote-name' : `--output index-${place + 1}.html`;
    return `${output} --url ${dialect.quote(url)}`;
  });
  return plain(commandLines(`${program} --globoff --location`, downloads, dialect));
};

function isNamed(url: string): boolean {
  const { path } = splitUrl(url);
  return path !== '' && !path.endsWith('/');
}
