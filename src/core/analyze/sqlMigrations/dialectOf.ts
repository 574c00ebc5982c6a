import { ownField } from '../../model/ownField';
import { folderOf } from '../../model/filePath';
import { dialects, type DialectName } from '../../sql/dialect';
import type { Family } from './context';

/** Which database a file is for; `assumed` where nothing said so. */
export type Spoken = { readonly dialect: DialectName; readonly family: Family; readonly assumed: boolean };

const NAMES: readonly (readonly [RegExp, DialectName])[] = [
  [
    /(?:^|[/._-])(?:postgres(?:ql)?|pg|psql|pgsql|supabase|cockroach(?:db)?|crdb|timescale(?:db)?|redshift|neon)(?:[/._-]|$)/i,
    'postgres',
  ],
  [/(?:^|[/._-])(?:mysql\d*|mariadb|tidb|planetscale|vitess|singlestore)(?:[/._-]|$)/i, 'mysql'],
  [/(?:^|[/._-])(?:sqlite3?|d1|libsql|turso)(?:[/._-]|$)/i, 'sqlite'],
  [/(?:^|[/._-])(?:mssql|sqlserver|sql-server|tsql|azuresql)(?:[/._-]|$)/i, 'tsql'],
  [/(?:^|[/._-])(?:oracle|plsql)(?:[/._-]|$)/i, 'oracle'],
  [/(?:^|[/._-])clickhouse(?:[/._-]|$)/i, 'clickhouse'],
  [/(?:^|[/._-])snowflake(?:[/._-]|$)/i, 'snowflake'],
  [/(?:^|[/._-])bigquery(?:[/._-]|$)/i, 'bigquery'],
  [/(?:^|[/._-])duckdb(?:[/._-]|$)/i, 'duckdb'],
  [/(?:^|[/._-])(?:cassandra|scylla|cql)(?:[/._-]|$)/i, 'cassandra'],
];

/** Spellings that only one family has; the first that fits counts. */
const FEATURES: readonly (readonly [RegExp, DialectName])[] = [
  [
    /^\s*GO\s*;?\s*$|\[dbo\]|\bdbo\.|\bsp_rename\b|\bNVARCHAR\s*\(|\bDATETIME2\b|\bUNIQUEIDENTIFIER\b|\bIDENTITY\s*\(\s*\d|\bWITH\s+NOCHECK\b|\bONLINE\s*=\s*O(?:N|FF)\b|\[\w+\]\.\[\w+\]/im,
    'tsql',
  ],
  [
    /\bVARCHAR2\b|\bNUMBER\s*\(\s*\d|\bENABLE\s+NOVALIDATE\b|\bDROP\s+TABLE\s+\S+\s+(?:CASCADE\s+CONSTRAINTS\s+)?PURGE\b|\bSYSTIMESTAMP\b/i,
    'oracle',
  ],
  [/\bENGINE\s*=\s*\w*MergeTree|\bON\s+CLUSTER\b/i, 'clickhouse'],
  [
    /\bCONCURRENTLY\b|\$\$|::\w|\bjsonb\b|\btimestamptz\b|\bBIGSERIAL\b|\bNOT\s+VALID\b|\bROW\s+LEVEL\s+SECURITY\b|\bplpgsql\b|\bCREATE\s+EXTENSION\b|\bALTER\s+COLUMN\s+\S+\s+(?:SET\s+DATA\s+)?TYPE\b|\bSET\s+(?:NOT\s+NULL|STATISTICS|STORAGE)\b|\block_timeout\b|\bRESTART\s+IDENTITY\b/i,
    'postgres',
  ],
  [/^\s*PRAGMA\s|\bAUTOINCREMENT\b|\bWITHOUT\s+ROWID\b|\bsqlite_/im, 'sqlite'],
  [
    /\bENGINE\s*=\s*\w|\bAUTO_INCREMENT\b|\bMODIFY\s+(?:COLUMN\s+)?[`\w]|\bCHANGE\s+(?:COLUMN\s+)?[`\w]|\bALGORITHM\s*=\s*\w|\bLOCK\s*=\s*(?:NONE|SHARED|EXCLUSIVE)\b|\bCONVERT\s+TO\s+CHARACTER\b|\bON\s+DUPLICATE\s+KEY\b|\bRENAME\s+TABLE\b|\bADD\s+(?:FULLTEXT|SPATIAL|(?:UNIQUE\s+)?(?:KEY|INDEX))\b|\bTINYINT\s*\(|\bUNSIGNED\b|\bLOCK\s+TABLES\b|^\s*DELIMITER\s|\bDROP\s+(?:FOREIGN\s+KEY|PRIMARY\s+KEY)\b|\bOPTIMIZE\s+TABLE\b|\bpt-online|\bgh-ost|\bDROP\s+INDEX\s+\S+\s+ON\b|\bUTF8MB4\b/im,
    'mysql',
  ],
  [/`[^`\n]+`/, 'mysql'],
];

const PROVIDERS: Readonly<Record<string, DialectName>> = {
  ...{ postgresql: 'postgres', postgres: 'postgres', cockroachdb: 'postgres', pg: 'postgres', mysql: 'mysql' },
  ...{ sqlite: 'sqlite', turso: 'sqlite', sqlserver: 'tsql', mssql: 'tsql', singlestore: 'mysql', sqlite3: 'sqlite' },
};

type Around = (path: string) => readonly { readonly path: string; readonly text: string }[];

/** Prisma's `migration_lock.toml` and drizzle's journal, in the folder of the migration or the one above. */
function configured(path: string, around: Around): DialectName | null {
  const folder = folderOf(path);
  const places = [
    `${folderOf(folder)}/_.toml`,
    `${folder}/_.toml`,
    `${folder}/meta/_.json`,
    `${folderOf(folder)}/_.prisma`,
  ];
  for (const place of places) {
    for (const { path: found, text } of around(place)) {
      if (!/(?:migration_lock\.toml|_journal\.json|\.prisma)$/.test(found)) continue;
      const [, name = ''] = /(?:provider|"dialect")\s*[=:]\s*"(\w+)"/.exec(text) ?? [];
      const known = ownField(PROVIDERS, name.toLowerCase());
      if (known !== undefined) return known;
    }
  }
  return null;
}

function spoken(dialect: DialectName, assumed = false): Spoken {
  const families: readonly Family[] = ['postgres', 'mysql', 'sqlite', 'tsql', 'oracle'];
  return { dialect: dialects[dialect].name, family: families.find((name) => name === dialect) ?? 'other', assumed };
}

/** The database of a file: its path, what its tool was set up for, what only one family writes. */
export function dialectOf(path: string, text: string, around: Around): Spoken {
  const named = NAMES.find(([pattern]) => pattern.test(path));
  if (named !== undefined) return spoken(named[1]);
  const set = configured(path, around);
  if (set !== null) return spoken(set);
  const told = FEATURES.find(([pattern]) => pattern.test(text));
  return told === undefined ? spoken('postgres', true) : spoken(told[1]);
}
