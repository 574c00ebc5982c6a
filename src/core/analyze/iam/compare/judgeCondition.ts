import type { ChangeCode, Severity } from '../../../model/finding';
import { implies, restricts } from '../policy/condition';
import type { Draft } from '../policy/draft';
import { isWild } from '../policy/pattern';
import type { Condition, Statement } from '../policy/policy';
import type { Spot } from '../read/node';
import { drafted, type Context } from './context';
import { notImplied } from './covers';
import { isPublic, opennessOf } from './judgePrincipal';

type Lost = {
  readonly old: Condition;
  /** What stands on the same key now. */
  readonly now: Condition | undefined;
  readonly spot: Spot;
};

/** The value that lets more in than before, or the whole condition. */
function culpritOf(old: Condition, now: Condition): Spot {
  const value = now.values.find((one) => !implies({ ...now, values: [one] }, old));
  return value !== undefined && now.operator === old.operator ? value.spot : now.spot;
}

function lostOf(old: Condition, statement: Statement): Lost {
  const now = statement.conditions.find(({ key }) => key === old.key);
  return { old, now, spot: now === undefined ? old.spot : culpritOf(old, now) };
}

function isSubject(key: string): boolean {
  return /(?:[:/}]|^)(?:sub|repository|repository_owner|job_workflow_ref|organization_name|project_path|namespace_path)$/.test(
    key,
  );
}

const mfa = /multifactorauth/;

function severityOf({ old, now }: Lost): Severity {
  if (now === undefined)
    return restricts(old) || mfa.test(old.key) || /externalid|tag|:aud$/.test(old.key) ? 'high' : 'medium';
  return mfa.test(old.key) || now.values.some(({ text }) => isWild(text)) ? 'high' : 'medium';
}

function subjectLost(lost: Lost, context: Context): Draft {
  const { name } = context.holder.target;
  const { old, now, spot } = lost;
  if (now === undefined) {
    return drafted(
      context,
      'IA03',
      'critical',
      spot,
      `Lets any subject become ${name}: \`${old.key}\` is not asked for any more`,
    );
  }
  const openness = now.values.map(({ text }) => opennessOf(text));
  const severity: Severity = openness.includes('anybody')
    ? 'critical'
    : openness.every((one) => one === 'nothing')
      ? 'medium'
      : 'high';
  const shown = now.values.map((value) => `\`${value.shown}\``).join(', ');
  return drafted(context, 'IA03', severity, spot, `Widens who may become ${name} to ${shown}`);
}

function codeFor(context: Context, statement: Statement): { readonly code: ChangeCode; readonly opens: boolean } {
  const opens = isPublic(statement) && context.holder.kind !== 'endpoint';
  if (!opens) return { code: 'IA04', opens };
  return { code: context.holder.kind === 'trust' ? 'IA03' : 'NX04', opens };
}

function describe({ old, now }: Lost, name: string): string {
  return now === undefined
    ? `Removes the condition on \`${old.key}\` from ${name}`
    : `Loosens the condition on \`${old.key}\` of ${name}`;
}

/** What it means that `statement` allows what `nearest` allowed only under conditions. */
export function judgeConditions(nearest: Statement, statement: Statement, context: Context): readonly Draft[] {
  const { name } = context.holder.target;
  const { code, opens } = codeFor(context, statement);
  return notImplied(statement.conditions, nearest.conditions)
    .map((old) => lostOf(old, statement))
    .map((lost) => {
      if (context.holder.kind === 'trust' && isSubject(lost.old.key)) return subjectLost(lost, context);
      const says = describe(lost, name);
      // Who was shut out by this condition alone is let in by its end.
      if (opens && restricts(lost.old)) {
        return drafted(
          context,
          code,
          'critical',
          lost.spot,
          `${says}: anybody ${code === 'IA03' ? 'can become' : 'can reach'} it`,
        );
      }
      return drafted(context, 'IA04', severityOf(lost), lost.spot, says);
    });
}
