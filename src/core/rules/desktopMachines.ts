import type { RulePack } from '../model/command';
import { diskGone, first, halted, inMachines, machineGone, rolledBack, snapshotGone } from './machines/deeds';
import { below } from './shared/below';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const nameless: Partial<Deed> = { name: '' };
const last: Partial<Deed> = { named: (operands) => operands.slice(-1) };

const unregistered: DeedOf = (options) =>
  options.has('--delete', '--delete-all', '-delete')
    ? { ...machineGone, says: 'Deletes the machine with its disks:' }
    : inMachines.dropped('Forgets the machine', 'machine', first);
const medium: DeedOf = (options) =>
  options.has('--delete') ? { ...diskGone, ...last } : inMachines.dropped('Forgets the disk', 'disk', last);
/** `controlvm NAME poweroff`, `snapshot NAME delete X`: the verb follows the name. */
const controlled: DeedOf = (_options, [, verb]) =>
  /^(?:poweroff|acpipowerbutton|acpishutdown|reset|reboot|shutdown|pause|savestate)$/.test(verb?.value ?? '')
    ? halted
    : null;
const snapshots: DeedOf = (_options, [, verb]) =>
  verb?.value === 'delete' ? snapshotGone : /^restore(?:current)?$/.test(verb?.value ?? '') ? rolledBack : null;

const vbox: NamedGrammar = {
  programs: ['vboxmanage', 'VBoxManage'],
  local: true,
  grammar: { valued: ['--uuid', '--name'] },
  verbs: {
    ...{
      unregistervm: unregistered,
      controlvm: controlled,
      snapshot: snapshots,
      closemedium: medium,
      discardstate: { ...snapshotGone, says: 'Throws away the saved state of' },
    },
    ...{
      'hostonlyif remove': inMachines.dropped('Deletes the network', 'network'),
      'natnetwork remove': inMachines.dropped('Deletes the network', 'network'),
    },
  },
};

const vagrant: NamedGrammar = {
  programs: ['vagrant'],
  local: true,
  grammar: { valued: ['--provider', '--box-version', '-t'] },
  idle: ['-h'],
  verbs: {
    destroy: (_options, rest) => ({
      ...machineGone,
      undo: 'costly',
      ...(rest.length > 0 ? {} : { ...nameless, says: 'Deletes the machines of this folder' }),
    }),
    ...{ halt: halted, suspend: halted, reload: halted },
    'box remove': inMachines.dropped('Deletes the box', 'box', { severity: 'low' }),
    ...{
      'snapshot delete': { ...snapshotGone, says: 'Deletes the snapshot', ...last },
      'snapshot restore': { ...rolledBack, says: 'Throws away what is newer than the snapshot', ...last },
    },
    'snapshot pop': { ...rolledBack, says: 'Throws away what is newer than the last snapshot', ...nameless },
    ...{
      'cloud publish': { ...inMachines.made('Publishes the box', 'box'), effect: 'publish' },
      'cloud box delete': inMachines.gone('Withdraws the box', 'box', { reach: 'remote', undo: 'costly' }),
    },
  },
};

const purged: Deed = { ...machineGone, says: 'Deletes for ever every deleted machine', ...nameless };
const multipass: NamedGrammar = {
  programs: ['multipass'],
  local: true,
  idle: ['-h'],
  verbs: {
    delete: (options) =>
      options.has('-p', '--purge')
        ? { ...machineGone, named: (operands) => operands }
        : inMachines.dropped('Deletes, until it is purged, the machine', 'machine', { severity: 'low' }),
    ...{ purge: purged, stop: halted, suspend: halted, restart: halted, restore: rolledBack },
  },
};

const parallels: NamedGrammar = {
  programs: ['prlctl', 'vmrun', 'tart', 'utmctl'],
  local: true,
  grammar: { valued: ['-T', '-i', '--id', '-gu', '-gp'], singleDash: true },
  verbs: {
    ...{
      delete: machineGone,
      deleteVM: machineGone,
      unregister: inMachines.dropped('Forgets the machine', 'machine', first),
    },
    ...{ stop: halted, suspend: halted, reset: halted, pause: halted, restart: halted },
    ...{
      'snapshot-delete': snapshotGone,
      deleteSnapshot: snapshotGone,
      'snapshot-switch': rolledBack,
      revertToSnapshot: rolledBack,
    },
    prune: inMachines.dropped('Deletes cached images', 'image', { ...nameless, severity: 'low' }),
  },
};

const instances: NamedGrammar['verbs'] = {
  ...{
    delete: { ...machineGone, named: (operands) => operands },
    rm: { ...machineGone, named: (operands) => operands },
  },
  ...{
    stop: halted,
    restart: halted,
    pause: halted,
    rebuild: { ...rolledBack, says: 'Makes again from an image the machine' },
    restore: rolledBack,
  },
  ...below(['storage', 'storage volume', 'storage bucket'], {
    delete: { ...diskGone, named: (operands) => operands.slice(-1) },
    rm: { ...diskGone, named: (operands) => operands.slice(-1) },
  }),
  ...below(['snapshot'], { delete: snapshotGone, rm: snapshotGone, restore: rolledBack }),
  ...below(['image', 'network', 'profile', 'alias'], {
    delete: inMachines.dropped('Deletes', 'image'),
    rm: inMachines.dropped('Deletes', 'image'),
  }),
  ...{
    'project delete': machineGone,
    'cluster remove': inMachines.gone('Takes a server out of the cluster:', 'server', { ...first, undo: 'costly' }),
    'cluster evacuate': inMachines.interrupted('Moves the work away from', 'server'),
  },
  ...{
    'config trust add': inMachines.granted('Lets in', 'client'),
    'remote remove': inMachines.dropped('Forgets the server', 'remote', { severity: 'low' }),
  },
};
/** `security.privileged=true`, a disk whose source is `/`. */
const privileged: DeedOf = (_options, rest) =>
  rest.some(({ value }) => /^security\.(?:privileged|nesting)=true$/.test(value)) ||
  rest.some(({ value }) => value === 'source=/')
    ? inMachines.granted('Gives this machine to the container', 'machine', first)
    : null;

