import type { RulePack } from '../model/command';
import type { Options } from './shared/readOptions';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';
import { switchedOff } from './system/switchedOff';

const facts = { rule: 'system/boot', severity: 'high', undo: 'costly', type: 'machine', name: '' } as const;
const replaced: Deed = { ...facts, effect: 'replace', says: 'Changes what the machine starts from' };
const removed: Deed = {
  ...{ ...facts, effect: 'delete', says: 'Deletes something that the machine starts from' },
  lost: 'the machine may not start any more',
};
const rebuilt: Deed = {
  ...{ ...facts, effect: 'update', severity: 'low', undo: 'easy' },
  says: 'Makes anew what the machine starts from',
};
const driver: Deed = {
  ...{ rule: 'system/kernel', effect: 'interrupt', severity: 'medium', undo: 'easy', type: 'kernel', name: '' },
  says: 'Takes a driver out of every kernel',
};

function first(options: Options): string {
  return options.operands[0]?.value ?? '';
}

const bootctl: DeedOf = (options) => {
  if (/^(?:remove|unlink|cleanup)$/.test(first(options))) return removed;
  return /^(?:install|set-(?:default|oneshot))$/.test(first(options)) ? replaced : null;
};
const grubby: DeedOf = (options) => {
  if (options.has('--remove-kernel')) return removed;
  return options.has('--set-default', '--set-default-index', '--args', '--remove-args', '--add-kernel')
    ? replaced
    : null;
};
const kernelstub: DeedOf = (options) =>
  options.has('-d', '--delete-options', '-o', '-a', '-s', '-k') ? replaced : null;
const initramfs: DeedOf = (options) => (options.has('-d') ? removed : options.has('-u', '-c') ? rebuilt : null);
const rebuilds: DeedOf = () => rebuilt;
/** Without `-o` the text is only printed. */
const printed: DeedOf = (options) => (options.has('-o', '--output') ? rebuilt : null);
const kexec: DeedOf = (options) =>
  options.has('-e', '--exec') ? switchedOff : options.has('-l', '--load') ? rebuilt : null;
const dkms: DeedOf = (options) => (/^(?:remove|uninstall|unbuild)$/.test(first(options)) ? driver : null);
const bless: DeedOf = (options) => (options.has('--unbless', '--setBoot', '--nextonly') ? replaced : null);

function tool(programs: NamedGrammar['programs'], verb: DeedOf, valued: readonly string[] = []): NamedGrammar {
  return { programs, local: true, grammar: { valued }, idle: ['-h', '-V', '--info', '--list'], verbs: { '': verb } };
}

/** What a machine starts from: loaders, kernels with their options, the first file system. */
export const bootLoader: RulePack = toolsPack({
  tools: [
    tool(['bootctl'], bootctl, ['--esp-path', '--boot-path']),
    tool(['grubby'], grubby, [
      '--args',
      '--remove-args',
      '--remove-kernel',
      '--set-default',
      '--add-kernel',
      '--update-kernel',
    ]),
    tool(['kernelstub'], kernelstub, ['-o', '-a', '-d', '-k', '-i', '-e']),
    tool(['bcdboot'], () => replaced),
    tool(['bless'], bless),
    tool(['update-initramfs'], initramfs, ['-k', '-b']),
    tool(['update-grub', 'update-grub2', 'mkinitcpio', 'dracut', 'mkinitrd'], rebuilds),
    tool(['grub-mkconfig', 'grub2-mkconfig'], printed, ['-o', '--output']),
    tool(['kexec'], kexec, ['--initrd', '--append', '--command-line', '-t', '--type']),
    tool(['dkms'], dkms, ['-m', '-v', '-k', '-a']),
  ],
  documentation: [
    'https://www.freedesktop.org/software/systemd/man/latest/bootctl.html',
    'https://manpages.debian.org/update-initramfs',
    'https://man7.org/linux/man-pages/man8/kexec.8.html',
    'https://learn.microsoft.com/windows-hardware/manufacture/desktop/bcdboot-command-line-options-techref-di',
  ],
  examples: {
    catches: [
      { run: 'bootctl remove', rule: 'system/boot', effect: 'delete' },
      { run: 'grubby --remove-kernel=/boot/vmlinuz-6.1', rule: 'system/boot', effect: 'delete' },
      { run: 'grubby --update-kernel=ALL --args=init=/bin/sh', rule: 'system/boot', effect: 'replace' },
      { run: 'kernelstub -d quiet', rule: 'system/boot', effect: 'replace' },
      { run: 'update-initramfs -d -k 6.1.0', rule: 'system/boot', effect: 'delete' },
      { run: 'update-grub', rule: 'system/boot', effect: 'update' },
      { run: 'kexec -e', rule: 'system/off', effect: 'lose-work' },
      { run: 'dkms remove wireguard/1.0 --all', rule: 'system/kernel', effect: 'interrupt' },
    ],
    leaves: ['bootctl status', 'grubby --info=ALL', 'grub-mkconfig', 'dkms status', 'bless --info /', 'kexec --help'],
  },
});
