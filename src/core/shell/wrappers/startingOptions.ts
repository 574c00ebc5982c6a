import type { Word } from '../../model/command';
import { noInput } from '../run/frame';
import { variableIn } from '../run/shell';
import { childShell, isUnknownText, type Wrapper, type WrapperCall } from './wrapper';

/**
 * How a program is told by an option or a setting what else to start. A name that ends in `=` or `:` begins the word
 * that holds the value; any other is the word in front of it, or stands with a `=` before it.
 */
type Starting = {
  /** The value is a line for a shell, or the program with its words. */
  readonly lines?: readonly string[];
  /** The value is the path of code that the program takes into itself. */
  readonly loads?: readonly string[];
  /** Lines count behind this word only; what stands before it is read elsewhere. */
  readonly behind?: string;
};

const GIT_SETTINGS = ['core.sshcommand=', 'core.pager=', 'core.editor=', 'core.fsmonitor=', 'core.askpass='];
const UNIT_LINES = ['Condition', 'StartPre', 'StartPost', 'Stop', 'StopPost', 'Reload'].flatMap((name) => [
  `Exec${name}=`,
  `--property=Exec${name}=`,
]);
const APT_LINES = ['DPkg', 'APT::Update'].flatMap((part) =>
  ['Pre-Invoke', 'Post-Invoke', 'Pre-Install-Pkgs'].map((name) => `${part}::${name}::=`),
);

/** Programs, several of them separated by spaces, and their options. */
const TABLE: Readonly<Record<string, Starting>> = {
  'make gmake bmake': { lines: ['SHELL='] },
  'tar gtar': {
    lines: ['-F', '--info-script', '--new-volume-script', '--rmt-command'],
    loads: ['-I', '--use-compress-program', '--to-command', '--rsh-command'],
  },
  rsync: { loads: ['-e', '--rsh', '--rsync-path'] },
  scp: { lines: ['-S'] },
  sftp: { lines: ['-S', '-D'] },
  'ssh autossh': { loads: ['-F', '-I', 'PKCS11Provider=', 'SecurityKeyProvider='] },
  'ssh-add': { loads: ['-s'] },
  'ssh-keygen': { loads: ['-D', '-w'] },
  sshfs: { lines: ['ssh_command='] },
  mosh: { lines: ['--ssh', '--server'] },
  git: { lines: GIT_SETTINGS, behind: 'clone', loads: ['--exec-path', '--template', 'include.path='] },
  openssl: { loads: ['-engine', '-provider-path'] },
  curl: { loads: ['--engine'] },
  wget: { lines: ['--use-askpass'] },
  aria2c: {
    lines: ['complete', 'start', 'stop', 'pause', 'error'].map((when) => `--on-download-${when}`),
  },
  'ncat nc': { lines: ['--sh-exec', '--exec'] },
  socat: { lines: ['exec:', 'system:', 'shell:'] },
  websocat: { lines: ['sh-c:', 'cmd:', 'exec:'] },
  'awk gawk': { loads: ['-l', '--load'] },
  'man apropos': { lines: ['-H', '--html'] },
  'sort gsort': { loads: ['--compress-program'] },
  cpio: { lines: ['--rsh-command'] },
  rg: { lines: ['--pre', '--hostname-bin'] },
  ag: { lines: ['--pager'] },
  fzf: { lines: ['--preview'] },
  'chokidar chokidar-cli': { lines: ['-c', '--command'] },
  'npm pnpm yarn': { lines: ['--script-shell'] },
  go: { lines: ['-exec', '-toolexec', '-vettool'] },
  cargo: { lines: ['build.rustc-wrapper=', 'build.rustc=', 'build.rustc-workspace-wrapper='] },
  helm: { lines: ['--post-renderer'] },
  pandoc: { lines: ['-F', '--filter', '--pdf-engine'], loads: ['-L', '--lua-filter'] },
  nmap: { loads: ['--script'] },
  'tshark wireshark': { loads: ['lua_script:'] },
  borg: { lines: ['--rsh'] },
  restic: { lines: ['--password-command', 'sftp.command='] },
  rclone: { lines: ['--password-command'] },
  openvpn: { lines: ['--up', '--down', '--route-up', '--ipchange', '--tls-verify', '--auth-user-pass-verify'] },
  'systemd-run': { lines: UNIT_LINES },
  'strace ltrace': { lines: ['|'] },
  'apt apt-get aptitude': { lines: APT_LINES },
  dpkg: { lines: ['--pre-invoke', '--post-invoke'] },
  'mail mailx': { lines: ['sendmail='] },
  tmux: { lines: ['-c'] },
};

