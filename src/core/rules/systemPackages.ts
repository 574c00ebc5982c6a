import type { RulePack, Word } from '../model/command';
import { changed, dropped, removed } from './platforms/said';
import type { VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';
import { unsignedPackages } from './system/unsignedPackages';

const named = (words: readonly Word[]): readonly Word[] => words;
/** Put back by one command, but for what the package kept. */
const uninstalls = dropped('Uninstalls', { type: 'package', reach: 'local', named });
/** Settings and data of the package go along. */
const purges = removed('Uninstalls with its settings and data', {
  type: 'package',
  reach: 'local',
  severity: 'medium',
  named,
});

/** Without these a system no longer starts, logs in, or installs anything again. */
const ESSENTIAL =
  /^(?:linux(?:-image.*|-lts|-zen|-firmware)?|kernel(?:-core|-default|-modules)?|(?:e|g)?libc6?|glibc|musl|libstdc\+\+6?|systemd|systemd-sysv|init|openrc|udev|dbus|sudo|doas|bash|dash|coreutils|util-linux|shadow|login|passwd|pam|libpam.*|apt|dpkg|dnf|yum|rpm|zypper|pacman|apk-tools|grub.*|shim.*|openssl|libssl\d.*|openssh|openssh-server|e2fsprogs|lvm2|cryptsetup|network-?manager|netplan\.io|base|base-files|filesystem|busybox|alpine-base)$/i;
const breaks = removed('Uninstalls what the system cannot do without:', {
  type: 'package',
  reach: 'local',
  severity: 'high',
  undo: 'costly',
  named,
});
/** How grave it is that packages go is for their names to say. */
const uninstalled = (words: readonly Word[]): typeof uninstalls =>
  words.some(({ value }) => ESSENTIAL.test(value)) ? breaks : uninstalls;

const one: Omit<VendorGrammar, 'tool' | 'programs'> = {
  title: 'this machine',
  handled: unsignedPackages,
  many: true,
  idle: ['-s', '--simulate', '--just-print', '--print', '--assumeno', '--download-only'],
};
const quiet =
  'update|upgrade|install|reinstall|search|list|show|info|download|build-dep|source|changelog|clean|autoclean|check|policy|edit-sources|depends|rdepends|dist-upgrade|full-upgrade';

const apt: VendorGrammar = {
  ...one,
  tool: 'packages',
  programs: ['apt', 'apt-get', 'aptitude', 'nala'],
  valued: ['-o', '-t', '-c', '--target-release', '--option'],
  flags: ['--purge', '--auto-remove', '--allow-remove-essential', '--allow-change-held-packages', '--allow-downgrades'],
  told: {
    'remove|autoremove|auto-remove': ({ options, words }) => (options.has('--purge') ? purges : uninstalled(words)),
    'purge|autopurge': purges,
    [quiet]: null,
  },
};

const dnf: VendorGrammar = {
  ...one,
  tool: 'packages',
  programs: ['dnf', 'yum', 'microdnf', 'zypper', 'tdnf', 'dnf5'],
  told: {
    'remove|erase|autoremove|rm|purge-kernels': ({ words }) => uninstalled(words),
    'history undo|rollback': changed('Undoes changes of packages', { type: 'package', reach: 'local' }),
    [`${quiet}|repolist|makecache|groupinstall|group|module|config-manager|in|se|ref|refresh|up|dup|repos|addrepo|ar|history|provides|whatprovides|versionlock|swap|downgrade`]:
      null,
  },
};

const brew: VendorGrammar = {
  ...one,
  tool: 'packages',
  programs: ['brew', 'port', 'snap', 'flatpak', 'winget', 'scoop'],
  flags: ['--zap', '--purge', '--cask', '--delete-data', '--user', '--system'],
  valued: ['--id', '-e', '--source'],
  named: ['--id'],
  told: {
    'uninstall|remove|rm|autoremove': ({ options }) =>
      options.has('--zap', '--purge', '--delete-data') ? purges : uninstalls,
    [`${quiet}|tap|untap|services|doctor|cleanup|bundle|pin|unpin|link|unlink|deps|leaves|outdated|refresh|analytics|revert|find|run|connect|remote-add|remotes|export|import|bucket|reset|hold|cache|status|switch|fetch|config|home|cat|edit|log|uses|desc|shellenv|--prefix`]:
      null,
  },
};

const pacman: VendorGrammar = {
  ...one,
  tool: 'packages',
  programs: ['pacman', 'yay', 'paru', 'apk', 'dpkg', 'rpm', 'pkg', 'emerge'],
  idle: ['--test', '--pretend'],
  flags: [
    '--purge',
    '--erase',
    '--remove',
    '--nosave',
    '-e',
    '-P',
    '--unmerge',
    '--depclean',
    '-C',
    '-c',
    '-y',
    '--nodeps',
    '--noscripts',
    '--allmatches',
    '--noconfirm',
  ],
  told: {
    'del|delete|remove|autoremove': ({ options, words }) => (options.has('--purge') ? purges : uninstalled(words)),
    'add|update|upgrade|info|search|fix|cache|list|install|audit|bootstrap|outdated|pin|source|pack|config|new|feature|find':
      null,
  },
  bare: ({ options, command, words }) => {
    const isPurge = options.has('--purge', '-P', '--nosave') && command.program === 'dpkg';
    if (isPurge)
      return {
        ...removed('Uninstalls with its settings and data', { type: 'package', reach: 'local', severity: 'medium' }),
        named,
      };
    const letters = command.args.map(({ value }) => value).find((value) => /^-[A-Za-z]+$/.test(value)) ?? '';
    const arch = /^-R/.test(letters) && ['pacman', 'yay', 'paru'].includes(command.program);
    const other =
      options.has('--remove', '--erase', '--unmerge', '--depclean') ||
      (options.has('-C', '-c') && command.program === 'emerge') ||
      (/^-(?:r|e)/.test(letters) && ['dpkg', 'rpm'].includes(command.program));
    return words.length > 0 && (arch || other) ? uninstalled(words) : null;
  },
};

const homes: VendorGrammar = {
  ...one,
  tool: 'homes',
  title: 'the home folder',
  programs: ['chezmoi', 'yadm'],
  told: {
    'destroy|forget|remove|rm': removed('Removes from the home folder and its source', {
      type: 'file',
      reach: 'local',
      named,
    }),
    purge: removed('Deletes the source, settings and state of chezmoi', {
      type: 'file',
      reach: 'local',
      name: '',
      severity: 'high',
    }),
    apply: changed('Overwrites files of the home folder', { type: 'file', reach: 'local' }),
    uninstall: uninstalls,
    'add|diff|status|edit|cd|init|update|managed|unmanaged|data|doctor|verify|merge|re-add|source-path|execute-template|git|archive|backup|list|ls|install|use|alias|current|default|which|run|exec|version':
      null,
  },
};

/** What is installed on this machine, and what the home folder is made from. */
export const systemPackages: RulePack = vendorsPack({
  vendors: [apt, dnf, brew, pacman, homes],
  documentation: [
    'https://manpages.debian.org/apt',
    'https://dnf.readthedocs.io/en/latest/command_ref.html',
    'https://docs.brew.sh/Manpage',
    'https://man.archlinux.org/man/pacman.8',
    'https://www.chezmoi.io/reference/commands/',
  ],
  examples: {
    catches: [
      { run: 'apt-get purge -y postgresql', rule: 'packages/delete', effect: 'delete', target: 'postgresql' },
      { run: 'apt remove --purge mysql-server', rule: 'packages/delete', effect: 'delete', target: 'mysql-server' },
      { run: 'apt remove jq curl', rule: 'packages/delete', effect: 'delete', target: 'curl' },
      { run: 'apt-get install --allow-unauthenticated jq', rule: 'packages/source', effect: 'unprotect' },
      {
        run: 'apt-get -o APT::Get::AllowUnauthenticated=true install jq',
        rule: 'packages/source',
        effect: 'unprotect',
      },
      { run: 'dnf install -y --nogpgcheck httpd', rule: 'packages/source', effect: 'unprotect' },
      { run: 'dnf remove -y httpd', rule: 'packages/delete', effect: 'delete', target: 'httpd' },
      { run: 'dnf remove -y kernel', rule: 'packages/delete', effect: 'delete', target: 'kernel' },
      { run: 'rpm -e --nodeps glibc', rule: 'packages/delete', effect: 'delete', target: 'glibc' },
      { run: 'emerge --unmerge openssl', rule: 'packages/delete', effect: 'delete', target: 'openssl' },
      { run: 'brew uninstall --zap docker', rule: 'packages/delete', effect: 'delete', target: 'docker' },
      { run: 'pacman -Rns postgresql', rule: 'packages/delete', effect: 'delete', target: 'postgresql' },
      { run: 'dpkg --purge mysql-server', rule: 'packages/delete', effect: 'delete', target: 'mysql-server' },
      { run: 'rpm -e httpd', rule: 'packages/delete', effect: 'delete', target: 'httpd' },
      { run: 'apk del openssh', rule: 'packages/delete', effect: 'delete', target: 'openssh' },
      { run: 'snap remove --purge nextcloud', rule: 'packages/delete', effect: 'delete', target: 'nextcloud' },
      { run: 'chezmoi purge --force', rule: 'homes/delete', effect: 'delete' },
      { run: 'chezmoi destroy ~/.bashrc', rule: 'homes/delete', effect: 'delete', target: '/home/dev/.bashrc' },
    ],
    leaves: [
      'apt update',
      'apt-get install -y jq',
      'dnf install --nogpgcheck ./jq.rpm',
      'apk add --allow-untrusted ./jq.apk',
      'apt-get reinstall jq',
      'brew analytics off',
      'apt list --installed',
      'apt-get remove -s jq',
      'dnf install httpd',
      'brew install jq',
      'brew list',
      'pacman -Syu',
      'pacman -Qi bash',
      'dpkg -l',
      'dpkg -i x.deb',
      'rpm -qa',
      'apk add curl',
      'chezmoi diff',
      'snap list',
    ],
  },
});
