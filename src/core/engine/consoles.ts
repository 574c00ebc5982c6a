import type { CommandSeen } from '../model/decision';
import type { Unknown } from '../model/finding';
import { nowhere } from '../model/place';

type Args = readonly string[];

const hasAny = (args: Args, ...words: Args): boolean => args.some((arg) => words.includes(arg));

/** Subcommands by which a framework opens a console; their code comes from whoever writes to it. */
const consoleOf =
  (...names: Args) =>
  (args: Args): boolean =>
    names.includes(args.find((arg) => !arg.startsWith('-')) ?? '');

/** A debugger runs what it is told, and starts programs; in a batch it reads nothing. */
const debuggers = (args: Args): boolean => !hasAny(args, '-batch', '--batch', '-b');

const bare = (args: Args): boolean => args.every((arg) => arg.startsWith('-'));

/** `tmux` without a word opens a shell, as these words of it do. */
const multiplexed = (args: Args): boolean =>
  args.length === 0 || hasAny(args, 'new', 'new-session', 'attach', 'attach-session', 'a', 'at');

/** Lines go to whoever listens there, unless it only looks for what listens (`-z`) or listens itself. */
const netcats = (args: Args): boolean => bareBeyondLetters(args, /[zlhe]/) && args.length > 0;

/** No word of letters behind one dash has one of these. */
function bareBeyondLetters(args: Args, letters: RegExp): boolean {
  return !args.some((arg) => /^-[A-Za-z]+$/.test(arg) && letters.test(arg));
}

/** Both words follow each other in front of what is given: `fly ssh console`. Options between them take no value. */
const verbs =
  (...names: Args) =>
  (args: Args): boolean =>
    names.some((name) => `${args.filter((arg) => !arg.startsWith('-')).join(' ')} `.startsWith(`${name} `));

/** The same, unless one of these options gives it what to run. */
const verbsWithout =
  (options: Args, ...names: Args) =>
  (args: Args): boolean =>
    verbs(...names)(args) && !args.some((arg) => options.some((one) => arg === one || arg.startsWith(`${one}=`)));

/** A shell that waits for lines, in the words that stand last: `-- /bin/bash`, `--command sh`. */
const SHELL_LAST = /^(?:[^ ]*\/)?(?:ba|z|da|k|fi|a)?sh(?: -\w+)*$/;

/** What is left without options, and without the words that these take. */
function operandsOf(args: Args, valued: RegExp): Args {
  return args.filter((arg, at) => !arg.startsWith('-') && !valued.test(args[at - 1] ?? ''));
}

/** `nomad alloc exec ALLOC /bin/bash`: the input goes there unless `-i=false` keeps it. */
const allocations = (args: Args): boolean => {
  const [first, ...rest] = operandsOf(args, /^--?(?:task|job|address|namespace|region|token|e)$/);
  const given = first === 'alloc' ? rest.slice(2) : rest.slice(1);
  const isExec = first === 'exec' || (first === 'alloc' && rest[0] === 'exec');
  return isExec && !args.some((arg) => /^--?i=false$/.test(arg)) && SHELL_LAST.test(given.join(' '));
};

/** `az containerapp exec` opens a shell by itself, or what `--command` says. */
const azureOpened = (args: Args): boolean => {
  if (verbs('ssh vm', 'webapp ssh', 'network bastion ssh', 'serial-console connect')(args)) return true;
  if (!verbs('containerapp exec', 'container exec')(args)) return false;
  const at = args.findIndex((arg) => /^--(?:exec-)?command$/.test(arg));
  const glued = args.find((arg) => /^--(?:exec-)?command=/.test(arg));
  const given = glued?.slice(glued.indexOf('=') + 1) ?? (at < 0 ? undefined : args[at + 1]);
  return given === undefined || SHELL_LAST.test(given);
};

/** `aws ssm start-session` without a document that forwards, `aws ecs execute-command --interactive --command sh`. */
const amazonOpened = (args: Args): boolean => {
  if (verbs('ssm start-session')(args)) return !hasAny(args, '--document-name');
  const given = args[args.indexOf('--command') + 1] ?? '';
  return verbs('ecs execute-command')(args) && hasAny(args, '--interactive') && SHELL_LAST.test(given);
};

