import type { Word } from '../../model/command';
import type { Option, OptionGrammar, Parsed } from '../wrappers/optionGrammar';
import { parseOptions } from '../wrappers/optionGrammar';

/** Options that may stand anywhere among the operands; `--` ends them. */
export function mixedOptions(args: readonly Word[], grammar: OptionGrammar): Parsed {
  const end = args.findIndex((word) => word.value === '--');
  const options: Option[] = [];
  const rest: Word[] = [];
  let left = end < 0 ? args : args.slice(0, end);
  while (left.length > 0) {
    const parsed = parseOptions(left, grammar);
    options.push(...parsed.options);
    rest.push(...parsed.rest.slice(0, 1));
    left = parsed.rest.slice(1);
  }
  return { options, rest: end < 0 ? rest : [...rest, ...args.slice(end + 1)] };
}
