import { entriesOf, itemsOf, stringOf, type DataNode } from '../shared/dataTree';

/** A function of CloudFormation: `{ Ref: x }`, `{ Fn::Sub: … }`. */
export type Intrinsic = { readonly name: string; readonly argument: DataNode };

/** The function that a map stands for; null for any other node. */
export function intrinsicOf(node: DataNode): Intrinsic | null {
  if (node.kind !== 'map' || node.entries.length !== 1) return null;
  const [entry] = node.entries;
  if (entry === undefined || !(entry.key === 'Ref' || entry.key === 'Condition' || entry.key.startsWith('Fn::'))) {
    return null;
  }
  return { name: entry.key, argument: entry.value };
}

/** A property that is taken out: `!Ref AWS::NoValue`. */
export function isNoValue(node: DataNode): boolean {
  const found = intrinsicOf(node);
  return found?.name === 'Ref' && stringOf(found.argument) === 'AWS::NoValue';
}

/** `a.b` of `!GetAtt a.b` and `!GetAtt [a, b]`; null when the attribute is not a literal. */
export function attributeName(argument: DataNode): string | null {
  const text = stringOf(argument);
  if (text !== null) return text;
  const parts = itemsOf(argument).map(stringOf);
  return parts.length > 0 && parts.every((part) => part !== null) ? parts.join('.') : null;
}

/** A template of `Fn::Sub` cut into its texts and the names between `${` and `}`; `${!x}` is the text `${x}`. */
export function subParts(template: string): readonly ({ readonly text: string } | { readonly name: string })[] {
  return template.split(/(\$\{[^}]*\})/).flatMap((part) => {
    const name = /^\$\{([^}]*)\}$/.exec(part)?.[1];
    if (name === undefined) return part === '' ? [] : [{ text: part }];
    return [name.startsWith('!') ? { text: `\${${name.slice(1)}}` } : { name: name.trim() }];
  });
}

/** The template and the values of its own of `Fn::Sub`. */
export function subOf(argument: DataNode): { readonly template: string; readonly values: DataNode | null } | null {
  const template = stringOf(argument) ?? stringOf(itemsOf(argument)[0] ?? null);
  return template === null ? null : { template, values: itemsOf(argument)[1] ?? null };
}

/** Logical ids that a node names by reference, attribute or template, each with where. */
export function referencesIn(node: DataNode): readonly { readonly id: string; readonly at: DataNode }[] {
  if (node.kind === 'list') return node.items.flatMap(referencesIn);
  const found = intrinsicOf(node);
  if (found === null) return entriesOf(node).flatMap(({ value }) => referencesIn(value));
  if (found.name === 'Ref') return named(stringOf(found.argument), node);
  if (found.name === 'Fn::GetAtt') return named(attributeName(found.argument)?.split('.')[0] ?? null, node);
  const inner = referencesIn(found.argument);
  const sub = found.name === 'Fn::Sub' ? subOf(found.argument) : null;
  if (sub === null) return inner;
  const own = new Set(entriesOf(sub.values).map(({ key }) => key));
  const names = subParts(sub.template).flatMap((part) => ('name' in part && !own.has(part.name) ? [part.name] : []));
  return [...inner, ...names.flatMap((name) => named(name.split('.')[0] ?? null, node))];
}

function named(id: string | null, at: DataNode): readonly { readonly id: string; readonly at: DataNode }[] {
  return id === null || id.startsWith('AWS::') ? [] : [{ id, at }];
}
