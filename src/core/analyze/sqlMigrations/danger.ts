import type { ChangeCode, Effect, Observation, Severity, Undo } from '../../model/finding';
import type { Span } from '../../model/place';
import type { Phrase } from '../../sql/phrase';

/** What one statement of a migration does to a database that is in use; offsets are UTF-16, into the file. */
export type Danger = {
  readonly rule: string;
  readonly code?: ChangeCode;
  readonly effect: Effect;
  readonly severity: Severity;
  readonly undo: Undo;
  readonly certainty: Observation['certainty'];
  /** `sql.table`, `sql.column`, `sql.role`. */
  readonly type: string;
  readonly name: string;
  readonly says: string;
  readonly lost?: string;
  readonly saferWay?: string;
  readonly span: Span;
};

type More = Partial<Omit<Danger, 'span' | 'says' | 'name'>>;
type Kind = Pick<Danger, 'rule' | 'effect' | 'severity' | 'undo'> & { readonly code?: ChangeCode };

/** Takes the words it is about, the thing's name, the sentence, and what is different. */
export type Tell = (about: Phrase, name: string, says: string, more?: More) => Danger;

function telling(kind: Kind): Tell {
  return ({ tokens }, name, says, more = {}) => ({
    ...{ ...kind, certainty: 'expected', type: 'sql.table', name: shown(name), says },
    ...more,
    span: { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 },
  });
}

const gone = { effect: 'delete', severity: 'critical', undo: 'impossible' } as const;
const waits = { effect: 'interrupt', severity: 'high', undo: 'easy' } as const;

export const drops = telling({ rule: 'sql/drop', code: 'Q01', ...gone });
export const empties = telling({ rule: 'sql/truncate', code: 'Q01', ...gone });
export const dropsColumn = telling({ rule: 'sql/drop-column', code: 'Q02', ...gone });
export const converts = telling({ rule: 'sql/convert', code: 'Q02', ...gone, effect: 'replace', severity: 'high' });
export const renames = telling({ rule: 'sql/rename', code: 'Q04', ...waits });
export const rewrites = telling({ rule: 'sql/rewrite', code: 'Q05', ...waits });
export const locks = telling({ rule: 'sql/lock', code: 'Q05', ...waits, severity: 'medium' });
export const scans = telling({ rule: 'sql/scan', code: 'Q05', ...waits });
export const indexes = telling({ rule: 'sql/index', code: 'Q06', ...waits, severity: 'medium' });
export const exposes = telling({
  rule: 'sql/expose',
  code: 'Q07',
  effect: 'expose',
  severity: 'critical',
  undo: 'easy',
});
export const bares = telling({
  ...{ rule: 'sql/unprotect', code: 'Q07', effect: 'unprotect', severity: 'critical', undo: 'costly' },
});
export const empowers = telling({ rule: 'sql/grant', code: 'Q08', effect: 'grant', severity: 'high', undo: 'easy' });
export const breaksWrites = telling({ rule: 'sql/writes-fail', code: 'Q10', ...waits });
export const unguards = telling({
  ...{ rule: 'sql/guard-off', code: 'Q10', effect: 'unprotect', severity: 'medium', undo: 'easy' },
});
/** A program of the machine that sends or takes the SQL. */
export const startsProgram = telling({
  ...{ rule: 'sql/program', effect: 'execute', severity: 'critical', undo: 'unknown' },
});
export const changesServer = telling({
  ...{ rule: 'sql/setting', effect: 'update', severity: 'high', undo: 'easy' },
});

/** A name as a sentence shows it: what a template fills in is three dots. */
export function shown(name: string): string {
  return name.replace(/\uFFFC+/g, '…');
}
