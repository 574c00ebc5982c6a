import type { RulePack } from '../model/command';
import { diskGone, first, halted, inMachines, machineGone, rolledBack, snapshotGone } from './machines/deeds';
import { serverPlace } from './messaging/serverPlace';
import { below } from './shared/below';
import { placed } from './shared/placed';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const nameless: Partial<Deed> = { name: '' };

/** Without its disks a machine is defined again from its description. */
const undefined_: DeedOf = (options) =>
  options.has('--remove-all-storage', '--storage', '--wipe-storage', '--delete-storage-volume-snapshots')
    ? { ...machineGone, says: 'Deletes the machine with its disks:' }
    : inMachines.gone('Forgets the machine', 'machine', {
        ...first,
        undo: options.has('--nvram', '--snapshots-metadata') ? 'impossible' : 'costly',
      });

const virshGrammar = {
  valued: [
    '-c',
    '--connect',
    '--storage',
    '--pool',
    '--snapshotname',
    '--domain',
    '--vol',
    '--mode',
    '--timeout',
    '--xml',
  ],
};

const virsh: NamedGrammar = {
  programs: ['virsh'],
  local: true,
  grammar: virshGrammar,
  idle: ['-h', '--print-xml'],
  verbs: {
    ...{
      destroy: { ...halted, says: 'Cuts the power of the machine' },
      shutdown: halted,
      reboot: halted,
      reset: halted,
      suspend: halted,
    },
    ...{ managedsave: halted, save: halted, undefine: undefined_ },
    ...{ 'vol-delete': diskGone, 'vol-wipe': { ...diskGone, says: 'Wipes the disk' } },
    'pool-delete': { ...diskGone, says: 'Deletes the storage pool', type: 'storage pool' },
    'pool-build': (options) =>
      options.has('--overwrite') ? { ...diskGone, says: 'Formats the storage pool', type: 'storage pool' } : null,
    ...{
      'pool-destroy': inMachines.interrupted('Takes out of use the storage pool', 'storage pool', first),
      'pool-undefine': inMachines.dropped('Forgets the storage pool', 'storage pool', first),
    },
    ...{ 'snapshot-delete': snapshotGone, 'snapshot-revert': rolledBack, 'checkpoint-delete': snapshotGone },
    ...{ 'managedsave-remove': { ...snapshotGone, says: 'Deletes the saved state of', undo: 'costly' } },
    ...{
      'net-destroy': inMachines.interrupted('Stops the network', 'network', first),
      'net-undefine': inMachines.dropped('Forgets the network', 'network', first),
    },
    ...{
      'detach-disk': inMachines.interrupted('Takes a disk away from', 'machine', first),
      'secret-undefine': inMachines.gone('Deletes the secret', 'secret', { ...first, undo: 'costly' }),
    },
    blockcommit: inMachines.changed('Merges disks of', 'machine', { ...first, undo: 'impossible' }),
    migrate: inMachines.interrupted('Moves the machine', 'machine', first),
  },
};

const proxmoxGrammar = {
  valued: [
    '--skiplock',
    '--storage',
    '--purge',
    '--timeout',
    '--force',
    '--roles',
    '--users',
    '--groups',
    '--tokens',
    '-target',
    '--target',
  ],
  flags: [],
};
const guests: NamedGrammar['verbs'] = {
  destroy: { ...machineGone, says: 'Deletes the guest with its disks:' },
  ...{ stop: halted, shutdown: halted, reboot: halted, reset: halted, suspend: halted, migrate: halted },
  ...{ delsnapshot: snapshotGone, rollback: rolledBack, unlink: diskGone, 'disk unlink': diskGone },
  ...{ template: inMachines.changed('Makes a template of', 'machine', { ...first, undo: 'impossible' }) },
  set: (options) =>
    options.has('--delete', '-delete')
      ? inMachines.changed('Takes settings or disks away from', 'machine', { ...first, undo: 'costly' })
      : options.has('--protection')
        ? inMachines.changed('Changes the protection of', 'machine', { ...first, effect: 'unprotect' })
        : null,
};

