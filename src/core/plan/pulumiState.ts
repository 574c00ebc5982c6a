import { NOT_TOLD, type Plan, type PlannedChange } from '../model/plan';
import { at, isObject, objectsAt, parsed, textAt } from './json';
import { urnParts } from './urnParts';

/** The stack itself and its providers are nothing that exists anywhere else. */
const OWN = /^pulumi:(?:pulumi:Stack|providers:.*)$/;

/** What a destroy does to one resource of a state; nothing to what was only read. */
function changeOf(resource: Readonly<Record<string, unknown>>): readonly PlannedChange[] {
  const { type, name } = urnParts(textAt(resource, 'urn'));
  if (name === '' || OWN.test(type) || at(resource, 'custom') !== true || at(resource, 'external') === true) return [];
  return [
    {
      address: name,
      type,
      action: at(resource, 'retainOnDelete') === true ? 'forget' : 'delete',
      createsFirst: false,
      // The destroy stops at what is protected.
      isSure: at(resource, 'protect') !== true,
      because: '',
      before: at(resource, 'inputs') ?? NOT_TOLD,
      after: null,
    },
  ];
}

/**
 * What destroying the stack of a state file does, told as a plan: a checkpoint of a backend in a folder, or what
 * `pulumi stack export` wrote. Null when the text is something else.
 */
export function pulumiDestroyed(text: string): Plan | null {
  const value = parsed(text);
  const latest = at(at(value, 'checkpoint'), 'latest') ?? at(value, 'deployment');
  if (!isObject(latest) || !Array.isArray(at(latest, 'resources'))) return null;
  const resources = objectsAt(latest, 'resources');
  const stack = resources.map((one) => urnParts(textAt(one, 'urn')).stack).find((name) => name !== '') ?? null;
  const changes = resources.flatMap(changeOf);
  return { tool: 'pulumi', stack, account: null, changeSet: null, changes, gaps: [] };
}
