import { ownerOf } from '../terraform/blocks';
import type { Draft } from '../policy/draft';
import { roleClass } from '../policy/roleClass';
import type { Grant } from '../world/world';

const reaches: readonly Grant['reach'][] = ['thing', 'group', 'account', 'organisation'];

/** Whether `old` already gave what `grant` gives. */
function gave(old: Grant, grant: Grant): boolean {
  const same = old.vendor === grant.vendor && old.role === grant.role && old.member === grant.member;
  if (!same || reaches.indexOf(old.reach) < reaches.indexOf(grant.reach)) return false;
  return grant.reach !== 'thing' || old.reach !== 'thing' || sameThing(old, grant);
}

function sameThing(old: Grant, grant: Grant): boolean {
  return old.target.type === grant.target.type || old.vendor === 'azure';
}

const anybody = /^(?:allUsers|allAuthenticatedUsers|system:(?:anonymous|unauthenticated|authenticated))$/;

/** Everybody of an issuer: a pool without an attribute that tells who. */
const wholePool = /^principalSet:\/\/.*\/\*$/;

type Judged = Pick<Draft, 'code' | 'severity' | 'says' | 'spot'> | null;

function byMember(grant: Grant): Judged {
  const { member, target, memberSpot: spot } = grant;
  if (wholePool.test(member)) {
    return {
      code: 'IA03',
      severity: 'critical',
      spot,
      says: `Lets everybody of the identity pool become ${target.name}`,
    };
  }
  if (!anybody.test(member)) return null;
  if (grant.vendor === 'kubernetes') {
    return {
      code: 'IA03',
      severity: 'critical',
      spot,
      says: `Gives \`${grant.role}\` to \`${member}\` through ${target.name}`,
    };
  }
  // What is open to everybody by a binding of its own is told by the analyzer of the format.
  return target.type === 'google_iam_policy'
    ? { code: 'NX04', severity: 'critical', spot, says: `Gives \`${grant.role}\` to everybody through ${target.name}` }
    : null;
}

const verbs = { IA01: 'Gives', IA02: 'Gives', IA05: 'Lets' };

function byRole(grant: Grant): Judged {
  const found = roleClass(grant);
  if (found === null) return null;
  if (grant.vendor === 'group') {
    const says = `Puts \`${grant.member}\` into the group \`${ownerOf(grant.role)}\` through ${grant.target.name}`;
    return { ...found, spot: grant.memberSpot, says };
  }
  const role = grant.role.replace(/^arn:[^:]*:iam::aws:policy\//, '');
  const rest = found.code === 'IA05' ? `raise its own rights with \`${role}\`` : `\`${role}\``;
  const who = grant.member === grant.target.name ? grant.target.name : `\`${grant.member}\``;
  const says = `${verbs[found.code]} ${who} ${rest}${grant.member === grant.target.name ? '' : ` through ${grant.target.name}`}`;
  return { ...found, spot: grant.roleSpot, says };
}

function draftOf(grant: Grant): readonly Draft[] {
  const judged = byMember(grant) ?? byRole(grant);
  if (judged === null) return [];
  return [{ ...judged, certainty: grant.sure ? 'expected' : 'possible', target: grant.target }];
}

/** Roles given to somebody who did not have them, or for more than before. */
export function compareGrants(before: readonly Grant[], after: readonly Grant[]): readonly Draft[] {
  return after.filter((grant) => !before.some((old) => gave(old, grant))).flatMap(draftOf);
}
