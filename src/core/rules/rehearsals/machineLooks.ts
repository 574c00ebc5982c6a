import { dry, look, lookAround, lookAt, lookOver } from './look';
import type { Rehearsal } from './rehearsal';

/** Cmdlets that say what they would do. */
const CMDLETS =
  'remove-item clear-content set-content move-item copy-item clear-recyclebin stop-service remove-service stop-process ' +
  'restart-computer stop-computer remove-localuser remove-vm clear-disk format-volume remove-partition ' +
  'set-itemproperty remove-itemproperty set-netfirewallprofile remove-netfirewallrule';

/** What says that the words are those of `cmd`, under a name that PowerShell has too. */
const CMD = '/s /q /f /a /y /p /S /Q /F /Y /s/q /S/Q /f/s/q';

const disks: readonly Rehearsal[] = [
  dry('mkfs.ext2 mkfs.ext3 mkfs.ext4 mke2fs', '', '-n', { without: '-F' }),
  dry('mkfs.xfs', '', '-N', { without: '-f' }),
  dry('wipefs', '', '--no-act', { without: '-f' }),
  { ...lookAround('sgdisk parted fdisk', '', ''), as: 'lsblk' },
  { ...lookAround('mkfs mkfs.btrfs mkswap blkdiscard hdparm', '', ''), as: 'lsblk' },
  lookOver('gpart', 'destroy|delete', 'show', { keep: 1, without: '-F -i=' }),
  lookAround('diskutil', 'eraseDisk|eraseVolume|partitionDisk|reformat|zeroDisk|apfs', 'list'),
  dry('fsck fsck.ext4 e2fsck', '', '-n', { without: '-y -p -a -f' }),
  look('btrfs', 'check', 'check --readonly', { when: '--repair', without: '--repair' }),
  lookOver('resize2fs', '', '-P', { keep: 1, without: '-f' }),
  dry('vgreduce', '', '--test'),
  lookAround('nvme', 'format|sanitize', 'list'),
  look('qemu-img', 'snapshot', 'snapshot -l', { only: '', without: '-d= -a=' }),
  lookOver('qemu-img', 'resize', 'info', { keep: 1, without: '--shrink' }),
  lookAround('storcli storcli64 perccli perccli64', 'del|start', 'show'),
  lookAround('ssacli hpssacli', 'delete', 'show'),
  lookAround('vboxmanage', 'unregistervm', 'list vms'),
  look('vboxmanage', 'closemedium', 'showmediuminfo', { without: '--delete' }),
  lookAt('prlctl', 'delete|stop', 'list -i'),
  lookAt('machinectl', 'remove', 'image-status'),
];

const network: readonly Rehearsal[] = [
  { ...lookAround('iptables', '', ''), as: 'iptables-save' },
  { ...lookAround('ip6tables', '', ''), as: 'ip6tables-save' },
  dry('iptables-restore ip6tables-restore', '', '--test'),
  lookAround('ipset', 'flush|destroy', 'list'),
  lookAround('nft', 'flush|delete', 'list ruleset'),
  lookAround('ipfw', 'flush|delete', 'list'),
  lookAround('shorewall', 'clear|stop', 'status'),
  lookAround('csf', '-x|-f', '-l'),
  lookAround('netsh', 'advfirewall set|reset', 'advfirewall show allprofiles'),
  look('netsh', 'advfirewall firewall delete', 'advfirewall firewall show'),
  lookAt('nmcli', 'con|connection|c delete|del', 'VERB0 show'),
  lookAround('fail2ban-client', 'stop|unban', 'status'),
  lookAround('cscli', 'bouncers|decisions|machines delete', 'VERB0 list'),
];

const services: readonly Rehearsal[] = [
  { ...look(CMDLETS, '', '', { unless: CMD }), becomes: 'VERB', addLast: '-WhatIf', without: '' },
  look('service', 'stop|restart|teardown', 'status'),
  lookAt('sc', 'delete|stop|config', 'query', { keep: 1, most: 4 }),
  lookAt('loginctl', 'terminate-user|kill-user', 'user-status'),
  {
    programs: ['pkill'],
    as: 'pgrep',
    of: '',
    becomes: '',
    add: '-a',
    without: '-9 -KILL -TERM -HUP',
    only: '-f -u= -x',
  },
  lookAt('monit', 'unmonitor|stop', 'status'),
  lookAround('journalctl', '', '--disk-usage', { when: '--vacuum-time --vacuum-size --vacuum-files' }),
  lookAround('auditctl', '-e|-D', '-s'),
  lookAround('efibootmgr', '-B', '-v'),
  { ...lookAround('setenforce', '', ''), as: 'getenforce' },
  lookAround('csrutil', 'disable', 'status'),
  lookAround('fdesetup', 'disable', 'status'),
  lookAround('socketfilterfw', '--setglobalstate', '--getglobalstate'),
  lookOver('manage-bde', '-off|-protectors', '-status', { keep: 1, without: '-delete' }),
  lookAround('reagentc', '/disable', '/info'),
  lookAround('auditpol', '/clear|/set', '/backup /file:policy.csv'),
  look('wevtutil', 'cl|clear-log', 'epl', { most: 1, addLast: 'backup.evtx' }),
  lookAround('vssadmin', 'delete shadows|shadowstorage', 'list VERB1'),
  lookAround('wmic', 'shadowcopy delete', 'shadowcopy list brief'),
  lookAround('wbadmin', 'delete', 'get versions'),
  lookAround('bcdedit', '/set|/delete|/deletevalue', '/enum'),
  look('wsl', '--unregister', '--export', { most: 1, addLast: 'backup.tar' }),
  lookAround('ipmitool', 'chassis power off|reset|cycle|soft', 'chassis power status'),
  lookAround('ipmitool', 'sel clear', 'sel list'),
  lookAround('racadm', 'clrsel', 'getsel'),
  lookAround('racadm', 'serveraction', 'serveraction powerstatus'),
  lookAt('samba-tool', 'user|group|computer delete', 'VERB0 show'),
  look('ipa', '*-del', '*-show', { without: '--del-all' }),
  look('zmprov', 'deleteAccount|da', 'getAccount', { most: 1 }),
  look('doveadm', 'expunge', 'search'),
  lookAt('exim', '-Mrm', '-Mvh'),
  { ...lookAround('postsuper', '', ''), as: 'postqueue -p' },
  lookAround('occ', 'maintenance:mode', 'maintenance:mode'),
];

