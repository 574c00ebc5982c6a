import { childOf, entriesOf, itemsOf, stringOf, type DataEntry, type DataNode } from '../shared/dataTree';

/** The name of a function as the stack has it: `send-mail` is `SendDashmailLambdaFunction`. */
function functionId(name: string): string {
  const plain = name.replaceAll('-', 'Dash').replaceAll('_', 'Underscore');
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}LambdaFunction`;
}

/** A function as the resource it becomes; what it is set to is not told, for the framework says that in its own words. */
function functionEntry({ key, keySpan, value, span }: DataEntry): DataEntry {
  const type: DataNode = { kind: 'scalar', value: 'AWS::Lambda::Function', span: keySpan };
  const own: DataEntry = { key: 'Type', keySpan, value: type, span: keySpan };
  return { key: functionId(key), keySpan, value: { kind: 'map', entries: [own], span: value.span }, span };
}

/** `resources:` is one part of a template, or a list of them. */
function partsOf(root: DataNode): readonly DataNode[] {
  const resources = childOf(root, 'resources');
  if (resources === null) return [];
  return resources.kind === 'list' ? itemsOf(resources) : [resources];
}

function isOnAws(root: DataNode): boolean {
  const provider = childOf(root, 'provider');
  return (stringOf(provider) ?? stringOf(childOf(provider, 'name'))) === 'aws';
}

/**
 * The template in a file of the Serverless Framework: what `resources` says, with the functions as the resources that they
 * become. Null for any other file, and for one that makes nothing that can be seen.
 */
export function serverlessTemplate(root: DataNode): DataNode | null {
  if (childOf(root, 'service') === null || !isOnAws(root)) return null;
  const parts = partsOf(root);
  const within = (key: string): readonly DataEntry[] => parts.flatMap((part) => entriesOf(childOf(part, key)));
  const functions = entriesOf(childOf(root, 'functions')).filter(({ value }) => value.kind === 'map');
  const resources = [...within('Resources'), ...functions.map(functionEntry)];
  if (resources.length === 0) return null;
  const entry = (key: string, entries: readonly DataEntry[]): DataEntry => ({
    ...{ key, keySpan: root.span, span: root.span },
    value: { kind: 'map', entries, span: root.span },
  });
  return {
    kind: 'map',
    entries: [entry('Resources', resources), entry('Outputs', within('Outputs'))],
    span: root.span,
  };
}
