import { absolutePath } from '../../model/filePath';
import { gitPatches } from './patches/patches';
import { childShell, joined, type Wrapper, type WrapperCall } from './wrapper';

/** Global options of git that have a word of their own behind them. */
const VALUED: ReadonlySet<string> = new Set(
  '-C -c --git-dir --work-tree --namespace --exec-path --config-env'.split(' '),
);

/** `git -c alias.NAME='!LINE' NAME …`: the line goes to a shell, with the other words behind it. */
function runAlias(name: string, verb: number, call: WrapperCall): void {
  const start = `alias.${name}=!`;
  const setting = call.args.slice(0, verb).findLast(({ value }) => value.toLowerCase().startsWith(start));
  if (setting === undefined) return;
  const line = [setting.value.slice(start.length), joined(call.args.slice(verb + 1))].join(' ');
  call.reader.runText(line, setting.span, childShell(call, ['sh']));
}

/** The folder that `-C` sends git to. */
function folderOf(verb: number, { args, frame }: WrapperCall): string | null {
  return args.slice(0, verb).reduce<string | null>((folder, { value, dynamic }, at) => {
    if (args[at - 1]?.value !== '-C') return folder;
    return dynamic ? null : absolutePath(value, folder);
  }, frame.shell.cwd);
}

/** Lines that an alias on the command line starts, and files that a patch changes; git itself counts besides. */
export const git: Wrapper = (call) => {
  let verb = 0;
  while (call.args[verb]?.value.startsWith('-') === true) verb += VALUED.has(call.args[verb]?.value ?? '') ? 2 : 1;
  const name = call.args[verb]?.value.toLowerCase() ?? '';
  runAlias(name, verb, call);
  if (name === 'apply' || name === 'am') gitPatches(name, call.args.slice(verb + 1), folderOf(verb, call), call);
  return null;
};