/** `heroku run bash`: the words behind the verb are a line; a console or a shell of it is written to. */
const dynos = (args: Args): boolean => {
  const words = args.filter(
    (arg, at) => !arg.startsWith('-') && !/^-(?:[ars]|-app|-remote|-size)$/.test(args[at - 1] ?? ''),
  );
  const [verb = '', ...rest] = words;
  if (/^(?:console|psql|pg:psql|ps:exec|redis:cli)$/.test(verb)) return !hasAny(args, '-c', '--command');
  if (verb !== 'run' && verb !== 'run:inside') return false;
  return (
    SHELL_LAST.test(rest.join(' ')) ||
    /^(?:(?:bundle exec |bin\/)?rails (?:c|console|db|dbconsole)|irb|python3?|node|iex)$/.test(rest.join(' '))
  );
};

/** Options of container engines that take the next word. */
const VALUED =
  /^(?:-[vepwuhlm]|-[a-z]*[vepwu]|--(?:name|network|net|volume|env|env-file|publish|workdir|user|hostname|label|mount|platform|gpus|memory|cpus|pull|add-host|entrypoint|runtime|shm-size))$/;

/** `docker run -it IMAGE`: a terminal, and nothing to run but what the image starts; `attach` is written to as well. */
const containersOpened = (args: Args): boolean => {
  const [verb, ...rest] = args.filter((arg) => arg !== 'container');
  if (verb === 'attach') return !hasAny(rest, '--no-stdin');
  if (verb !== 'run' || !holdsOpen(rest)) return false;
  const operands = rest.filter((arg, at) => !arg.startsWith('-') && !VALUED.test(rest[at - 1] ?? ''));
  return operands.length === 1;
};

function holdsOpen(args: Args): boolean {
  return args.some((arg) => /^-[td]*i[td]*$/.test(arg) || /^--interactive(?:=true)?$/.test(arg));
}

/** `kubectl attach -i`, `kubectl run -it NAME --image=…`, `kubectl debug -it`: with a program of their own none of them. */
const podsOpened = (args: Args): boolean => {
  const verb = args.find((arg) => /^(?:attach|run|debug|rsh)$/.test(arg));
  const given = args.includes('--') ? args.slice(args.indexOf('--') + 1).join(' ') : '';
  if (verb === undefined || (verb !== 'rsh' && !holdsOpen(args))) return false;
  if (verb === 'rsh') return args.filter((arg) => !arg.startsWith('-')).length < 3;
  return given === '' || SHELL_LAST.test(given);
};

/** `console`, `consoleQuick`, `core/Test/console`: sbt starts Scala's. */
const SBT_CONSOLE = /^(?:[\w./:-]+[/:])?(?:console(?:Quick|Project)?|shell)$/;

const NIX_GIVEN = ['-c', '--command', '--run', '--print', '-E'];

/**
 * Programs that no reader of code knows as interpreters, and that take commands from whoever writes to them, by when
 * they do so.
 */
