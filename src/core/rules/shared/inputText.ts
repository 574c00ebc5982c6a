import type { Command, RuleContext } from '../../model/command';
import { absolutePath } from '../../model/filePath';

/** What a command is given on its input, as text; null when it is not known before it runs, or when there is none. */
export function inputText({ input, cwd }: Command, { readAsLeft }: RuleContext): string | null {
  if (input.kind === 'text') return input.text;
  const path = input.kind === 'file' && !input.path.dynamic ? absolutePath(input.path.value, cwd) : null;
  return path === null ? null : readAsLeft(path);
}
