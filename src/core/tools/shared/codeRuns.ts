import { ownField } from '../../model/ownField';
import type { ToolRun, ToolUse } from '../../model/toolFamily';
import { inFolder } from './commandRuns';
import { textIn } from './fields';

/** Interpreters by the names that tools give to languages. */
const INTERPRETERS: Readonly<Record<string, readonly [string, string]>> = {
  python: ['python3', '-c'],
  py: ['python3', '-c'],
  javascript: ['node', '-e'],
  js: ['node', '-e'],
  node: ['node', '-e'],
  typescript: ['node', '-e'],
  ruby: ['ruby', '-e'],
  perl: ['perl', '-e'],
  php: ['php', '-r'],
  bash: ['bash', '-c'],
  shell: ['bash', '-c'],
  sh: ['sh', '-c'],
};

/** Code in a language that the call or the tool's name tells; null where it tells none that is known. */
export function codeRuns({ words, input }: ToolUse): readonly ToolRun[] | null {
  const code = textIn(input, 'code', 'script', 'source');
  if (code === null) return null;
  const told = textIn(input, 'language', 'lang', 'runtime', 'interpreter')?.toLowerCase() ?? words.at(-1) ?? '';
  const named =
    ownField(INTERPRETERS, told.replace(/\d.*$/, '')) ??
    ownField(INTERPRETERS, words.find((one) => Object.hasOwn(INTERPRETERS, one)) ?? '');
  return named === undefined ? null : [inFolder(input, { argv: [...named, code] })];
}
