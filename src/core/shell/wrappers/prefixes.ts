import type { Launcher } from './launcher';
import { launchers } from './launcher';

const sudo: Launcher = {
  short: 'ugpCDhRrtTUac',
  long: [
    ...['user', 'group', 'prompt', 'close-from', 'chdir', 'host', 'chroot', 'role', 'type', 'command-timeout'],
    ...['other-user', 'auth-type', 'login-class'],
  ],
  assigns: true,
  idle: ['-e', '--edit', '-l', '--list', '-v', '-V'],
  opens: ['-i', '--login', '-s', '--shell'],
};

const timeout: Launcher = { short: 'ks', long: ['kill-after', 'signal'], operands: 1 };
const emulated: Launcher = { short: 'p', long: ['bind', 'cwd', 'rootfs'] };
const proxied: Launcher = { short: 'f' };
const userFirst: Launcher = { operands: 1 };
const flagged: Launcher = { long: ['arch', 'e', 'd'], oneDash: true };

/** Words of the shell itself. */
const words: Readonly<Record<string, Launcher>> = {
  command: { idle: ['-v', '-V'], inShell: true },
  builtin: { inShell: true },
  exec: { short: 'a' },
  time: { short: 'of', long: ['output', 'format'], inShell: true },
  noglob: { inShell: true },
  nocorrect: { inShell: true },
  '-': { inShell: true },
  repeat: { operands: 1, inShell: true },
  and: { inShell: true },
  or: { inShell: true },
  not: { inShell: true },
};

/** Another user, another root, other rights. */
const users: Readonly<Record<string, Launcher>> = {
  sudo,
  dzdo: sudo,
  'sudo-rs': sudo,
  please: { short: 'utdar', idle: ['-l'] },
  doas: { short: 'uCa', idle: ['-L'], opens: ['-s'] },
  pkexec: { long: ['user'] },
  run0: {
    short: 'ugD',
    long: ['user', 'group', 'unit', 'property', 'description', 'slice', 'nice', 'chdir', 'setenv'],
  },
  gosu: userFirst,
  'su-exec': userFirst,
  setuidgid: userFirst,
  envuidgid: userFirst,
  's6-setuidgid': userFirst,
  envdir: userFirst,
  setlock: userFirst,
  lckdo: { short: 'W', operands: 1 },
  softlimit: { short: 'amdoslfpcrtn' },
  chpst: { short: 'uUbe/nlLmdopfc' },
  setpriv: { long: ['reuid', 'regid', 'groups', 'inh-caps', 'ambient-caps', 'bounding-set', 'securebits'] },
  prlimit: { short: 'p', idle: ['-p', '--pid'] },
  chroot: { long: ['userspec', 'groups'], operands: 1 },
  unshare: { short: 'SGRw', attached: 'mnpiuUCT', long: ['setuid', 'setgid', 'map-user', 'map-group', 'root', 'wd'] },
  nsenter: { short: 'tSG', attached: 'mnpiuUCTrw', long: ['target', 'setuid', 'setgid'] },
  runcon: {
    short: 'turl',
    long: ['type', 'user', 'role', 'range'],
    operands: 1,
    instead: ['-t', '--type', '-u', '--user', '-r', '--role', '-l', '--range', '-c', '--compute'],
  },
  fakeroot: { short: 'lisb', long: ['lib', 'faked'] },
  fakechroot: {},
  proot: {
    short: 'rRbmqwvikS',
    long: ['rootfs', 'bind', 'mount', 'qemu', 'cwd', 'pwd', 'verbose', 'kernel-release', 'change-id'],
  },
  firejail: {},
  'flatpak-spawn': { long: ['env', 'directory', 'forward-fd', 'unset-env', 'sandbox-expose', 'sandbox-expose-ro'] },
  'steam-run': {},
  'sandbox-exec': { short: 'fpnD' },
  'systemd-run': {
    counts: ['--on-calendar', '--on-active', '--on-boot', '--on-startup', '--on-unit-active', '--on-unit-inactive'],
    short: 'upHME',
    long: [
      ...[
        'unit',
        'property',
        'description',
        'slice',
        'service-type',
        'uid',
        'gid',
        'nice',
        'working-directory',
        'host',
      ],
      ...['setenv', 'on-active', 'on-boot', 'on-startup', 'on-unit-active', 'on-calendar', 'timer-property', 'machine'],
      ...['path-property', 'socket-property', 'background', 'job-mode'],
    ],
  },
};