const consoles = new Map<string, (args: Args) => boolean>([
  ['rails', consoleOf('console', 'c', 'dbconsole', 'db')],
  ['artisan', consoleOf('tinker')],
  ...list('gdb lldb', debuggers),
  ...list('pry jshell clj ipython bpython ptpython groovysh octave spark-shell pyspark litecli', bare),
  ['sbt', (args) => bare(args) || args.some((arg) => SBT_CONSOLE.test(arg))],
  ['screen', (args) => !hasAny(args, '-ls', '-list', '-v', '-X')],
  ['tmux', multiplexed],
  ...list('telnet ftp lftp tnftp', (args) => bareBeyondLetters(args, /[cf]/)),
  ['sftp', (args) => !hasAny(args, '-b')],
  ...list('nc ncat netcat', netcats),
  ['mosh', (args) => args.filter((arg) => !arg.startsWith('-')).length === 1],
  ['cmd', (args) => args.some((arg) => /^\/k$/i.test(arg))],
  ['socat', (args) => args.some((arg) => /^(?:-|stdio|stdin|readline)(?:,|$)/i.test(arg))],
  ['openssl', verbs('s_client')],
  ['heroku', dynos],
  ...list('docker podman nerdctl', containersOpened),
  ...list('kubectl oc', podsOpened),
  ...list('fly flyctl', verbsWithout(['-C', '--command'], 'ssh console', 'console')),
  ['railway', (args) => /^(?:shell|connect|ssh)(?: [\w-]+)?$/.test(args.join(' '))],
  ['render', verbs('ssh', 'psql')],
  ['gcloud', verbsWithout(['--command', '--dry-run'], 'compute ssh', 'cloud-shell ssh', 'sql connect')],
  ['az', azureOpened],
  ['aws', amazonOpened],
  ['nomad', allocations],
  ['nsenter', (args) => operandsOf(args, /^(?:-[a-zA-Z]*[tSG]|--(?:target|setuid|setgid))$/).length === 0],
  [
    'et',
    (args) =>
      !hasAny(args, '-c', '--command') && operandsOf(args, /^(?:-[ptrul]|--(?:port|jumphost|jport))$/).length === 1,
  ],
  ['vagrant', verbsWithout(['-c', '--command'], 'ssh')],
  ...list('multipass lxc incus', verbs('shell')),
  ['machinectl', verbs('shell', 'login')],
  ...list('distrobox toolbox', (args) => verbs('enter')(args) && !args.includes('--')),
  ...list('wsl k9s', (args) =>
    args.every((arg) => arg.startsWith('-') && !/^(?:-e|--exec|-l|--list|--status|--shutdown|--update)$/.test(arg)),
  ),
  ['nix-shell', (args) => !hasAny(args, ...NIX_GIVEN)],
  ['nix', verbsWithout(NIX_GIVEN, 'develop', 'shell')],
  ...list('poetry pipenv', verbs('shell')),
  ['bundle', verbs('console')],
  ...list('pscale planetscale', verbs('shell')),
  ...list('terraform tofu', verbs('console')),
  ['virsh', (args) => bare(args) || verbs('console')(args)],
  ['tsh', (args) => (verbs('ssh')(args) && args.length < 3) || verbs('db connect')(args)],
  ['bq', verbs('shell')],
  ...list('login script', bare),
  ['chroot', (args) => args.filter((arg) => !arg.startsWith('-')).length === 1],
  ['unshare', bare],
]);

function list(programs: string, opens: (args: Args) => boolean): readonly (readonly [string, typeof opens])[] {
  return programs.split(' ').map((program) => [program, opens] as const);
}

/** Options that only tell something of the program; one of them alone opens nothing. */
const TELLING = /^(?:--version|--help|-version|-help|-V)$/;

/** `python manage.py shell`, `php artisan tinker`: the script of a framework behind its interpreter. */
const scripts = new Map<string, (args: Args) => boolean>([
  ['manage.py', consoleOf('shell', 'shell_plus', 'dbshell')],
  ['artisan', consoleOf('tinker', 'db')],
  ['rails', consoleOf('console', 'c', 'dbconsole', 'db')],
]);

/** Interpreters that wait for lines after the file that they were given: `python -i x.py`. */
const STAYING = /^(?:python[\d.]*|pypy3?|node|nodejs|ruby|irb|ipython|bash|zsh|sh)$/;
const repls = new Map<string, RegExp>([
  ['deno', /^repl$/],
  ['bun', /^repl$/],
]);

function stays(program: string, args: Args): boolean {
  const first = args[0] ?? '';
  if (repls.get(program)?.test(first) === true) return true;
  const before = args.findIndex((arg) => !arg.startsWith('-'));
  return (
    STAYING.test(program) && args.slice(0, before < 0 ? args.length : before).includes('-i') && !args.includes('-c')
  );
}

function opens({ program, argv: [, ...args] }: CommandSeen): boolean {
  if (args.some((arg) => TELLING.test(arg))) return false;
  if (consoles.get(program)?.(args) === true || stays(program, args)) return true;
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  const script = scripts.get(args[at]?.split('/').at(-1) ?? '');
  return script?.(args.slice(at + 1)) === true;
}

/** What is not seen through once an agent writes to the consoles among these commands. */
export function consolesOpened(commands: readonly CommandSeen[]): readonly Unknown[] {
  return commands.filter(opens).map(({ program }) => ({
    ...{ code: 'dynamic', stake: 'present', at: nowhere },
    says: `what \`${program}\` is told while it runs is not seen`,
  }));
}
