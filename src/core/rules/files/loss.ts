import type { Severity, Undo } from '../../model/finding';

/** What goes with a thing that is removed, before it is known by which command. */
export type Loss = {
  readonly rule: string;
  readonly effect: 'delete' | 'lose-work';
  readonly severity: Severity;
  readonly undo: Undo;
  /** The thing, without its path. */
  readonly thing: string;
  readonly type: string;
  readonly lost?: string;
};

/** What is lost where a folder of the machine itself goes. */
export const MACHINE: Loss = {
  rule: 'files/home-or-root',
  effect: 'delete',
  severity: 'critical',
  undo: 'impossible',
  thing: 'the system folder',
  type: 'folder',
  lost: 'everything below it',
};
