import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import type { Deed } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const inDisks = deedsIn('disk');
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1), severity: 'high' };
const last: Partial<Deed> = { named: (operands) => operands.slice(-1), severity: 'high' };
const third: Partial<Deed> = { named: (operands) => operands.slice(-1) };

/** Repairs and changes of size that throw data away, where the plain form does not. */
export const fileSystemRepairs: RulePack = toolsPack({
  tools: [
    {
      programs: ['xfs_repair'],
      local: true,
      grammar: { valued: ['-l', '-m', '-o', '-r', '-t', '-c'] },
      idle: ['-n', '-V'],
      verbs: {
        '': (options) =>
          options.has('-L')
            ? inDisks.gone('Throws away the log, and what it had not written, of', 'disk', first)
            : null,
      },
    },
    {
      programs: ['reiserfsck'],
      local: true,
      verbs: {
        '': (options) =>
          options.has('--rebuild-tree', '--rebuild-sb')
            ? inDisks.gone('Builds anew what is left of', 'disk', first)
            : null,
      },
    },
    {
      programs: ['qemu-img'],
      local: true,
      grammar: { valued: ['-f', '-F', '-O', '-o', '-a', '-d', '-c', '-b', '-t', '-T', '-p'] },
      idle: ['-h'],
      verbs: {
        resize: (options, rest) =>
          options.has('--shrink') || /^-\d/.test(rest[1]?.value ?? '')
            ? inDisks.gone('Cuts off the end of', 'disk image', first)
            : null,
        snapshot: (options) => {
          if (options.has('-d')) return inDisks.gone('Deletes a snapshot of', 'disk image', last);
          return options.has('-a') ? inDisks.replaced('Puts an earlier state over', 'disk image', third) : null;
        },
      },
    },
  ],
  documentation: [
    'https://man7.org/linux/man-pages/man8/xfs_repair.8.html',
    'https://www.qemu.org/docs/master/tools/qemu-img.html',
  ],
  examples: {
    catches: [
      { run: 'xfs_repair -L /dev/sdb1', rule: 'disk/removed', effect: 'delete', target: '/dev/sdb1' },
      { run: 'qemu-img resize --shrink vm.qcow2 5G', rule: 'disk/removed', effect: 'delete', target: 'vm.qcow2' },
      { run: 'qemu-img snapshot -d before vm.qcow2', rule: 'disk/removed', effect: 'delete', target: 'vm.qcow2' },
      { run: 'qemu-img snapshot -a before vm.qcow2', rule: 'disk/replaced', effect: 'replace', target: 'vm.qcow2' },
    ],
    leaves: [
      'xfs_repair -n /dev/sdb1',
      'xfs_repair /dev/sdb1',
      'qemu-img info vm.qcow2',
      'qemu-img resize vm.qcow2 20G',
      'qemu-img snapshot -l vm.qcow2',
    ],
  },
});
