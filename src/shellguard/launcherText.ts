import type { NonEmpty } from '../core/model/nonEmpty';
import { perlLauncher } from './perlLauncher';
import { shLauncher } from './shLauncher';

export type LauncherPlaces = {
  /** `perl` needs `perl` set; `sh` works on every POSIX system with Node. */
  readonly technology: 'perl' | 'sh';
  /** Absolute path of the interpreter, for the first line of the file. */
  readonly perl: string;
  /** Absolute paths; the first that can be run judges when no gate does. */
  readonly nodes: NonEmpty<string>;
  /** Absolute path of the command line's bundle. */
  readonly cliPath: string;
  /** Folders that may hold the gates' address book, `gates/ID.json`. */
  readonly runFolders: readonly string[];
  /** Names of the variables that may leave the hook. */
  readonly listed: readonly string[];
  /** What the command line gets as its environment besides: HOME, the XDG folders, ELECTRON_RUN_AS_NODE. */
  readonly fixed: Readonly<Record<string, string>>;
};

const perlQuoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const shQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function filled(template: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => text.split(`@@${name}@@`).join(value), template);
}

function inPerl(places: LauncherPlaces): string {
  const list = (items: readonly string[]): string => items.map(perlQuoted).join(', ');
  return filled(perlLauncher, {
    PERL: places.perl,
    NODES: list(places.nodes),
    CLI: perlQuoted(places.cliPath),
    FOLDERS: list(places.runFolders),
    LISTED: list(places.listed),
    FIXED: list(Object.entries(places.fixed).flat()),
  });
}

function inSh(places: LauncherPlaces): string {
  const passed = places.listed.map((name) => `  \${${name}:+"${name}=$${name}"} \\`);
  return filled(shLauncher, {
    NODES: places.nodes.map(shQuoted).join(' '),
    CLI: shQuoted(places.cliPath),
    FIXED: Object.entries(places.fixed)
      .map(([name, value]) => `${name}=${shQuoted(value)}`)
      .join(' '),
    LISTED: passed.join('\n'),
  });
}

/** The text of the file that agents start. Every value in it is fixed at installation; arguments name the agent. */
export function launcherText(places: LauncherPlaces): string {
  return places.technology === 'perl' ? inPerl(places) : inSh(places);
}
