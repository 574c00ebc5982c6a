import { ownField } from '../../model/ownField';
import type { Word } from '../../model/command';
import type { SqlSource } from './reviewSql';

/** `sqlite3 [OPTIONS] FILE [SQL …]`; options may have one dash or two. */
export type SqliteArguments = {
  readonly file: Word | null;
  readonly sources: readonly SqlSource[];
  readonly readOnly: boolean;
  /** It only answers about itself. */
  readonly quiet: boolean;
};

/** Options with values, and how many. */
const VALUES: Readonly<Record<string, number>> = {
  ...{ cmd: 1, init: 1, separator: 1, nullvalue: 1, newline: 1, mmap: 1, maxsize: 1, vfs: 1, heap: 1, escape: 1 },
  ...{ lookaside: 2, pagecache: 2, 'screen-width': 1, c: 1, s: 1, f: 1, storage_version: 1, 'storage-version': 1 },
};

const TEXTS = new Set(['cmd', 'c', 's']);
const FILES = new Set(['init', 'f']);
const QUIET = new Set(['version', 'help']);

type Split = {
  readonly options: readonly { readonly name: string; readonly value: Word | undefined }[];
  readonly operands: readonly Word[];
};

function split(args: readonly Word[]): Split {
  const options: Split['options'][number][] = [];
  const operands: Word[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (word === undefined) break;
    if (!word.value.startsWith('-') || word.value === '-') {
      operands.push(word);
      continue;
    }
    const name = word.value.replace(/^--?/, '');
    options.push({ name, value: args[at + 1] });
    at += ownField(VALUES, name) ?? 0;
  }
  return { options, operands };
}

function optionSources({ options }: Split): readonly SqlSource[] {
  return options.flatMap(({ name, value }): readonly SqlSource[] => {
    if (value === undefined) return [];
    if (TEXTS.has(name)) return [{ kind: 'text', word: value }];
    return FILES.has(name) ? [{ kind: 'file', word: value }] : [];
  });
}

export function readSqlite(args: readonly Word[]): SqliteArguments {
  const found = split(args);
  const [file, ...texts] = found.operands;
  const names = new Set(found.options.map(({ name }) => name));
  const given = [...optionSources(found), ...texts.map((word): SqlSource => ({ kind: 'text', word }))];
  const isEnough = texts.length > 0 || ['c', 's', 'f'].some((name) => names.has(name));
  const path = file?.value ?? '';
  return {
    file: file === undefined || path === ':memory:' || path === '' ? null : file,
    sources: isEnough ? given : [...given, { kind: 'input' }],
    readOnly: names.has('readonly') || /\bmode=ro\b/.test(path),
    quiet: [...names].some((name) => QUIET.has(name)),
  };
}
