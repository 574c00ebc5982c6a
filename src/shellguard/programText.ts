import type { NonEmpty } from '../core/model/nonEmpty';

/** What is fixed in a program when it is written. */
export type ProgramPlaces = {
  /** Absolute path of the interpreter, for the first line of the file. */
  readonly perl: string;
  /** Absolute paths; the first that can be run judges when no gate does. */
  readonly nodes: NonEmpty<string>;
  /** As `flagsTriedOn` gives them; an empty list is none. Only programs in Perl pass them on. */
  readonly tried: readonly string[];
  /** Absolute path of a file that names the runtime at hand in its first line, before any of `nodes`. */
  readonly nodeFile?: string;
  /** Absolute path of the command line's bundle. */
  readonly cliPath: string;
  /** Folders that may hold the gates' address book, `gates/ID.json`. */
  readonly runFolders: readonly string[];
  /** Names of the variables that may leave the program. */
  readonly listed: readonly string[];
  /** What the command line gets as its environment besides: HOME, the XDG folders, ELECTRON_RUN_AS_NODE. */
  readonly fixed: Readonly<Record<string, string>>;
};

/** Text between quotes that neither Perl nor a shell looks into. */
export const perlQuoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
export const perlList = (items: readonly string[]): string => items.map(perlQuoted).join(', ');
export const shQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => text.split(`@@${name}@@`).join(value), template);
}

/** A program in Perl with its places filled in; `more` is Perl already. */
export function perlProgram(
  template: string,
  places: ProgramPlaces,
  more: Readonly<Record<string, string>> = {},
): string {
  return filled(template, {
    PERL: places.perl,
    NODES: perlList(places.nodes),
    TRIED: perlList(places.tried),
    NODEFILE: perlQuoted(places.nodeFile ?? ''),
    CLI: perlQuoted(places.cliPath),
    FOLDERS: perlList(places.runFolders),
    LISTED: perlList(places.listed),
    FIXED: perlList(Object.entries(places.fixed).flat()),
    ...more,
  });
}

/** A program for every POSIX shell, which leaves the question to the command line. */
export function shProgram(
  template: string,
  places: ProgramPlaces,
  more: Readonly<Record<string, string>> = {},
): string {
  const passed = places.listed.map((name) => `  \${${name}:+"${name}=$${name}"} \\`);
  return filled(template, {
    NODES: places.nodes.map(shQuoted).join(' '),
    NODEFILE: shQuoted(places.nodeFile ?? ''),
    CLI: shQuoted(places.cliPath),
    FIXED: Object.entries(places.fixed)
      .map(([name, value]) => `${name}=${shQuoted(value)}`)
      .join(' '),
    LISTED: passed.join('\n'),
    ...more,
  });
}
