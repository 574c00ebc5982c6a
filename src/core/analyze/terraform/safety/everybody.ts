import type { Observation } from '../../../model/finding';
import { jsonOf } from './jsonValue';
import { placeOfField } from './placeOfField';
import { readingsAt } from './readings';
import type { Tree } from './tree';
import { itemsOf, wordOf, type Field, type ObjectValue, type Value } from './value';
import { sentenceOf, stated, type Mood } from './wording';

const everybody = /^(?:allUsers|allAuthenticatedUsers|system:(?:unauthenticated|anonymous|authenticated))$/;

/** Fields in which a role is given to everybody. */
function publicMembers({ root, resource }: Tree): readonly Field[] {
  const paths = resource.type.startsWith('kubernetes_') ? ['subject.name'] : ['member', 'members', 'binding.members'];
  return paths
    .flatMap((path) => readingsAt(root, path.split('.')))
    .flatMap(({ field }) => (field === null ? [] : [field]))
    .filter(({ value }) => itemsOf(value).some((item) => everybody.test(wordOf(item) ?? '')));
}

const policies =
  /^(?:policy|resource_policy|access_policies|access_policy|bucket_policy|file_system_policy|repository_policy_text)$/;

function get(object: ObjectValue, name: string): Value | undefined {
  return object.fields.find((field) => field.name === name)?.value;
}

function isEverybody(principal: Value | undefined): boolean {
  if (principal === undefined) return false;
  if (principal.kind === 'object') return isEverybody(get(principal, 'AWS')) || isEverybody(get(principal, '*'));
  return itemsOf(principal).some((item) => wordOf(item) === '*');
}

function isPublic(statement: Value): boolean {
  if (statement.kind !== 'object') return false;
  const allows = wordOf(get(statement, 'Effect') ?? { kind: 'null' }) === 'Allow';
  return allows && get(statement, 'Condition') === undefined && isEverybody(get(statement, 'Principal'));
}

/** Policies written out in a resource that let everybody do something without a condition. */
function publicPolicies({ root }: Tree): readonly Field[] {
  return root.fields.filter(({ name, value }) => {
    if (!policies.test(name)) return false;
    const policy = jsonOf(value);
    const statements = policy.kind === 'object' ? get(policy, 'Statement') : undefined;
    return statements !== undefined && itemsOf(statements).some(isPublic);
  });
}

/** Roles and policies that are everybody's now. */
export function everybodyChanges(was: Tree | null, is: Tree): readonly Observation[] {
  const open = (tree: Tree): readonly Field[] => [...publicMembers(tree), ...publicPolicies(tree)];
  const known = was === null ? [] : open(was).map(({ name }) => name);
  return open(is)
    .filter(({ name }) => !known.includes(name))
    .map((field) => {
      const mood: Mood = field.overridable ? 'may' : was === null ? 'new' : 'sure';
      const { resource } = is;
      const says = sentenceOf('opens', mood, resource.address, 'to everybody', field.name);
      return stated({ kind: 'NX04', mood, resource, at: placeOfField(was, is, field), says });
    });
}
