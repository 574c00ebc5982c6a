import type { Observation } from '../../model/finding';
import { childOf, entriesOf, itemsOf, stringOf, type DataNode } from '../shared/dataTree';
import { hostOf } from '../shared/hostOf';
import { readsVariable } from '../shared/readsVariable';
import { intrinsicOf, referencesIn } from './intrinsics';
import type { Pair } from './pairing';
import type { Resource, Template } from './template';
import { resolvedValue } from './valueText';

type Sides = { readonly before: Template; readonly after: Template };

/** Keys under which resources keep the variables that a program is started with. */
const maps = /^(?:Variables|EnvironmentVariables|RuntimeEnvironmentVariables|StageVariables)$/;
const lists = /^(?:Environment|EnvironmentVariables|RuntimeEnvironmentVariables|Env)$/;

function listed(node: DataNode): readonly (readonly [string, DataNode])[] {
  return itemsOf(node).flatMap((item) => {
    const name = stringOf(childOf(item, 'Name'));
    const value = childOf(item, 'Value');
    return name === null || value === null ? [] : [[name, value] as const];
  });
}

function variablesIn(node: DataNode | null): readonly (readonly [string, DataNode])[] {
  if (node === null || intrinsicOf(node) !== null) return [];
  if (node.kind === 'list') return node.items.flatMap(variablesIn);
  return entriesOf(node).flatMap(({ key, value }) => {
    if (maps.test(key) && value.kind === 'map') return entriesOf(value).map((one) => [one.key, one.value] as const);
    return [...(lists.test(key) ? listed(value) : []), ...variablesIn(value)];
  });
}

/** The host that a value names, and whether a stack may have another one for it. */
function hostIn(node: DataNode, { root }: Template): { readonly host: string; readonly overridable: boolean } | null {
  const { text, literal, overridable } = resolvedValue(node, root);
  const host = literal && text.startsWith('"') ? hostOf(String(JSON.parse(text))) : null;
  return host === null ? null : { host, overridable };
}

function finding(
  { type, id }: Resource,
  part: Pick<Observation, 'rule' | 'code' | 'effect' | 'certainty' | 'at' | 'says' | 'saferWay'>,
): Observation {
  const target = { type, name: id };
  return { ...part, stage: 'write', severity: 'high', undo: 'easy', reach: 'remote', target, signals: [] };
}

function ofPair({ before, after }: Sides, { was, is }: Pair): readonly Observation[] {
  const now = new Map(variablesIn(is.properties));
  return variablesIn(was.properties).flatMap(([name, old]): readonly Observation[] => {
    const value = now.get(name);
    if (value === undefined) {
      const code = stringOf(childOf(childOf(is.properties, 'Code'), 'ZipFile')) ?? '';
      if (!readsVariable(code, name)) return [];
      const says = `Removes the variable \`${name}\` from ${is.id} while it is still read`;
      const at = before.placeIn(old.span);
      const saferWay = 'take the reading out first';
      const rule = 'cloudformation/variable-removed';
      return [finding(is, { rule, code: 'SE02', effect: 'interrupt', certainty: 'expected', at, says, saferWay })];
    }
    const [then, host] = [hostIn(old, before), hostIn(value, after)];
    if (then === null || host === null || then.host === host.host) return [];
    const unsure = then.overridable || host.overridable;
    return [
      finding(is, {
        rule: 'cloudformation/endpoint-changed',
        code: 'SE03',
        effect: 'update',
        certainty: unsure ? 'possible' : 'expected',
        at: after.placeIn(value.span),
        says: `${unsure ? 'May point' : 'Points'} ${is.id} at another system (\`${name}\`)`,
        saferWay: 'look at what the other system holds before the stack is updated',
      }),
    ];
  });
}

/** Parameters that are gone while something still names them: the update is refused. */
function lostParameters({ before, after }: Sides): readonly Observation[] {
  const now = childOf(after.root, 'Parameters');
  const gone = entriesOf(childOf(before.root, 'Parameters')).filter(({ key }) => childOf(now, key) === null);
  if (gone.length === 0 || after.root === null || after.damaged.length > 0) return [];
  const read = new Set([...after.resources.values()].flatMap(({ body }) => referencesIn(body).map(({ id }) => id)));
  return gone
    .filter(({ key }) => read.has(key) && !after.resources.has(key))
    .map(({ key, keySpan }) => ({
      rule: 'cloudformation/parameter-removed',
      code: 'SE02',
      effect: 'interrupt',
      stage: 'write',
      severity: 'medium',
      undo: 'easy',
      reach: 'remote',
      target: { type: 'parameter', name: key },
      certainty: 'expected',
      at: before.placeIn(keySpan),
      says: `Removes the parameter ${key} while it is still read: the update is refused`,
      saferWay: 'aws cloudformation validate-template shows what still reads it',
      signals: [],
    }));
}

/** Variables and parameters that are gone while something reads them, and addresses of other systems that are others now. */
export function environmentChanges(sides: Sides, pairs: readonly Pair[]): readonly Observation[] {
  return [...pairs.flatMap((pair) => ofPair(sides, pair)), ...lostParameters(sides)];
}
