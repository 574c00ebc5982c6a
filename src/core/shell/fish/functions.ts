import { literalText, maybe } from '../syntax/build';
import type { Statement, WordSyntax } from '../syntax/tree';
import { wordsAt } from './commands';
import type { Source } from './source';

/** Options of `function` that are followed by a value; what the first of them say makes it run by itself. */
const HANDLED = /^(?:-[evjps]|--on-(?:event|variable|job-exit|process-exit|signal))(?:=|$)/;
const VALUED = /^(?:-[evjpsdwV]|--(?:on-[a-z-]+|description|wraps|inherit-variable))$/;
const NAMES = /^(?:-a|--argument-names)$/;

type Header = { readonly name: string; readonly parameters: readonly string[]; readonly isHandler: boolean };

/** What stands behind `function`: its name, the names of its arguments, and what it waits for. */
function headerOf(words: readonly WordSyntax[]): Header {
  const [name = '', ...options] = words.map((word) => literalText(word) ?? '');
  const parameters: string[] = [];
  let takes: 'names' | 'value' | 'nothing' = 'nothing';
  for (const text of options) {
    if (takes === 'value') takes = 'nothing';
    else if (text.startsWith('-')) {
      const glued = /^--argument-names=(\w+)$/.exec(text)?.[1];
      if (glued !== undefined) parameters.push(glued);
      takes = NAMES.test(text) || glued !== undefined ? 'names' : VALUED.test(text) ? 'value' : 'nothing';
    } else if (takes === 'names') parameters.push(text);
  }
  // One whose name is worked out may be called by any.
  return { name, parameters, isHandler: name === '' || options.some((text) => HANDLED.test(text)) };
}

/** `function NAME OPTIONS…`, from behind the first word; one that waits for something is run sooner or later. */
export function functionAt(source: Source, bodyOf: () => readonly Statement[]): Statement {
  const { name, parameters, isHandler } = headerOf(wordsAt(source));
  const written = bodyOf();
  const names = parameters.map((one) => ({ name: one, variable: one, isSwitch: false, value: null }));
  const bound: readonly Statement[] = names.length === 0 ? [] : [{ kind: 'parameters', names, byName: false }];
  const own: Statement = { kind: 'function', name, body: { kind: 'group', body: [...bound, ...written] } };
  return isHandler ? { kind: 'group', body: [own, maybe(written)] } : own;
}
