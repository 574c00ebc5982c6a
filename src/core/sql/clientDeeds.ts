import { does, noDeeds, sentence, shownName, unseen, type Deed, type Deeds } from './deed';
import type { Client } from './dialect';

/** What a command of the client amounts to. */
export type ClientDeeds = Deeds & {
  /** Files whose text is read as SQL next. */
  readonly includes: readonly string[];
  /** Hosts or addresses that the session goes on at. */
  readonly connects: readonly string[];
  /** Files of this machine that are written. */
  readonly writes: readonly string[];
  /** Files of this machine whose rows it takes in. */
  readonly reads: readonly string[];
};

const nothing: ClientDeeds = { ...noDeeds, includes: [], connects: [], writes: [], reads: [] };

function amounts(part: Partial<ClientDeeds>): ClientDeeds {
  return { ...nothing, ...part };
}

/** The first word of a client's line, without its quotes. */
function wordOf(rest: string): string {
  const match = /^(?:'((?:[^']|'')*)'|"([^"]*)"|(\S+))/.exec(rest);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

/** A shell or an interpreter that is given no script reads one from its input. */
const READS_SCRIPT = /^(?:\S*\/)?(?:(?:ba|z|da|k|fi)?sh|python[\d.]*|perl|ruby|node|php)(?:\s+-[slex]*)?$/;

/** A line for a shell that is given the rows of queries. */
function rowsTo(line: string): ClientDeeds {
  const runs = READS_SCRIPT.test(line) ? unseen('the rows of a query are run as a script') : noDeeds;
  return line === '' ? nothing : amounts({ ...runs, shells: [line] });
}

/** `| less`, `|gzip > x`: a line for a shell; else a file. */
function outputTo(rest: string): ClientDeeds {
  const word = wordOf(rest);
  const piped = rest.startsWith('|') ? rest : word;
  if (piped.startsWith('|')) return rowsTo(piped.slice(1).trim());
  return word === '' || /^(stdout|off)$/.test(word) || word.startsWith('(') ? nothing : amounts({ writes: [word] });
}

function shell(rest: string): ClientDeeds {
  return rest === '' ? nothing : amounts({ shells: [rest] });
}

/** A file, or with a bar before it what a line for the shell prints. */
function include(rest: string): ClientDeeds {
  const word = wordOf(rest);
  if (!word.startsWith('|') && !rest.startsWith('|')) return amounts({ includes: [word] });
  const line = (word.startsWith('|') ? word : rest).slice(1).trim();
  return amounts({ ...unseen('SQL that another command writes is run'), shells: [line] });
}

function deed(part: Pick<Deed, 'rule' | 'effect' | 'says'> & Partial<Deed>): ClientDeeds {
  const common = { severity: 'high', undo: 'impossible', type: 'sql.database', name: '', lasting: true } as const;
  return amounts(does({ ...common, ...part }));
}

/** psql's `\copy t from program 'line'`: the program runs here, the rows go there. */
function psqlCopy(rest: string): ClientDeeds {
  const program = /\bprogram\s+'((?:[^']|'')*)'/i.exec(rest)?.[1]?.replaceAll("''", "'");
  const adds = /^(?!\()[^(]*?(?:\([^)]*\))?\s*\bfrom\b/i.test(rest);
  const table = wordOf(rest);
  const says = `Adds rows to ${shownName(table)}`;
  const rows = { type: 'sql.table', name: table, says, rule: 'sql/insert', effect: 'create', severity: 'low' } as const;
  const added = adds ? does({ ...rows, undo: 'easy' }) : noDeeds;
  const file = (adds ? /\bfrom\s+('[^']+'|\S+)/i : /\bto\s+('[^']+'|\S+)/i).exec(rest)?.[1];
  const files = file === undefined || /^(program|p?std(?:in|out))$/i.test(file) ? [] : [wordOf(file)];
  const shells = program === undefined ? [] : [program];
  return amounts({ ...added, ...(adds ? { reads: files } : { writes: files }), shells });
}

function psqlConnect(rest: string): ClientDeeds {
  const [first = '', , host = '-'] = rest.split(/\s+/);
  const address = /:\/\/|host=/.test(first) ? first : host;
  return address === '-' ? nothing : amounts({ connects: [address] });
}

