import { ownField } from '../../../model/ownField';
/** One sign of a pattern of grep and sed: a character, an end of the line, or an edge of a group. */
type Atom =
  | {
      readonly kind: 'one';
      readonly fits: (character: string) => boolean;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'edge' };

export type LinePattern = readonly Atom[];

/** What a pattern found: where, and at which offsets the edges of its groups lie, in their order. */
export type Match = { readonly from: number; readonly to: number; readonly edges: readonly number[] };

/** Trying every length of every repetition takes no more steps than this on one line. */
const MOST_STEPS = 1000;
const LONGEST = 200;

const TOKEN = /\\([^])|\[(\^?\]?[^\]]*)\]|([^])/y;

function setOf(inside: string): ((character: string) => boolean) | null {
  if (/\[[:.=]|\\/.test(inside)) return null;
  const isNegated = inside.startsWith('^');
  const members = Array.from((isNegated ? inside.slice(1) : inside).matchAll(/([^])-([^])|([^])/g));
  return (one) => members.some(([, from, to, same = '']) => (from ?? same) <= one && one <= (to ?? same)) !== isNegated;
}

const character = (wanted: string): Atom => ({ kind: 'one', fits: (one) => one === wanted, least: 1, most: 1 });

/** Signs that mean something bare in an extended pattern, and behind a backslash in a basic one. */
const EITHER = '(){}|+?';
const EXTREMES: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Infinity],
  '+': [1, Infinity],
  '?': [0, 1],
};

/** A sign that stands for something else than itself, where it does: by its place. */
function atomOf(sign: string, isFirst: boolean, isLast: boolean): Atom | null {
  if (sign === '^') return isFirst ? { kind: 'start' } : null;
  if (sign === '$') return isLast ? { kind: 'end' } : null;
  if (sign === '(' || sign === ')') return { kind: 'edge' };
  if (sign === '.') return { kind: 'one', fits: () => true, least: 1, most: 1 };
  return sign === '*' && isFirst ? character('*') : null;
}

/** Adds what a sign with a meaning of its own says; false where that is not told. */
function addMeaning(sign: string, atoms: Atom[], isLast: boolean): boolean {
  const before = atoms.at(-1);
  const extremes = ownField(EXTREMES, sign);
  if (extremes !== undefined && before?.kind === 'one') {
    const [least, most] = extremes;
    atoms[atoms.length - 1] = { ...before, least, most };
    return true;
  }
  const atom = atomOf(sign, atoms.length === 0, isLast);
  if (atom !== null) atoms.push(atom);
  return atom !== null;
}

function hasMeaning(escaped: string | undefined, bare: string, isExtended: boolean): boolean {
  const sign = escaped ?? bare;
  return sign !== '' && EITHER.includes(sign) ? (escaped === undefined) === isExtended : /[.*^$]/.test(bare);
}

type Token = { readonly escaped: string | undefined; readonly inside: string | undefined; readonly bare: string };

function tokenAt(written: string, at: number): Token {
  TOKEN.lastIndex = at;
  const [, escaped, inside, bare = ''] = TOKEN.exec(written) ?? [];
  return { escaped, inside, bare };
}

/** Adds one sign; false where it is not told. */
function addToken({ escaped, inside, bare }: Token, atoms: Atom[], isExtended: boolean, isLast: boolean): boolean {
  if (inside !== undefined) {
    const fits = setOf(inside);
    if (fits !== null) atoms.push({ kind: 'one', fits, least: 1, most: 1 });
    return fits !== null;
  }
  if (hasMeaning(escaped, bare, isExtended)) return addMeaning(escaped ?? bare, atoms, isLast);
  atoms.push(character(escaped ?? bare));
  return !/\w/.test(escaped ?? '');
}

/** A pattern's signs; null where one of them is not told: choices, counts, classes by name, groups in groups. */
export function linePattern(written: string, isExtended: boolean): LinePattern | null {
  if (written.length > LONGEST) return null;
  const atoms: Atom[] = [];
  for (let at = 0; at < written.length; at = TOKEN.lastIndex) {
    const token = tokenAt(written, at);
    if (!addToken(token, atoms, isExtended, TOKEN.lastIndex === written.length)) return null;
  }
  return isNested(written, isExtended) ? null : atoms;
}

function isNested(written: string, isExtended: boolean): boolean {
  const open = isExtended ? /(?<!\\)\(|(?<!\\)\)/g : /\\\(|\\\)/g;
  return (written.match(open) ?? []).some((sign, index) => sign.endsWith('(') !== (index % 2 === 0));
}

type Search = { readonly text: string; readonly atoms: LinePattern; steps: number };

/** Where the atoms from `index` on end that begin at `at`; null where they do not fit. */
function fitted(search: Search, index: number, at: number, edges: readonly number[]): Match | null {
  const atom = search.atoms[index];
  if ((search.steps += 1) > MOST_STEPS) return null;
  if (atom === undefined) return { from: 0, to: at, edges };
  if (atom.kind === 'edge') return fitted(search, index + 1, at, [...edges, at]);
  if (atom.kind !== 'one') {
    const isThere = atom.kind === 'start' ? at === 0 : at === search.text.length;
    return isThere ? fitted(search, index + 1, at, edges) : null;
  }
  let end = at;
  while (end < search.text.length && end - at < atom.most && atom.fits(search.text.charAt(end))) end += 1;
  for (; end - at >= atom.least; end -= 1) {
    const found = fitted(search, index + 1, end, edges);
    if (found !== null) return found;
  }
  return null;
}

/** The first place from `after` on that fits; undefined where there is none, null where it takes too long to tell. */
export function matchIn(text: string, atoms: LinePattern, after: number): Match | null | undefined {
  const search: Search = { text, atoms, steps: 0 };
  for (let from = after; from <= text.length; from += 1) {
    const found = fitted(search, 0, from, []);
    if (search.steps > MOST_STEPS) return null;
    if (found !== null) return { ...found, from };
  }
  return undefined;
}
