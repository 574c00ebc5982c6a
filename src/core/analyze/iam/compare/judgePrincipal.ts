import { restricts } from '../policy/condition';
import type { Draft } from '../policy/draft';
import { isWild } from '../policy/pattern';
import type { Condition, Statement, Term } from '../policy/policy';
import { drafted, type Context } from './context';
import type { Gap } from './covers';

/** Whether a statement lets everybody in: nobody is left out and no condition tells who is asking. */
export function isPublic(statement: Statement): boolean {
  const { principals } = statement;
  const open = principals !== null && (principals.not || principals.terms.some(({ text }) => text === '*'));
  return statement.effect === 'allow' && open && !statement.conditions.some(restricts);
}

/** Issuers that sign for anybody who has an account there. */
const sharedIssuer =
  /token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io|circleci|buildkite|bitbucket|accounts\.google\.com|cognito-identity|graph\.facebook|amazon\.com$|vercel|spacelift|codefresh|app\.pulumi|api\.pulumi|\$\{/;

/** The conditions that say who of an issuer's people is meant. */
function subjectsOf({ conditions }: Statement): readonly Condition[] {
  return conditions.filter(
    ({ key, operator }) =>
      /(?::|\/)(?:sub|repository|repository_owner|repository_id|job_workflow_ref|namespace_path|project_path|organization_name|oid|email|amr)$|^\$\{.*\}:sub$/.test(
        key,
      ) && !/not|null/.test(operator.replace('stringlike', '')),
  );
}

/** How much a subject leaves open: `repo:org/app:ref:refs/heads/main` nothing, `repo:org/*` a whole organisation. */
export function opennessOf(value: string): 'anybody' | 'organisation' | 'project' | 'nothing' {
  if (!isWild(value)) return 'nothing';
  const fixed = value.slice(0, value.search(/[*?]/));
  if (/^(?:repo:|project_path:|organization:|system:|system:serviceaccount:)?[^/:]{0,2}$/.test(fixed)) return 'anybody';
  if (/^(?:repo:|project_path:)[^/:]+[/:]?$/.test(fixed)) return 'organisation';
  return /^organization:[^:]*:?$|^system:serviceaccount:$/.test(fixed) ? 'organisation' : 'project';
}

function federated(gap: Gap, context: Context, principal: Term): readonly Draft[] {
  const { name } = context.holder.target;
  const issuer = principal.shown.replace(/^.*oidc-provider\//, '');
  if (/saml-provider/.test(principal.text)) {
    if (context.fresh) return [];
    return [drafted(context, 'IA03', 'high', principal.spot, `Lets people of ${principal.shown} become ${name} too`)];
  }
  const subjects = subjectsOf(gap.statement);
  if (subjects.length === 0) {
    const severity = sharedIssuer.test(principal.text) ? 'critical' : 'high';
    const says = `Lets anybody who \`${issuer}\` signs for become ${name}: no condition on the subject`;
    return [drafted(context, 'IA03', severity, principal.spot, says, principal.sure)];
  }
  const open = subjects
    .flatMap(({ values }) => values)
    .find(({ text }) => ['anybody', 'organisation'].includes(opennessOf(text)));
  if (
    open !== undefined &&
    !subjects.some(({ values }) => values.every(({ text }) => opennessOf(text) === 'nothing'))
  ) {
    const anybody = opennessOf(open.text) === 'anybody';
    const says = `Lets ${anybody ? 'anybody' : 'every project'} that \`${open.shown}\` takes in become ${name}`;
    return [drafted(context, 'IA03', anybody ? 'critical' : 'high', open.spot, says)];
  }
  if (context.fresh) return [];
  return [drafted(context, 'IA03', 'medium', principal.spot, `Lets \`${issuer}\` sign for ${name} too`)];
}

function everybody(gap: Gap, context: Context, at: Term): readonly Draft[] {
  const { kind, target } = context.holder;
  if (!isPublic(gap.statement)) {
    if (context.fresh || kind !== 'trust') return [];
    return [
      drafted(context, 'IA03', 'medium', at.spot, `Lets everybody whom the conditions leave in become ${target.name}`),
    ];
  }
  if (kind === 'endpoint') {
    if (context.fresh) return [];
    return [drafted(context, 'IA04', 'high', at.spot, `Lets everybody through ${target.name}`)];
  }
  if (kind === 'trust') {
    return [
      drafted(context, 'IA03', 'critical', at.spot, `Lets anybody in any account become ${target.name}`, at.sure),
    ];
  }
  return [drafted(context, 'NX04', 'critical', at.spot, `Opens ${target.name} to everybody`, at.sure)];
}

const ofAccount = /^aws:arn:aws:(?:iam|sts)::([^:]+):(.+)$/;

function isOwn(id: string, context: Context): boolean {
  return context.accounts.has(id) || id.includes('aws_caller_identity') || id.includes('AWS::AccountId');
}

/** An account, or somebody in one, who was not let in. */
function stranger(gap: Gap, context: Context, principal: Term, id: string, who: string): readonly Draft[] {
  const { kind, target } = context.holder;
  const own = isOwn(id, context);
  if (own && who !== 'root' && !isWild(who)) return [];
  const whom = own ? `everybody in account \`${id}\`` : `account \`${id}\` (\`${who}\`)`;
  const held = gap.statement.conditions.some((condition) => restricts(condition) || condition.key === 'sts:externalid');
  const sure = principal.sure && !id.startsWith('${');
  const says = `Lets ${whom} ${kind === 'trust' ? 'become' : 'reach'} ${target.name}`;
  return [drafted(context, 'IA03', held ? 'medium' : 'high', principal.spot, says, sure)];
}

function account(gap: Gap, context: Context, principal: Term): readonly Draft[] {
  const [, id = '', who = ''] = ofAccount.exec(principal.text) ?? [];
  const { kind, target } = context.holder;
  if (isWild(id)) {
    const says = `Lets any account ${kind === 'trust' ? 'become' : 'reach'} ${target.name}`;
    return [drafted(context, 'IA03', 'critical', principal.spot, says, principal.sure)];
  }
  return context.fresh || kind === 'endpoint' ? [] : stranger(gap, context, principal, id, who);
}

/** What it means that a principal is let in who was not. */
export function judgePrincipal(gap: Gap, context: Context): readonly Draft[] {
  const element = gap.principal;
  if (element === null) return [];
  const { term } = element;
  if (element.except !== null || term.text === '*') return everybody(gap, context, term);
  if (term.text.startsWith('federated:')) return federated(gap, context, term);
  return ofAccount.test(term.text) ? account(gap, context, term) : [];
}
