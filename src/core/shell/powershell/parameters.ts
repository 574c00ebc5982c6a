import { isEnd, peek, take } from '../syntax/cursor';
import type { ParameterName, Statement, WordSyntax } from '../syntax/tree';
import { expression } from './expression';
import type { Source } from './source';
import { skip } from './source';
import { takeName, variableKey } from './variable';

/** `[Parameter(Mandatory = $true)]` and `[ValidateSet('a', 'b')]`, read over; `[string]` and `[switch]` are types. */
function attributes(source: Source): string {
  let types = '';
  for (skip(source, true); peek(source) === '['; skip(source, true)) {
    const start = source.at;
    let depth = 0;
    do {
      const text = take(source, /'[^']*'|"[^"]*"|[^'"[\]]+/y);
      if (text !== null) continue;
      depth += peek(source) === '[' ? 1 : peek(source) === ']' ? -1 : 0;
      source.at += 1;
    } while (depth > 0 && !isEnd(source));
    types += source.text.slice(start, source.at);
  }
  return types.toLowerCase();
}

function defaultOf(source: Source): WordSyntax | null {
  skip(source, true);
  if (take(source, /=(?!=)/y) === null) return null;
  const [first, ...others] = expression(source, ')', true).words;
  if (first === undefined) return { parts: [], raw: '', span: { start: source.at, end: source.at } };
  return others.length === 0 ? first : { ...first, parts: [first, ...others].flatMap((word) => word.parts) };
}

/** `( [string] $a = 1, [switch] $b )`, from its opening bracket: what a call gives to each name. */
export function parametersAt(source: Source): Statement {
  source.at += 1;
  const names: ParameterName[] = [];
  for (skip(source, true); !isEnd(source) && peek(source) !== ')'; skip(source, true)) {
    const before = source.at;
    const types = attributes(source);
    const name = takeName(source);
    if (name !== null)
      names.push({ name, variable: variableKey(name), isSwitch: types.includes('[switch]'), value: defaultOf(source) });
    skip(source, true);
    take(source, /,/y);
    if (source.at === before) source.at += 1;
  }
  source.at += 1;
  return { kind: 'parameters', names, byName: true };
}
