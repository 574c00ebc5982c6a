import { UNKNOWN_PART, type Command, type RuleContext, type Statement } from '../../model/command';
import { joined, nothing } from '../../model/statement';
import { isStatement } from '../databases/bareStatement';
import { hostSignals } from '../databases/hosts';
import { reviewSql } from '../databases/reviewSql';
import { portOf } from './api';
import type { Judged } from './judged';
import { jsonOf } from './json';
import type { HttpRequest } from './request';

/** Names under which databases that are reached by HTTP take a statement. */
const NAMES: ReadonlySet<string> = new Set(['sql', 'query', 'q', 'stmt', 'statement', 'statements', 'sql_statement']);

/** How far into a body a statement may stand: `{"requests": [{"stmt": {"sql": "…"}}]}`. */
const DEEPEST = 5;

function textsIn(value: unknown, isNamed: boolean, depth: number): readonly string[] {
  if (typeof value === 'string') return isNamed ? [value] : [];
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  // A list stands under the name of what holds it: `["DROP TABLE a"]`, `{"statements": ["…"]}`.
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, isNamed, depth + 1));
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, NAMES.has(name), depth + 1));
}

/** `query=DROP+TABLE+a`, in the address or as a form. */
function formTexts(pairs: Iterable<readonly [string, string]>): readonly string[] {
  return [...pairs].flatMap(([name, value]) => (NAMES.has(name) ? [value.replaceAll('+', ' ')] : []));
}

/** The texts in a body that may be statements: the body itself, a field of a form, members of JSON. */
function bodyTexts(body: string): readonly string[] {
  const value = jsonOf(body);
  if (value !== undefined) return textsIn(value, true, 0);
  const [, name = '', text = ''] = /^(\w+)=([^]*)$/.exec(body) ?? [];
  return NAMES.has(name) ? formTexts([[name, text]]) : [body];
}

/** ClickHouse takes whatever is posted to it as a statement; behind one in the address it is rows. */
function isClickHouse(request: HttpRequest): boolean {
  return (
    [8123, 8443].includes(portOf(request)) ||
    request.address.host.includes('clickhouse') ||
    [...request.headers.keys()].some((name) => name.startsWith('x-clickhouse-'))
  );
}

/** The statements of SQL that one request sends; a part of the address counts as well as the body. */
function statementsOf(request: HttpRequest): readonly string[] {
  const { method, address, body } = request;
  const asked = formTexts(address.query);
  const isPosted = asked.length === 0 && ['POST', 'PUT', 'PATCH'].includes(method);
  if (isClickHouse(request)) return isPosted && body !== '' ? [body ?? UNKNOWN_PART] : asked;
  return [...asked.filter(isStatement), ...(isPosted ? statementsIn(body ?? '') : [])];
}

/** The statements of SQL in a body that an interface is handed. */
export function statementsIn(body: string): readonly string[] {
  return bodyTexts(body).filter(isStatement);
}

/** What the SQL in requests does that no table of their API tells. */
export function sqlSent(all: readonly Judged[], command: Command, context: RuleContext): Statement {
  const said = all.flatMap((one) => {
    if (one.said.some((fact) => fact.kind === 'fact' && fact.effect === 'delete')) return [];
    const { request } = one;
    const signals = hostSignals(command, { addresses: [`http://${request.address.host}`] });
    const sources = statementsOf(request).map((value) => {
      const dynamic = value.includes(UNKNOWN_PART);
      return { kind: 'text' as const, word: { value, dynamic, glob: false, raw: value, span: command.span } };
    });
    const dialect = isClickHouse(request) ? 'clickhouse' : 'generic';
    return sources.length === 0 ? [] : [reviewSql({ dialect, sources, signals }, command, context)];
  });
  return said.length === 0 ? nothing : joined(said);
}
