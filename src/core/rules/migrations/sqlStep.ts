import type { Statement, Word } from '../../model/command';
import type { DialectName } from '../../sql/dialect';
import { hostSignals } from '../databases/hosts';
import { reviewSql, type SqlSource } from '../databases/reviewSql';
import type { Call } from './migration';

/** SQL that a migration tool is handed outright. */
export function runsSql(call: Call, sources: readonly SqlSource[], dialect: DialectName = 'generic'): Statement {
  const signals = hostSignals(call.command, { addresses: call.options.operands });
  return reviewSql({ dialect, sources, signals }, call.command, call.context);
}

export function sqlWords(words: readonly Word[]): readonly SqlSource[] {
  return words.map((word) => ({ kind: 'text', word }));
}

export function sqlFiles(words: readonly Word[]): readonly SqlSource[] {
  return words.map((word) => ({ kind: 'file', word }));
}
