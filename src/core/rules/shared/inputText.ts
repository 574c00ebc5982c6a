import type { Command, RuleContext } from '../../model/command';
import { absolutePath } from '../../model/filePath';

/** What a command is given on its input, as text; null when it is not known before it runs, or when there is none. */
export function inputText({ input, host, cwd }: Command, { readAsLeft }: RuleContext): string | null {
  if (input.kind === 'text') return input.text;
  // A file of another host is not the one that stands here.
  const isHere = input.kind === 'file' && !input.path.dynamic && host === null;
  const path = isHere ? absolutePath(input.path.value, cwd) : null;
  return path === null ? null : readAsLeft(path);
}
