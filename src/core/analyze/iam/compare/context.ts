import type { ChangeCode, Severity } from '../../../model/finding';
import type { Draft } from '../policy/draft';
import type { Holder } from '../policy/holder';
import type { Term } from '../policy/policy';
import type { Spot } from '../read/node';

/** What a comparison of one policy is made with. */
export type Context = {
  readonly holder: Holder;
  /** Nothing stood here before: an ordinary new policy is no widening of anything. */
  readonly fresh: boolean;
  /** Accounts that were named here before. */
  readonly accounts: ReadonlySet<string>;
};

export function drafted(
  { holder }: Context,
  code: ChangeCode,
  severity: Severity,
  spot: Spot,
  says: string,
  sure = true,
): Draft {
  return { code, severity, certainty: sure ? 'expected' : 'possible', target: holder.target, spot, says };
}

/** `x` from `y`: what a wider term took in before. */
export function fromTerm(old: Term | undefined): string {
  return old === undefined ? '' : ` from \`${old.shown}\``;
}