const byProgram = new Map(
  Object.entries(TABLE).flatMap(([names, starting]) => names.split(' ').map((name) => [name, starting] as const)),
);

/** The value that a word holds, or null when it is not given by this name. */
function valueAt(args: readonly Word[], at: number, name: string): Word | null {
  const word = args[at];
  if (word === undefined) return null;
  const begins = /[=:|]$/.test(name);
  const head = begins ? name : `${name}=`;
  if (word.value.slice(0, head.length).toLowerCase() === head.toLowerCase())
    return { ...word, value: word.value.slice(head.length) };
  return !begins && args[at - 1]?.value === name ? word : null;
}

function valuesOf(args: readonly Word[], names: readonly string[]): readonly Word[] {
  return args.flatMap((_, at) => names.flatMap((name) => valueAt(args, at, name) ?? []));
}

/** Folders that anybody may write to, and addresses: what lies there is nobody's program. */
const PASSING = /^["']?(?:(?:\/private)?\/(?:tmp|var\/tmp|dev\/shm)\/|https?:\/\/|data:)/;

function noteLoaded({ name, reader }: WrapperCall, { value, span }: Word): void {
  if (PASSING.test(value))
    reader.unknown('dynamic', 'present', span, `what \`${name}\` would start from \`${value}\` is not known`);
}

/** A person's own choice of a program is an ordinary one, unless the text that is read has made another of it. */
const OWN_CHOICE = /^[^$]*\$\{?(SHELL|EDITOR|VISUAL|PAGER)\}?"?$/;

function noteUnknown({ name, reader, frame }: WrapperCall, { raw, span }: Word): void {
  const choice = OWN_CHOICE.exec(raw)?.[1];
  if (choice === undefined || variableIn(frame.shell, choice) !== undefined)
    reader.unknown(
      'dynamic',
      'present',
      span,
      `what \`${name}\` would start by \`${raw}\` is not known before it runs`,
    );
}

/** The line as a shell reads it: socat has options of its own behind a comma. */
function lineIn({ name }: WrapperCall, { value }: Word): string {
  if (name !== 'socat') return value;
  return value.replace(/^(["'])([^]*?)\1.*$/, '$2').replace(/,(?:[a-z][\w-]*(?:=[^,]*)?,?)+$/, '');
}

/** Reads what the program's options start; the program itself stays what it is. */
function start(call: WrapperCall, { lines = [], loads = [], behind }: Starting): void {
  const paths = new Set([...lines, ...loads]);
  for (const word of valuesOf(call.args, [...paths])) noteLoaded(call, word);
  const at = behind === undefined ? 0 : call.args.findIndex(({ value }) => value === behind);
  for (const word of at < 0 ? [] : valuesOf(call.args.slice(at), lines)) {
    const text = lineIn(call, word);
    if (isUnknownText(text)) noteUnknown(call, word);
    const frame = { ...childShell(call, ['sh']), input: noInput, output: 'captured' as const };
    if (text.trim() !== '' && !isUnknownText(text)) call.reader.runText(text, word.span, frame);
  }
}

/** A program by its name together with what its options start; what wraps it, if anything, comes last. */
export function withStartingOptions(name: string, wrapper: Wrapper | undefined): Wrapper | undefined {
  const starting = byProgram.get(name);
  if (starting === undefined) return wrapper;
  return (call) => {
    start(call, starting);
    return wrapper?.(call) ?? null;
  };
}
