import type { Touch } from '../model/finding';
import type { PathContext, PathPack } from '../model/pathPack';
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
    ],
  },
  { rule: 'planted/folder-start', when: 'when a shell enters the folder', targets: ['.envrc'] },
  { rule: 'planted/device-start', when: 'when a device appears', targets: ['/etc/udev/rules.d'] },
  {
    rule: 'planted/interpreter-start',
    when: 'in every Python',
    targets: ['sitecustomize.py', 'usercustomize.py', 'site-packages/*.pth', 'dist-packages/*.pth'],
  },
];

/** Below a home folder: what programs of every day read first, and folders of what they start. */
const OF_HOME: readonly string[] = [
  ...['.vimrc', '.exrc', '.gvimrc', '.vim/plugin', '.vim/autoload', '.config/nvim', '.emacs', '.emacs.d'],
  ...['.gdbinit', '.lldbinit', '.psqlrc', '.sqliterc', '.duckdbrc', '.mongorc.js', '.mongoshrc.js', '.inputrc'],
  ...['.tmux.conf', '.config/tmux/tmux.conf', '.screenrc', '.Rprofile', '.julia/config/startup.jl', '.irbrc', '.pryrc'],
  ...['.curlrc', '.wgetrc', '.config/curlrc', '.ssh/config', '.pip/pip.conf', '.config/pip', '.config/uv'],
  ...['.cargo/config', '.cargo/config.toml', '.m2/settings.xml', '.gradle/init.gradle', '.gradle/init.d', '.gemrc'],
  ...['.pypirc', '.docker/config.json', '.docker/cli-plugins', '.condarc', '.bunfig.toml', '.yarnrc', '.yarnrc.yml'],
  ...['.local/share/applications', '.local/share/systemd', '.config/environment.d', '.octaverc', '.gnuplot', '.lftprc'],
];

/** Commands of everybody's day, which a file of their name in a person's own folder of programs comes before. */
const SHADOWED =
  /^(?:ls|cat|cp|mv|rm|cd|sudo|ssh|scp|git|curl|wget|grep|find|make|npm|node|python3?|pip3?|docker|kubectl|aws|terraform|gh|go|cargo|bash|sh|zsh|ps|su|env|vim|vi|less|man)$/;

/** Settings of npm by which something else is fetched or started. */
const NPM_KEYS =
  /^\s*(?:(?:@[\w-]+:)?registry\s*=(?!\s*https:\/\/registry\.npmjs\.org)|script-shell|shell\s*=|git\s*=|node-options|ignore-scripts\s*=\s*false|init-module|globalconfig|prefix)/im;

/** The path below somebody's home folder; null for one of a workspace, and for any other. */
function belowHome(path: string, { surroundings }: PathContext): string | null {
  if (surroundings.workspaces.some((folder) => path.startsWith(`${folder}/`))) return null;
  const somebodys = /^\/(?:(?:home|Users)\/[^/]+|root)(?=\/)/.exec(path)?.[0];
  const home = path.startsWith(`${surroundings.home}/`) ? surroundings.home : somebodys;
  return home === undefined ? null : path.slice(home.length + 1);
}

/** When something of a person's own settings starts what is written into them; null when it is none of these. */
function ofHome({ path }: Touch, context: PathContext): string | null {
  const inside = belowHome(path, context);
  if (inside === null) return null;
  if (OF_HOME.some((one) => inside === one || inside.startsWith(`${one}/`))) return 'by a program that reads it first';
  const program = /^(?:\.local\/)?bin\/([^/]+)$/.exec(inside)?.[1];
  if (program !== undefined && SHADOWED.test(program)) return 'in place of a command';
  const text = context.texts?.after ?? context.left ?? null;
  return inside === '.npmrc' && (text === null || NPM_KEYS.test(text)) ? 'by npm' : null;
}

/** Keys of a git configuration whose value git starts as a program. */
const GIT_KEYS = /^\s*(hookspath|sshcommand|fsmonitor|textconv|process|smudge|clean|\[alias\])|=\s*"?!/im;

function hasNew(context: PathContext, has: (text: string) => boolean): boolean | null {
  if (context.texts === null) {
    return null;
  }
  const { before, after } = context.texts;
  return after !== null && has(after) && !(before !== null && has(before));
}

/** Configuration that only now and then starts something: its text decides. */
function byText(
  touch: Touch,
  context: PathContext,
): { readonly rule: string; readonly when: string; readonly sure: boolean } | null {
  const isGit = reachesAny(touch, ['.git/config', '.gitconfig', '.config/git/config', '/etc/gitconfig']);
  if (!isGit && !reachesAny(touch, ['.vscode/tasks.json'])) {
    return null;
  }
  const found = hasNew(context, (text) => (isGit ? GIT_KEYS.test(text) : text.includes('folderOpen')));
  if (found === false) {
    return null;
  }
  return isGit
    ? { rule: 'planted/git-setting', when: 'on git commands', sure: found === true }
    : { rule: 'planted/task', when: 'when the folder is opened', sure: found === true };
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
    const kind = KINDS.find(({ targets }) => reachesAny(touch, targets));
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
      { path: '~/.vimrc', how: 'write', rule: 'planted/settings', effect: 'execute' },
      { path: '~/.ssh/config', how: 'write', rule: 'planted/settings', effect: 'execute' },
      { path: '~/.local/bin/ls', how: 'write', rule: 'planted/settings', effect: 'execute' },
    ],
    leaves: [
      { path: './.vscode/tasks.json', how: 'write', before: '{}', after: '{"tasks": []}' },
      { path: './.git/hooks/pre-commit.sample', how: 'write' },
      { path: './.git/config', how: 'write', before: '', after: '[user]\n  name = Somebody' },
      { path: '~/.bashrc', how: 'read' },
      { path: './.npmrc', how: 'write' },
      { path: './dotfiles/.vimrc', how: 'write' },
      { path: '~/.local/bin/mytool', how: 'write' },
      { path: '~/.npmrc', how: 'write', before: '', after: 'save-exact=true' },
      { path: './src/cron.d/job.ts', how: 'write' },
    ],
  },
};
