import { made, unknownValue, type Call, type Value } from '../shared/value';
import { argumentsOf, argumentTokens, isSign, splitAt, valueOf, type Ground } from './expression';
import { openedAt } from './receiver';
import type { Token } from './tokens';

/** Longer chains are not followed back. */
const LONGEST = 40;

type Handed = { readonly args: readonly Value[]; readonly named: ReadonlyMap<string, Value> };
type Link = { readonly name: string; readonly handed: Handed };

const NOTHING: Handed = { args: [], named: new Map() };

/** `Aws::S3::Client`, `\Stripe\StripeClient`, `$stripe` as the dotted names that libraries are known by. */
function dotted(name: string): string {
  return name.replaceAll(/::|\\|->/g, '.').replace(/^[.$@]+/, '');
}

function keyOf(part: readonly Token[]): string | null {
  const [key, sign] = part;
  if (!isSign(sign, ':', '=>')) return null;
  if (key?.kind === 'name') return key.name;
  return key?.kind === 'text' ? key.pieces.map(({ text }) => text).join('') : null;
}

/** `['Bucket' => 'x']`, `{ bucket: 'x' }`; null where it is no table. */
function tableOf(part: readonly Token[], ground: Ground): Value | null {
  if (!isSign(part[0], '[', '{')) return null;
  const { named } = handedIn(part.slice(1, -1), ground);
  return named.size === 0 ? null : { kind: 'record', entries: named };
}

function handedIn(tokens: readonly Token[], ground: Ground): Handed {
  const own = tokens.filter((token) => !isSign(token, '\n'));
  if (own.length === 0) return NOTHING;
  const named = new Map<string, Value>();
  const args: Value[] = [];
  for (const part of splitAt(own, ',')) {
    const key = keyOf(part);
    if (key === null) args.push(tableOf(part, ground) ?? argumentsOf(part, ground)[0] ?? unknownValue);
    else named.set(key, valueOf(part.slice(2), ground));
  }
  return { args, named };
}

function isMember(token: Token | undefined, ground: Ground): boolean {
  return isSign(token, ground.language.member, '?->', '::', '&.');
}

function handedAt(tokens: readonly Token[], at: number, ground: Ground): Handed {
  const given =
    isSign(tokens[at + 1], '(') || isSign(tokens[at + 1], '{') ? argumentTokens(tokens, at + 1, { lines: true }) : [];
  return isSign(tokens[at + 1], '(') ? handedIn(given, ground) : NOTHING;
}

/** `(new StripeClient('sk'))`: the class of what is made in brackets. */
function madeIn(tokens: readonly Token[], open: number, ground: Ground): Link | null {
  const at = open + (isSign(tokens[open], '(') ? 1 : 0);
  const name = tokens[at + 1];
  const isNew = tokens[at]?.kind === 'name' && tokens[at].name === 'new' && name?.kind === 'name';
  return isNew ? { name: dotted(name.name), handed: handedAt(tokens, at + 1, ground) } : null;
}

/** The names in front of a call, from the first, with what each was handed. */
function linksBefore(tokens: readonly Token[], at: number, ground: Ground): { links: readonly Link[]; root: Value } {
  const links: Link[] = [];
  let first = at;
  while (isMember(tokens[first - 1], ground) && links.length < LONGEST) {
    const end = first - 2;
    first = isSign(tokens[end], ')', ']') ? openedAt(tokens, end) : end;
    const token = tokens[first];
    const inBrackets = token?.kind === 'sign' ? madeIn(tokens, first, ground) : null;
    if (token?.kind === 'variable') return { links, root: ground.scope.names.get(token.name) ?? named(token.name) };
    if (inBrackets !== null) return { links: [inBrackets, ...links], root: unknownValue };
    if (token?.kind !== 'name') return { links, root: unknownValue };
    links.unshift({ name: dotted(token.name), handed: handedAt(tokens, first, ground) });
  }
  return { links, root: unknownValue };
}

function named(name: string): Value {
  return { kind: 'name', name: dotted(name) };
}

/** What a name in front of a chain stands for: the part before its first dot may be a name of the code's own. */
function rooted(name: string, ground: Ground): { readonly on: Value; readonly rest: string } {
  const [own = '', ...rest] = name.split('.');
  const held = ground.scope.names.get(own);
  return held?.kind === 'made' ? { on: held, rest: rest.join('.') } : { on: unknownValue, rest: name };
}

function behind(on: Value, { name, handed }: Link): Value {
  if (name === '') return on;
  const before = on.kind === 'made' || on.kind === 'name' ? `${on.name}.` : '';
  return made(`${before}${name}`, on, handed);
}

/** A method with the whole chain in front of it, as languages with a grammar have it: `Stripe::Customer.delete('c1')`. */
export function chainedCall(tokens: readonly Token[], at: number, name: string, ground: Ground): Call {
  const { links, root } = linksBefore(tokens, at, ground);
  const own: Link = { name: dotted(name), handed: handedAt(tokens, at, ground) };
  const chain = [...links, own];
  const first = chain[0] ?? own;
  const { on, rest } = root.kind === 'unknown' ? rooted(first.name, ground) : { on: root, rest: first.name };
  const all = [{ ...first, name: rest }, ...chain.slice(1)];
  const last = all.at(-1) ?? own;
  const path = last.name.split('.');
  const object = all.slice(0, -1).reduce(behind, on);
  const before = path.length > 1 ? behind(object, { name: path.slice(0, -1).join('.'), handed: NOTHING }) : object;
  const whole = behind(before, { name: path.at(-1) ?? '', handed: NOTHING });
  return {
    name: whole.kind === 'made' ? whole.name : '',
    on: before,
    method: path.at(-1) ?? '',
    ...own.handed,
  };
}

/** What `new Client(…)`, `Client.new(…)` or `Client->connect(…)` makes, by its name; null for every other expression. */
export function madeBy(tokens: readonly Token[], ground: Ground): Value | null {
  const own = tokens.filter((token) => !isSign(token, '\n'));
  const [first] = own;
  const from = first?.kind === 'name' && first.name === 'new' ? 1 : 0;
  const calls = own.flatMap((token, index) => {
    const isCall = token.kind === 'name' && (index === from || isMember(own[index - 1], ground));
    return isCall ? [index] : [];
  });
  const last = calls.at(-1);
  const token = last === undefined ? undefined : own[last];
  if (last === undefined || token?.kind !== 'name' || !/^\\?[A-Za-z]/.test(token.name)) return null;
  const call = chainedCall(own, last, token.name, ground);
  return call.name === '' ? null : made(call.name, call.on, call);
}
