import type { Holder, HolderKind } from '../policy/holder';
import { readPolicy } from '../policy/readPolicy';
import { textOf, type Entry, type MapNode, type Node, type Spot } from '../read/node';
import type { Block } from './blocks';
import { eachLookup } from './each';
import type { ModuleReader } from './moduleReader';

/*
 * Types that spell a statement in attributes of their own: who may call a function, which tokens of another identity
 * provider are taken. They are read as the policy document that they amount to.
 */

type Reading = { readonly value: (name: string) => Node | null; readonly spot: Spot };

type Spelling = {
  readonly types: RegExp;
  readonly kind: HolderKind;
  readonly statement: (reading: Reading) => readonly Entry[];
};

function entry(key: string, value: Node): Entry {
  return { key, spot: value.spot, value };
}

function map(entries: readonly Entry[], spot: Spot): MapNode {
  return { kind: 'map', entries, spot };
}

function text(value: string, spot: Spot): Node {
  return { kind: 'text', value, spot };
}

/** Those of the attributes that are there, under the keys that a document has for them. */
function named({ value }: Reading, names: Readonly<Record<string, string>>): readonly Entry[] {
  return Object.entries(names).flatMap(([name, key]) => {
    const node = value(name);
    return node === null || textOf(node) === 'null' ? [] : [entry(key, node)];
  });
}

function conditions(operator: string, entries: readonly Entry[], spot: Spot): readonly Entry[] {
  if (entries.length === 0) return [];
  return [{ key: 'Condition', spot, value: map([{ key: operator, spot, value: map(entries, spot) }], spot) }];
}

/** A permission of a function, a layer or a bus is a statement of its own policy; a bus needs no word of the action. */
function permission(reading: Reading): readonly Entry[] {
  const held = named(reading, {
    source_arn: 'aws:SourceArn',
    source_account: 'aws:SourceAccount',
    principal_org_id: 'aws:PrincipalOrgID',
    organization_id: 'aws:PrincipalOrgID',
  });
  const action = reading.value('action') ?? text('events:PutEvents', reading.spot);
  return [
    entry('Action', action),
    ...named(reading, { principal: 'Principal' }),
    ...conditions('ArnLike', held, reading.spot),
  ];
}

/** Which tokens of another provider become an application or an identity. */
function federation(reading: Reading): readonly Entry[] {
  const { value, spot } = reading;
  const issuer = value('issuer') ?? text('', spot);
  const host = (textOf(issuer) ?? '').replace(/^https:\/\//, '').replace(/\/$/, '');
  const asked = named(reading, { subject: `${host}:sub`, audience: `${host}:aud`, audiences: `${host}:aud` });
  return [
    entry('Action', text('sts:AssumeRoleWithWebIdentity', spot)),
    { key: 'Principal', spot, value: map([entry('Federated', issuer)], spot) },
    ...conditions('StringEquals', asked, spot),
  ];
}

const spellings: readonly Spelling[] = [
  {
    types: /^aws_(?:lambda_(?:layer_version_)?permission|cloudwatch_event_permission)$/,
    kind: 'resource',
    statement: permission,
  },
  {
    types: /^(?:azurerm_federated_identity_credential|azuread_application_federated_identity_credential)$/,
    kind: 'trust',
    statement: federation,
  },
];

/** The policy that a block's own attributes spell; none for most types. */
export function spelledPolicies(of: Block, reader: ModuleReader): readonly Holder[] {
  const spelling = of.block.type === 'resource' ? spellings.find(({ types }) => types.test(of.type)) : undefined;
  if (spelling === undefined) return [];
  const { path, side, text: whole } = of.source;
  const spot: Spot = { written: { kind: 'text', path, side, text: whole }, span: of.block.header };
  const inner = eachLookup(of.source, of.block, reader, undefined);
  const statement = spelling.statement({ value: (name) => reader.value(of.source, of.block, name, inner), spot });
  const policy = readPolicy(map([{ key: 'Statement', spot, value: map(statement, spot) }], spot));
  const target = { type: of.type, name: of.address };
  return [{ id: `${of.key} spelled`, kind: spelling.kind, target, policy, subjects: of.subjects, spot }];
}
