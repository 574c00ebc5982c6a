import type { Command, RulePack, Word } from '../model/command';
import { find } from './find';
import { nothing } from '../model/statement';
import { readArguments } from './files/arguments';
import { isMadeName } from './files/made';

const GRAMMAR = {
  valued: [
    ...['-e', '--extension', '-t', '--type', '-d', '--max-depth', '--min-depth', '--exact-depth', '-E', '--exclude'],
    ...['-S', '--size', '--changed-within', '--changed-before', '-o', '--owner', '-c', '--color', '-j', '--threads'],
    ...['--base-directory', '--search-path', '--path-separator', '--max-results', '--batch-size', '--ignore-file'],
    ...['--and', '--format', '--newer', '--older', '--strip-cwd-prefix', '--hyperlink'],
  ],
};
const EXEC = /^(?:-x|-X|--exec|--exec-batch)$/;
/** Options that take only some of what is found, as tests of `find` do. */
const FILTERS = ['-S', '--size', '--changed-within', '--changed-before', '-o', '--owner', '--newer', '--older'];

/** A pattern of fd as a name for `find`: `\.pyc$` is `*.pyc`; one that says no plain name stays an expression. */
function nameOf(pattern: string): string {
  const plain = pattern.replaceAll(/\\([.+-])/g, '$1').replace(/^\^|\$$/g, '');
  if (!/^[\w.+-]+$/.test(plain)) return pattern;
  return pattern.startsWith('^') || !plain.startsWith('.') || isMadeName(plain) ? plain : `*${plain}`;
}

/** `fd PATTERN PATH… -x rm` as the `find` that does the same; null where it only lists. */
function asFind(command: Command): Command | null {
  const at = command.args.findIndex(({ value }) => EXEC.test(value));
  if (at < 0) return null;
  const args = readArguments(command.args.slice(0, at), GRAMMAR);
  const word = (value: string): Word => ({ value, dynamic: false, glob: false, raw: value, span: command.span });
  const [pattern, ...paths] = args.operands;
  const roots = [...args.values('--search-path', '--base-directory'), ...paths];
  const names = [
    ...args.values('-e', '--extension').map(({ value }) => `*.${value}`),
    ...(pattern === undefined || /^(?:\.|)$/.test(pattern.value) ? [] : [nameOf(pattern.value)]),
  ];
  const started = command.args.slice(at + 1);
  const holds = started.some(({ value }) => /\{\/{0,2}\.?\}/.test(value));
  return {
    ...command,
    args: [
      ...(roots.length === 0 ? [word('.')] : roots),
      ...names.flatMap((name) => [word('-name'), word(name)]),
      ...(args.has(...FILTERS) ? [word('-size'), word('0')] : []),
      ...[word('-exec'), ...started, ...(holds ? [] : [word('{}')]), word(';')],
    ],
  };
}

/** `fd` looks for files as `find` does, and hands them to a program. */
export const fd: RulePack = {
  programs: ['fd', 'fdfind'],
  documentation: ['https://github.com/sharkdp/fd#command-execution'],
  review: (command, context) => {
    const meant = asFind(command);
    return meant === null ? nothing : find.review(meant, context);
  },
  examples: {
    catches: [
      { run: 'fd . ~/notes -x rm', rule: 'files/outside', effect: 'delete' },
      { run: 'fd -e go -X rm -f', rule: 'files/matching', effect: 'lose-work' },
      { run: "fd '\\.tfstate$' -x rm {}", rule: 'files/matching', effect: 'delete' },
      { run: 'fd . / -x shred -u', rule: 'files/home-or-root', effect: 'delete' },
      { run: 'fd -g .env -x cat', rule: 'secrets/shown', effect: 'read-secret' },
      { run: "fd '\\.pyc$' -x rm", rule: 'files/made', effect: 'delete' },
    ],
    leaves: ['fd -e ts', 'fd -e ts -x wc -l', 'fd -g .env', 'fd -e py -X black --check'],
  },
};
