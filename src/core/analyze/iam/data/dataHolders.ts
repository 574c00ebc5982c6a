import type { Holder } from '../policy/holder';
import { kindByContent, kindOf } from '../policy/holderKind';
import { isPolicy, readPolicy } from '../policy/readPolicy';
import { documentsIn } from '../read/documentsIn';
import { itemsOf, textOf, valueOfKey, type MapNode, type Node } from '../read/node';
import { joinedPolicy } from '../terraform/policyHolders';
import { roleIn } from './roleFiles';
import type { Thing } from './thing';

/** A list of statements that stands without a document around it, as in the Serverless Framework. */
function isStatements(node: Node): boolean {
  if (node.kind !== 'list' || node.items.length === 0) return false;
  return node.items.every(
    (item) =>
      valueOfKey(item, 'Effect') !== null && (valueOfKey(item, 'Action') ?? valueOfKey(item, 'NotAction')) !== null,
  );
}

function holder(thing: Thing, path: string, policy: Holder['policy'], node: Node): Holder {
  const type = thing.type.replaceAll('::', '_').toLowerCase();
  const kind = type === '' ? kindByName(path, thing.name, policy) : kindOf(type, path, policy);
  return {
    id: `${thing.key} ${path}`,
    kind,
    target: { type: thing.type === '' ? 'policy' : thing.type, name: thing.name },
    policy,
    subjects: thing.subjects,
    spot: node.spot,
  };
}

/** A file of its own says by its name what it is for. */
function kindByName(path: string, name: string, policy: Holder['policy']): Holder['kind'] {
  if (/assume_?role/i.test(path)) return 'trust';
  return /(?:^|[^a-z])(?:scps?|service[-_]?control)(?:[^a-z]|$)/i.test(name) ? 'ceiling' : kindByContent(policy);
}

/** What an item of a list is called, so that its place in the list means nothing. */
function nameOf(item: Node, index: number): string {
  const named = ['PolicyName', 'Name', 'Sid'].map((key) => textOf(valueOfKey(item, key))).find((text) => text !== null);
  return named ?? `${index}`;
}

/** All policy documents below a node. */
export function dataHolders(node: Node, thing: Thing, path = ''): readonly Holder[] {
  const below = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (isPolicy(node)) return [holder(thing, path, readPolicy(node as MapNode), node)];
  if (isStatements(node)) {
    const document: MapNode = {
      kind: 'map',
      entries: [{ key: 'Statement', spot: node.spot, value: node }],
      spot: node.spot,
    };
    return [holder(thing, path, readPolicy(document), node)];
  }
  switch (node.kind) {
    case 'map': {
      const role = roleIn(node, thing, path);
      return role === null ? node.entries.flatMap(({ key, value }) => dataHolders(value, thing, below(key))) : [role];
    }
    case 'list':
      return itemsOf(node).flatMap((item, index) => dataHolders(item, thing, below(nameOf(item, index))));
    case 'unknown':
      return node.parts.flatMap((part) => dataHolders(part, thing, path));
    case 'text': {
      const documents = node.value.includes('Statement') ? documentsIn(node) : [];
      return documents.length === 0 ? [] : [holder(thing, path, joinedPolicy(documents), node)];
    }
  }
}
