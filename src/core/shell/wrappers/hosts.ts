import type { Word } from '../../model/command';
import type { OptionGrammar, Parsed } from './optionGrammar';
import { optionValue, parseOptions } from './optionGrammar';
import type { Wrapper } from './wrapper';
import { elsewhere } from './wrapper';

/** How a program is told what to run on another machine, in a container or a virtual one. */
type Distant = {
  readonly grammar: OptionGrammar;
  /** Words before the program; the machine is the last of them. */
  readonly path: readonly (readonly string[] | null)[];
  /** An option whose value is a line for the shell over there. */
  readonly line?: readonly string[];
  /** An option that names the machine, where no word does. */
  readonly machine?: readonly string[];
};

function grammar(short: string, ...long: readonly string[]): OptionGrammar {
  return { short, long };
}

const machines: Readonly<Record<string, Distant>> = {
  multipass: { grammar: grammar('nd', 'working-directory'), path: [['exec'], null] },
  lxc: { grammar: grammar('nT', 'env', 'user', 'group', 'cwd', 'mode'), path: [['exec'], null] },
  crictl: { grammar: grammar('ri', 'runtime-endpoint', 'image-endpoint', 'config', 'timeout'), path: [['exec'], null] },
  incus: { grammar: grammar('nT', 'env', 'user', 'group', 'cwd', 'mode', 'project'), path: [['exec'], null] },
  limactl: { grammar: grammar('', 'workdir', 'shell', 'instance'), path: [['shell'], null] },
  adb: { grammar: grammar('stHPL'), path: [['shell', 'exec-out']] },
  lima: { grammar: grammar(''), path: [] },
  colima: { grammar: grammar('p', 'profile'), path: [['ssh']] },
  minikube: { grammar: grammar('pn', 'profile', 'node'), path: [['ssh']] },
  vagrant: { grammar: grammar('c', 'command'), path: [['ssh']], line: ['-c', '--command'] },
  gcloud: {
    grammar: grammar(
      '',
      'command',
      'zone',
      'project',
      'ssh-flag',
      'ssh-key-file',
      'account',
      'region',
      'configuration',
    ),
    path: [['compute'], ['ssh'], null],
    line: ['--command'],
  },
  'distrobox-enter': { grammar: grammar('ne', 'name', 'additional-flags'), path: [] },
  distrobox: { grammar: grammar('ne', 'name', 'additional-flags'), path: [['enter'], null] },
  toolbox: { grammar: grammar('cdr', 'container', 'distro', 'release'), path: [['run']] },
  machinectl: { grammar: grammar('E', 'uid', 'setenv'), path: [['shell'], null] },
  pdsh: { grammar: grammar('wxfltug'), path: [], machine: ['-w', '-g'] },
  clush: { grammar: grammar('wxgXflto', 'hostfile'), path: [], machine: ['-w', '-g'] },
  pssh: {
    grammar: grammar('HhlptoeOx', 'host', 'hosts', 'user'),
    path: [],
    machine: ['-H', '-h', '--host', '--hosts'],
  },
  'parallel-ssh': { grammar: grammar('HhlptoeOx', 'host', 'hosts', 'user'), path: [], machine: ['-H', '-h'] },
  mosh: { grammar: grammar('p', 'ssh', 'predict', 'port', 'client', 'server'), path: [null] },
};

type Reached = { readonly words: readonly Word[]; readonly machine: string; readonly options: Parsed['options'] };

/** Follows the words of the path; null when they say something else. */
function reach(args: readonly Word[], { grammar: options, path, machine = [] }: Distant): Reached | null {
  let parsed = parseOptions(args, options);
  let all = parsed.options;
  let name = optionValue(parsed, ...machine)?.value ?? '';
  for (const step of path) {
    const [word, ...rest] = parsed.rest;
    if (word === undefined || step?.includes(word.value) === false) return null;
    if (step === null) name = word.value;
    parsed = parseOptions(rest, options);
    all = [...all, ...parsed.options];
  }
  return { words: parsed.rest, machine: name, options: all };
}

/** Runs what a program runs somewhere else; it stays a command itself, for rules that know it. */
function distant(how: Distant): Wrapper {
  return (call) => {
    const reached = reach(call.args, how);
    if (reached === null) return null;
    const { words, machine, options } = reached;
    const line = optionValue({ options, rest: [] }, ...(how.line ?? []));
    const frame = elsewhere(call, machine === '' ? call.name : `${call.name}:${machine}`);
    const [first] = words;
    if (line !== null) call.reader.runText(line.value, line.span, frame);
    else if (first !== undefined && words.length === 1) call.reader.runText(first.value, first.span, frame);
    else if (first !== undefined) call.reader.start(words, { ...frame, inShell: false });
    return null;
  };
}

/** Wrappers that reach another machine by other ways than `ssh`. */
export const hostWrappers: Readonly<Record<string, Wrapper>> = Object.fromEntries(
  Object.entries(machines).map(([name, how]) => [name, distant(how)]),
);
