import { isForPowerShell } from './format-options';
import { plain } from './render';
import type { Render } from './render';
import { commandLines, posix, powerShell } from './shell';

/**
 * How a program is called in either shell, up to its URLs: with `--` at the end, after which no URL is read as an option. In
 * PowerShell it is called by the name of its file: a batch file of that name would have `cmd.exe` read the URLs, to which `&` and
 * `%` mean something.
 */
export interface Program {
  readonly posix: string;
  readonly powerShell: string;
}

/** A command that gives the URLs to a program. */
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
