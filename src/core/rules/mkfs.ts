import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { nothing, statement } from '../model/statement';
import { readArguments } from './files/arguments';
import { onDisk } from './files/disk';
import { DISK_TOOLS } from './files/diskTools';

/** Programs that make a file system, a partition table, or nothing at all out of what a disk holds. */
export const mkfs: RulePack = {
  programs: ['mkfs', ...Object.keys(DISK_TOOLS).filter((name) => name !== 'mkfs')],
  documentation: [
    'https://man7.org/linux/man-pages/man8/mkfs.8.html',
    'https://man7.org/linux/man-pages/man8/wipefs.8.html',
  ],
  review: (command, context) => {
    const tool = ownField(DISK_TOOLS, command.program);
    if (tool === undefined) return nothing;
    const args = readArguments(command.args, { valued: tool.valued ?? ['-t', '-b'], long: ['--help', '--version'] });
    if (args.has('--help', '-h', '--version', '-V') || tool.reads?.(args) === true) return nothing;
    const verb = tool.formats === true ? 'Formats' : 'Erases';
    return statement({ observations: onDisk(tool.devices?.(args) ?? args.operands, verb, command, context) });
  },
  examples: {
    catches: [
      { run: 'mkfs.ext4 /dev/sdb1', rule: 'files/disk', effect: 'delete', target: '/dev/sdb1' },
      { run: 'mkfs -t xfs /dev/nvme1n1', rule: 'files/disk', effect: 'delete', target: '/dev/nvme1n1' },
      { run: 'mkfs.ext4 /dev/vg0/data', rule: 'files/disk', effect: 'delete', target: '/dev/vg0/data' },
      { run: 'sgdisk -Z -p /dev/sda', rule: 'files/disk', effect: 'delete' },
      { run: 'parted /dev/sda print mklabel gpt', rule: 'files/disk', effect: 'delete' },
      { run: 'gpart destroy -F ada1', rule: 'files/disk', effect: 'delete', target: '/dev/ada1' },
      { run: 'partclone.ext4 -r -s sda1.img -o /dev/sda1', rule: 'files/disk', effect: 'delete', target: '/dev/sda1' },
      { run: 'hdparm --write-sector 1234 /dev/sda', rule: 'files/disk', effect: 'delete' },
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
      'mkfs.ext4 -n /dev/sdb1',
      'parted -s /dev/sda unit MiB print free',
      'sgdisk --backup=table.bin /dev/sda',
      'gpart show ada0',
      'hdparm -I /dev/sda',
      'fdisk -l /dev/sda',
      'parted /dev/sda print',
      'wipefs /dev/sda',
      'mkfs --help',
      'badblocks /dev/sda',
      'pvcreate /dev/sdb',
    ],
  },
};
