import { splitUrl } from '../links/url-parts';
import { isForPowerShell } from './parts/format-options';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { commandLines, posix, powerShell } from './parts/shell';

/**
 * Downloads with curl, which names a file after the end of a URL's path and gives up, on all that follow too, where a URL has
 * none: such a file is named after its place. `--url` takes what follows whatever it begins with, and `--globoff` keeps brackets
 * and braces what they are. In Windows PowerShell plain `curl` is an alias of something else.
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
