import { ownField } from '../../../model/ownField';
import type { Unknown } from '../../../model/finding';
import { entriesOf, childOf, stringOf, type DataEntry, type DataNode } from '../../shared/dataTree';
import { referencesIn } from '../../cloudformation/intrinsics';
import { readData } from '../../shared/readData';
import { ownerOf } from '../terraform/blocks';
import { placeOfSpot, textOf, valueOfKey, itemsOf, type Node, type WrittenText } from '../read/node';
import { joined, nothingSaid, type Identity, type World } from '../world/world';
import { dataHolders } from './dataHolders';
import { defaultsOf, fromData, type Defaults } from './fromData';
import { templateFacts } from './templateFacts';
import type { Thing } from './thing';

/** Words one of which stands in every YAML or JSON text that says something about rights. */
export const saysRights =
  /["']?(?:Statement|PolicyDocument|AssumeRolePolicyDocument|ManagedPolicyArns|PermissionsBoundary|iamRoleStatements|KeyPolicy|PendingWindowInDays)["']?\s*:|AWS::IAM::|AWS::KMS::|AWS::Lambda::Permission|AWS::Serverless::|["']?Effect["']?\s*:|["']?(?:[aA]ssignableScopes|roleName|includedPermissions)["']?\s*:|["']?kind["']?\s*:\s*["']?(?:IAMCustomRole|(?:Cluster)?Role)\b/;

export type DataWorld = { readonly world: World; readonly unknowns: readonly Unknown[] };

const nothing: DataWorld = { world: nothingSaid, unknowns: [] };

/** Whose rights a policy of a template adds to. */
function subjectsOf(properties: Node, key: string, path: string): readonly string[] {
  const named = ['Roles', 'Users', 'Groups', 'RoleName'].flatMap((name) =>
    itemsOf(valueOfKey(properties, name)).flatMap((item) => {
      const text = textOf(item);
      return text === null ? [] : [`${path} ${ownerOf(text).replace(/^\$\{(\w+)\}$/, '$1')}`];
    }),
  );
  return named.length > 0 ? named : [key];
}

/** A permission of a function is a statement of the function's own policy. */
function permission(properties: Node): Node {
  if (properties.kind !== 'map') return properties;
  const entries = properties.entries.filter(({ key }) => key === 'Action' || key === 'Principal');
  const held = properties.entries.filter(({ key }) => /^(?:SourceArn|SourceAccount|PrincipalOrgID)$/.test(key));
  const { spot } = properties;
  const keys = held.map((entry) => ({ ...entry, key: `aws:${entry.key}` }));
  const test = { key: 'ArnLike', spot, value: { kind: 'map' as const, entries: keys, spot } };
  const condition = { key: 'Condition', spot, value: { kind: 'map' as const, entries: [test], spot } };
  const statement: Node = { kind: 'map', entries: held.length > 0 ? [...entries, condition] : entries, spot };
  return { kind: 'map', entries: [{ key: 'Statement', spot, value: statement }], spot };
}

function resourceWorld(entry: DataEntry, written: WrittenText, defaults: Defaults): World {
  const { key: name, value, keySpan } = entry;
  const { path } = written;
  const type = stringOf(childOf(value, 'Type')) ?? '';
  const inner = childOf(value, 'Properties') ?? { kind: 'map' as const, entries: [], span: keySpan };
  const properties = fromData(inner, written, defaults);
  const key = `${path} ${name}`;
  const node = type === 'AWS::Lambda::Permission' ? permission(properties) : properties;
  const holders = dataHolders(node, { key, type, name, subjects: subjectsOf(properties, key, path) });
  const facts = templateFacts({ key, type, name, properties, spot: { written, span: keySpan } });
  return { ...facts, holders };
}

const identityTypes: Readonly<Record<string, Identity['what']>> = {
  'AWS::IAM::Role': 'role',
  'AWS::IAM::User': 'user',
  'AWS::IAM::Group': 'group',
  'AWS::IAM::ManagedPolicy': 'policy',
};

/** Roles, users, groups and policies that resources of the template make, with the resources that name them. */
function identitiesOf(resources: DataNode, written: WrittenText): readonly Identity[] {
  const entries = entriesOf(resources);
  const made = entries.flatMap(({ key: name, keySpan, value }) => {
    const type = stringOf(childOf(value, 'Type')) ?? '';
    const what = ownField(identityTypes, type);
    return what === undefined ? [] : [{ name, type, what, span: keySpan }];
  });
  if (made.length === 0) return [];
  const named = entries.map(({ key, value }) => ({ key, ids: new Set(referencesIn(value).map(({ id }) => id)) }));
  const { path } = written;
  return made.map(({ name, type, what, span }) => {
    const users = named.filter(({ key, ids }) => key !== name && ids.has(name)).map(({ key }) => `${path} ${key}`);
    return { id: `${path} ${name}`, what, target: { type, name }, spot: { written, span }, users };
  });
}

function templateWorld(resources: DataNode, written: WrittenText, defaults: Defaults): World {
  const world = joined(entriesOf(resources).map((entry) => resourceWorld(entry, written, defaults)));
  return { ...world, identities: identitiesOf(resources, written) };
}

function fileWorld(root: DataNode, written: WrittenText): World {
  const resources = childOf(root, 'Resources') ?? childOf(childOf(root, 'resources'), 'Resources');
  const defaults = defaultsOf(root);
  const name = written.path.slice(written.path.lastIndexOf('/') + 1);
  const own: Thing = { key: written.path, type: '', name, subjects: [written.path] };
  if (childOf(root, 'Resources') !== null && resources !== null) return templateWorld(resources, written, defaults);
  const lone = { ...nothingSaid, holders: dataHolders(fromData(root, written, defaults), own) };
  return resources === null ? lone : joined([lone, templateWorld(resources, written, defaults)]);
}

/** Everything that a YAML or JSON file says about rights. */
export function dataWorld(path: string, side: 'before' | 'after', text: string): DataWorld {
  if (!saysRights.test(text)) return nothing;
  const written: WrittenText = { kind: 'text', path, side, text };
  const { roots, damaged } = readData(path, text);
  const world = joined(roots.map((root) => fileWorld(root, written)));
  const [first] = damaged;
  if (first === undefined) return { world, unknowns: [] };
  const at = placeOfSpot({ written, span: first });
  const says = `\`${path}\` is not whole: what it allows is partly not known`;
  return { world, unknowns: [{ code: 'unparsed', stake: 'possible', at, says }] };
}
