import type { Command, RuleContext } from '../model/command';
import type { Observation, Touch } from '../model/finding';
import { isSystemFile, overwriting } from '../rules/files/overwriting';

/** Files of the system that code writes; elsewhere what it keeps of a file is for nobody but the code to say. */
export function codeWrites(touches: readonly Touch[], command: Command, context: RuleContext): readonly Observation[] {
  const paths = touches.filter(({ path, how }) => how === 'write' && isSystemFile(path)).map(({ path }) => path);
  const words = [...new Set(paths)].map((path) => {
    return { value: path, raw: path, dynamic: false, glob: false, span: command.span };
  });
  return overwriting(words, { verb: 'Writes' }, command, context);
}
