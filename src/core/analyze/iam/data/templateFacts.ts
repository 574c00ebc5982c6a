import { resourceName, termsOf } from '../policy/readPolicy';
import { entryOf, textOf, valueOfKey, type Node, type Spot } from '../read/node';
import { nothingSaid, type Grant, type Guard, type Lifeline, type World } from '../world/world';

/** A resource of a template. */
export type Resource = {
  readonly key: string;
  readonly type: string;
  readonly name: string;
  readonly properties: Node;
  /** Where its name stands. */
  readonly spot: Spot;
};

/** Properties that list ready-made policies. */
const lists: readonly (readonly [RegExp, string])[] = [
  [/^AWS::IAM::(?:Role|User|Group)$/, 'ManagedPolicyArns'],
  [/^AWS::SSO::PermissionSet$/, 'ManagedPolicies'],
  [/^AWS::Serverless::(?:Function|StateMachine)$/, 'Policies'],
];

function grantsOf({ type, name, properties }: Resource): readonly Grant[] {
  return lists
    .filter(([types]) => types.test(type))
    .flatMap(([, property]) => termsOf(valueOfKey(properties, property), resourceName))
    .filter(({ text }) => /^arn:|^\w+$/.test(text))
    .map(({ text, spot, sure }) => ({
      // SAM takes the bare name of a policy too.
      role: text.startsWith('arn:') ? text : `arn:aws:iam::aws:policy/${text}`,
      roleSpot: spot,
      member: name,
      memberSpot: spot,
      vendor: 'aws',
      reach: 'account',
      target: { type, name },
      sure,
    }));
}

function guardsOf({ key, type, name, properties, spot }: Resource): readonly Guard[] {
  const target = { type, name };
  const boundary = entryOf(properties, 'PermissionsBoundary');
  const own: Guard[] =
    type === 'AWS::Organizations::Policy'
      ? [{ id: key, what: 'the organisation policy', value: 'on', owner: null, target, spot }]
      : [];
  if (boundary === null) return own;
  const value = textOf(boundary.value) ?? '…';
  const what = 'the permissions boundary';
  return [...own, { id: `${key} boundary`, what, value, owner: key, target, spot: boundary.spot }];
}

function lifelinesOf({ key, type, name, properties, spot }: Resource): readonly Lifeline[] {
  if (!/^AWS::KMS::(?:Replica)?Key$/.test(type)) return [];
  const window = entryOf(properties, 'PendingWindowInDays');
  const days = window === null ? 30 : Number(textOf(window.value) ?? Number.NaN);
  const enabled = textOf(valueOfKey(properties, 'Enabled')) !== 'false';
  const target = { type, name };
  return [{ id: key, days: Number.isNaN(days) ? null : days, enabled, target, spot, daysSpot: window?.spot ?? spot }];
}

/** What one resource of a template says of rights beside its documents. */
export function templateFacts(resource: Resource): World {
  const { key, type, name, spot } = resource;
  const target = { type, name };
  const makesKey = type === 'AWS::IAM::AccessKey';
  return {
    ...nothingSaid,
    grants: grantsOf(resource),
    guards: guardsOf(resource),
    lifelines: lifelinesOf(resource),
    credentials: makesKey ? [{ id: key, says: `Makes a long-lived access key: ${name}`, target, spot }] : [],
    things: [key],
  };
}