const lxc: NamedGrammar = {
  programs: ['lxc', 'incus'],
  local: true,
  grammar: { valued: ['--project', '-c', '--config', '-t', '--timeout', '--type'] },
  idle: ['-h'],
  verbs: { ...instances, 'config set': privileged, 'config device add': privileged },
};

const lxcTools: NamedGrammar = {
  programs: ['lxc-destroy', 'lxc-stop', 'lxc-snapshot'],
  local: true,
  grammar: { valued: ['-n', '--name', '-P', '--lxcpath', '-d', '--destroy', '-r', '--restore'] },
  verbs: {
    '': (options, rest, { program }) => {
      const named: Partial<Deed> = { named: () => [...options.values('-n', '--name'), ...rest] };
      if (program === 'lxc-destroy') return { ...machineGone, ...named };
      if (program === 'lxc-stop') return { ...halted, ...named };
      if (options.has('-d', '--destroy')) return { ...snapshotGone, ...named };
      return options.has('-r', '--restore') ? { ...rolledBack, ...named } : null;
    },
  },
};

const machinectl: NamedGrammar = {
  programs: ['machinectl'],
  local: true,
  grammar: { valued: ['-M', '--machine', '-H', '--host', '-s', '--signal', '--kill-whom', '-p', '-o', '--uid', '-E'] },
  verbs: {
    remove: { ...machineGone, named: (operands) => operands },
    clean: (options) => (options.has('--all') ? { ...machineGone, name: 'every image' } : null),
    ...{ poweroff: halted, reboot: halted, terminate: halted, kill: halted, stop: halted },
  },
};

/** Machines and system containers on one's own computer. */
export const desktopMachines: RulePack = toolsPack({
  tools: [vbox, vagrant, multipass, parallels, lxc, lxcTools, machinectl],
  documentation: [
    'https://www.virtualbox.org/manual/topics/vboxmanage.html',
    'https://developer.hashicorp.com/vagrant/docs/cli',
    'https://documentation.ubuntu.com/multipass/en/latest/reference/command-line-interface/',
    'https://linuxcontainers.org/incus/docs/main/reference/manpages/incus/',
    'https://www.freedesktop.org/software/systemd/man/latest/machinectl.html',
  ],
  examples: {
    catches: [
      { run: 'VBoxManage unregistervm db --delete', rule: 'machines/removed', effect: 'delete', target: 'db' },
      { run: 'VBoxManage unregistervm db', rule: 'machines/removed', effect: 'delete', target: 'db' },
      { run: 'VBoxManage controlvm db poweroff', rule: 'machines/interrupt', effect: 'interrupt', target: 'db' },
      { run: 'VBoxManage snapshot db delete before', rule: 'machines/removed', effect: 'delete' },
      { run: 'VBoxManage snapshot db restore before', rule: 'machines/replaced', effect: 'replace' },
      {
        run: 'VBoxManage closemedium disk x.vdi --delete',
        rule: 'machines/removed',
        effect: 'delete',
        target: 'x.vdi',
      },
      { run: 'VBoxManage closemedium disk x.vdi', rule: 'machines/removed', effect: 'delete' },
      { run: 'vagrant destroy -f', rule: 'machines/removed', effect: 'delete' },
      { run: 'vagrant destroy db', rule: 'machines/removed', effect: 'delete', target: 'db' },
      { run: 'multipass delete --purge db', rule: 'machines/removed', effect: 'delete', target: 'db' },
      { run: 'multipass delete db', rule: 'machines/removed', effect: 'delete', target: 'db' },
      { run: 'multipass purge', rule: 'machines/removed', effect: 'delete' },
      { run: 'prlctl delete db', rule: 'machines/removed', effect: 'delete', target: 'db' },
      { run: 'lxc delete --force db', rule: 'machines/removed', effect: 'delete', target: 'db' },
      { run: 'incus storage volume delete default db', rule: 'machines/removed', effect: 'delete', target: 'db' },
      { run: 'incus config set db security.privileged=true', rule: 'machines/access', effect: 'grant', target: 'db' },
      { run: 'incus config device add db root disk source=/ path=/host', rule: 'machines/access', effect: 'grant' },
      { run: 'machinectl remove db', rule: 'machines/removed', effect: 'delete', target: 'db' },
      { run: 'lxc-destroy -n db', rule: 'machines/removed', effect: 'delete', target: 'db' },
      { run: 'lxc-stop -n db', rule: 'machines/interrupt', effect: 'interrupt', target: 'db' },
      { run: 'lxc-snapshot -n db -d snap0', rule: 'machines/removed', effect: 'delete' },
      { run: 'lxc-snapshot -n db -r snap0', rule: 'machines/replaced', effect: 'replace' },
    ],
    leaves: [
      'VBoxManage list vms',
      'VBoxManage controlvm db screenshotpng x.png',
      'VBoxManage snapshot db list',
      'vagrant up',
      'vagrant status',
      'machinectl list',
      'vagrant ssh -c ls',
      'multipass list',
      'prlctl list -a',
      'lxc list',
      'incus config set db limits.memory=2GiB',
      'incus launch images:debian/12 db',
      'lxc-snapshot -n db -L',
    ],
  },
});
