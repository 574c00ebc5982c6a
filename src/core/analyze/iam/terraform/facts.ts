import type { HclAttribute } from '../../hcl/hcl';
import { attributeOf } from '../../terraform/module';
import { textOf, type Spot } from '../read/node';
import type { Credential, Guard, Identity, Lifeline } from '../world/world';
import type { Block } from './blocks';
import type { ModuleReader } from './moduleReader';

function spotIn({ source }: Block, span: Spot['span']): Spot {
  return { written: { kind: 'text', path: source.path, side: source.side, text: source.text }, span };
}

function targetOf(of: Block): Guard['target'] {
  return { type: of.type, name: of.address };
}

/** A guard that is an attribute; `on` tells which values guard, each value another way. */
type GuardAttribute = { readonly types: RegExp; readonly name: string; readonly what: string; readonly off: RegExp };

const guardAttributes: readonly GuardAttribute[] = [
  {
    types: /^aws_iam_(?:role|user)$/,
    name: 'permissions_boundary',
    what: 'the permissions boundary',
    off: /^(?:null)?$/,
  },
  { types: /^aws_cognito_user_pool$/, name: 'mfa_configuration', what: 'MFA', off: /^OFF$/ },
  {
    types: /^google_iam_workload_identity_pool_provider$/,
    name: 'attribute_condition',
    what: 'the attribute condition',
    off: /^(?:null|true)?$/,
  },
  { types: /^azurerm_\w*policy_assignment$/, name: 'enforce', what: 'the enforcement', off: /^false$/ },
  {
    types: /^azuread_conditional_access_policy$/,
    name: 'state',
    what: 'the enforcement',
    off: /^(?:disabled|enabledForReportingButNotEnforced)$/,
  },
  {
    types: /^google_(?:project|folder|organization)_iam_(?:deny|access_boundary)_policy$/,
    name: 'parent',
    what: 'the deny policy',
    off: /^$/,
  },
];

/** Things that guard by being there. */
const guardTypes: readonly (readonly [RegExp, string])[] = [
  [/^aws_organizations_policy$/, 'the organisation policy'],
  [/^aws_organizations_policy_attachment$/, 'the organisation policy'],
  [/^aws_ssoadmin_permissions_boundary_attachment$/, 'the permissions boundary'],
  [/^aws_iam_account_password_policy$/, 'the password policy'],
  [/^aws_accessanalyzer_analyzer$/, 'the access analyzer'],
  [/^google_iam_deny_policy$/, 'the deny policy'],
  [/^google_(?:org_policy_policy|(?:project|folder|organization)_organization_policy)$/, 'the organisation policy'],
  [/^azurerm_(?:\w+_)?policy_assignment$/, 'the policy assignment'],
  [/^azurerm_management_lock$/, 'the lock'],
  [/^azuread_conditional_access_policy$/, 'the conditional access policy'],
];

/** Guards that one block sets up. */
export function guardsOf(of: Block, reader: ModuleReader): readonly Guard[] {
  if (of.block.type !== 'resource') return [];
  const target = targetOf(of);
  const own = guardTypes
    .filter(([types]) => types.test(of.type))
    .map(([, what]) => ({ id: of.key, what, value: 'on', owner: null, target, spot: spotIn(of, of.block.header) }));
  const attributes = guardAttributes.flatMap(({ types, name, what, off }): Guard[] => {
    const attribute = types.test(of.type) ? attributeOf(of.block.body, name) : null;
    if (attribute === null) return [];
    const node = reader.read(of.source, attribute);
    const text = textOf(node) ?? (node.kind === 'unknown' ? node.text : '…');
    return [
      {
        id: `${of.key} ${name}`,
        what,
        value: off.test(text) ? null : text,
        owner: of.key,
        target,
        spot: spotIn(of, attribute.span),
      },
    ];
  });
  return [...own, ...attributes];
}

type LifelineShape = {
  readonly types: RegExp;
  readonly days: readonly string[];
  readonly enabled: string | null;
  readonly usual: number;
};