const packages: readonly Rehearsal[] = [
  dry('rpm', '-e|--erase', '--test', { without: '--nodeps' }),
  dry('apk', 'del', '--simulate'),
  dry('emerge', '--unmerge|-C|--depclean', '--pretend'),
  look('brew', 'uninstall|remove|rm', 'uses --installed', { without: '--zap --cask' }),
  look('snap', 'remove', 'save', { without: '--purge', most: 1 }),
  lookAround('chezmoi', 'purge', 'managed'),
  look('skopeo', 'delete', 'inspect'),
  look('crane gcrane', 'delete', 'digest'),
  look('regctl', 'image|tag delete|rm', 'image inspect'),
  look('cosign', 'clean', 'tree', { without: '--type=' }),
  look('oras', 'manifest delete', 'manifest fetch --descriptor'),
  lookAt('pod', 'trunk delete', 'trunk info', { keep: 1, most: 2 }),
  lookAt('snapcraft', 'close', 'status', { keep: 1, most: 2 }),
  lookAt('devpi', 'remove', 'list'),
  look('reprepro', 'remove', 'list'),
  lookAt('anaconda', 'remove', 'show'),
  dry('jf', 'rt delete|del', '--dry-run', { without: '--quiet' }),
  lookAround('clasp', 'undeploy', 'deployments'),
  lookAround('clasp', 'push', 'status'),
  lookAround('docker', 'swarm leave', 'node ls'),
  lookAround('podman', 'system reset', 'system df'),
  lookAt('jenkins-cli', 'delete-job', 'get-job'),
  lookOver('circleci', 'context delete|remove-secret', 'context show', { keep: 3 }),
  lookAround('gitlab-runner', 'unregister', 'list'),
  lookAround('gitlab-runner', 'stop|restart', 'status'),
  lookAround('gitlab-ctl', 'stop|restart', 'status'),
  look('drone', 'secret rm', 'secret ls', { only: '--repository=', without: '--name=' }),
  lookAround('travis', 'env unset|clear', 'env list'),
  look('svn', 'rm|delete|remove', 'list', { without: '-m=' }),
  lookAround('svn', 'cleanup', 'status'),
  dry('jj', 'git push', '--dry-run'),
  lookAround('jj', 'op abandon', 'op log'),
  lookAt('fly flyctl', 'postgres restart', 'postgres list', { alone: true }),
  look('esptool.py esptool', 'erase_flash|erase-flash', 'read_flash 0 ALL backup.bin'),
  lookOver('espefuse.py espefuse', 'burn_efuse|burn_key', 'summary', { only: '--port= -p=' }),
  lookAround('fwupdmgr', 'downgrade|install|update', 'get-devices'),
  lookAround('fastboot', '', 'getvar all'),
  lookOver('ykman', 'piv|fido|openpgp|otp|oath', 'VERB0 info'),
  look('keytool', '-delete', '-list', { without: '' }),
];

const searches: readonly Rehearsal[] = [
  look('opensearch-cli', 'curl delete', 'curl get'),
  lookAround('elasticsearch-keystore opensearch-keystore', 'remove', 'list'),
  look('curator_cli', 'close|delete_indices|delete_snapshots', '--dry-run VERB'),
  dry('curator', '', '--dry-run'),
  look('zkcli zkCli.sh zookeeper-shell', 'deleteall|delete|rmr', 'ls', { most: 1 }),
  look('thanos', 'tools bucket cleanup|mark', 'tools bucket ls', {
    only: '--objstore.config-file= --objstore.config=',
    keep: 0,
    without: '--id= --marker= --details=',
  }),
  {
    ...look('thanos', 'tools bucket rewrite', 'VERB', { when: '--no-dry-run', without: '--no-dry-run' }),
    add: '--dry-run',
  },
  look('redis-cli', 'sentinel remove|reset', 'sentinel master', { most: 1 }),
  look('acr', 'tag delete', 'tag list', { keep: 0 }),
];

/** Looks and dry runs of disks, networks, services of a machine, packages and search servers. */
export const machineLooks: readonly Rehearsal[] = [...disks, ...network, ...services, ...packages, ...searches];
