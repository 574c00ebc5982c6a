import type { Rehearsal } from './rehearsal';

const ENGINES = ['docker', 'podman', 'nerdctl'];

const containers: readonly Rehearsal[] = [
  { programs: ENGINES, of: 'container rm', when: '-v --volumes', without: '-v --volumes' },
  { programs: ENGINES, of: 'system prune', becomes: 'system df', alone: true },
  { programs: ENGINES, of: 'volume prune', becomes: 'volume ls --filter dangling=true', alone: true },
  { programs: ENGINES, of: 'volume rm|remove', becomes: 'volume inspect', without: '-f --force' },
  { programs: ENGINES, of: 'service|secret|config|network rm|remove', becomes: 'VERB0 inspect', without: '-f --force' },
  { programs: ENGINES, of: 'stack rm|remove|down', becomes: 'stack services', most: 1 },
  { programs: ENGINES, of: 'buildx|image build', when: '--push', without: '--push' },
  {
    programs: ['virsh'],
    of: 'undefine|destroy',
    becomes: 'dominfo',
    without: '--remove-all-storage --nvram --graceful --snapshots-metadata',
    only: '',
    most: 1,
  },
  { programs: ['virsh'], of: 'snapshot-revert', becomes: 'snapshot-info', most: 2, only: '' },
  {
    programs: ['juju'],
    of: 'remove-application|remove-unit|remove-machine',
    add: '--dry-run',
    without: '--no-prompt --force',
    unless: '--destroy-storage',
  },
  { programs: ['juju'], of: 'remove-storage', becomes: 'show-storage', without: '--force --no-destroy' },
];

const clusters: readonly Rehearsal[] = [
  {
    programs: ['juju'],
    of: 'destroy-model',
    becomes: 'show-model',
    without: '--no-prompt --force --destroy-storage --release-storage --no-wait',
    most: 1,
  },
  {
    programs: ['argocd'],
    of: 'appset|proj|cluster|repo delete|rm',
    becomes: 'VERB0 get',
    without: '-y --yes',
    most: 1,
  },
  {
    programs: ['argocd'],
    of: 'app delete-resource',
    becomes: 'app resources',
    without: '--kind= --all --force --orphan --resource-name= --namespace= --group=',
    most: 1,
  },
  {
    programs: ['argocd'],
    of: 'app actions run',
    becomes: 'app actions list',
    without: '--all',
    most: 1,
    only: '--kind= --resource-name=',
  },
  { programs: ['flux'], of: 'delete source', becomes: 'get sources', without: '-s --silent' },
  { programs: ['flux'], of: 'suspend', becomes: 'get', without: '--all' },
  { programs: ['nomad'], of: 'stop', becomes: 'status', without: '-purge -detach -yes -global' },
  { programs: ['nomad'], of: 'job scale', becomes: 'job status', only: '-namespace= -region= -address=', unless: '-' },
  { programs: ['nomad'], of: 'namespace delete', becomes: 'namespace status', most: 1 },
  { programs: ['nomad'], of: 'volume delete|deregister|detach', becomes: 'volume status', without: '-force', most: 1 },
  {
    programs: ['nomad'],
    of: 'node drain|eligibility',
    becomes: 'node status',
    without: '-enable -disable -yes -force -detach -deadline=',
    only: '',
    most: 1,
  },
  {
    programs: ['nomad'],
    of: 'operator snapshot restore',
    becomes: 'operator snapshot inspect',
    most: 1,
    only: '',
  },
  { programs: ['consul'], of: 'snapshot restore', becomes: 'snapshot inspect', most: 1, only: '' },
  { programs: ['vault', 'bao'], of: 'kv destroy', becomes: 'kv delete' },
  { programs: ['vault', 'bao'], of: 'kv metadata delete', becomes: 'kv metadata get' },
  {
    programs: ['vault', 'bao'],
    of: 'secrets|audit|auth disable|move',
    becomes: 'VERB0 list',
    only: '-namespace= -ns= -address=',
    keep: 0,
  },
  { programs: ['vault', 'bao'], of: 'policy delete', becomes: 'policy read', most: 1 },
  { programs: ['vault', 'bao'], of: 'lease revoke', becomes: 'lease lookup', without: '-sync', only: '', most: 1 },
  { programs: ['vault', 'bao'], of: 'operator seal', becomes: 'status', alone: true },
  {
    programs: ['pulumi'],
    of: 'state delete|unprotect|move|rename',
    becomes: 'stack export --file stack.json',
    without: '--all -y --yes --force --target-dependents',
    only: '-s= --stack=',
    keep: 0,
  },
  { programs: ['ceph'], of: 'osd pool delete', becomes: 'osd pool stats', alone: true },
  {
    programs: ['ceph'],
    of: 'osd purge|out|destroy',
    becomes: 'osd find',
    without: '--yes-i-really-mean-it --force',
    most: 1,
  },
  {
    programs: ['talosctl'],
    of: 'reset|reboot|upgrade',
    becomes: 'health',
    only: '-n= --nodes= -e= --endpoints= --talosconfig= --context=',
    without: '--graceful= --wipe-mode= --reboot',
    keep: 0,
  },
  {
    programs: ['patronictl'],
    of: 'failover|switchover|reinit|remove|restart',
    becomes: 'list',
    without: '--candidate= --force --master= --leader= --primary= --scheduled=',
    most: 1,
  },
];

