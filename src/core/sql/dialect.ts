/** The client whose own commands may stand between the statements. */
export type Client = 'psql' | 'mysql' | 'sqlite' | 'sqlcmd' | 'sqlplus' | 'none';

/** How one family of databases writes its statements, and what a rollback means to it. */
export type Dialect = {
  readonly name: DialectName;
  readonly client: Client;
  /** `\'` inside of simple quotes is a quote. */
  readonly backslashEscapes: boolean;
  /** `#` starts a comment. */
  readonly hashComments: boolean;
  /** `"text"` is a string, not a name. */
  readonly doubleQuotedStrings: boolean;
  /** `[name]` is a name. */
  readonly brackets: boolean;
  readonly dollarQuotes: boolean;
  readonly nestedComments: boolean;
  /** What stands in a comment that begins with an exclamation mark is run. */
  readonly runsHints: boolean;
  /** A change of the structure ends the transaction, so that a later rollback takes nothing back. */
  readonly structureCommits: boolean;
  /** There is no statement outside of a transaction. */
  readonly alwaysInTransaction: boolean;
  /** A dropped table can be had back for some days. */
  readonly timeTravel: boolean;
  /** No semicolon is needed between statements, and a routine ends with its batch. */
  readonly batches: boolean;
};

export type DialectName =
  | 'postgres'
  | 'mysql'
  | 'sqlite'
  | 'duckdb'
  | 'tsql'
  | 'oracle'
  | 'clickhouse'
  | 'cassandra'
  | 'influx'
  | 'bigquery'
  | 'snowflake'
  | 'generic';

const plain: Omit<Dialect, 'name'> = {
  client: 'none',
  backslashEscapes: false,
  hashComments: false,
  doubleQuotedStrings: false,
  brackets: false,
  dollarQuotes: true,
  nestedComments: false,
  runsHints: false,
  structureCommits: true,
  alwaysInTransaction: false,
  timeTravel: false,
  batches: false,
};

/** By name; `generic` is the careful reading of a text whose database is not known. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  postgres: { ...plain, name: 'postgres', client: 'psql', nestedComments: true, structureCommits: false },
  mysql: {
    ...{ ...plain, name: 'mysql', client: 'mysql', backslashEscapes: true, hashComments: true },
    ...{ doubleQuotedStrings: true, dollarQuotes: false, runsHints: true },
  },
  sqlite: {
    ...{ ...plain, name: 'sqlite', client: 'sqlite', brackets: true, dollarQuotes: false, structureCommits: false },
  },
  duckdb: { ...plain, name: 'duckdb', client: 'sqlite', structureCommits: false },
  tsql: {
    ...{ ...plain, name: 'tsql', client: 'sqlcmd', brackets: true, dollarQuotes: false, nestedComments: true },
    ...{ structureCommits: false, batches: true },
  },
  oracle: { ...plain, name: 'oracle', client: 'sqlplus', dollarQuotes: false, alwaysInTransaction: true },
  clickhouse: { ...plain, name: 'clickhouse', backslashEscapes: true, hashComments: true },
  cassandra: { ...plain, name: 'cassandra' },
  influx: { ...plain, name: 'influx', backslashEscapes: true, dollarQuotes: false },
  bigquery: {
    ...{ ...plain, name: 'bigquery', backslashEscapes: true, hashComments: true, doubleQuotedStrings: true },
    ...{ dollarQuotes: false, timeTravel: true },
  },
  snowflake: { ...plain, name: 'snowflake', backslashEscapes: true, timeTravel: true },
  generic: { ...plain, name: 'generic', runsHints: true },
};
