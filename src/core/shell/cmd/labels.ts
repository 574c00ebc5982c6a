import type { Span } from '../../model/place';
import type { Statement } from '../syntax/tree';
import { statements } from './statements';

/** What stands behind one label, up to the next. */
type Section = {
  /** Small letters; null for what stands before the first label. */
  readonly label: string | null;
  readonly body: readonly Statement[];
  /** Its last line leaves it, so that nothing falls through into the next. */
  readonly leaves: boolean;
};

const LABEL = /^[ \t]*:(?!:)([\w.-]+)[^\n]*$/gm;
const LAST_LINE_LEAVES = /(?:^|\n)[ \t@]*(?:goto\b[ \t:]*[\w.-]+|exit\b[^&|\n()]*)\s*$/i;

/** The name a function is kept under that stands for a label; no program is called like that. */
export function labelName(label: string): string {
  return `:${label.toLowerCase()}`;
}

function section(text: string, from: number, to: number, label: string | null, place: Span | null): Section {
  const body = statements({ text: text.slice(0, to), at: from, depth: 0, groups: 0, place, letters: [] }, '');
  return { label, body, leaves: LAST_LINE_LEAVES.test(text.slice(from, to)) };
}

function sections(text: string, place: Span | null): readonly Section[] {
  const labels = [...text.matchAll(LABEL)];
  const [first] = labels;
  const named = labels.map((found, index) => {
    const from = found.index + found[0].length;
    return section(text, from, labels[index + 1]?.index ?? text.length, found[1]?.toLowerCase() ?? '', place);
  });
  return [section(text, 0, first?.index ?? text.length, null, place), ...named];
}

/** From one section on, up to the first that is left at its end. */
function runFrom(all: readonly Section[], start: number): readonly Statement[] {
  const rest = all.slice(start);
  const end = rest.findIndex(({ leaves }) => leaves);
  return rest.slice(0, end < 0 ? undefined : end + 1).flatMap(({ body }) => body);
}

/** Labels that `verb` goes to; null where one of them is worked out. */
function targets(text: string, verb: RegExp): ReadonlySet<string> | null {
  const names = [...text.matchAll(verb)].map(([, name = '']) => name.toLowerCase());
  return names.some((name) => /[%!]/.test(name)) ? null : new Set(names);
}

/** Sections that nothing reaches but a `call`, whose words they are then read with. */
function onlyCalled(all: readonly Section[], text: string): ReadonlySet<Section> {
  const called = targets(text, /\bcall[ \t]+:([^\s&|()"]+)/gi);
  const reached = targets(text, /\bgoto\b[ \t]*:?([^\s&|()"]+)/gi);
  if (called === null || reached === null) return new Set();
  return new Set(
    all.filter(
      ({ label }, at) => label !== null && called.has(label) && !reached.has(label) && all[at - 1]?.leaves === true,
    ),
  );
}

/** What is run from the top: all but what only a `call` reaches, with what that falls through into. */
function fromTop(all: readonly Section[], text: string): readonly Statement[] {
  const called = onlyCalled(all, text);
  let isCalled = false;
  return all.flatMap((one, at) => {
    if (called.has(one)) isCalled = true;
    else if (all[at - 1]?.leaves === true) isCalled = false;
    return isCalled ? [] : one.body;
  });
}

/** A text in which `call :LABEL WORDS` runs what stands behind the label, with `%1`, `%2`, … for the words. */
export function labelled(text: string, place: Span | null): readonly Statement[] {
  const all = sections(text, place);
  const functions = all.flatMap(({ label }, at): readonly Statement[] =>
    label === null
      ? []
      : [{ kind: 'function', name: labelName(label), body: { kind: 'group', body: runFrom(all, at) } }],
  );
  return [...functions, ...fromTop(all, text)];
}

/** Whether a text calls one of its own labels. */
export function callsLabels(text: string): boolean {
  return /\bcall[ \t]+:/i.test(text) && text.search(LABEL) >= 0;
}
