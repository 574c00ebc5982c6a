import type { DialectName } from './dialect';
import { closingAt, findWords, wordAt, wordsAt, type Phrase } from './phrase';
import { isSign, keyword, type SqlToken } from './token';

/** Files on the machine of the client that a statement names, as written, and addresses that it writes rows to. */
export type LocalFiles = {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly sends: readonly string[];
};

const none: LocalFiles = { reads: [], writes: [], sends: [] };

/** DuckDB's functions that read files: one, or a list of them. */
const DUCKDB_READERS =
  /^(?:READ_(?:TEXT|BLOB|CSV(?:_AUTO)?|PARQUET|JSON(?:_AUTO|_OBJECTS(?:_AUTO)?)?|NDJSON(?:_AUTO|_OBJECTS)?)|PARQUET_SCAN|SNIFF_CSV)$/;

/** `s3://bucket/x`, `https://host/x`: no file of this machine. */
export const ADDRESS = /^[a-z][\w+.-]*:\/\//i;

/** The texts a call begins with: `('a', …)`, `(['a', 'b'], …)`. */
function firstTexts({ tokens }: Phrase, open: number, close: number): readonly string[] {
  const texts: string[] = [];
  for (const token of tokens.slice(open + 1, close)) {
    if (token.kind === 'string') texts.push(token.text);
    else if (!isSign(token, '[') && !isSign(token, ',')) break;
  }
  return texts;
}

/** The files that calls of functions begin with. */
function calls(phrase: Phrase, names: RegExp): readonly string[] {
  return phrase.tokens.flatMap((token, at) => {
    const isCalled = names.test(keyword(token)) && isSign(phrase.tokens[at + 1], '(');
    return isCalled ? firstTexts(phrase, at + 1, closingAt(phrase, at + 1)) : [];
  });
}

/** A table that is a file: `FROM 'x.csv'`; in double quotes a plain word is a table. */
function isFile(token: SqlToken | undefined): token is SqlToken {
  return token?.kind === 'string' || (token?.kind === 'name' && /[./]/.test(token.text));
}

/** The file behind each of the words, wherever it stands. */
function behind(phrase: Phrase, words: string): readonly string[] {
  return phrase.tokens.flatMap((_, at) => {
    const next = phrase.tokens[at + 1];
    return wordsAt(phrase, at, words) && isFile(next) ? [next.text] : [];
  });
}

function ofDuckdb(phrase: Phrase): LocalFiles {
  const reads = [...calls(phrase, DUCKDB_READERS), ...behind(phrase, 'FROM|JOIN|SUMMARIZE')];
  const to = wordAt(phrase, 0) === 'COPY' ? phrase.tokens[findWords(phrase, 'TO') + 1] : undefined;
  const target = to?.kind === 'string' ? [to.text] : [];
  return {
    reads,
    writes: target.filter((one) => !ADDRESS.test(one)),
    sends: target.filter((one) => ADDRESS.test(one)),
  };
}

/** `LOAD DATA LOCAL INFILE 'x'`: without `LOCAL` the file is the server's. */
function ofMysql(phrase: Phrase): LocalFiles {
  const isLocal = wordsAt(phrase, 0, 'LOAD', 'DATA|XML') && findWords(phrase, 'LOCAL', 'INFILE') > 0;
  return isLocal ? { ...none, reads: behind(phrase, 'INFILE') } : none;
}

/** `writefile('x', 'text')`: only the first text is a file. */
function writefiles(phrase: Phrase): readonly string[] {
  return phrase.tokens.flatMap((token, at) => {
    const file =
      keyword(token) === 'WRITEFILE' && isSign(phrase.tokens[at + 1], '(') ? phrase.tokens[at + 2] : undefined;
    return file?.kind === 'string' ? [file.text] : [];
  });
}

function ofSqlite(phrase: Phrase): LocalFiles {
  return { ...none, reads: calls(phrase, /^READFILE$/), writes: writefiles(phrase) };
}

/** ClickHouse's client opens both here; `file('x')` does in `clickhouse-local`, and elsewhere names a file of the server. */
function ofClickhouse(phrase: Phrase): LocalFiles {
  const reads = [...behind(phrase, 'INFILE'), ...calls(phrase, /^FILE$/)];
  return { ...none, reads, writes: behind(phrase, 'OUTFILE') };
}

const readers: Readonly<Partial<Record<DialectName, (phrase: Phrase) => LocalFiles>>> = {
  clickhouse: ofClickhouse,
  duckdb: ofDuckdb,
  sqlite: ofSqlite,
  mysql: ofMysql,
};

/** What a statement reads and writes on the machine its client runs on. A plan that is only explained does neither. */
export function localFiles(phrase: Phrase): LocalFiles {
  if (wordAt(phrase, 0) === 'EXPLAIN' && !/^ANALY[ZS]E$/.test(wordAt(phrase, 1))) return none;
  return readers[phrase.dialect.name]?.(phrase) ?? none;
}
