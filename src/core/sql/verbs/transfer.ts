import { does, noDeeds, sentence, shownName, type Deed, type Deeds } from '../deed';
import type { DialectName } from '../dialect';
import { ADDRESS } from '../localFiles';
import { findWords, hasWords, nameAt, skipWords, wordAt, wordsAt, type Phrase } from '../phrase';
import { isSign } from '../token';
import type { SqlVerb } from './verb';

function runs(text: string): Deeds {
  const says = `Starts a program on the database server: \`${shownName(text)}\``;
  const shared = { type: 'sql.program', name: shownName(text), says, lasting: true } as const;
  return does({ ...shared, rule: 'sql/program', effect: 'execute', severity: 'critical', undo: 'unknown' });
}

function adds(table: string): Deeds {
  const says = `Adds rows to ${shownName(table)}`;
  const shared = { type: 'sql.table', name: shownName(table), says } as const;
  return does({ ...shared, rule: 'sql/insert', effect: 'create', severity: 'low', undo: 'easy' });
}

/** A file over there that may be anything the server's user can write. */
export function serverFile(path: string): Deed {
  const says = sentence('Writes a file on the database server:', shownName(path));
  const shared = { type: 'sql.file', name: shownName(path), says, lasting: true } as const;
  return { ...shared, rule: 'sql/server-file', effect: 'expose', severity: 'high', undo: 'unknown' };
}

function textAfter(phrase: Phrase, word: string): string | null {
  const at = phrase.tokens.findIndex((_, index) => wordAt(phrase, index) === word);
  const next = at < 0 ? undefined : phrase.tokens[at + 1];
  return next?.kind === 'string' ? next.text : null;
}

function copied(dialect: DialectName, to: string): Deeds {
  // DuckDB writes to a store or a web address by itself.
  if (dialect === 'duckdb' && ADDRESS.test(to)) return unloaded(to);
  return dialect === 'postgres' || dialect === 'generic' ? does(serverFile(to)) : noDeeds;
}

/** `COPY t FROM …`, `COPY t TO …`: PostgreSQL's, and cqlsh's, whose files are here. */
export const copy: SqlVerb = (phrase) => {
  const program = textAfter(phrase, 'PROGRAM');
  if (program !== null) return runs(program);
  const table = nameAt(phrase, skipWords(phrase, 1, 'BINARY', 'INTO')).name;
  // `COPY INTO @stage FROM t`, `COPY INTO 's3://…' FROM t`: out of a warehouse.
  const leaves = wordsAt(phrase, 1, 'INTO') && (table.startsWith('@') || phrase.tokens[2]?.kind === 'string');
  if (leaves) return unloaded(table);
  const to = textAfter(phrase, 'TO');
  if (to !== null) return copied(phrase.dialect.name, to);
  const reads = isSign(phrase.tokens[1], '(') || hasWords(phrase, 'TO');
  return reads || !hasWords(phrase, 'FROM') ? noDeeds : adds(table);
};

/** `LOAD DATA [LOCAL] INFILE … INTO TABLE t`, `LOAD DATA OVERWRITE …`, `LOAD 'library'` */
export const load: SqlVerb = (phrase) => {
  if (phrase.dialect.name === 'postgres' && phrase.tokens[1]?.kind === 'string') {
    const says = `Loads library ${shownName(phrase.tokens[1].text)} into the server`;
    const shared = { type: 'sql.program', name: shownName(phrase.tokens[1].text), says, lasting: true } as const;
    return does({ ...shared, rule: 'sql/program', effect: 'execute', severity: 'medium', undo: 'unknown' });
  }
  if (!wordsAt(phrase, 1, 'DATA') && !wordsAt(phrase, 1, 'XML')) return noDeeds;
  const into = findWords(phrase, 'TABLE');
  const overwrites = hasWords(phrase, 'OVERWRITE');
  const { name } = nameAt(phrase, into < 0 ? skipWords(phrase, 2, 'OVERWRITE', 'INTO') : into + 1);
  if (!overwrites) return adds(name);
  const says = `Replaces the rows of ${shownName(name)}`;
  const shared = { type: 'sql.table', name: shownName(name), says } as const;
  return does({ ...shared, rule: 'sql/overwrite', effect: 'replace', severity: 'high', undo: 'impossible' });
};

function unloaded(to: string): Deeds {
  const says = sentence('Copies rows to', shownName(to === '' ? 'a store elsewhere' : to));
  const shared = { type: 'sql.file', name: shownName(to), says, lasting: true } as const;
  return does({ ...shared, rule: 'sql/export', effect: 'create', severity: 'medium', undo: 'easy' });
}

/** `EXPORT DATA`, `UNLOAD (…) TO 's3://…'`: rows leave for a store elsewhere. */
export const exportRows: SqlVerb = (phrase) => unloaded(textAfter(phrase, 'TO') ?? '');
