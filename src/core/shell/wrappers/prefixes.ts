import type { Word } from '../../model/command';
import { hasOption, parseOptions } from './optionGrammar';
import type { Wrapper } from './wrapper';
import { bare } from './wrapper';

/** Programs whose command line ends in another one. */
type Prefix = {
  /** Short options with a value, as letters. */
  readonly short?: string;
  readonly long?: readonly string[];
  /** Words between the options and the program: the seconds of `timeout`. */
  readonly operands?: number;
  /** `NAME=VALUE` words may stand before the program. */
  readonly assigns?: true;
  /** With one of these it starts nothing. */
  readonly idle?: readonly string[];
  /** A word of the shell: builtins and, but for `command`, functions are meant. */
  readonly inShell?: true;
};

const prefixes: Readonly<Record<string, Prefix>> = {
  sudo: {
    short: 'ugpCDhRrtTU',
    long: [
      'user',
      'group',
      'prompt',
      'close-from',
      'chdir',
      'host',
      'chroot',
      'role',
      'type',
      'command-timeout',
      'other-user',
    ],
    assigns: true,
    idle: ['-e', '--edit', '-l', '--list', '-v', '-k', '-K', '-V'],
  },
  doas: { short: 'uC', idle: ['-L'] },
  pkexec: { long: ['user'] },
  command: { idle: ['-v', '-V'], inShell: true },
  builtin: { inShell: true },
  exec: { short: 'a' },
  nohup: {},
  time: { short: 'of', long: ['output', 'format'], inShell: true },
  timeout: { short: 'ks', long: ['kill-after', 'signal'], operands: 1 },
  gtimeout: { short: 'ks', long: ['kill-after', 'signal'], operands: 1 },
  nice: { short: 'n', long: ['adjustment'] },
  ionice: { short: 'cn', long: ['class', 'classdata'], idle: ['-p', '-P', '-u'] },
  chrt: { short: 'TPD', long: ['sched-runtime', 'sched-period', 'sched-deadline'], operands: 1, idle: ['-p', '-m'] },
  taskset: { operands: 1, idle: ['-p'] },
  setsid: {},
  stdbuf: { short: 'ioe', long: ['input', 'output', 'error'] },
  unbuffer: {},
  setpriv: { long: ['reuid', 'regid', 'groups', 'inh-caps', 'ambient-caps', 'bounding-set', 'securebits'] },
  prlimit: {},
  chroot: { long: ['userspec', 'groups'], operands: 1 },
  unshare: { short: 'SG', long: ['setuid', 'setgid', 'map-user', 'map-group', 'root', 'wd'] },
  nsenter: { short: 'tSG', long: ['target', 'setuid', 'setgid'] },
  strace: { short: 'aeEIOopPsSuUX', long: ['output', 'attach', 'trace'], idle: ['-p', '--attach'] },
  ltrace: { short: 'aeolnsuxA', idle: ['-p'] },
  caffeinate: { short: 'tw' },
  'xvfb-run': { short: 'efnps', long: ['server-args', 'server-num', 'error-file'] },
  'dbus-run-session': { long: ['config-file', 'dbus-daemon'] },
  catchsegv: {},
  noglob: { inShell: true },
  nocorrect: { inShell: true },
  '-': { inShell: true },
  repeat: { operands: 1, inShell: true },
  busybox: { idle: ['--list', '--install', '--help'] },
  toybox: {},
  and: { inShell: true },
  or: { inShell: true },
  not: { inShell: true },
};

function withoutAssignments(words: readonly Word[]): {
  readonly set: Readonly<Record<string, string>>;
  readonly rest: readonly Word[];
} {
  const set: Record<string, string> = {};
  let at = 0;
  for (const { value } of words) {
    const [, name, text] = /^([A-Za-z_]\w*)=([^]*)$/.exec(value) ?? [];
    if (name === undefined || text === undefined) break;
    set[name] = text;
    at += 1;
  }
  return { set, rest: words.slice(at) };
}

/** Takes a prefix off; null when nothing follows. */
function prefixWrapper(prefix: Prefix): Wrapper {
  return (call) => {
    const parsed = parseOptions(call.args, { short: prefix.short ?? '', long: prefix.long ?? [] });
    if (hasOption(parsed, ...(prefix.idle ?? []))) return null;
    const behind = parsed.rest.slice(prefix.operands ?? 0);
    const { set, rest } = prefix.assigns === true ? withoutAssignments(behind) : { set: {}, rest: behind };
    if (rest.length === 0) return null;
    const frame = bare(call);
    const assigned = { ...frame.assigned, ...set };
    return call.reader.start(rest, { ...frame, assigned, inShell: prefix.inShell === true && call.frame.inShell });
  };
}

/** Wrappers that need nothing but their option grammar. */
export const prefixWrappers: Readonly<Record<string, Wrapper>> = Object.fromEntries(
  Object.entries(prefixes).map(([name, prefix]) => [name, prefixWrapper(prefix)]),
);
