import type { Word } from '../../model/command';
import type { Arguments } from './arguments';

/** A program whose operands are disks, and what of it leaves them as they are. */
export type DiskTool = {
  readonly formats?: true;
  readonly valued?: readonly string[];
  readonly reads?: (args: Arguments) => boolean;
  /** The words that name disks, where not every operand does. */
  readonly devices?: (args: Arguments) => readonly Word[];
};

const named =
  (...names: readonly string[]) =>
  (args: Arguments): boolean =>
    args.has(...names);
const except =
  (...names: readonly string[]) =>
  (args: Arguments): boolean =>
    !args.has(...names);
/** Nothing but options of this list. */
const nothingBut =
  (...names: readonly string[]) =>
  (args: Arguments): boolean =>
    args.options.length > 0 && args.options.every(({ name }) => names.includes(name));
const first = (args: Arguments): string => args.operands[0]?.value ?? '';

/** How many words each command of `parted` takes that only looks; `print` takes one where it is one of its own. */
const PARTED_LOOKS: readonly { readonly verb: string; readonly takes: number }[] = [
  { verb: 'print', takes: 0 },
  { verb: 'unit', takes: 1 },
  { verb: 'quit', takes: 0 },
  { verb: 'version', takes: 0 },
  { verb: 'help', takes: 1 },
  { verb: 'align-check', takes: 2 },
];

/** `parted DEVICE COMMAND… COMMAND…`: several may follow one another, and each may be shortened. */
function partedLooks({ operands, has }: Arguments): boolean {
  if (has('-l', '--list')) return true;
  const words = operands.slice(1).map(({ value }) => value);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const looks = PARTED_LOOKS.find(({ verb }) => verb.startsWith(word));
    if (looks === undefined) return false;
    const prints = looks.verb === 'print' && /^(?:devices|free|list|all|\d+)$/.test(words[at + 1] ?? '');
    at += looks.takes + (prints ? 1 : 0);
  }
  return words.length > 0;
}

const HDPARM_WRITES =
  /^--(?:security-(?:erase|set-pass|mode)|trim-sector|write-sector|repair-sector|make-bad-sector|dco-restore|fwdownload|sanitize-(?:block|crypto|overwrite))/;
const CRYPTSETUP_WRITES =
  /^(?:luksFormat|erase|luksErase|luks(?:Kill|Remove)(?:Slot|Key)|luksHeaderRestore|reencrypt|wipe)$/;
const DISKUTIL_WRITES = /^(?:erase|partition|zero|secureErase|reformat|apfs (?:delete|erase)|ap (?:delete|erase))/i;

/** `ada1`, `disk2`: named without their folder. */
function bare(word: Word): Word {
  return word.value.startsWith('/') ? word : { ...word, value: `/dev/${word.value}` };
}

/** `partitionDisk disk2 1 GPT APFS New 100%` names the disk first, `eraseDisk APFS New disk2` last. */
function ofDiskutil({ operands }: Arguments): readonly Word[] {
  const disks = operands.filter(({ value }) => /^(?:\/|r?disk\d)/.test(value));
  return (disks.length > 0 ? disks : operands).slice(-1).map(bare);
}

const formats: DiskTool = { formats: true, valued: ['-t', '-L', '-U', '-b'] };
const extended: DiskTool = { ...formats, reads: named('-n') };
const ntfs: DiskTool = { ...formats, reads: named('-n', '--no-action') };
/** `partclone.ext4 -r -s IMAGE -o DISK`: what it writes to is told by an option. */
const target: DiskTool = {
  valued: ['-s', '--source', '-o', '--output', '-O', '--overwrite'],
  devices: (args) => args.values('-o', '--output', '-O', '--overwrite'),
};

const formatters = (names: string, tool: DiskTool): readonly (readonly [string, DiskTool])[] =>
  names.split(' ').map((name) => [name, tool] as const);

