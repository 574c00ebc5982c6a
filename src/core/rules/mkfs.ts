import type { Command, RulePack, Word } from '../model/command';
import { nothing, statement } from '../model/statement';
import { readArguments, type Arguments } from './files/arguments';
import { onDisk } from './files/disk';

const FORMATTERS = [
  'mkfs',
  'mkfs.ext2',
  'mkfs.ext3',
  'mkfs.ext4',
  'mkfs.xfs',
  'mkfs.btrfs',
  'mkfs.vfat',
  'mkfs.fat',
  'mkfs.ntfs',
  'mkfs.exfat',
  'mkfs.f2fs',
  'mke2fs',
  'mkswap',
  'newfs',
  ...[
    'mkfs.bcachefs',
    'mkfs.minix',
    'mkfs.nilfs2',
    'mkfs.cramfs',
    'mkntfs',
    'mkdosfs',
    'mkexfatfs',
    'newfs_apfs',
    'newfs_hfs',
  ],
  ...['newfs_msdos', 'newfs_exfat'],
];
const PARTITIONERS = [
  'fdisk',
  'cfdisk',
  'sfdisk',
  'gdisk',
  'sgdisk',
  'parted',
  'wipefs',
  'blkdiscard',
  'hdparm',
  'cryptsetup',
  'diskutil',
  ...['badblocks', 'sg_format', 'pvcreate', 'vgcreate'],
];

const READS: Readonly<Record<string, (args: Arguments) => boolean>> = {
  fdisk: (args) => args.has('-l', '--list', '-s'),
  cfdisk: (args) => args.has('-r', '--read-only'),
  sfdisk: (args) => args.has('-l', '--list', '-d', '--dump', '-n', '--no-act', '-V', '--verify', '-J', '--json'),
  gdisk: (args) => args.has('-l'),
  sgdisk: (args) => args.has('-p', '--print', '-P', '--pretend', '-i', '--info', '-v', '--verify'),
  parted: (args) => args.has('-l', '--list') || ['print', 'help'].includes(args.operands[1]?.value ?? ''),
  wipefs: (args) => !args.has('-a', '--all', '-o', '--offset') || args.has('-n', '--no-act'),
  hdparm: (args) =>
    !args.options.some(({ name }) => name.startsWith('--security-erase') || name.startsWith('--trim-sector')),
  cryptsetup: (args) =>
    !/^(luksFormat|erase|luksErase|luks(Kill|Remove)(Slot|Key)|luksHeaderRestore|reencrypt|wipe)$/.test(
      args.operands[0]?.value ?? '',
    ),
  diskutil: (args) =>
    !/^(erase|partition|zero|secureErase|reformat|apfs (delete|erase)|ap (delete|erase))/i.test(
      args.operands
        .slice(0, 2)
        .map(({ value }) => value)
        .join(' '),
    ),
  badblocks: (args) => !args.has('-w', '-n'),
  pvcreate: (args) => !args.has('-f', '-ff', '--force'),
  vgcreate: (args) => !args.has('-f', '--force'),
};

/** `diskutil eraseDisk JHFS+ Name disk2` names devices without their folder. */
function devices(command: Command, args: Arguments): readonly Word[] {
  if (command.program !== 'diskutil') return args.operands;
  // `partitionDisk disk2 1 GPT APFS New 100%` names the disk first, `eraseDisk APFS New disk2` last.
  const named = args.operands.filter(({ value }) => /^(?:\/|r?disk\d)/.test(value));
  return (named.length > 0 ? named : args.operands)
    .slice(-1)
    .map((word) => (word.value.startsWith('/') ? word : { ...word, value: `/dev/${word.value}` }));
}

/** Programs that make a file system, a partition table, or nothing at all out of what a disk holds. */
export const mkfs: RulePack = {
  programs: ['mkfs', ...FORMATTERS.slice(1), ...PARTITIONERS],
  documentation: [
    'https://man7.org/linux/man-pages/man8/mkfs.8.html',
    'https://man7.org/linux/man-pages/man8/wipefs.8.html',
  ],
  review: (command, context) => {
    const valued = FORMATTERS.includes(command.program) ? ['-t', '-L', '-U', '-b'] : ['-t', '-b'];
    const args = readArguments(command.args, { valued, long: ['--help', '--version'] });
    const reads = args.has('--help', '-h', '--version', '-V') || READS[command.program]?.(args) === true;
    if (reads) {
      return nothing;
    }
    const verb = FORMATTERS.includes(command.program) ? 'Formats' : 'Erases';
    return statement({ observations: onDisk(devices(command, args), verb, command, context) });
  },
  examples: {
    catches: [
      { run: 'mkfs.ext4 /dev/sdb1', rule: 'files/disk', effect: 'delete', target: '/dev/sdb1' },
      { run: 'mkfs -t xfs /dev/nvme1n1', rule: 'files/disk', effect: 'delete', target: '/dev/nvme1n1' },
      { run: 'wipefs -a /dev/sda', rule: 'files/disk', effect: 'delete' },
      { run: 'parted /dev/sda mklabel gpt', rule: 'files/disk', effect: 'delete' },
      { run: 'diskutil apfs deleteContainer disk1', rule: 'files/disk', effect: 'delete', target: '/dev/disk1' },
      {
        run: 'diskutil partitionDisk disk2 1 GPT APFS New 100%',
        rule: 'files/disk',
        effect: 'delete',
        target: '/dev/disk2',
      },
      { run: 'diskutil eraseDisk JHFS+ Empty disk2', rule: 'files/disk', effect: 'delete' },
    ],
    leaves: [
      'mkfs.ext4 disk.img',
      'fdisk -l /dev/sda',
      'parted /dev/sda print',
      'wipefs /dev/sda',
      'mkfs --help',
      'badblocks /dev/sda',
      'pvcreate /dev/sdb',
    ],
  },
};
