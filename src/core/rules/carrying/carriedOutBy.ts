import type { Command, RuleContext } from '../../model/command';
import { baseName } from '../../model/filePath';
import { readOptions } from '../shared/readOptions';
import { carriesNothing, type Carrying } from './carrying';
import { deploys } from './deploys';
import { migrations } from './migrations';
import { pushes } from './pushes';

const verbs = new Map(Object.entries({ ...deploys, ...migrations, ...pushes }));
const programs: ReadonlySet<string> = new Set([...verbs.keys()].map((words) => words.split(' ')[0] ?? ''));

const LONGEST = Math.max(...[...verbs.keys()].map((words) => words.split(' ').length));

const grammar = {
  valued: [
    ...['--template-file', '--template-body', '--template', '-t', '--stack-name', '--change-set-name', '--region'],
    ...['--profile', '--cwd', '-C', '--plan', '--stack', '-s', '--app-dir', '--working-dir', '--workdir', '--stage'],
    ...['--project-dir', '--repo', '-o', '--push-option', '-path', '-database', '--url', '-u', '--env', '-e', '-R'],
    ...['--config', '-c', '--schema', '--database-url', '--migrations-dir', '-d', '--parameter-overrides', '-dir'],
    ...['--capabilities', '--s3-bucket', '--context', '--app', '-a', '--endpoint-url', '--output', '--query'],
  ],
};

/** Options of git take no value of these, and `-d` is one that stands alone there. */
const gitGrammar = { valued: ['-C', '-c', '--git-dir', '--work-tree', '--repo', '-o', '--push-option'] };

/** `python manage.py migrate`, `php artisan migrate`: the script is the program that has the verbs. */
function nameOf(command: Command): { readonly program: string; readonly skipped: number } {
  const first = command.args[0];
  const script = first === undefined || first.dynamic ? '' : baseName(first.value);
  return script === 'manage.py' || script === 'artisan'
    ? { program: script, skipped: 1 }
    : { program: command.program, skipped: 0 };
}

/** What a command carries out of what was written before: the deploys, pushes and migrations that no pack tells. */
export function carriedOutBy(command: Command, context: RuleContext): Carrying {
  const { program, skipped } = nameOf(command);
  if (!programs.has(program)) return carriesNothing;
  const options = readOptions(command.args.slice(skipped), program === 'git' ? gitGrammar : grammar);
  const words = options.operands.map((word) => (word.dynamic ? '' : word.value));
  for (let count = Math.min(LONGEST - 1, words.length); count > 0; count -= 1) {
    const verb = verbs.get([program, ...words.slice(0, count)].join(' '));
    if (verb !== undefined) return verb({ command, context, options }) ?? carriesNothing;
  }
  return carriesNothing;
}