const FIND = '-exec -execdir -ok -okdir';
const FD = '-x --exec -X --exec-batch';

const machines: readonly Rehearsal[] = [
  { programs: ['find'], of: '', when: FIND, until: FIND, addLast: '-print' },
  { programs: ['find'], of: '', when: '-delete', without: '-delete', addLast: '-print' },
  { programs: ['fd', 'fdfind'], of: '', when: FD, until: FD },
  { programs: ['git'], of: 'reflog expire', add: '--dry-run' },
  { programs: ['git'], of: 'gc', becomes: 'prune --dry-run', alone: true },
  { programs: ['git'], of: 'update-ref', when: '-d', becomes: 'branch backup', without: '-d --no-deref', most: 1 },
  { programs: ['git'], of: 'worktree remove', when: '-f --force', without: '-f --force' },
  { programs: ['hg'], of: 'purge', add: '--print' },
  { programs: ['hg'], of: 'revert', add: '--dry-run' },
  { programs: ['hg'], of: 'update|up', becomes: 'status', without: '-C --clean', alone: true },
  { programs: ['p4'], of: 'clean|reconcile', add: '-n' },
  { programs: ['p4'], of: 'obliterate', without: '-y', when: '-y' },
  { programs: ['svn'], of: 'revert', becomes: 'diff', without: '-R --recursive --depth=' },
  { programs: ['dnf', 'yum'], of: 'remove|erase|autoremove', add: '--assumeno', without: '-y --assumeyes' },
  { programs: ['zypper'], of: 'remove|rm', add: '--dry-run', without: '-y --no-confirm' },
  { programs: ['pacman'], of: '-R|-Rs|-Rns|-Rdd', add: '--print', without: '--noconfirm' },
  { programs: ['brew'], of: 'autoremove|cleanup', add: '--dry-run' },
  { programs: ['dpkg'], of: '-P|-r|--purge|--remove', add: '--dry-run' },
  {
    programs: ['systemctl'],
    of: 'stop|restart|kill|disable|mask|isolate',
    becomes: 'status',
    without: '--now --force -f --no-block',
  },
  { programs: ['lvremove', 'vgremove'], of: '', add: '--test', without: '-f --force -y --yes' },
  {
    programs: ['btrfs'],
    of: 'subvolume delete',
    becomes: 'subvolume show',
    without: '-c -C --commit-after --commit-each',
    most: 1,
  },
];

const releases: readonly Rehearsal[] = [
  { programs: ['npm'], of: 'unpublish', add: '--dry-run', without: '-f --force' },
  { programs: ['npm'], of: 'dist-tag add|rm', becomes: 'dist-tag ls', only: '', most: 1 },
  { programs: ['mvn', 'mvnw'], of: 'deploy', becomes: 'verify' },
  { programs: ['gradle', 'gradlew'], of: 'publish', becomes: 'publishToMavenLocal' },
  { programs: ['eas'], of: 'build:delete', becomes: 'build:view', most: 1 },
  { programs: ['eas'], of: 'channel:delete', becomes: 'channel:view', most: 1 },
  { programs: ['convex'], of: 'deploy', add: '--dry-run', without: '-y --yes' },
  { programs: ['cloudflared'], of: 'tunnel delete', becomes: 'tunnel info', without: '-f --force', most: 1 },
];

/** Looks and dry runs of containers, clusters, machines and releases. */
export const systems: readonly Rehearsal[] = [...containers, ...clusters, ...machines, ...releases];
