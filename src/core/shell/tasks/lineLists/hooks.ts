import { optionValue } from '../../wrappers/optionGrammar';
import { readData } from '../readData';
import type { DataRecord } from '../values';
import { isRecord, itemsOf, recordAt, textAt, textsOf } from '../values';
import type { LineList } from './lineList';

/** Lines of one hook of lefthook: its commands, its jobs, and the scripts that it keeps in a folder. */
function ofHook(name: string, said: DataRecord): readonly string[] {
  const jobs = itemsOf(said['jobs']).filter(isRecord);
  const nested = jobs.flatMap((job) => ofHook(name, recordAt(job, 'group')));
  const named = Object.entries(recordAt(said, 'scripts')).map(([file, script]) => ({ file, script }));
  const scripts = [...named, ...jobs.flatMap((job) => ({ file: textAt(job, 'script') ?? '', script: job }))].flatMap(
    ({ file, script }) =>
      file === '' ? [] : `${textAt(script, 'runner') ?? ''} .lefthook/${name}/${file}`.trimStart(),
  );
  const commands = [...Object.values(recordAt(said, 'commands')), ...jobs];
  return [...commands.flatMap((one) => textAt(one, 'run') ?? []), ...scripts, ...nested];
}

/** `lefthook run HOOK` */
export const lefthook: LineList = {
  files: ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml', 'lefthook.toml', 'lefthook.json'],
  verbs: ['run'],
  long: ['commands', 'jobs', 'tag', 'file'],
  lines: (file, { names }) => {
    const root: unknown = readData(file);
    return names.slice(0, 1).flatMap((name) => ofHook(name, recordAt(root, name)));
  },
};

/** Hooks that only run when they are asked for. */
function isManual(hook: DataRecord, stage: string | undefined): boolean {
  const stages = textsOf(hook['stages']);
  return stages.length > 0 && !stages.includes(stage ?? 'pre-commit') && !stages.includes('commit');
}

/** `pre-commit run [ID]`: hooks of this repository's own; those of others are fetched. */
export const preCommit: LineList = {
  files: ['.pre-commit-config.yaml', '.pre-commit-config.yml'],
  verbs: ['run'],
  short: 'cso',
  long: ['config', 'hook-stage', 'from-ref', 'to-ref', 'source', 'origin', 'files', 'commit-msg-filename', 'color'],
  file: ['-c', '--config'],
  lines: (file, { names, options }) => {
    const stage = optionValue({ options, rest: [] }, '--hook-stage')?.value;
    const repos = itemsOf(recordAt({ root: readData(file) }, 'root')['repos']);
    const hooks = repos.flatMap((repo) =>
      textAt(repo, 'repo') === 'local' && isRecord(repo) ? itemsOf(repo['hooks']) : [],
    );
    return hooks.filter(isRecord).flatMap((hook) => {
      const entry = textAt(hook, 'entry');
      const isMeant = names.length === 0 ? !isManual(hook, stage) : names.includes(textAt(hook, 'id') ?? '');
      return entry === null || !isMeant ? [] : [[entry, ...textsOf(hook['args'])].join(' ')];
    });
  },
};

/** `lint-staged`: a line for each pattern of files. */
export const lintStaged: LineList = {
  files: ['.lintstagedrc', '.lintstagedrc.json', '.lintstagedrc.yaml', '.lintstagedrc.yml', 'package.json'],
  verbs: [''],
  short: 'cpx',
  long: ['config', 'cwd', 'concurrent', 'diff', 'diff-filter'],
  file: ['-c', '--config'],
  lines: (file) => {
    const isPlain = file.path.endsWith('rc');
    const root = readData(isPlain ? { ...file, path: `${file.path}.yaml` } : file);
    const said = file.path.endsWith('package.json') ? recordAt(root, 'lint-staged') : recordAt({ root }, 'root');
    return Object.values(said).flatMap(textsOf);
  },
};
