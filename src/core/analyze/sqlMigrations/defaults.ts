import { findWords, part, wordAt, type Phrase } from '../../sql/phrase';
import { isSign } from '../../sql/token';

/** Functions whose answer stays the same for a whole statement, so that every row gets the one value. */
const STEADY: ReadonlySet<string> = new Set([
  ...['NOW', 'CURRENT_TIMESTAMP', 'CURRENT_DATE', 'CURRENT_TIME', 'LOCALTIME', 'LOCALTIMESTAMP', 'GETDATE', 'SYSDATE'],
  ...['TRANSACTION_TIMESTAMP', 'STATEMENT_TIMESTAMP', 'CURRENT_USER', 'SESSION_USER', 'USER', 'CURRENT_SETTING'],
  ...[
    'GETUTCDATE',
    'SYSDATETIME',
    'SYSUTCDATETIME',
    'SYSTIMESTAMP',
    'UTC_TIMESTAMP',
    'UNIX_TIMESTAMP',
    'SYSDATETIMEOFFSET',
  ],
  ...[
    'LOWER',
    'UPPER',
    'COALESCE',
    'CONCAT',
    'ARRAY',
    'CAST',
    'TO_TIMESTAMP',
    'TO_DATE',
    'TO_CHAR',
    'DATE_TRUNC',
    'AGE',
  ],
  ...[
    'EXTRACT',
    'DATE_PART',
    'MAKE_INTERVAL',
    'MAKE_DATE',
    'MAKE_TIMESTAMP',
    'MD5',
    'ENCODE',
    'DECODE',
    'TRIM',
    'REPLACE',
  ],
  ...['JSONB_BUILD_OBJECT', 'JSON_BUILD_OBJECT', 'JSONB_BUILD_ARRAY', 'JSON_BUILD_ARRAY', 'JSON_OBJECT', 'JSON_ARRAY'],
  ...[
    'TO_JSONB',
    'TO_JSON',
    'INTERVAL',
    'NULLIF',
    'GREATEST',
    'LEAST',
    'LENGTH',
    'SUBSTRING',
    'SUBSTR',
    'LEFT',
    'RIGHT',
  ],
  ...[
    'ABS',
    'ROUND',
    'FLOOR',
    'CEIL',
    'TIMEZONE',
    'DATE',
    'TIME',
    'TIMESTAMP',
    'TIMESTAMPTZ',
    'VARCHAR',
    'NUMERIC',
    'CHAR',
  ],
  ...['TSRANGE', 'TSTZRANGE', 'INT4RANGE', 'INT8RANGE', 'NUMRANGE', 'DATERANGE', 'POINT', 'STRING_TO_ARRAY', 'UID'],
  ...['JWT', 'VARYING', 'EMAIL', 'CONVERT', 'ISNULL', 'DATETIME', 'STRFTIME', 'SHA256', 'DECIMAL', 'IN', 'AND'],
  ...[
    'CURRENT_SCHEMA',
    'CURRENT_DATABASE',
    'INET_CLIENT_ADDR',
    'TXID_CURRENT',
    'PG_BACKEND_PID',
    'HSTORE',
    'ROW',
    'XMLELEMENT',
  ],
]);

/** Those that are known to give every row another value, which therefore has to be written into each. */
const CHANGING: ReadonlySet<string> = new Set([
  ...['RANDOM', 'GEN_RANDOM_UUID', 'UUID_GENERATE_V4', 'UUID_GENERATE_V1', 'UUID_GENERATE_V1MC', 'UUIDV4', 'UUIDV7'],
  ...[
    'CLOCK_TIMESTAMP',
    'TIMEOFDAY',
    'NEXTVAL',
    'GEN_RANDOM_BYTES',
    'UUID',
    'NEWID',
    'NEWSEQUENTIALID',
    'RAND',
    'SYS_GUID',
  ],
  ...[
    'RANDOM_NORMAL',
    'UUID_SHORT',
    'RANDOMBLOB',
    'NANOID',
    'GEN_ULID',
    'ULID_GENERATE',
    'UUID_GENERATE_V7',
    'SETSEED',
  ],
]);

/** `constant`: the same for every row; `volatile`: a value of its own for each; `unknown`: a function of the user's. */
export type DefaultKind = 'none' | 'constant' | 'volatile' | 'unknown';

/** Where a default's expression ends. */
const BEHIND = ['NOT', 'NULL', 'PRIMARY', 'UNIQUE', 'REFERENCES', 'CHECK', 'CONSTRAINT', 'COLLATE', 'AFTER', 'FIRST'];

function expressionOf(phrase: Phrase): Phrase | null {
  const at = findWords(phrase, 'DEFAULT');
  if (at < 0 || wordAt(phrase, at - 1) === 'BY') return null;
  const rest = part(phrase, at + 1);
  const end = rest.tokens.findIndex(
    (token, index) => index > 0 && token.depth === (rest.tokens[0]?.depth ?? 0) && BEHIND.includes(token.keyword),
  );
  return part(rest, 0, end < 0 ? undefined : end);
}

/** `1 + f(x)`: what stands at `at` makes of the value. */
function callKind({ tokens }: Phrase, at: number): DefaultKind {
  const token = tokens[at];
  if (token === undefined || token.kind === 'string') return 'constant';
  if (token.text.includes('\uFFFC')) return 'unknown';
  // `'x'::varchar(10)` names a type.
  const isCall = (token.kind === 'word' || token.kind === 'name') && isSign(tokens[at + 1], '(');
  if (!isCall || isSign(tokens[at - 1], '::')) return 'constant';
  const name = token.text.toUpperCase();
  return CHANGING.has(name) ? 'volatile' : STEADY.has(name) ? 'constant' : 'unknown';
}

/** What a column's definition says about the value that rows get which are there already. */
export function defaultOf(phrase: Phrase): DefaultKind {
  const value = expressionOf(phrase);
  if (value === null || (wordAt(value, 0) === 'NULL' && value.tokens.length === 1)) return 'none';
  const kinds = value.tokens.map((_, at) => callKind(value, at));
  return kinds.includes('volatile') ? 'volatile' : kinds.includes('unknown') ? 'unknown' : 'constant';
}
