import { createEscaper } from './escape';

/**
 * Escapes text inside POSIX single quotes, where only the closing quote has a meaning (POSIX.1-2024, XCU §2.2.2). The fish shell
 * also interprets backslashes there, so backslashes too move into double quotes, where `sh`, bash, zsh and fish agree. No
 * argument can contain a NUL, so it is dropped.
 */
const escapePosix = createEscaper({ "'": `'"'"'`, '\\': `'"\\\\"'`, '\0': '' });

/** Quotes one argument for a POSIX shell, which passes it to a program character for character. */
export function quotePosix(argument: string): string {
  return `'${escapePosix(argument)}'`;
}

/**
 * Quotes one argument for PowerShell. In single quotes only a quote has a meaning: doubled, it stands for itself. Typographic
 * quotes count as quotes (about_Quoting_Rules; `CodeGeneration.EscapeSingleQuotedStringContent`).
 *
 * PowerShell 7.3 changed how a double quote is passed to a program; before, it ended the argument. White space there, as .NET
 * defines it (`Char.IsWhiteSpace`), decides whether the argument is quoted again. No resolved `http:` URL contains either. In
 * other URLs they are percent-encoded.
 */
export function quotePowerShell(argument: string): string {
  const settled = /["\s\0\u0085]/.test(argument) ? argument.replace(/["\s\0\u0085]/g, encodeURIComponent) : argument;
  return `'${/['\u2018-\u201b]/.test(settled) ? settled.replace(/['\u2018-\u201b]/g, '$&$&') : settled}'`;
}

/** How to write a command for a shell. */
interface Dialect {
  readonly quote: (argument: string) => string;
  /** The text before a line break inside a command. */
  readonly continuation: string;
  /** The largest length of a command, in characters. */
  readonly longestCommand: number;
}

/** Linux limits a program's arguments to 2 MB and macOS to 1 MB, including the environment. */
export const posix: Dialect = { quote: quotePosix, continuation: ' \\', longestCommand: 250_000 };

/** Windows limits a command line to 32,767 characters. */
export const powerShell: Dialect = { quote: quotePowerShell, continuation: ' `', longestCommand: 30_000 };

/**
 * Returns a command that calls a program with arguments, each on a line of its own. If they are too long for one command, returns
 * several.
 *
 * @param program - the program, with everything that precedes the arguments
 * @param argumentLines - already quoted
 */
export function commandLines(program: string, argumentLines: readonly string[], dialect: Dialect): string {
  const joint = `${dialect.continuation}\n  `;
  const commands: string[] = [];
  let command = program;
  for (const line of argumentLines) {
    if (command !== program && command.length + joint.length + line.length > dialect.longestCommand) {
      commands.push(command);
      command = program;
    }
    command += joint + line;
  }
  return [...commands, command].join('\n');
}