/** Time, priority, processors, signals, sessions. */
const circumstances: Readonly<Record<string, Launcher>> = {
  nohup: {},
  gtime: { short: 'of', long: ['output', 'format'] },
  timeout,
  gtimeout: timeout,
  timelimit: { short: 'tTsS' },
  nice: { short: 'n', long: ['adjustment'] },
  gnice: { short: 'n', long: ['adjustment'] },
  ionice: { short: 'cn', long: ['class', 'classdata'], idle: ['-p', '-P', '-u'] },
  chrt: { short: 'TPD', long: ['sched-runtime', 'sched-period', 'sched-deadline'], operands: 1, idle: ['-p', '-m'] },
  taskset: { operands: 1, idle: ['-p'] },
  numactl: {
    short: 'ipmNCwP',
    long: ['interleave', 'cpunodebind', 'preferred', 'preferred-many', 'membind', 'physcpubind', 'weighted-interleave'],
    idle: ['-H', '-s'],
  },
  cpulimit: { short: 'lpePc', long: ['limit', 'pid', 'exe', 'path', 'cpu'], idle: ['-p', '--pid', '-e', '--exe'] },
  cgexec: { short: 'g' },
  trickle: { short: 'dusuwtlLnP' },
  setsid: {},
  stdbuf: { short: 'ioe', long: ['input', 'output', 'error'] },
  gstdbuf: { short: 'ioe', long: ['input', 'output', 'error'] },
  caffeinate: { short: 'tw' },
  // Behind `-f` the time may begin with a sign of its own.
  faketime: { short: 'fp', operands: 1, instead: ['-f'] },
  eatmydata: {},
  nocache: { short: 'n' },
  'run-one': {},
  'run-this-one': {},
  daemonize: { short: 'aceopulE' },
  tini: { short: 'pe' },
  'docker-init': { short: 'pe' },
  'dumb-init': { short: 'r', long: ['rewrite'] },
  catatonit: {},
  'xvfb-run': { short: 'efnps', long: ['server-args', 'server-num', 'error-file'] },
  'dbus-run-session': { long: ['config-file', 'dbus-daemon'] },
  'dbus-launch': {},
  arch: flagged,
  setarch: { ...emulated, operands: 1 },
  linux32: emulated,
  linux64: emulated,
  i386: emulated,
  i686: emulated,
  x86_64: emulated,
  uname26: emulated,
  choom: { short: 'n', long: ['adjust'], idle: ['-p', '--pid'] },
  uclampset: { short: 'mM', long: ['util-min', 'util-max'], idle: ['-p', '--pid', '-s', '--system'] },
  padsp: { short: 'sn' },
  aoss: {},
  'ssh-agent': { short: 'atEOP', idle: ['-k'] },
  shx: {},
  busybox: { idle: ['--list', '--install', '--help'] },
  toybox: {},
};

/** Programs that watch another one, or its input and output. */
const observers: Readonly<Record<string, Launcher>> = {
  unbuffer: {},
  rlwrap: { short: 'bCDefgHlOPqsStwz' },
  chronic: {},
  ifne: {},
  zrun: {},
  tsp: { short: 'GNLSD', idle: ['-l', '-c', '-o', '-t', '-k', '-r', '-w', '-C', '-K', '-i', '-p', '-s', '-a'] },
  grc: { short: 'sec', long: ['config', 'stdout', 'stderr', 'colour'] },
  tsocks: {},
  torsocks: { short: 'uPa', long: ['user', 'pass', 'address', 'port'] },
  torify: {},
  proxychains: proxied,
  proxychains4: proxied,
  sshpass: { short: 'fdpP', attached: 'e' },
  strace: { short: 'aeEIOopPsSuUX', long: ['output', 'attach', 'trace'], idle: ['-p', '--attach'] },
  ltrace: { short: 'aeolnsuxA', idle: ['-p'] },
  valgrind: {},
  heaptrack: { short: 'pof', idle: ['-p', '--pid'] },
  catchsegv: {},
  rr: { short: 'opM', verbs: ['record'] },
  perf: {
    short: 'eopCtFmcGIrjDx',
    long: ['event', 'output', 'pid', 'cpu', 'tid', 'repeat', 'freq', 'count', 'call-graph'],
    verbs: ['stat', 'record', 'trace', 'mem', 'ftrace'],
    idle: ['-p', '--pid'],
  },
  lldb: { dashes: 'required' },
  tokf: { verbs: ['run'] },
  execlineb: { short: 'csS', lines: ['-c'] },
};

/** Wrappers that need nothing but their option grammar. */
export const prefixWrappers = launchers({ ...words, ...users, ...circumstances, ...observers });
