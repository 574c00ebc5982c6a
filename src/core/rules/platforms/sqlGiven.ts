import type { RuleContext, Statement, Word } from '../../model/command';
import type { Signal } from '../../model/environment';
import { reviewSql, type SqlSource } from '../databases/reviewSql';
import type { VendorCall } from './vendor';

export type SqlGiven = {
  readonly dialect: Parameters<typeof reviewSql>[0]['dialect'];
  readonly texts?: readonly string[];
  readonly files?: readonly string[];
  /** Words that are SQL themselves. */
  readonly words?: readonly Word[];
  readonly reach?: 'local' | 'remote';
  readonly signals?: readonly Signal[];
};

/** The SQL that a platform's command line sends to its database. */
export function sqlGiven(given: SqlGiven, { options, command }: VendorCall, context: RuleContext): Statement {
  const sources: readonly SqlSource[] = [
    ...options.values(...(given.texts ?? [])).map((word): SqlSource => ({ kind: 'text', word })),
    ...options.values(...(given.files ?? [])).map((word): SqlSource => ({ kind: 'file', word })),
    ...(given.words ?? []).map((word): SqlSource => ({ kind: 'text', word })),
  ];
  const reach = given.reach ?? 'remote';
  const from = sources.length > 0 ? sources : [{ kind: 'input' } as const];
  const call = { dialect: given.dialect, sources: from, signals: given.signals ?? [], reach };
  return reviewSql({ ...call, passing: reach === 'local' }, command, context);
}
