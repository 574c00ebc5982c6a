import type { Effect, Severity, Undo } from '../../model/finding';

/** What one operation does where its verb would mislead. `NAME` in `says` stands for the target. */
export type Special = {
  readonly rule: string;
  readonly effect: Effect;
  readonly severity: Severity;
  readonly undo: Undo;
  readonly says: string;
  readonly lost?: string;
  readonly saferWay?: string;
};
