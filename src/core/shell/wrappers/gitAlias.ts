import { childShell, joined, type Wrapper } from './wrapper';

/** Global options of git that have a word of their own behind them. */
const VALUED: ReadonlySet<string> = new Set(
  '-C -c --git-dir --work-tree --namespace --exec-path --config-env'.split(' '),
);

/** `git -c alias.NAME='!LINE' NAME …`: the line goes to a shell, with the other words behind it. */
export const gitAlias: Wrapper = (call) => {
  let verb = 0;
  while (call.args[verb]?.value.startsWith('-') === true) verb += VALUED.has(call.args[verb]?.value ?? '') ? 2 : 1;
  const name = call.args[verb]?.value.toLowerCase() ?? '';
  const start = `alias.${name}=!`;
  const setting = call.args.slice(0, verb).findLast(({ value }) => value.toLowerCase().startsWith(start));
  if (setting === undefined) return null;
  const line = [setting.value.slice(start.length), joined(call.args.slice(verb + 1))].join(' ');
  call.reader.runText(line, setting.span, childShell(call, ['sh']));
  return null;
};
