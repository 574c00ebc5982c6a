import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const all: Deed['named'] = (operands) => operands;
const taken: Deed = {
  ...{ rule: 'system/mount', effect: 'interrupt', severity: 'medium', undo: 'easy', type: 'file system', named: all },
  says: 'Takes out of use',
};
const mounted: Deed = {
  ...taken,
  ...{ effect: 'update', severity: 'low', says: 'Mounts', named: (operands) => operands.slice(-1) },
};
const writable: Deed = {
  ...mounted,
  effect: 'unprotect',
  severity: 'high',
  says: 'Lets the file system be written to:',
};

function everything(says: string): Deed {
  return { ...taken, name: '', says };
}

const umount: DeedOf = (options) =>
  options.has('-a', '--all') ? everything('Takes every file system out of use') : taken;
const swapoff: DeedOf = (options) => (options.has('-a', '--all') ? everything('Takes all swap out of use') : taken);

const mount: DeedOf = (options, rest) => {
  if (options.has('-l')) return null;
  const how = options.values('-o', '--options').flatMap(({ value }) => value.split(','));
  if (how.includes('remount') && how.includes('rw')) return writable;
  return rest.length > 0 || options.has('-a', '--all')
    ? { ...mounted, ...(rest.length > 0 ? {} : { name: '' }) }
    : null;
};

const byProgram: Readonly<Record<string, DeedOf>> = { mount, umount, swapoff };

/** File systems and swap of a running machine. */
export const mounts: RulePack = toolPack({
  programs: ['mount', 'umount', 'swapoff'],
  documentation: [
    'https://man7.org/linux/man-pages/man8/mount.8.html',
    'https://man7.org/linux/man-pages/man8/umount.8.html',
  ],
  grammar: { valued: ['-o', '--options', '-t', '--types', '-L', '-U', '-O'] },
  local: true,
  idle: ['-h', '-V', '--fake'],
  verbs: { '': (options, rest, command) => ownField(byProgram, command.program)?.(options, rest, command) ?? null },
  examples: {
    catches: [
      { run: 'umount -l /data', rule: 'system/mount', effect: 'interrupt', target: '/data' },
      { run: 'umount -a', rule: 'system/mount', effect: 'interrupt' },
      { run: 'mount -o remount,rw /', rule: 'system/mount', effect: 'unprotect', target: '/' },
      { run: 'mount /dev/sdb1 /mnt', rule: 'system/mount', effect: 'update', target: '/mnt' },
      { run: 'mount -a', rule: 'system/mount', effect: 'update' },
      { run: 'swapoff -a', rule: 'system/mount', effect: 'interrupt' },
      { run: 'swapoff /swapfile', rule: 'system/mount', effect: 'interrupt', target: '/swapfile' },
    ],
    leaves: ['mount', 'mount -l', 'umount --help', 'mount -t ext4'],
  },
});
