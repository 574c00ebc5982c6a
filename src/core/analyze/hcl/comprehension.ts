import { isWrapped, splitTop } from './splitTop';
import type { Value } from './valueKinds';
import { withName } from './withName';

type Read = (text: string) => Value;

/** Longer lists are taken as a whole. */
const MAX_ITEMS = 200;

const head = /^[[{]for ([A-Za-z_]\w*)(?:,([A-Za-z_]\w*))? in(?![\w-])\s*/;

/** What a loop goes through: pairs of key and value; null when that is not known. */
export function pairsOf(value: Value): readonly (readonly [Value, Value])[] | null {
  if (value.kind === 'object') {
    return [...value.entries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [{ kind: 'scalar', text: key, quoted: true }, entry]);
  }
  if (value.kind !== 'list') return null;
  return value.items.map((item, at) => [
    value.isSet ? item : { kind: 'scalar', text: String(at), quoted: false },
    item,
  ]);
}

type Loop = {
  readonly over: readonly (readonly [Value, Value])[];
  readonly names: readonly string[];
  readonly body: string;
};

function loopOf(text: string, read: Read): Loop | null {
  const found = head.exec(text);
  if (found === null) return null;
  const inside = text.slice(found[0].length, -1);
  const source = splitTop(inside, ':')[0] ?? '';
  const over = pairsOf(read(source));
  const names = [found[1] ?? '', ...(found[2] === undefined ? [] : [found[2]])];
  if (over === null || over.length > MAX_ITEMS) return null;
  return { over, names, body: inside.slice(source.length + 1) };
}

function bodyWith({ names, body }: Loop, [key, value]: readonly [Value, Value]): string {
  const [first = '', second] = names;
  return second === undefined ? withName(body, first, value) : withName(withName(body, first, key), second, value);
}

function isKnownKey(value: Value | null): value is Value & { readonly kind: 'scalar' } {
  return value?.kind === 'scalar' && value.text !== 'null';
}

/** `[for x in list: …]` and `{for k, v in map: k => v}` over what is known; null with a filter or a grouping. */
export function comprehension(text: string, read: Read): Value | null {
  const isObject = isWrapped(text, '{', '}');
  if (!isObject && !isWrapped(text, '[', ']')) return null;
  const loop = loopOf(text, read);
  // A filter decides item by item, and `...` gathers them.
  if (loop === null || /(?<![\w.-])if(?![\w-])/.test(loop.body) || loop.body.endsWith('...')) return null;
  const bodies = loop.over.map((pair) => bodyWith(loop, pair));
  if (!isObject) return { kind: 'list', items: bodies.map(read), isSet: false };
  const entries = new Map<string, Value>();
  for (const body of bodies) {
    const cut = splitTop(body, '>').length > 1 ? body.indexOf('=>') : -1;
    const key = cut < 0 ? null : read(body.slice(0, cut));
    if (!isKnownKey(key)) return null;
    entries.set(key.text, read(body.slice(cut + 2)));
  }
  return { kind: 'object', entries };
}