const lifelines: readonly LifelineShape[] = [
  {
    types: /^aws_kms_(?:external_|replica_|replica_external_)?key$/,
    days: ['deletion_window_in_days'],
    enabled: 'is_enabled',
    usual: 30,
  },
  { types: /^aws_secretsmanager_secret$/, days: ['recovery_window_in_days'], enabled: null, usual: 30 },
  { types: /^google_kms_crypto_key$/, days: ['destroy_scheduled_duration'], enabled: null, usual: 30 },
  { types: /^google_secret_manager_secret$/, days: ['version_destroy_ttl'], enabled: null, usual: 0 },
  { types: /^azurerm_key_vault$/, days: ['soft_delete_retention_days'], enabled: null, usual: 90 },
];

/** Days, or seconds as Google writes them. */
function daysFrom(text: string): number | null {
  const [, amount, unit] = /^(\d{1,9})(s?)$/.exec(text) ?? [];
  if (amount === undefined) return null;
  return unit === 's' ? Number(amount) / 86_400 : Number(amount);
}

function isOff(of: Block, name: string | null, reader: ModuleReader): boolean {
  const names = name === null ? [] : [name, 'enabled'];
  return names.some((one) => textOf(reader.value(of.source, of.block, one)) === 'false');
}

/** How long a key or secret of one block can be had back. */
export function lifelinesOf(of: Block, reader: ModuleReader): readonly Lifeline[] {
  const shape = of.block.type === 'resource' ? lifelines.find(({ types }) => types.test(of.type)) : undefined;
  if (shape === undefined) return [];
  const attribute = shape.days
    .map((name) => attributeOf(of.block.body, name))
    .find((one): one is HclAttribute => one !== null);
  const text = attribute === undefined ? null : textOf(reader.read(of.source, attribute));
  const header = spotIn(of, of.block.header);
  return [
    {
      id: of.key,
      days: text === null ? (attribute === undefined ? shape.usual : null) : daysFrom(text),
      enabled: !isOff(of, shape.enabled, reader),
      target: targetOf(of),
      spot: header,
      daysSpot: attribute === undefined ? header : spotIn(of, attribute.span),
    },
  ];
}

const identityTypes: readonly (readonly [RegExp, Identity['what']])[] = [
  [/^aws_iam_(?:role|instance_profile)$/, 'role'],
  [/^aws_iam_policy$/, 'policy'],
  [/^aws_iam_user$/, 'user'],
  [/^aws_iam_group$/, 'group'],
  [
    /^(?:google_service_account|azurerm_user_assigned_identity|azuread_service_principal|kubernetes_service_account(?:_v1)?)$/,
    'account',
  ],
];

const reference = /(?<![\w.-])[a-z][a-z0-9]*_\w+\.[A-Za-z_][\w-]*/g;

/** Which blocks name each thing, by key. */
export function usersOf(blocks: readonly Block[]): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { address, key, block, source } of blocks) {
    const folder = key.slice(0, -address.length);
    const named = new Set(source.text.slice(block.header.end, block.span.end).match(reference) ?? []);
    for (const name of named)
      if (name !== address) users.set(folder + name, [...(users.get(folder + name) ?? []), key]);
  }
  return users;
}

/** The identity that a block makes, with those that name it. */
export function identitiesOf(of: Block, users: ReadonlyMap<string, readonly string[]>): readonly Identity[] {
  const found = of.block.type === 'resource' ? identityTypes.find(([types]) => types.test(of.type)) : undefined;
  if (found === undefined) return [];
  return [
    {
      id: of.key,
      what: found[1],
      target: targetOf(of),
      spot: spotIn(of, of.block.header),
      users: users.get(of.key) ?? [],
    },
  ];
}

const credentialTypes: readonly (readonly [RegExp, string])[] = [
  [/^aws_iam_access_key$/, 'Makes a long-lived access key'],
  [/^aws_iam_user_login_profile$/, 'Makes a password for the console'],
  [/^aws_iam_service_specific_credential$/, 'Makes a long-lived credential'],
  [/^google_service_account_key$/, 'Makes a long-lived key of a service account'],
  [/^google_storage_hmac_key$/, 'Makes a long-lived key of a service account'],
  [/^azuread_(?:application|service_principal)_password$/, 'Makes a long-lived secret of an application'],
];

/** The long-lived secret that a block makes. */
export function credentialsOf(of: Block): readonly Credential[] {
  const found = of.block.type === 'resource' ? credentialTypes.find(([types]) => types.test(of.type)) : undefined;
  if (found === undefined) return [];
  return [{ id: of.key, says: `${found[1]}: ${of.address}`, target: targetOf(of), spot: spotIn(of, of.block.header) }];
}
