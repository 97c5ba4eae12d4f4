import { isForPowerShell } from './format-options';
import { plain } from './render';
import type { Render } from './render';
import { commandLines, posix, powerShell } from './shell';

/**
 * The beginning of a command in either shell, up to the URLs. It ends in `--`, after which no URL is read as an option. In
 * PowerShell the program is named by its file name, because `cmd.exe` would run a batch file of that name and interpret `&` and
 * `%` in the URLs.
 */
interface Program {
  readonly posix: string;
  readonly powerShell: string;
}

/** Returns a renderer for a command that passes the URLs to a program. */
export function commandFor(program: Program): Render {
  return (links, { options, isWindows }) => {
    const [call, dialect] = isForPowerShell(options, isWindows)
      ? [program.powerShell, powerShell]
      : [program.posix, posix];
    return plain(
      commandLines(
        call,
        links.map(({ url }) => dialect.quote(url)),
        dialect,
      ),
    );
  };
}
