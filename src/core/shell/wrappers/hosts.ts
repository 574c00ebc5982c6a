import type { Word } from '../../model/command';
import type { OptionGrammar, Parsed } from './optionGrammar';
import { optionValue, parseOptions } from './optionGrammar';
import type { Wrapper } from './wrapper';
import { elsewhere } from './wrapper';

/** How a program is told what to run on another machine, in a container or a virtual one. */
type Distant = {
  readonly grammar: OptionGrammar;
  /** Words before the program: one of several, the machine for null, or whatever else stands there. */
  readonly path: readonly (readonly string[] | null | 'any')[];
  /** An option whose value is a line for the shell over there. */
  readonly line?: readonly string[];
  /** An option that names the machine, and stands for the word that would. */
  readonly machine?: readonly string[];
  /** Only with this option do the words count. */
  readonly only?: string;
  /** Words that are its own commands, where any other begins a program; a `run` before that may be left out. */
  readonly own?: ReadonlySet<string>;
};

/** Commands of OrbStack's own. */
const ORB: ReadonlySet<string> = new Set(
  'config create clone default delete debug completion docker export import info k8s list ls login logout logs move pull push rename report reset restart shell start status stop sudo update version help'.split(
    ' ',
  ),
);

function both(names: string, how: Distant): Readonly<Record<string, Distant>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, how]));
}

function grammar(short: string, ...long: readonly string[]): OptionGrammar {
  return { short, long };
}

const VMRUN: OptionGrammar = { ...grammar('', 'T', 'gu', 'gp', 'vp', 'h', 'u', 'p'), oneDash: true };

