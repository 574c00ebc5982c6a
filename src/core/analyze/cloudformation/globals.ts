import { childOf, entriesOf, type DataNode } from '../shared/dataTree';

/** What a resource says wins over what the globals say; maps and lists of both are put together. */
function merged(globals: DataNode, own: DataNode | null): DataNode {
  if (own === null) return globals;
  if (globals.kind === 'list' && own.kind === 'list') return { ...own, items: [...globals.items, ...own.items] };
  if (globals.kind !== 'map' || own.kind !== 'map') return own;
  const mine = new Set(own.entries.map(({ key }) => key));
  const both = entriesOf(own).map((entry) => {
    const above = childOf(globals, entry.key);
    return above === null ? entry : { ...entry, value: merged(above, entry.value) };
  });
  return { ...own, entries: [...globals.entries.filter(({ key }) => !mine.has(key)), ...both] };
}

/** The properties of a resource with those of SAM's `Globals` for its type; null when neither says anything. */
export function withGlobals(root: DataNode, type: string, properties: DataNode | null): DataNode | null {
  const kind = /^AWS::Serverless::(\w+)$/.exec(type)?.[1];
  const globals = kind === undefined ? null : childOf(childOf(root, 'Globals'), kind);
  return globals === null ? properties : merged(globals, properties);
}