const proxmox: NamedGrammar = {
  programs: ['qm', 'pct'],
  grammar: { ...proxmoxGrammar, singleDash: true },
  verbs: guests,
};

const granted = inMachines.granted('Changes who may do what at', 'access', first);
const proxmoxNode: NamedGrammar = {
  programs: ['pvesm', 'pvecm', 'pveum', 'pvesh', 'ha-manager', 'qmrestore', 'pveceph'],
  grammar: { ...proxmoxGrammar, singleDash: true },
  verbs: {
    ...{
      free: diskGone,
      remove: inMachines.dropped('Forgets the storage', 'storage', first),
      'prune-backups': inMachines.gone('Deletes old backups in', 'storage', first),
    },
    ...{ delnode: inMachines.gone('Takes a node out of the cluster:', 'node', { ...first, undo: 'costly' }) },
    ...{
      'acl modify': granted,
      aclmod: granted,
      'user add': granted,
      'user token add': granted,
      'role add': granted,
      passwd: granted,
    },
    ...{
      'user delete': inMachines.gone('Deletes the user', 'user', { ...first, undo: 'costly' }),
      'acl delete': inMachines.dropped('Takes rights away at', 'access', first),
    },
    delete: inMachines.gone('Deletes by the API', 'resource', { ...first, undo: 'unknown' }),
    ...{
      create: inMachines.changed('Changes by the API', 'resource', first),
      set: inMachines.changed('Changes by the API', 'resource', first),
    },
    ...below(['osd', 'pool', 'mon', 'mds', 'fs'], {
      destroy: inMachines.gone('Destroys of the storage cluster', 'storage', first),
    }),
  },
};

/** `-a b`, `--a b`, `/path`: govc names what it acts on by paths. */
const govc: NamedGrammar = {
  programs: ['govc'],
  grammar: {
    singleDash: true,
    valued: [
      ...['-u', '-k', '-dc', '-ds', '-vm', '-host', '-net', '-pool', '-folder', '-cluster', '-name', '-D', '-s', '-e'],
      ...['-principal', '-role', '-propagate', '-vm.ip', '-cert', '-key', '-persist-session', '-vim-version'],
    ],
    flags: ['-k', '-s'],
  },
  idle: ['-h', '-dump'],
  verbs: {
    ...{
      'vm.destroy': machineGone,
      'object.destroy': { ...machineGone, says: 'Destroys', type: 'object' },
      'pool.destroy': inMachines.dropped('Deletes the pool', 'pool'),
    },
    ...{
      'datacenter.destroy': {
        ...machineGone,
        says: 'Deletes the data centre',
        severity: 'critical',
        type: 'data centre',
      },
    },
    ...{
      'datastore.rm': diskGone,
      'datastore.remove': inMachines.dropped('Forgets the store', 'store'),
      'datastore.disk.shrink': inMachines.changed('Shrinks a disk of', 'disk'),
    },
    'device.remove': (options) =>
      options.has('-keep')
        ? inMachines.interrupted('Takes a device away:', 'device')
        : { ...diskGone, says: 'Takes a device away and deletes its files:' },
    ...{ 'vm.unregister': inMachines.gone('Forgets the machine', 'machine', { undo: 'costly' }) },
    ...{ 'snapshot.remove': snapshotGone, 'snapshot.revert': rolledBack },
    'vm.power': (options) =>
      options.has('-off', '-reset', '-suspend', '-r', '-s')
        ? inMachines.interrupted('Stops or restarts the machine', 'machine')
        : null,
    ...{
      'host.remove': inMachines.gone('Takes the host out of the cluster', 'host', { undo: 'costly' }),
      'host.maintenance.enter': inMachines.interrupted('Moves the work away from the host', 'host'),
    },
    ...{
      'host.shutdown': inMachines.interrupted('Shuts down the host', 'host', { severity: 'high' }),
      'host.disconnect': inMachines.interrupted('Disconnects the host', 'host'),
    },
    ...{
      'permissions.set': granted,
      'role.create': granted,
      'role.update': granted,
      'sso.user.create': granted,
      'sso.user.update': granted,
    },
    ...{
      'permissions.remove': inMachines.dropped('Takes rights away at', 'access'),
      'sso.user.rm': inMachines.gone('Deletes the user', 'user', { undo: 'costly' }),
    },
    ...{ 'library.rm': diskGone, 'dvs.portgroup.remove': inMachines.dropped('Deletes the network', 'network') },
    ...{
      'vm.migrate': inMachines.interrupted('Moves the machine', 'machine'),
      'cluster.change': inMachines.changed('Changes the cluster', 'cluster', nameless),
    },
  },
};

