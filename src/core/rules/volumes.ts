import { ownField } from '../model/ownField';
import type { RulePack, Word } from '../model/command';
import type { Options } from './shared/readOptions';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const base = { rule: 'volumes/removed', effect: 'delete', severity: 'critical', undo: 'impossible' } as const;

function removed(type: string, says: string, named?: Deed['named']): Deed {
  return { ...base, type, says, lost: 'everything on it', ...(named === undefined ? {} : { named }) };
}

const all: Deed['named'] = (operands) => operands;
const last: Deed['named'] = (operands) => operands.slice(-1);
const dataset: Deed = { ...removed('dataset', 'Destroys'), saferWay: 'zfs destroy -nv' };
const older: Deed = {
  ...dataset,
  rule: 'volumes/rolled-back',
  effect: 'replace',
  says: 'Throws away what is newer than',
  lost: 'newer data and snapshots',
};
const pool = removed('pool', 'Destroys the pool');
/** An exported pool can be imported again. */
const destroyedPool: Deed = { ...pool, saferWay: 'zpool export' };
const logical = removed('volume', 'Destroys', all);
const interrupted: Deed = {
  ...base,
  rule: 'volumes/interrupted',
  effect: 'interrupt',
  severity: 'high',
  undo: 'easy',
  type: 'volume',
  says: 'Takes out of use',
  named: all,
};
const repaired: Deed = {
  ...base,
  rule: 'volumes/repair',
  effect: 'replace',
  severity: 'high',
  type: 'file system',
  says: 'Rewrites the file system on',
  named: last,
};

const forced: DeedOf = (options) =>
  options.has('-f', '-F') ? { ...pool, says: 'Overwrites disks with the pool' } : null;
const repairs: DeedOf = (options) =>
  options.has('--repair', '--init-csum-tree', '--init-extent-tree') ? repaired : null;
const shrunk: DeedOf = (options, rest) => {
  const isTest = options.has('-t', '--test');
  const smaller = options.values('-L', '--size', '-l', '--extents').some(({ value }) => !value.startsWith('+'));
  return isTest || (!smaller && rest.length > 0 && options.has('-L', '-l'))
    ? null
    : { ...logical, says: 'May cut off data of' };
};

/** `lvconvert --merge SNAPSHOT`: the volume goes back to what it was. */
const merged: DeedOf = (options) =>
  options.has('--merge', '--mergesnapshot') ? { ...older, type: 'volume', named: last } : null;

const NOT_ACTIVE = /^(?:n|no|ln|en)$/;
/** `-an`, `-a n`, `--activate n`: what stands on it loses its disk. */
const deactivated: DeedOf = (options, rest) => {
  const short = options.has('-a') && (options.has('-n') || rest.some(({ value }) => NOT_ACTIVE.test(value)));
  if (!short && !options.values('--activate').some(({ value }) => NOT_ACTIVE.test(value))) return null;
  return { ...interrupted, named: (operands) => operands.filter(({ value }) => !NOT_ACTIVE.test(value)) };
};

const LVM: Readonly<Record<string, DeedOf>> = {
  ...Object.fromEntries(
    ['lvremove', 'vgremove', 'pvremove'].map((name) => [
      name,
      (options: Options) => (options.has('-t', '--test') ? null : { ...logical, saferWay: `${name} --test` }),
    ]),
  ),
  ...{
    lvconvert: merged,
    lvreduce: shrunk,
    lvresize: shrunk,
    vgreduce: (options) => {
      if (options.has('-t', '--test')) return null;
      // A volume group is made whole by removing the volumes that lay on the missing disk.
      return options.has('--removemissing') && options.has('-f', '--force') ? logical : interrupted;
    },
    // What a group looked like once comes back; volumes made since are gone.
    vgcfgrestore: (options) => (options.has('-t', '--test', '-l', '--list') ? null : { ...older, type: 'volume' }),
    lvchange: deactivated,
    vgchange: deactivated,
  },
};

const MDADM: readonly (readonly [readonly string[], Deed])[] = [
  [['--create', '-C', '--build', '-B'], removed('array', 'Makes an array over what is on', all)],
  [['--zero-superblock'], removed('array', 'Erases what makes an array of', all)],
  [['--stop', '-S', '--fail', '-f', '--remove', '-r'], interrupted],
];

const mdadm: DeedOf = (options) => MDADM.find(([names]) => options.has(...names))?.[1] ?? null;

/** Repairs that ask nothing, a size or a feature that changes: an interrupted one leaves nothing readable. */
const checked: DeedOf = (options) => (options.has('-y', '-a', '-p') && !options.has('-n', '-N') ? repaired : null);
const resized: DeedOf = (options, rest) =>
  rest.length > 1 && !options.has('-P') ? { ...repaired, named: (operands) => operands.slice(0, 1) } : null;

const byProgram: Readonly<Record<string, DeedOf>> = {
  ...LVM,
  ...{ mdadm, fsck: checked, e2fsck: checked, resize2fs: resized },
  lvm: (options, rest, command) => ownField(LVM, rest[0]?.value ?? '')?.(options, rest.slice(1), command) ?? null,
  nvme: (_options, rest) =>
    /^(format|sanitize|delete-ns|write-zeroes|write-uncor|dsm)$/.test(rest[0]?.value ?? '')
      ? removed('disk', 'Erases', last)
      : null,
  hdiutil: (options, rest) => {
    const verb = rest[0]?.value ?? '';
    const isImage = verb === 'create' && options.has('-ov');
    return /^(erase|eraseKeys|partition|burn)$/.test(verb) || isImage ? removed('disk image', 'Erases', last) : null;
  },
};

