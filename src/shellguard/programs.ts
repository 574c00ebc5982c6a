import { ruledPrograms } from './ruledPrograms.generated';

/**
 * The programs that a launcher stands before, which is to say those that change something real and are not started by
 * the thousand. Each is a name that a rule answers for.
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
  'mariadb',
  'mongosh',
  'mysql',
  'oc',
  'pgcli',
  'psql',
  'redis-cli',
  'rm',
  'rsync',
  'shred',
  'terraform',
  'terragrunt',
  'tofu',
  'vault',
  'wget',
] as const;

/** Interpreters that start programs, which no rule has to answer for. */
const interpreters = ['pypy', 'nodejs', 'deno', 'tsx', 'eval', 'base64', 'xargs', 'source'];

/** Every other program that a rule answers for, and interpreters: a line that names one is judged without a gate too. */
export const namedPrograms: readonly string[] = [...new Set([...ruledPrograms, ...interpreters])].filter(
  (name) => !(launchedPrograms as readonly string[]).includes(name),
);

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