/** Each program that makes a file system, a partition table or nothing at all out of what a disk holds. */
export const DISK_TOOLS: Readonly<Record<string, DiskTool>> = {
  ...Object.fromEntries([
    ...formatters('mkfs.btrfs mkfs.vfat mkfs.fat mkfs.exfat mkfs.f2fs mkfs.bcachefs mkfs.minix mkfs.nilfs2', formats),
    ...formatters('mkfs.cramfs mkdosfs mkexfatfs mkswap newfs newfs_apfs newfs_hfs newfs_msdos newfs_exfat', formats),
    ...formatters('mke2fs mkfs.ext2 mkfs.ext3 mkfs.ext4', extended),
    ...formatters('mkntfs mkfs.ntfs', ntfs),
    ...formatters(
      'partclone.dd partclone.restore partclone.extfs partclone.ext2 partclone.ext3 partclone.ext4',
      target,
    ),
    ...formatters('partclone.btrfs partclone.xfs partclone.ntfs partclone.fat partclone.vfat partclone.exfat', target),
  ]),
  mkfs: { ...formats, reads: (args) => args.has('-n') && args.values('-t').some(({ value }) => /^ext\d/.test(value)) },
  'mkfs.xfs': { ...formats, reads: named('-N') },
  fdisk: { reads: named('-l', '--list', '-s', '-x', '--list-details') },
  cfdisk: { reads: named('-r', '--read-only') },
  sfdisk: { reads: named('-l', '--list', '-d', '--dump', '-n', '--no-act', '-V', '--verify', '-J', '--json') },
  gdisk: { reads: named('-l') },
  sgdisk: {
    valued: ['-b', '--backup', '-i', '--info'],
    reads: (args) =>
      args.has('-P', '--pretend') ||
      nothingBut('-p', '--print', '-i', '--info', '-v', '--verify', '-b', '--backup', '-D', '-E', '-F', '-f')(args),
  },
  parted: { valued: ['-a', '--align'], reads: partedLooks },
  wipefs: {
    valued: ['-t', '--types', '-o', '--offset'],
    reads: (args) => !args.has('-a', '--all', '-o', '--offset') || args.has('-n', '--no-act'),
  },
  blkdiscard: { valued: ['-o', '--offset', '-l', '--length', '-p', '--step'] },
  hdparm: { reads: ({ options }) => !options.some(({ name }) => HDPARM_WRITES.test(name)) },
  cryptsetup: { reads: (args) => !CRYPTSETUP_WRITES.test(first(args)) },
  diskutil: {
    devices: ofDiskutil,
    reads: ({ operands: [verb, object] }) => !DISKUTIL_WRITES.test(`${verb?.value ?? ''} ${object?.value ?? ''}`),
  },
  gpart: {
    valued: ['-t', '-i', '-s', '-l', '-a', '-b', '-n', '-p', '-f'],
    devices: ({ operands }) => operands.slice(-1).map(bare),
    reads: (args) => !/^(?:destroy|delete|create|add|resize|restore)$/.test(first(args)),
  },
  badblocks: { reads: except('-w', '-n') },
  pvcreate: { reads: except('-f', '-ff', '--force') },
  vgcreate: { reads: except('-f', '--force') },
  sg_format: { reads: except('-F', '--format', '-r', '--resize', '--tape') },
  sg_sanitize: { reads: except('-B', '--block', '-C', '--crypto', '-O', '--overwrite') },
  ntfsclone: { ...target, reads: (args) => args.has('-n', '--no-action') },
  ntfsresize: { valued: ['-s', '--size'], reads: (args) => !args.has('-s', '--size') || args.has('-n', '--no-action') },
  nwipe: {},
  blkzone: {
    valued: ['-o', '--offset', '-l', '--length', '-c', '--count'],
    devices: ({ operands }) => operands.slice(1),
    reads: (args) => first(args) !== 'reset',
  },
  'systemd-repart': {
    valued: ['--empty', '--size', '--definitions', '--dry-run', '--root', '--image', '--seed', '--offline'],
    reads: (args) =>
      !args.values('--dry-run').some(({ value }) => /^(?:no|0|false|off)$/.test(value)) ||
      !args.values('--empty').some(({ value }) => value === 'force'),
  },
  debugfs: { valued: ['-R', '-f', '-b', '-s', '-d'], reads: except('-w') },
  zerofree: { reads: named('-n') },
  bmaptool: { reads: (args) => first(args) !== 'copy', devices: ({ operands }) => operands.slice(-1) },
  'rpi-imager': { reads: except('--cli'), devices: ({ operands }) => operands.slice(-1) },
  asr: {
    valued: ['--source', '--target', '-s', '-t'],
    reads: except('--erase', '-e'),
    devices: (args) => args.values('--target', '-t'),
  },
};
