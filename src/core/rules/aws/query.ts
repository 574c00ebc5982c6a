import type { Command, RuleContext, Statement, Word } from '../../model/command';
import type { DialectName } from '../../sql/dialect';
import { reviewSql, type SqlSource } from '../databases/reviewSql';
import type { Invocation } from './invocation';
import { nameSignals } from './target';

type Query = { readonly option: string; readonly dialect: DialectName };

/** Operations that send SQL, and the option it stands in. */
const QUERIES: Readonly<Record<string, Query>> = {
  'athena start-query-execution': { option: '--query-string', dialect: 'generic' },
  'rds-data execute-statement': { option: '--sql', dialect: 'generic' },
  'rds-data batch-execute-statement': { option: '--sql', dialect: 'generic' },
  'rds-data execute-sql': { option: '--sql-statements', dialect: 'generic' },
  'redshift-data execute-statement': { option: '--sql', dialect: 'postgres' },
  'redshift-data batch-execute-statement': { option: '--sqls', dialect: 'postgres' },
  'dynamodb execute-statement': { option: '--statement', dialect: 'generic' },
};

/** A parameter may name a file: `file://query.sql`. */
function sourceOf(word: Word): SqlSource {
  const path = /^fileb?:\/\/(.*)$/.exec(word.value)?.[1];
  return path === undefined ? { kind: 'text', word } : { kind: 'file', word: { ...word, value: path } };
}

/** What the SQL of an operation that sends some does; null for every other operation. */
export function reviewQuery(call: Invocation, command: Command, context: RuleContext): Statement | null {
  const query = QUERIES[`${call.service} ${call.operation}`];
  const words = query === undefined ? [] : call.options.values(query.option);
  if (query === undefined || words.length === 0) return null;
  const signals = nameSignals(call);
  return reviewSql({ dialect: query.dialect, sources: words.map(sourceOf), signals }, command, context);
}
