import type { Act } from '../shared/act';
import { fileMode } from '../shared/fileMode';
import { shown } from '../shared/telling';
import { isKnown, sourcesOf, wordOf, type Value } from '../shared/value';
import type { ScannedCall } from './language';

export type Deed = (call: ScannedCall) => readonly Act[];

function wordsIn(value: Value): readonly string[] {
  return value.kind === 'list' ? value.items.map(wordOf) : [wordOf(value)];
}

/** One text is read by a shell; several words, or a list of them, are a program and its arguments. */
export function runs(keeps: boolean): Deed {
  return ({ args }) => {
    const [first] = args;
    const words = args.filter(({ kind }) => kind !== 'record').flatMap(wordsIn);
    if (args.length > 1 || first?.kind === 'list') return [{ kind: 'command', argv: words, keeps }];
    return [{ kind: 'script', text: wordOf(first), keeps }];
  };
}

/** A pattern of names that a function was asked for: what it stands for is for a shell to say. */
function patternIn(value: Value): string | null {
  return value.kind === 'made' && value.name === 'glob' ? wordOf(value.args[0]) : null;
}

function removal(options: readonly string[], value: Value): Act {
  const pattern = patternIn(value);
  if (pattern !== null && /^[\w*?./~-]+$/.test(pattern)) {
    return { kind: 'script', text: ['rm', ...options, '--', pattern].join(' ') };
  }
  return { kind: 'command', argv: ['rm', ...options, '--', ...wordsIn(value)], destroys: true };
}

export function removes(...options: readonly string[]): Deed {
  return ({ args }) => args.filter(({ kind }) => kind !== 'record').map((value) => removal(options, value));
}

export function tells(...words: readonly string[]): Deed {
  return ({ args }) => [{ kind: 'command', argv: [...words, ...args.flatMap(wordsIn)], destroys: true }];
}

/** A device is no file: what opens one for writing goes over the disk. */
export function writesTo(path: string): readonly Act[] {
  return path.startsWith('/dev/') && isKnown(path) && !/^\/dev\/(?:null|tty|std\w+|fd\/\d+)$/.test(path)
    ? [{ kind: 'command', argv: ['dd', `of=${path}`] }]
    : [{ kind: 'write', path }];
}

export const writes: Deed = ({ args }) => writesTo(wordOf(args[0]));

/** `chdir(folder)` */
export const goesInto: Deed = ({ args }) => [{ kind: 'folder', path: wordOf(args[0]) }];

/** `open(path, mode)` */
export const opens: Deed = ({ args }) => (/^[waxc]|\+/.test(wordOf(args[1])) ? writesTo(wordOf(args[0])) : []);

export const prints: Deed = ({ args }) => shown(args);

/** `chmod(0777, file)` */
export function modeSet(mode: Value | undefined, paths: readonly Value[]): readonly Act[] {
  const octal = fileMode(mode);
  return octal === null ? [] : [{ kind: 'command', argv: ['chmod', octal, ...paths.flatMap(wordsIn)] }];
}

/** Code that is run: a text is read again; a file's content is the file; everything else is not known. */
export const evaluates: Deed = ({ args: [code], again }) => {
  const isFile = sourcesOf(code).some(({ kind }) => kind === 'file');
  return code === undefined || isFile ? [] : again(code);
};

export function all(names: string, deed: Deed): Readonly<Record<string, Deed>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, deed]));
}

/** Libraries of databases as code names them, and the client that would be told the same. */
const CLIENTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bdbi:Pg\b|\bPG\.connect|\bPG::Connection|\bpg_connect\b|pgsql:/i, ['psql', '-c']],
  [/\bdbi:mysql\b|\bMysql2\b|\bmysqli\b|mysql:host|\bdbi:MariaDB\b/i, ['mysql', '-e']],
  [/\bdbi:SQLite\b|\bSQLite3\b|sqlite:/i, ['sqlite3', ':memory:']],
];

/** `$db->do('DROP …')`: a statement for the database that the code connects to. */
export function statement({ args, code }: ScannedCall): readonly Act[] {
  const sql = args.map(wordOf).find((word) => isKnown(word.trim().slice(0, 4)) && /^\s*[a-z]{3,}\s/i.test(word));
  const client = CLIENTS.find(([name]) => name.test(code))?.[1];
  return sql === undefined || client === undefined ? [] : [{ kind: 'command', argv: [...client, sql], keeps: true }];
}
