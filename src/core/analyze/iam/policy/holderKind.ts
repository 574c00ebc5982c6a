import type { HolderKind } from './holder';
import type { Policy } from './policy';

/** Types of Terraform and CloudFormation by the end of their names, in one spelling: `iamrole`, `kmskey`. */
const byType: readonly (readonly [RegExp, HolderKind])[] = [
  [/organizations_?policy$/i, 'ceiling'],
  [/iam_?(?:managed_?)?(?:role|user|group)?_?policy$/i, 'identity'],
  [/(?:iam_?(?:role|user|group)|ssoadmin_\w+|sso::\w+|iot_?policy|::serverless::\w+)$/i, 'identity'],
  [/kms_?(?:\w+_)?(?:key|key_policy|replicakey)$/i, 'key'],
  [/(?:^|[_:])vpc_?endpoint(?:_?\w+)?$/i, 'endpoint'],
];

/** What a document is by its words alone: who may become something, who may reach it, what its owner may do. */
export function kindByContent(policy: Policy): HolderKind {
  const entering = policy.statements.filter(({ principals }) => principals !== null);
  if (entering.length === 0) return 'identity';
  const assumes = entering.every(
    ({ actions }) => actions.terms.length > 0 && actions.terms.every(({ text }) => /^sts:/.test(text)),
  );
  if (assumes) return 'trust';
  const key = entering.some(({ actions }) => actions.terms.some(({ text }) => text.startsWith('kms:')));
  return key ? 'key' : 'resource';
}

/** What a document in the attribute `path` of a thing of `type` is for. */
export function kindOf(type: string, path: string, policy: Policy): HolderKind {
  if (/assume_?role_?policy/i.test(path)) return 'trust';
  const known = byType.find(([pattern]) => pattern.test(type));
  return known?.[1] ?? kindByContent(policy);
}
