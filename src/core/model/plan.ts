import type { Environment } from './environment';

/** Stands in `before` and `after` for a value that the plan does not tell: it is known after the apply, or a secret. */
export const NOT_TOLD = '(not told by the plan)';

/** What a tool says it would do to one thing. `forget` leaves the thing and drops it from the state. */
export type PlannedAction = 'create' | 'update' | 'replace' | 'delete' | 'forget' | 'import' | 'unknown';

export type PlannedChange = {
  /** As the tool names it: `module.db.aws_db_instance.main[0]`, a URN's last part, a logical id. */
  readonly address: string;
  /** The tool's own name of the type: `aws_db_instance`, `aws:rds/instance:Instance`, `AWS::RDS::DBInstance`. */
  readonly type: string;
  readonly action: PlannedAction;
  /** The new one stands before the old one goes; says something for `replace` alone. */
  readonly createsFirst: boolean;
  /** The tool itself is not sure: a conditional replacement, a value known after apply. */
  readonly isSure: boolean;
  /** `because …` as one phrase, or empty. */
  readonly because: string;
  /** The thing's attributes as far as the plan tells them, in the tool's own names; null where it is not on that side. */
  readonly before: unknown;
  readonly after: unknown;
};

/** Where a plan file comes from: what would carry it out. */
export type PlanTool = 'terraform' | 'pulumi' | 'cloudformation';

/** A plan that a command carries out, by where its text is or by what the tool calls it. */
export type AppliedPlan =
  /** Absolute; null when it is not known before the command runs. */
  | { readonly kind: 'file'; readonly path: string | null }
  /** A change set: described by some file of the folder, if the agent looked at it before. */
  | { readonly kind: 'change-set'; readonly stack: string; readonly name: string; readonly folder: string | null };

/** Which plan a finding comes from, and whether a person has said yes to that very plan. */
export type PlanSeen = { readonly digest: string; readonly approved: boolean };

/** What a yes to a plan is bound to: its content, and the environment it was said to reach. */
export function planKey(digest: string, environment: Pick<Environment, 'tier' | 'name'>): string {
  return `${digest} ${environment.tier} ${environment.name}`;
}

/** A plan that a tool wrote, without what stays as it is. */
export type Plan = {
  readonly tool: PlanTool;
  /** The stack, when the plan names one. */
  readonly stack: string | null;
  /** The account that the plan itself is kept in; null where only its things tell one. */
  readonly account: string | null;
  /** The change set's name or id, for CloudFormation. */
  readonly changeSet: string | null;
  readonly changes: readonly PlannedChange[];
  /** What the plan does not tell, as sentences without a final stop: `it was cut off by an error`. */
  readonly gaps: readonly string[];
  /** What the plan does not tell of things that it makes, in the same words. */
  readonly untoldNew?: readonly string[];
};
