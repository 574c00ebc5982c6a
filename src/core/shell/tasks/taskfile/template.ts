import { UNKNOWN_PART } from '../../../model/command';

/** Functions of a template that change nothing a command would notice, or quote. */
const same: ReadonlySet<string> = new Set(['toString', 'trim', 'fromSlash', 'toSlash', 'shellQuote', 'q', 'quote']);

/** A word of a pipeline: `.NAME`, `"text"`, `'x'`, a number; null when it is no value. */
function valueOf(word: string, variables: ReadonlyMap<string, string>): string | null {
  const [, name, double, raw, number] = /^(?:\.([A-Za-z_]\w*)|"([^"]*)"|`([^`]*)`|(-?\d+))$/.exec(word) ?? [];
  if (name !== undefined) return variables.get(name) ?? UNKNOWN_PART;
  return double ?? raw ?? number ?? null;
}

/** One stage of a pipeline, given what the stage before it gave. */
function stage(words: readonly string[], before: string | null, variables: ReadonlyMap<string, string>): string {
  const [head = '', ...rest] = words;
  const args = [...rest.map((word) => valueOf(word, variables) ?? UNKNOWN_PART), ...(before === null ? [] : [before])];
  const [first = UNKNOWN_PART] = args;
  const last = args.at(-1) ?? '';
  if (head === 'default') return last === '' || last === UNKNOWN_PART ? first : last;
  if (same.has(head)) return last;
  return args.length === 0 ? (valueOf(head, variables) ?? UNKNOWN_PART) : UNKNOWN_PART;
}

function action(text: string, variables: ReadonlyMap<string, string>): string {
  // Every branch is read: which one counts depends on what is not known here.
  if (/^(?:if|else|end|range|with|\/\*)(?:\s|$)/.test(text)) return '';
  let value: string | null = null;
  for (const part of text.split('|')) {
    const words = part.match(/"[^"]*"|`[^`]*`|[^\s()]+/g) ?? [];
    value = stage(words, value, variables);
  }
  return value ?? UNKNOWN_PART;
}

/** A text with what stands between `{{` and `}}` filled in; parts that cannot be computed are `UNKNOWN_PART`. */
export function filledIn(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (_, inner: string) => action(inner.replace(/^-|-$/g, '').trim(), variables));
}