/** Hosts of virtual machines: libvirt, Proxmox, vSphere. */
export const hypervisors: RulePack = placed(
  toolsPack({
    tools: [virsh, proxmox, proxmoxNode, govc],
    documentation: [
      'https://www.libvirt.org/manpages/virsh.html',
      'https://pve.proxmox.com/pve-docs/qm.1.html',
      'https://pve.proxmox.com/pve-docs/pvesm.1.html',
      'https://github.com/vmware/govmomi/blob/main/govc/USAGE.md',
    ],
    examples: {
      catches: [
        { run: 'virsh undefine db --remove-all-storage', rule: 'machines/removed', effect: 'delete', target: 'db' },
        {
          run: 'virsh -c qemu+ssh://h1/system destroy db',
          rule: 'machines/interrupt',
          effect: 'interrupt',
          target: 'db',
        },
        {
          run: 'virsh vol-delete db.qcow2 --pool default',
          rule: 'machines/removed',
          effect: 'delete',
          target: 'db.qcow2',
        },
        { run: 'virsh undefine db', rule: 'machines/removed', effect: 'delete', target: 'db' },
        { run: 'virsh snapshot-revert db before', rule: 'machines/replaced', effect: 'replace', target: 'db' },
        { run: 'virsh pool-build p --overwrite', rule: 'machines/removed', effect: 'delete' },
        { run: 'qm destroy 101 --purge', rule: 'machines/removed', effect: 'delete', target: '101' },
        { run: 'pct stop 102', rule: 'machines/interrupt', effect: 'interrupt', target: '102' },
        { run: 'qm rollback 101 before', rule: 'machines/replaced', effect: 'replace', target: '101' },
        { run: 'qm set 101 --delete scsi1', rule: 'machines/changed', effect: 'update', target: '101' },
        { run: 'qm set 101 --protection 0', rule: 'machines/changed', effect: 'unprotect' },
        { run: 'pvesm free local:vm-101-disk-0', rule: 'machines/removed', effect: 'delete' },
        { run: 'pvecm delnode n3', rule: 'machines/removed', effect: 'delete', target: 'n3' },
        { run: 'pvesh delete /nodes/n1/qemu/101', rule: 'machines/removed', effect: 'delete' },
        { run: 'govc vm.destroy /dc/vm/db', rule: 'machines/removed', effect: 'delete', target: '/dc/vm/db' },
        { run: 'govc datastore.rm -ds d1 db', rule: 'machines/removed', effect: 'delete', target: 'db' },
        { run: 'govc vm.power -off db', rule: 'machines/interrupt', effect: 'interrupt', target: 'db' },
        { run: 'govc device.remove -vm db disk-1000-0', rule: 'machines/removed', effect: 'delete' },
        { run: 'govc device.remove -vm db -keep disk-1000-0', rule: 'machines/interrupt', effect: 'interrupt' },
      ],
      leaves: [
        'virsh list --all',
        'virsh dumpxml db',
        'virsh pool-build p',
        'virsh start db',
        'qm list',
        'qm config 101',
        'qm set 101 --memory 4096',
        'pct start 102',
        'pvesm status',
        'pvesh get /nodes',
        'govc ls',
        'govc vm.info db',
        'govc vm.power -on db',
      ],
    },
  }),
  (command, context) => {
    const { signals = [] } = serverPlace({ grammar: virshGrammar, options: ['-c', '--connect'] })(command, context);
    return { signals, ...(command.program === 'virsh' && signals.length > 0 ? { reach: 'remote' as const } : {}) };
  },
);
