import { absolutePath } from '../../model/filePath';
import { gitPatches } from './patches/patches';
import { keepAlias, runAlias } from './gitAliases';
import type { Wrapper, WrapperCall } from './wrapper';

/** Global options of git that have a word of their own behind them. */
const VALUED: ReadonlySet<string> = new Set(
  '-C -c --git-dir --work-tree --namespace --exec-path --config-env'.split(' '),
);

/** The folder that `-C` sends git to. */
function folderOf(verb: number, { args, frame }: WrapperCall): string | null {
  return args.slice(0, verb).reduce<string | null>((folder, { value, dynamic }, at) => {
    if (args[at - 1]?.value !== '-C') return folder;
    return dynamic ? null : absolutePath(value, folder);
  }, frame.shell.cwd);
}

/** What an alias stands for, and files that a patch changes; git itself counts besides. */
export const git: Wrapper = (call) => {
  let verb = 0;
  while (call.args[verb]?.value.startsWith('-') === true) verb += VALUED.has(call.args[verb]?.value ?? '') ? 2 : 1;
  const name = call.args[verb]?.value.toLowerCase() ?? '';
  const folder = folderOf(verb, call);
  const rest = call.args.slice(verb + 1);
  runAlias(name, verb, folder, call);
  if (name === 'config') keepAlias(rest, folder, call);
  if (name === 'apply' || name === 'am') gitPatches(name, rest, folder, call);
  return null;
};
