/**
 * The programs that a launcher stands before, which is to say those that change something real and are not started by
 * the thousand. Each is a name that a rule answers for; a test says so when a rule is in neither list.
 */
export const launchedPrograms = [
  'aws',
  'awslocal',
  'az',
  'cdk',
  'crontab',
  'curl',
  'dd',
  'gcloud',
  'gh',
  'git',
  'helm',
  'kubectl',
  'kubectx',
  'kubens',
  'oc',
  'pgcli',
  'psql',
  'rm',
  'rsync',
  'shred',
  'terraform',
  'terragrunt',
  'tofu',
  'wget',
] as const;

/** Other programs that rules answer for, and interpreters that start programs: a line that names one is judged. */
export const namedPrograms: readonly string[] = [
  ...['claude', 'codex', 'gemini', 'copilot', 'opencode', 'cursor-agent', 'cline', 'amp'],
  ...['kiro-cli', 'kiro-cli-chat', 'q', 'qchat', 'holdpoint'],
  ...['code', 'code-insiders', 'codium', 'kiro', 'cursor', 'windsurf', 'antigravity', 'code-server'],
  ...['chmod', 'chown', 'chgrp', 'cp', 'gcp', 'install', 'ginstall', 'ln', 'gln', 'mv', 'gmv'],
  ...['at', 'batch', 'gdd', 'dcfldd', 'ddrescue', 'find', 'gfind'],
  ...['kill', 'pkill', 'killall', 'xkill', 'skill', 'taskkill'],
  ...['perl', 'ruby', 'irb', 'php', 'awk', 'gawk', 'mawk', 'nawk'],
  ...['unlink', 'grm', 'srm', 'truncate', 'wipe'],
  ...['mkfs', 'mkfs.ext2', 'mkfs.ext3', 'mkfs.ext4', 'mkfs.xfs', 'mkfs.btrfs', 'mkfs.vfat', 'mkfs.fat', 'mkfs.ntfs'],
  ...['mkfs.exfat', 'mkfs.f2fs', 'mke2fs', 'mkswap', 'newfs', 'fdisk', 'cfdisk', 'sfdisk', 'gdisk', 'sgdisk', 'parted'],
  ...['wipefs', 'blkdiscard', 'hdparm', 'cryptsetup', 'diskutil'],
  ...['python', 'pypy', 'node', 'nodejs', 'deno', 'bun', 'tsx', 'eval', 'base64', 'xargs'],
  ...['tee', 'gtee', 'sponge', 'sed', 'gsed', 'touch', 'patch'],
];

/** What a launcher lets through by itself, as the first word after the program and without what `except` matches. */
export type QuickVerbs = {
  readonly verbs: readonly string[];
  /** Perl's pattern for any later argument. */
  readonly except?: string;
};

export const quickVerbs: Readonly<Record<string, QuickVerbs>> = {
  git: {
    verbs: [
      ...['status', 'diff', 'log', 'rev-parse', 'show', 'ls-files', 'ls-tree', 'describe', 'cat-file', 'blame'],
      ...['merge-base', 'rev-list', 'for-each-ref', 'check-ignore', 'version', '--version'],
    ],
    // They write a file, or start a program of the configuration.
    except: '^--(?:ou|ext|textc)',
  },
  terraform: { verbs: ['plan', 'fmt', 'validate', 'version'] },
  tofu: { verbs: ['plan', 'fmt', 'validate', 'version'] },
  kubectl: { verbs: ['get', 'describe', 'logs', 'version'], except: '(?i:secret)|^--?(?:raw|f|k)' },
  oc: { verbs: ['get', 'describe', 'logs', 'version'], except: '(?i:secret)|^--?(?:raw|f|k)' },
  helm: { verbs: ['list', 'status', 'history', 'version'] },
};

/** Endings of files that builds make and remove again; `rm` of such files needs no question. */
export const buildEndings = ['o', 'lo', 'la', 'a', 'so', 'd', 'obj', 'gch', 'pyc', 'class', 'tmp'] as const;
