import { ownField } from '../../model/ownField';
import { closingAt, part, wordAt, type Phrase } from '../../sql/phrase';
import { isSign } from '../../sql/token';

/** Words behind a column's type that are no part of it. */
const ENDS: ReadonlySet<string> = new Set([
  ...['NOT', 'NULL', 'DEFAULT', 'PRIMARY', 'UNIQUE', 'REFERENCES', 'CHECK', 'CONSTRAINT', 'GENERATED', 'COLLATE'],
  ...['AUTO_INCREMENT', 'AUTOINCREMENT', 'IDENTITY', 'COMMENT', 'AFTER', 'FIRST', 'ON', 'AS', 'STORAGE', 'COMPRESSION'],
  ...['CHARSET', 'KEY', 'INVISIBLE', 'VISIBLE', 'SPARSE', 'ROWGUIDCOL', 'ENCRYPTED', 'CASCADE', 'USING', 'RESTRICT'],
]);

/** Several spellings of one type. */
const SAME: Readonly<Record<string, string>> = {
  ...{ 'CHARACTER VARYING': 'VARCHAR', CHARACTER: 'CHAR', INT: 'INTEGER', INT4: 'INTEGER', INT8: 'BIGINT' },
  ...{ INT2: 'SMALLINT', BOOL: 'BOOLEAN', FLOAT8: 'DOUBLE PRECISION', FLOAT4: 'REAL', DECIMAL: 'NUMERIC' },
  ...{ TIMESTAMPTZ: 'TIMESTAMP WITH TIME ZONE', 'TIMESTAMP WITHOUT TIME ZONE': 'TIMESTAMP', VARBIT: 'BIT VARYING' },
  ...{ NVARCHAR2: 'NVARCHAR', VARCHAR2: 'VARCHAR', TIMETZ: 'TIME WITH TIME ZONE' },
};

/** Behind the part of a type that starts at `at`; `at` itself where none does. */
function partEnd(phrase: Phrase, at: number): number {
  const token = phrase.tokens[at];
  if (isSign(token, '(')) return closingAt(phrase, at) + 1;
  const isName = token?.kind === 'word' || token?.kind === 'name' || token?.kind === 'number';
  return isName || (token?.kind === 'sign' && /^[[\].]$/.test(token.text)) ? at + 1 : at;
}

/** Where a type ends that starts at `at`: words, and what stands in parentheses. */
export function typeEnd(phrase: Phrase, at: number): number {
  let next = at;
  while (next < phrase.tokens.length) {
    const word = wordAt(phrase, next);
    // `WITH TIME ZONE` is a part of the type, any other `WITH` is not.
    const isOption = word === 'WITH' && wordAt(phrase, next + 1) !== 'TIME';
    const end = next > at && (ENDS.has(word) || isOption) ? next : partEnd(phrase, next);
    if (end === next) return next;
    next = end;
  }
  return next;
}

/** A type in one spelling: `VARCHAR(50)`, `NUMERIC(10,2)`, `TIMESTAMP WITH TIME ZONE`. */
export function typeAt(phrase: Phrase, at: number): string {
  const text = part(phrase, at, typeEnd(phrase, at))
    .tokens.map((token) => token.text.toUpperCase())
    .join(' ')
    .replace(/ ?([(),[\].]) ?/g, '$1');
  const [, name = '', rest = ''] = /^([A-Z0-9_ ]+?)(\(.*)?$/.exec(text) ?? [];
  return name === '' ? text : (ownField(SAME, name) ?? name) + rest;
}

type Sized = { readonly name: string; readonly sizes: readonly number[] };

function sized(type: string): Sized {
  const [, name = type, list = ''] = /^([^(]*)\(([\d, ]+)\)/.exec(type) ?? [];
  return { name, sizes: list === '' ? [] : list.split(',').map(Number) };
}

/** Types of which a longer one takes the values of a shorter one as they are. */
const STRETCHING = /^(?:VARCHAR|NVARCHAR|VARBINARY|NUMERIC|BIT VARYING)$/;

function isStretched(from: Sized, to: Sized, family: string): boolean {
  if (from.name !== to.name || !STRETCHING.test(from.name)) return false;
  const [had = Infinity, hadScale = 0] = from.sizes;
  const [has = Infinity, hasScale = 0] = to.sizes;
  // MySQL keeps the length of a text in one byte up to 255, in two above.
  const sameLengthBytes = family !== 'mysql' || had > 255 === has > 255;
  return has >= had && (to.sizes.length === 0 || hasScale === hadScale) && sameLengthBytes;
}

/** `VARCHAR(50)` → `VARCHAR(80)`, `TEXT`: nothing to check, nothing to write. */
export function isFreeChange(before: string, after: string, family: string): boolean {
  const [from, to] = [sized(before), sized(after)];
  const isText = family === 'postgres' && from.name === 'VARCHAR' && to.name === 'TEXT';
  return before === after || isText || (before === 'CIDR' && after === 'INET') || isStretched(from, to, family);
}

/** Types that take each other's values, each more than the one before it. */
const WIDTHS: readonly (readonly string[])[] = [
  ['TINYINT', 'SMALLINT', 'MEDIUMINT', 'INTEGER', 'BIGINT', 'NUMERIC'],
  ['REAL', 'FLOAT', 'DOUBLE PRECISION'],
  ['DATE', 'TIMESTAMP', 'TIMESTAMP WITH TIME ZONE'],
  ['TINYTEXT', 'TEXT', 'MEDIUMTEXT', 'LONGTEXT'],
  ['CHAR', 'VARCHAR', 'TEXT'],
];

const NARROW =
  /^(?:TINYINT|SMALLINT|DATE|TIME|REAL|CHAR|BOOLEAN|BIT|U?INT(?:8|16)|DATE32|FLOAT32|FIXEDSTRING|ENUM(?:8|16)?)$/;

/** Whether values can be cut: by what the type was, or, where nothing tells, by what it becomes. */
export function narrows(before: string | undefined, after: string): 'no' | 'maybe' | 'yes' {
  const to = sized(after);
  if (before === undefined) return NARROW.test(to.name) || to.sizes.length > 0 ? 'maybe' : 'no';
  const from = sized(before);
  if (from.name === to.name) return to.sizes.some((size, at) => size < (from.sizes[at] ?? Infinity)) ? 'yes' : 'no';
  const row = WIDTHS.find((names) => names.includes(from.name) && names.includes(to.name));
  if (row === undefined) return 'maybe';
  return row.indexOf(to.name) < row.indexOf(from.name) || to.sizes.length > from.sizes.length ? 'yes' : 'no';
}