function words(rest: readonly Word[]): boolean {
  return rest.length > 0;
}

/** Volumes, pools and arrays: what lies between the disks and the files. */
export const volumes: RulePack = toolPack({
  programs: [
    ...(['zfs', 'zpool', 'btrfs', 'mdadm', 'lvremove', 'vgremove', 'pvremove', 'lvreduce', 'lvresize'] as const),
    ...(['vgcfgrestore', 'lvchange', 'vgchange'] as const),
    ...(['vgreduce', 'lvconvert', 'lvm', 'nvme', 'hdiutil', 'fsck', 'e2fsck', 'resize2fs'] as const),
  ],
  documentation: [
    'https://openzfs.github.io/openzfs-docs/man/master/8/zfs-destroy.8.html',
    'https://btrfs.readthedocs.io/en/latest/btrfs-subvolume.html',
    'https://man7.org/linux/man-pages/man8/lvremove.8.html',
    'https://man7.org/linux/man-pages/man8/mdadm.8.html',
    'https://keith.github.io/xcode-man-pages/hdiutil.1.html',
  ],
  grammar: {
    valued: [
      '-L',
      '--size',
      '-l',
      '--extents',
      '--activate',
      '--level',
      '--raid-devices',
      '-o',
      '-O',
      '-type',
      '--chunk',
    ],
    flags: ['-ov'],
  },
  local: true,
  idle: ['-h'],
  verbs: {
    destroy: (options, _rest, { program }) =>
      options.has('-n') || !program.startsWith('z') ? null : program === 'zfs' ? dataset : destroyedPool,
    rollback: older,
    create: (options, rest, command) =>
      command.program === 'zpool'
        ? forced(options, rest, command)
        : (ownField(byProgram, command.program)?.(options, [], command) ?? null),
    ...{ labelclear: { ...pool, named: last }, remove: pool, offline: interrupted, detach: interrupted },
    ...{ 'subvolume delete': removed('subvolume', 'Deletes', all), 'sub delete': removed('subvolume', 'Deletes', all) },
    ...{ 'device remove': interrupted, 'device delete': interrupted, check: repairs, 'rescue zero-log': repaired },
    '': (options, rest, command) =>
      words(rest) || command.program === 'mdadm'
        ? (ownField(byProgram, command.program)?.(options, rest, command) ?? null)
        : null,
  },
  examples: {
    catches: [
      { run: 'zfs destroy -r tank/home', rule: 'volumes/removed', effect: 'delete', target: 'tank/home' },
      { run: 'zpool destroy tank', rule: 'volumes/removed', effect: 'delete', target: 'tank' },
      { run: 'zfs rollback -r tank/home@monday', rule: 'volumes/rolled-back', effect: 'replace' },
      { run: 'btrfs subvolume delete /data/old', rule: 'volumes/removed', effect: 'delete', target: '/data/old' },
      { run: 'btrfs check --repair /dev/sdb1', rule: 'volumes/repair', effect: 'replace', target: '/dev/sdb1' },
      { run: 'fsck -y /dev/sdb1', rule: 'volumes/repair', effect: 'replace', target: '/dev/sdb1' },
      { run: 'resize2fs /dev/sdb1 10G', rule: 'volumes/repair', effect: 'replace', target: '/dev/sdb1' },
      { run: 'lvremove -f vg0/data', rule: 'volumes/removed', effect: 'delete', target: 'vg0/data' },
      { run: 'lvconvert --merge vg0/snap', rule: 'volumes/rolled-back', effect: 'replace', target: 'vg0/snap' },
      { run: 'vgreduce --removemissing --force vg0', rule: 'volumes/removed', effect: 'delete', target: 'vg0' },
      { run: 'vgcfgrestore vg0', rule: 'volumes/rolled-back', effect: 'replace', target: 'vg0' },
      { run: 'lvchange -an vg0/data', rule: 'volumes/interrupted', effect: 'interrupt', target: 'vg0/data' },
      { run: 'lvm vgremove vg0', rule: 'volumes/removed', effect: 'delete' },
      { run: 'mdadm --zero-superblock /dev/sdb1', rule: 'volumes/removed', effect: 'delete', target: '/dev/sdb1' },
      {
        run: 'mdadm --create /dev/md0 --level=1 --raid-devices=2 /dev/sda1 /dev/sdb1',
        rule: 'volumes/removed',
        effect: 'delete',
      },
      { run: 'hdiutil erase disk.dmg', rule: 'volumes/removed', effect: 'delete', target: 'disk.dmg' },
      { run: 'nvme format /dev/nvme0n1', rule: 'volumes/removed', effect: 'delete' },
    ],
    leaves: [
      'zfs list',
      'zfs destroy -nv tank/home',
      'zpool status',
      'btrfs subvolume list /',
      'btrfs check /dev/sdb1',
      'mdadm --detail /dev/md0',
      'lvremove --test vg0/data',
      'lvchange -ay vg0/data',
      'vgcfgrestore --list vg0',
      'lvconvert --type raid1 vg0/data',
      'hdiutil attach x.dmg',
      'nvme list',
      'fsck -N /dev/sda',
      'e2fsck -n /dev/sda',
      'resize2fs /dev/sda',
    ],
  },
});
