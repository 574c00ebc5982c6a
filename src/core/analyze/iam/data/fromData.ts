import { childOf, entriesOf, itemsOf, stringOf, type DataNode } from '../../shared/dataTree';
import { asText } from '../read/quoted';
import type { Node, Spot, WrittenText } from '../read/node';

/** A template's own values: defaults of its parameters by name. */
export type Defaults = ReadonlyMap<string, DataNode>;

type Reader = { readonly written: WrittenText; readonly defaults: Defaults };

function reference(name: string, spot: Spot, reader: Reader): Node {
  const fallback = reader.defaults.get(name);
  const known = fallback?.kind === 'scalar' && fallback.value !== null && fallback.value !== '';
  return { kind: 'text', value: known ? String(fallback.value) : `\${${name}}`, spot };
}

/** `arn:aws:s3:::${Bucket}/*` with what is known of its names put in. */
function substituted(node: DataNode, spot: Spot, reader: Reader): Node {
  const [first = null, second = null] = node.kind === 'list' ? node.items : [node];
  const own = new Map(entriesOf(second).map(({ key, value }) => [key, value]));
  const pattern = stringOf(first) ?? '';
  const value = pattern.replace(/\$\{(!?)([^}]*)\}/g, (_, literal: string, name: string) => {
    const given = own.get(name);
    if (given !== undefined) return asText(fromData(given, reader.written, reader.defaults));
    return literal === '' ? asText(reference(name, spot, reader)) : `\${${name}}`;
  });
  return { kind: 'text', value, spot };
}

function joinedText(node: DataNode, spot: Spot, reader: Reader): Node | null {
  const [separator, list] = itemsOf(node);
  const between = stringOf(separator ?? null);
  if (between === null || list?.kind !== 'list') return null;
  const parts = list.items.map((item) => asText(fromData(item, reader.written, reader.defaults)));
  return { kind: 'text', value: parts.join(between), spot };
}

function attributeName(node: DataNode): string {
  const names = node.kind === 'list' ? node.items.map((item) => stringOf(item) ?? '…') : [stringOf(node) ?? '…'];
  return names.join('.');
}

/** A function of CloudFormation as the value that it gives, as far as that is known. */
function called(name: string, node: DataNode, spot: Spot, reader: Reader): Node | null {
  switch (name) {
    case 'Ref':
      return reference(stringOf(node) ?? '', spot, reader);
    case 'Fn::GetAtt':
      return { kind: 'text', value: `\${${attributeName(node)}}`, spot };
    case 'Fn::Sub':
      return substituted(node, spot, reader);
    case 'Fn::Join':
      return joinedText(node, spot, reader);
    case 'Fn::If': {
      const parts = itemsOf(node)
        .slice(1)
        .map((item) => fromData(item, reader.written, reader.defaults));
      return {
        kind: 'unknown',
        text: `If ${stringOf(itemsOf(node)[0] ?? null) ?? ''}`,
        parts: parts.filter(isValue),
        spot,
      };
    }
    case 'Fn::ImportValue':
      return { kind: 'text', value: `\${import ${asText(fromData(node, reader.written, reader.defaults))}}`, spot };
    default:
      return name.startsWith('Fn::') ? { kind: 'unknown', text: name, parts: [], spot } : null;
  }
}

function isValue(node: Node): boolean {
  return !(node.kind === 'text' && node.value === '${AWS::NoValue}');
}

/** A node of YAML or JSON with the functions of a template put in. */
export function fromData(node: DataNode, written: WrittenText, defaults: Defaults): Node {
  const spot: Spot = { written, span: node.span };
  const reader: Reader = { written, defaults };
  switch (node.kind) {
    case 'hole':
      return { kind: 'unknown', text: 'hole', parts: [], spot };
    case 'scalar':
      return { kind: 'text', value: String(node.value), spot };
    case 'list':
      return { kind: 'list', items: node.items.map((item) => fromData(item, written, defaults)).filter(isValue), spot };
    case 'map': {
      const entries = entriesOf(node);
      const [only] = entries;
      const result = entries.length === 1 && only !== undefined ? called(only.key, only.value, spot, reader) : null;
      if (result !== null) return result;
      return {
        kind: 'map',
        entries: entries.map(({ key, value, span }) => ({
          key,
          spot: { written, span },
          value: fromData(value, written, defaults),
        })),
        spot,
      };
    }
  }
}

/** Defaults of a template's parameters. */
export function defaultsOf(root: DataNode): Defaults {
  const found = entriesOf(childOf(root, 'Parameters')).flatMap(({ key, value }) => {
    const fallback = childOf(value, 'Default');
    return fallback === null ? [] : [[key, fallback] as const];
  });
  return new Map(found);
}
