import type { SyntaxNode } from '../../model/ports';
import type { Act } from './act';
import { isSeen } from './found';
import { asJson, wordOf, type Call, type Value } from './value';

/** A function that the code defines by a name of its own. */
export type OwnFunction = {
  readonly name: string;
  /** Where its name stands when it is defined; index into the code. */
  readonly nameAt: number;
  /** All of it that is only run by a call. */
  readonly whole: SyntaxNode;
  readonly parameters: readonly SyntaxNode[];
  readonly body: SyntaxNode;
};

/** Calls that are told with what they hand over; behind them a function is told once, with nothing known. */
const MOST_CALLS = 40;

/** `{ run }` hands it on as well. */
const NAME = /^(?:shorthand_property_)?identifier$/;

function isCallee(node: SyntaxNode): boolean {
  const callee = /^call(?:_expression)?$/.test(node.parent?.type ?? '')
    ? node.parent?.childForFieldName('function')
    : null;
  return callee?.startIndex === node.startIndex && callee.endIndex === node.endIndex;
}

/** A name that belongs to something else: `subprocess.run`, `f(run=1)`. */
function isOfAnother({ parent, startIndex }: SyntaxNode): boolean {
  if (parent?.type === 'attribute') return parent.childForFieldName('attribute')?.startIndex === startIndex;
  return parent?.type === 'keyword_argument' && parent.startIndex === startIndex;
}

/**
 * Functions of the code that are called by their names and nothing else is done with: what they do is told at their
 * calls. One that is handed on, or that nobody calls here, may be called with anything.
 */
export function ownFunctions(
  nodes: readonly SyntaxNode[],
  definitionOf: (node: SyntaxNode) => OwnFunction | null,
): ReadonlyMap<string, OwnFunction> {
  const found = new Map<string, OwnFunction>();
  for (const node of nodes) {
    const own = definitionOf(node);
    if (own !== null) found.set(own.name, own);
  }
  if (found.size === 0) return found;
  const called = new Set<string>();
  for (const node of nodes.filter(({ type }) => NAME.test(type))) {
    const own = found.get(node.text);
    if (own === undefined || own.nameAt === node.startIndex || isOfAnother(node)) continue;
    if (isCallee(node)) called.add(own.name);
    else found.delete(own.name);
  }
  return new Map([...found].filter(([name]) => called.has(name)));
}

function described(value: Value): string {
  return 'name' in value ? `${value.kind} ${value.name}` : 'service' in value ? value.service : value.kind;
}

/** The same for calls that hand over the same. */
function keyOf(name: string, { args, named }: Call): string {
  const values = [...args, ...named.values()];
  return [name, ...named.keys(), ...values.map(described), wordOf(asJson({ kind: 'list', items: values }))].join('\n');
}

/** What a call of an own function does; `told` reads its body, with what it is handed or with nothing known. */
export function ownCalls(
  told: (own: OwnFunction, given: Call | null) => readonly Act[],
): (own: OwnFunction, call: Call) => readonly Act[] {
  const blanks = new Map<string, readonly Act[]>();
  const active = new Set<string>();
  const done = new Set<string>();
  let left = MOST_CALLS;

  const toldOf = (own: OwnFunction, call: Call): readonly Act[] => {
    const blank = blanks.get(own.name) ?? told(own, null);
    blanks.set(own.name, blank);
    // What is known without the arguments is known once; the others are told as often as something else is handed over.
    const isBlank = blank.every(isSeen) || left <= 0;
    const key = isBlank ? own.name : keyOf(own.name, call);
    if (done.has(key)) return [];
    done.add(key);
    if (isBlank) return blank;
    left -= 1;
    return told(own, call);
  };

  return (own, call) => {
    if (active.has(own.name)) return [];
    active.add(own.name);
    const acts = toldOf(own, call);
    active.delete(own.name);
    return acts;
  };
}
