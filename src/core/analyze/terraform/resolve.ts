import type { Place } from '../../model/place';
import type { Module } from './module';

/** An expression with the module's own variables and locals put in. */
export type Resolved = {
  readonly text: string;
  /** Nothing in it is left to be known. */
  readonly literal: boolean;
  /** It stands on a variable that can be set from outside. */
  readonly overridable: boolean;
  /** Where the values that were put in are written. */
  readonly from: readonly Place[];
};

const MAX_DEPTH = 8;
const MAX_LENGTH = 10_000;
/** Values put into one expression; locals that name each other many times over must not multiply. */
const MAX_VALUES = 200;

const reference = /(?<![\w.-])(?:var|local)\.[A-Za-z_][\w-]*(?![\w.[-])/g;
const literal = /^(?:"(?:[^"\\$%]|\\.|\$(?!\{)|%(?!\{))*"|-?\d[\d.]*|true|false|null)$/;
const literalList = /^[[{](?:"[^"$%]*"|-?\d[\d.]*|true|false|[[\]{},=:]|[A-Za-z_][\w-]*(?==))*[\]}]$/;

type State = { overridable: boolean; readonly from: Place[]; left: number };

function substituted(text: string, module: Module, depth: number, state: State): string {
  if (depth > MAX_DEPTH || text.length > MAX_LENGTH) return text;
  const quoted = text.startsWith('"') || text.startsWith('<<');
  const put = (part: string): string =>
    part.replace(reference, (name) => {
      const value = module.values.get(name);
      if (value === undefined || state.left <= 0) return name;
      state.left -= 1;
      const inner = substituted(value.text, module, depth + 1, state);
      if (inner.length > MAX_LENGTH) return name;
      state.overridable ||= value.overridable;
      state.from.push(value.at);
      return inner;
    });
  const whole = quoted ? text.replace(/[$%]\{[^}"]*\}/g, put) : put(text);
  // `"${"a"}-b"` is `"a-b"`, `"${"a"}"` is `"a"`.
  return whole.replace(/\$\{"([^"$%\\]*)"\}/g, '$1').slice(0, 2 * MAX_LENGTH);
}

/** `text` is canonical. Only literals, locals and defaults of the same module are put in; the rest stays as written. */
export function resolve(text: string, module: Module): Resolved {
  const state: State = { overridable: false, from: [], left: MAX_VALUES };
  const put = substituted(text, module, 0, state);
  return {
    text: put,
    literal: literal.test(put) || literalList.test(put),
    overridable: state.overridable,
    from: state.from,
  };
}