/** `\set x \`line\`` and its like. */
function backquoted(rest: string): ClientDeeds {
  const line = /`([^`]+)`/.exec(rest)?.[1];
  return line === undefined ? nothing : amounts({ shells: [line] });
}

function psql(name: string, rest: string): ClientDeeds {
  if (name === '!') return shell(rest);
  if (name === 'copy') return psqlCopy(rest);
  if (/^(i|ir|include|include_relative)$/.test(name)) return include(rest);
  if (/^(o|out|w|write|g|gx)$/.test(name)) return outputTo(rest);
  if (name === 'c' || name === 'connect') return psqlConnect(rest);
  if (name === 'password') {
    return deed({ rule: 'sql/grant', effect: 'grant', undo: 'easy', severity: 'medium', says: 'Changes a password' });
  }
  if (name === 'lo_import') return amounts({ reads: [wordOf(rest)] });
  if (name === 'lo_unlink') return deed({ rule: 'sql/drop', effect: 'delete', says: 'Deletes a large object' });
  return backquoted(rest);
}

function mysql(name: string, rest: string): ClientDeeds {
  if (name === '!' || name === 'system') return shell(rest);
  if (name === '.' || name === 'source') return include(rest);
  if (name === 'P' || name === 'pager') return rowsTo(rest);
  return name === 'T' || name === 'tee' ? outputTo(rest) : nothing;
}

/** `.import [--csv] [--skip 1] FILE TABLE` */
function importedFile(rest: string): readonly string[] {
  const words = rest.match(/'[^']*'|"[^"]*"|\S+/g) ?? [];
  const file = words.find((word, at) => !word.startsWith('-') && !/^--?(?:skip|schema)$/.test(words[at - 1] ?? ''));
  return file === undefined ? [] : [wordOf(file)];
}

function sqliteImport(rest: string): ClientDeeds {
  const bar = /['"]?\|([^'"]+)/.exec(rest)?.[1];
  const says = 'Adds rows from a file';
  const added = deed({ rule: 'sql/insert', effect: 'create', severity: 'low', undo: 'easy', says });
  return bar === undefined ? { ...added, reads: importedFile(rest) } : { ...added, shells: [bar.trim()] };
}

function sqliteFile(name: string, rest: string): ClientDeeds {
  const target = rest.split(/\s+/).at(-1) ?? '';
  return /^(save|backup|clone)$/.test(name) && target !== '' ? amounts({ writes: [wordOf(target)] }) : nothing;
}

function sqlite(name: string, rest: string): ClientDeeds {
  if (/^(sh|she|shel|shell|sy|sys|syst|syste|system)$/.test(name)) return shell(rest);
  if (name === 'read') return include(rest);
  if (/^(output|once|log|trace)$/.test(name)) return outputTo(rest);
  if (name === 'import') return sqliteImport(rest);
  if (name === 'restore') {
    return deed({ rule: 'sql/overwrite', effect: 'replace', says: 'Overwrites the database by a backup' });
  }
  if (name === 'load') {
    const says = sentence('Loads library', wordOf(rest));
    return deed({ rule: 'sql/program', effect: 'execute', undo: 'unknown', says });
  }
  if (name !== 'open' || !/(^|\s)--new\b/.test(rest)) return sqliteFile(name, rest);
  return deed({ rule: 'sql/overwrite', effect: 'replace', says: 'Empties the database file it opens' });
}

function sqlcmd(name: string, rest: string): ClientDeeds {
  if (name === '!!') return shell(rest);
  if (name === 'r') return include(rest);
  if (name === 'connect') return amounts({ connects: [wordOf(rest)] });
  return name === 'out' ? outputTo(rest) : nothing;
}

function sqlplus(name: string, rest: string): ClientDeeds {
  if (/^(ho|hos|host|!|\$)$/.test(name)) return shell(rest);
  if (/^(@@?|sta|star|start)$/.test(name)) {
    const file = wordOf(rest);
    return file === '' ? nothing : amounts({ includes: [/\.\w+$/.test(file) ? file : `${file}.sql`] });
  }
  if (name === 'shutdown') {
    const says = 'Shuts the database down';
    return deed({ rule: 'sql/interrupt', effect: 'interrupt', severity: 'critical', undo: 'easy', says });
  }
  const at = /^conn(ect)?$/.test(name) ? rest.indexOf('@') : -1;
  return at < 0 ? nothing : amounts({ connects: [rest.slice(at + 1)] });
}

const clients: Readonly<Record<Exclude<Client, 'none'>, (name: string, rest: string) => ClientDeeds>> = {
  psql,
  mysql,
  sqlite,
  sqlcmd,
  sqlplus,
};

/** What one of the client's own commands does. */
export function clientDeeds(client: Client, name: string, rest: string): ClientDeeds {
  return client === 'none' ? nothing : clients[client](name, rest);
}
