import { createEscaper } from './escape';

/**
 * Inside single quotes nothing has a meaning (POSIX.1-2024, XCU §2.2.2) but the quote that ends them. The fish shell also reads
 * backslashes there, so these too stand outside, in double quotes, where `sh`, bash, zsh and fish agree. No argument holds a NUL.
 */
const escapePosix = createEscaper({ "'": `'"'"'`, '\\': `'"\\\\"'`, '\0': '' });

/** One argument for a POSIX shell, which gives it to a program letter for letter. */
export function quotePosix(argument: string): string {
  return `'${escapePosix(argument)}'`;
}

/**
 * One argument for PowerShell. In single quotes only a quote has a meaning, doubled it stands for itself, and typographic quotes
 * are quotes as well (about_Quoting_Rules; `CodeGeneration.EscapeSingleQuotedStringContent`).
 *
 * How PowerShell hands a double quote to a program changed with 7.3, and before, it ended the argument; white space decides there
 * whether the argument is quoted again, as .NET defines white space (`Char.IsWhiteSpace`). No resolved `http:` URL has either; in
 * others they are percent-encoded.
 */
export function quotePowerShell(argument: string): string {
  const settled = /["\s\0\u0085]/.test(argument) ? argument.replace(/["\s\0\u0085]/g, encodeURIComponent) : argument;
  return `'${/['\u2018-\u201b]/.test(settled) ? settled.replace(/['\u2018-\u201b]/g, '$&$&') : settled}'`;
}

/** How a shell's command lines are written. */
export interface Dialect {
  readonly quote: (argument: string) => string;
  /** What stands before a line break inside of a command. */
  readonly continuation: string;
  /** How long one command may get, in characters. */
  readonly longestCommand: number;
}

/** Linux gives a program's arguments 2 MB, macOS 1 MB, environment included. */
export const posix: Dialect = { quote: quotePosix, continuation: ' \\', longestCommand: 250_000 };

/** Windows gives a command line 32,767 characters. */
export const powerShell: Dialect = { quote: quotePowerShell, continuation: ' `', longestCommand: 30_000 };

/**
 * A program with arguments, each on a line of its own. Where they are too long for one command, more of them follow.
 *
 * @param program - the program with what stands before all arguments
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