const machines: Readonly<Record<string, Distant | readonly Distant[]>> = {
  multipass: { grammar: grammar('nd', 'working-directory'), path: [['exec'], null] },
  lxc: { grammar: grammar('nT', 'env', 'user', 'group', 'cwd', 'mode'), path: [['exec'], null] },
  crictl: { grammar: grammar('ri', 'runtime-endpoint', 'image-endpoint', 'config', 'timeout'), path: [['exec'], null] },
  incus: { grammar: grammar('nT', 'env', 'user', 'group', 'cwd', 'mode', 'project'), path: [['exec'], null] },
  limactl: { grammar: grammar('', 'workdir', 'shell', 'instance'), path: [['shell'], null] },
  adb: { grammar: grammar('stHPL'), path: [['shell', 'exec-out']] },
  lima: { grammar: grammar(''), path: [] },
  colima: { grammar: grammar('p', 'profile'), path: [['ssh']] },
  minikube: { grammar: grammar('pn', 'profile', 'node'), path: [['ssh']] },
  vagrant: {
    grammar: grammar('cp', 'command', 'plugin'),
    path: [['ssh', 'winrm', 'powershell'], null],
    line: ['-c', '--command'],
  },
  et: {
    grammar: grammar('cptrulkj', 'command', 'port', 'tunnel', 'username', 'jumphost', 'jport'),
    path: [null],
    line: ['-c', '--command'],
  },
  cf: {
    grammar: grammar('cikLmk', 'command', 'app-instance-index', 'name', 'process'),
    path: [['ssh', 'run-task', 'rt'], null],
    line: ['-c', '--command'],
  },
  eb: {
    grammar: grammar('ceinpr', 'command', 'instance', 'number', 'profile', 'region'),
    path: [['ssh'], null],
    line: ['-c', '--command'],
  },
  copilot: {
    grammar: grammar('acenit', 'command', 'app', 'env', 'name', 'container', 'task-id', 'image', 'count'),
    path: [
      ['svc', 'task', 'job'],
      ['exec', 'run'],
    ],
    line: ['-c', '--command'],
  },
  ...both('platform upsun', {
    grammar: grammar('peAI', 'project', 'environment', 'app', 'instance', 'option'),
    path: [['ssh', 'environment:ssh']],
  }),
  scalingo: { grammar: grammar('arsef', 'app', 'region', 'size', 'env', 'file', 'type'), path: [['run']] },
  dokku: { grammar: grammar('e', 'env', 'app', 'ttl-seconds'), path: [['run', 'run:detached', 'enter'], null] },
  kamal: {
    grammar: grammar('vdrhpPe', 'version', 'destination', 'roles', 'hosts', 'config-file', 'env'),
    path: [['app', 'server'], ['exec']],
  },
  bolt: {
    grammar: grammar(
      'tnqru',
      'targets',
      'query',
      'rerun',
      'user',
      'password',
      'private-key',
      'inventoryfile',
      'transport',
    ),
    path: [['command'], ['run']],
  },
  'salt-ssh': { grammar: grammar('cliEu', 'roster', 'user', 'config-dir', 'log-level'), path: [null], only: '-r' },
  ...both('orb orbctl', {
    grammar: grammar('muwps', 'machine', 'user', 'workdir', 'path', 'shell'),
    path: [],
    own: ORB,
  }),
  ctr: [
    {
      grammar: grammar('nad', 'exec-id', 'namespace', 'address', 'cwd', 'user', 'uid'),
      path: [['t', 'task', 'tasks'], ['exec'], null],
    },
    {
      grammar: grammar('na', 'namespace', 'address', 'snapshotter', 'runtime', 'mount', 'env', 'label', 'user', 'cwd'),
      path: [['run'], 'any', null],
    },
  ],
  ...both('runc crun youki', {
    grammar: grammar('eupc', 'root', 'log', 'env', 'user', 'cwd', 'process', 'pid-file', 'cap', 'console-socket'),
    path: [['exec'], null],
  }),
  ...both('prlctl tart vzctl iocage', { grammar: grammar('', 'user', 'password'), path: [['exec'], null] }),
  jexec: { grammar: grammar('uUd'), path: [null] },
  utmctl: { grammar: grammar('', 'input', 'env'), path: [['exec'], null] },
  rdctl: { grammar: grammar('', 'config-path'), path: [['shell']] },
  devcontainer: {
    grammar: grammar(
      '',
      ...['workspace-folder', 'container-id', 'id-label', 'config', 'override-config', 'remote-env', 'log-level'],
      ...['docker-path', 'docker-compose-path', 'user-data-folder', 'default-user-env-probe'],
    ),
    path: [['exec']],
  },
  knife: { grammar: grammar('xPiGpCaszcEu', 'ssh-user', 'ssh-password', 'config', 'user'), path: [['ssh'], null] },
  gh: { grammar: grammar('cRp', 'codespace', 'repo', 'repo-owner', 'profile'), path: [['codespace', 'cs'], ['ssh']] },
  govc: {
    grammar: { ...grammar('', 'vm', 'l', 'u', 'C', 'e', 'i'), oneDash: true },
    path: [['guest.start', 'guest.run']],
  },
  vmrun: [
    { grammar: VMRUN, path: [['runProgramInGuest'], null] },
    { grammar: VMRUN, path: [['runScriptInGuest'], null, 'any'] },
  ],
  morph: { grammar: grammar('', 'on', 'tagged', 'select-every', 'skip', 'limit'), path: [['exec'], null] },
  clever: { grammar: grammar('a', 'app', 'alias', 'command'), path: [['ssh']], line: ['--command'] },
  tentakel: { grammar: grammar('gcs'), path: [] },
  orgalorg: { grammar: grammar('oukipt', 'host', 'user'), path: [], only: '-C' },
  mco: { grammar: grammar('FWCISTw', 'with-fact', 'with-agent'), path: [['shell'], ['run']] },
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
  'distrobox-enter': {
    grammar: grammar('na', 'name', 'additional-flags'),
    path: [null],
    machine: ['-n', '--name'],
  },
  distrobox: {
    grammar: grammar('na', 'name', 'additional-flags'),
    path: [['enter'], null],
    machine: ['-n', '--name'],
  },
  toolbox: { grammar: grammar('cdr', 'container', 'distro', 'release'), path: [['run']] },
  machinectl: { grammar: grammar('E', 'uid', 'setenv'), path: [['shell'], null] },
  pdsh: { grammar: grammar('wxfltugR'), path: [], machine: ['-w', '-g'] },
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

/** Whether nothing stands where the machine would: an option names it, or the program's words have begun. */
function isWithoutMachine(word: Word | undefined, name: string, args: readonly Word[], { line }: Distant): boolean {
  if (word === undefined) return line !== undefined;
  return name !== '' || args[args.indexOf(word) - 1]?.value === '--';
}

/** Follows the words of the path; null when they say something else. */
function reach(args: readonly Word[], how: Distant): Reached | null {
  const { grammar: options, path, machine = [] } = how;
  let parsed = parseOptions(args, options);
  let all = parsed.options;
  const named = (): string => optionValue({ options: all, rest: [] }, ...machine)?.value ?? '';
  let name = named();
  for (const step of path) {
    const [word, ...rest] = parsed.rest;
    if (step === null && isWithoutMachine(word, name, args, how)) continue;
    if (word === undefined || (Array.isArray(step) && !step.includes(word.value))) return null;
    if (step === null) name = word.value;
    parsed = parseOptions(rest, options);
    all = [...all, ...parsed.options];
    name = named() || name;
  }
  return { words: parsed.rest, machine: name, options: all };
}

/** The words of the program: behind a `run` that may be left out; none where the tool's own commands stand. */
function programIn({ words, options }: Reached, { own, only, grammar }: Distant): readonly Word[] {
  if (only !== undefined && !options.some(({ name }) => name === only)) return [];
  if (own === undefined) return words;
  const program = words[0]?.value === 'run' ? parseOptions(words.slice(1), grammar).rest : words;
  return own.has(program[0]?.value ?? '') ? [] : program;
}

/** Runs what a program runs somewhere else; it stays a command itself, for rules that know it. */
function distant(how: Distant): Wrapper {
  return (call) => {
    const reached = reach(call.args, how);
    if (reached === null) return null;
    const { machine, options } = reached;
    const words = programIn(reached, how);
    const line = optionValue({ options, rest: [] }, ...(how.line ?? []));
    const frame = elsewhere(call, machine === '' ? call.name : `${call.name}:${machine}`);
    const [first] = words;
    if (line !== null) call.reader.runText(line.value, line.span, frame);
    else if (first !== undefined && (words.length === 1 || /\s/.test(first.value)))
      call.reader.runText(first.value, first.span, frame);
    else if (first !== undefined) call.reader.start(words, { ...frame, inShell: false });
    return null;
  };
}

/** In each of the ways that a program has; none of them fits words of another. */
function distantly(ways: readonly Distant[]): Wrapper {
  const wrappers = ways.map(distant);
  return (call) => {
    for (const wrapper of wrappers) wrapper(call);
    return null;
  };
}

/** Wrappers that reach another machine by other ways than `ssh`. */
export const hostWrappers: Readonly<Record<string, Wrapper>> = Object.fromEntries(
  Object.entries(machines).map(([name, how]) => [name, distantly('length' in how ? how : [how])]),
);
