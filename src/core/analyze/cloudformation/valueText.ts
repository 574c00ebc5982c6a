import { childOf, entriesOf, itemsOf, nodeAt, stringOf, type DataNode } from '../shared/dataTree';
import { attributeName, intrinsicOf, isNoValue, subOf, subParts, type Intrinsic } from './intrinsics';

/** What stands in the way of knowing a value from the template alone. */
export type Value = {
  /** The same for two nodes that mean the same, however they are written. */
  readonly text: string;
  /** It stands on the default of a parameter, which the stack may have another value for. */
  readonly overridable: boolean;
  /** Nothing in it is left to be known. */
  readonly literal: boolean;
};

type Reading = {
  /** The template whose defaults, mappings and conditions are put in; null to leave the names as they are. */
  readonly root: DataNode | null;
  overridable: boolean;
  literal: boolean;
  /** Names put in; what names itself over and over ends here. */
  left: number;
};

const MOST_NAMES = 500;
const LONGEST = 100_000;

function scalarText(value: string | number | boolean | null): string {
  const text = String(value);
  // CloudFormation takes `10` for "10" and "true" for true.
  return JSON.stringify(/^-?\d+(?:\.\d+)?$/.test(text) && text.length < 16 ? String(Number(text)) : text);
}

/** Literal parts that stand beside each other become one; a single part is itself. */
function joined(parts: readonly string[]): string {
  const whole: string[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (part.startsWith('"') && last?.startsWith('"') === true) {
      whole[whole.length - 1] = JSON.stringify(`${String(JSON.parse(last))}${String(JSON.parse(part))}`);
    } else if (part !== '""') whole.push(part);
  }
  const [first = '""', second] = whole;
  return second === undefined ? first : `join(${whole.join(' ')})`;
}

function parameterText(name: string, reading: Reading): string | null {
  const parameter = nodeAt(reading.root, ['Parameters', name]);
  const fallback = childOf(parameter, 'Default');
  if (fallback === null || reading.left <= 0) return null;
  reading.left -= 1;
  // The default of a parameter that looks a value up is the name under which it looks.
  if (/^AWS::SSM::/.test(stringOf(childOf(parameter, 'Type')) ?? '')) return null;
  reading.overridable = true;
  const isList = /^(?:CommaDelimitedList|List<)/.test(stringOf(childOf(parameter, 'Type')) ?? '');
  const text = stringOf(fallback);
  if (!isList || text === null) return nodeText(fallback, reading);
  return `[${text
    .split(',')
    .map((item) => scalarText(item.trim()))
    .join(',')}]`;
}

function refText(name: string | null, reading: Reading): string {
  const known = name === null ? null : parameterText(name, reading);
  if (known !== null) return known;
  reading.literal = false;
  return `ref(${name ?? ''})`;
}

function nameText(name: string, reading: Reading): string {
  if (!name.includes('.')) return refText(name, reading);
  reading.literal = false;
  return `att(${name})`;
}

function subText(argument: DataNode, reading: Reading): string | null {
  const sub = subOf(argument);
  if (sub === null) return null;
  return joined(
    subParts(sub.template).map((part) => {
      if ('text' in part) return JSON.stringify(part.text);
      const value = childOf(sub.values, part.name);
      return value === null ? nameText(part.name, reading) : nodeText(value, reading);
    }),
  );
}

function joinText(argument: DataNode, reading: Reading): string | null {
  const [delimiter = null, list = null] = itemsOf(argument);
  const between = stringOf(delimiter);
  if (between === null || list?.kind !== 'list') return null;
  const texts = list.items.filter((item) => !isNoValue(item)).map((item) => nodeText(item, reading));
  return joined(texts.flatMap((text, index) => (index === 0 ? [text] : [JSON.stringify(between), text])));
}

function mappedText(argument: DataNode, reading: Reading): string | null {
  const keys = itemsOf(argument)
    .slice(0, 3)
    .map((key) => nodeText(key, reading));
  const names = keys.map((key) => (key.startsWith('"') ? String(JSON.parse(key)) : null));
  if (reading.root === null || names.length < 3) return null;
  const [map, top, second] = names;
  if (typeof map !== 'string') return null;
  const table = nodeAt(reading.root, ['Mappings', map]);
  if (typeof top === 'string' && typeof second === 'string') {
    const value = nodeAt(table, [top, second]);
    return value === null ? null : nodeText(value, reading);
  }
  // Which row counts is known at deployment only: the whole mapping is what the value stands on.
  reading.literal = false;
  return table === null ? null : `map(${keys.join(' ')} ${nodeText(table, reading)})`;
}

function conditionText(name: string | null, reading: Reading): string {
  const condition = name === null ? null : nodeAt(reading.root, ['Conditions', name]);
  if (condition === null || reading.left <= 0) return `condition(${name ?? ''})`;
  reading.left -= 1;
  return nodeText(condition, reading);
}

function ifText(argument: DataNode, reading: Reading): string | null {
  const [condition = null, yes, no] = itemsOf(argument);
  if (condition === null || yes === undefined || no === undefined) return null;
  const [then, otherwise] = [nodeText(yes, reading), nodeText(no, reading)];
  if (then === otherwise) return then;
  const told = conditionText(stringOf(condition), reading);
  reading.literal = false;
  return `if(${told} ${then} ${otherwise})`;
}

function knownText({ name, argument }: Intrinsic, reading: Reading): string | null {
  switch (name) {
    case 'Ref':
      return refText(stringOf(argument), reading);
    case 'Condition':
      return conditionText(stringOf(argument), reading);
    case 'Fn::GetAtt': {
      const attribute = attributeName(argument);
      reading.literal = false;
      return attribute === null ? null : `att(${attribute})`;
    }
    case 'Fn::Sub':
      return subText(argument, reading);
    case 'Fn::Join':
      return joinText(argument, reading);
    case 'Fn::FindInMap':
      return mappedText(argument, reading);
    case 'Fn::If':
      return ifText(argument, reading);
    default:
      return null;
  }
}

function intrinsicText(found: Intrinsic, reading: Reading): string {
  const known = knownText(found, reading);
  if (known !== null) return known.slice(0, LONGEST);
  reading.literal = false;
  return `${found.name}(${nodeText(found.argument, reading)})`;
}

function nodeText(node: DataNode, reading: Reading): string {
  const found = intrinsicOf(node);
  if (found !== null) return intrinsicText(found, reading);
  switch (node.kind) {
    case 'scalar':
      return scalarText(node.value);
    case 'list': {
      const items = node.items.filter((item) => !isNoValue(item));
      return `[${items.map((item) => nodeText(item, reading)).join(',')}]`;
    }
    case 'map': {
      const entries = entriesOf(node).filter(({ value }) => !isNoValue(value));
      const texts = entries.map(({ key, value }) => `${JSON.stringify(key)}:${nodeText(value, reading)}`);
      return `{${texts.sort().join(',')}}`;
    }
    case 'hole':
      reading.literal = false;
      return '?';
  }
}

function valueOf(node: DataNode, root: DataNode | null): Value {
  const reading: Reading = { root, overridable: false, literal: true, left: MOST_NAMES };
  const text = nodeText(node, reading);
  return { text, overridable: reading.overridable, literal: reading.literal };
}

/** What a node says as it is written: quotes, the order of keys, `Fn::Join` or `Fn::Sub` mean nothing. */
export function writtenValue(node: DataNode): Value {
  return valueOf(node, null);
}

/** What a node says with the template's own defaults, mappings and conditions put in. */
export function resolvedValue(node: DataNode, root: DataNode | null): Value {
  return valueOf(node, root);
}
