import { ownField } from '../model/ownField';
import type { RulePack, Word } from '../model/command';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const base = { severity: 'high', undo: 'easy', type: 'kernel' } as const;
const loaded: Deed = { ...base, rule: 'system/kernel', effect: 'execute', says: 'Loads code into the kernel:' };
const unloaded: Deed = {
  ...base,
  rule: 'system/kernel',
  effect: 'interrupt',
  says: 'Takes a driver out of the kernel:',
};
const tuned: Deed = {
  ...base,
  rule: 'system/kernel',
  effect: 'update',
  severity: 'low',
  says: 'Changes a kernel setting:',
};
const unprotected: Deed = {
  ...base,
  rule: 'system/protection',
  effect: 'unprotect',
  says: 'Takes a protection off the system',
};

/** Settings of the kernel that are brakes, and the values that release them. */
const BRAKES =
  /^(kernel[./](randomize_va_space|yama[./]ptrace_scope|kptr_restrict|dmesg_restrict|perf_event_paranoid|unprivileged_bpf_disabled|modules_disabled)\s*=\s*0|kernel[./]sysrq\s*=\s*1|kernel[./]core_pattern\s*=|fs[./]protected_\w+\s*=\s*0|net[./]ipv[46][./]ip_forward\s*=\s*1|fs[./]suid_dumpable\s*=\s*[12])/;

function assignments(rest: readonly Word[]): readonly Word[] {
  return rest.filter(({ value }) => value.includes('='));
}

const sysctl: DeedOf = (options, rest) => {
  const set = assignments([...rest, ...options.values('-w', '--write')]);
  if (set.some(({ value }) => BRAKES.test(value.trim()))) return { ...unprotected, named: () => set };
  if (set.length > 0) return { ...tuned, named: () => set };
  return options.has('-p', '--load', '--system') ? { ...tuned, says: 'Changes kernel settings by the file' } : null;
};

const modprobe: DeedOf = (options) => {
  if (options.has('-n', '--dry-run', '--show', '-c', '--showconfig', '-D', '--show-depends', '-R', '-l')) return null;
  return options.has('-r', '--remove') ? unloaded : loaded;
};

/** Firmware variables outlive the system that is installed. */
const nvram: DeedOf = (options, rest) => {
  const set = assignments(rest);
  const isWrite = set.length > 0 || options.has('-d', '-c', '-f');
  const deed: Deed = {
    ...base,
    rule: 'system/firmware',
    effect: 'replace',
    undo: 'costly',
    says: 'Changes firmware settings',
  };
  return isWrite ? { ...deed, named: () => set } : null;
};

/** A program that the kernel runs by itself is code in the kernel. */
const bpftool: DeedOf = (_options, rest) => {
  const words = rest.map(({ value }) => value);
  const loads = /^(?:prog (?:load|loadall|attach)|net attach|cgroup attach|struct_ops register)/.test(words.join(' '));
  return loads ? { ...loaded, named: () => rest.slice(2, 3) } : null;
};
const kmutil: DeedOf = (_options, rest) => {
  const verb = rest[0]?.value;
  return verb === 'load' ? loaded : verb === 'unload' ? unloaded : null;
};

const byProgram: Readonly<Record<string, DeedOf>> = {
  sysctl,
  modprobe,
  nvram,
  insmod: () => loaded,
  rmmod: () => unloaded,
  ...{ kextload: () => loaded, kextutil: () => loaded, kldload: () => loaded },
  ...{ kextunload: () => unloaded, kldunload: () => unloaded, bpftool, kmutil },
  setenforce: (_options, [mode]) => (/^(0|permissive)$/i.test(mode?.value ?? '') ? unprotected : null),
  csrutil: (_options, words) => (words.some(({ value }) => /^(disable|clear)$/.test(value)) ? unprotected : null),
  spctl: (options) => (options.has('--master-disable', '--global-disable') ? unprotected : null),
};

/** The kernel, the firmware, and the brakes of the system. */
export const kernel: RulePack = toolPack({
  programs: [
    ...([
      'sysctl',
      'modprobe',
      'insmod',
      'rmmod',
      'nvram',
      'setenforce',
      'csrutil',
      'spctl',
      'bpftool',
      'kmutil',
    ] as const),
    ...(['kextload', 'kextutil', 'kldload', 'kextunload', 'kldunload'] as const),
  ],
  documentation: [
    'https://man7.org/linux/man-pages/man8/sysctl.8.html',
    'https://man7.org/linux/man-pages/man8/modprobe.8.html',
    'https://keith.github.io/xcode-man-pages/nvram.8.html',
  ],
  grammar: { valued: ['-w', '--write', '--pattern'] },
  local: true,
  idle: ['-V', '-h'],
  verbs: { '': (options, rest, command) => ownField(byProgram, command.program)?.(options, rest, command) ?? null },
  examples: {
    catches: [
      { run: 'insmod ./driver.ko', rule: 'system/kernel', effect: 'execute', target: './driver.ko' },
      { run: 'modprobe -r kvm', rule: 'system/kernel', effect: 'interrupt', target: 'kvm' },
      { run: 'sysctl -w kernel.randomize_va_space=0', rule: 'system/protection', effect: 'unprotect' },
      { run: 'sysctl vm.swappiness=10', rule: 'system/kernel', effect: 'update' },
      { run: 'nvram boot-args=-v', rule: 'system/firmware', effect: 'replace', target: 'boot-args=-v' },
      { run: 'nvram -c', rule: 'system/firmware', effect: 'replace' },
      { run: 'sysctl -p tuned.conf', rule: 'system/kernel', effect: 'update', target: 'tuned.conf' },
      { run: 'kextload /tmp/x.kext', rule: 'system/kernel', effect: 'execute', target: '/tmp/x.kext' },
      { run: 'kldunload zfs', rule: 'system/kernel', effect: 'interrupt', target: 'zfs' },
      { run: 'bpftool prog load x.o /sys/fs/bpf/x', rule: 'system/kernel', effect: 'execute', target: 'x.o' },
      { run: 'setenforce 0', rule: 'system/protection', effect: 'unprotect' },
      { run: 'csrutil authenticated-root disable', rule: 'system/protection', effect: 'unprotect' },
      { run: 'csrutil disable', rule: 'system/protection', effect: 'unprotect' },
    ],
    leaves: [
      'sysctl -a',
      'sysctl kernel.hostname',
      'modprobe -n kvm',
      'nvram -xp',
      'nvram boot-args',
      'csrutil status',
      'bpftool prog list',
      'kmutil showloaded',
    ],
  },
});
