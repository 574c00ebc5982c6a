import type { RulePack } from '../model/command';
import { placeOf } from '../model/place';
import { statement } from '../model/statement';
import { endOfTasks } from './shared/namedTasks';
import type { DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

/** `NAME=value` is no task, and `-j $(nproc)` none whose name matters: of what is not known, nothing is told by a name. */
const byName: DeedOf = (_options, rest) =>
  endOfTasks(rest.map(({ value }) => value).filter((one) => !one.includes('=')));

/** These build, whatever else they are used for; a task of the others may be anything. */
const OF_BUILDS: ReadonlySet<string> = new Set(['make', 'gmake']);

const runners: RulePack = toolsPack({
  tools: [
    {
      programs: ['make', 'gmake'],
      grammar: { valued: ['-C', '--directory', '-f', '--file', '--makefile', '-I', '-o', '-W', '--eval'] },
      idle: ['-n', '--just-print', '--dry-run', '--recon', '-q', '--question', '-t', '--touch', '-h'],
      verbs: { '': byName },
    },
    {
      programs: ['just'],
      grammar: { valued: ['-f', '--justfile', '-d', '--working-directory', '--set', '--shell', '--color', '-E'] },
      idle: ['-n', '--dry-run', '-l', '--list', '--show', '-s', '--dump', '--summary', '--evaluate', '-h'],
      verbs: { '': byName },
    },
    {
      programs: ['task', 'go-task'],
      grammar: {
        valued: ['-d', '--dir', '-t', '--taskfile', '-o', '--output', '-C', '--concurrency', '-I', '--interval'],
      },
      idle: ['-n', '--dry', '-l', '--list', '-a', '--list-all', '--summary', '--status', '-h'],
      verbs: { '': byName },
    },
    {
      programs: ['mage', 'invoke', 'inv'],
      grammar: { valued: ['-d', '-w', '-c', '--collection', '-r', '--search-root', '-f', '--config'] },
      idle: ['-h', '-l', '--list', '-R', '--dry'],
      verbs: { '': byName },
    },
  ],
  documentation: [
    'https://www.gnu.org/software/make/manual/make.html#Running',
    'https://just.systems/man/en/',
    'https://taskfile.dev/reference/cli/',
    'https://magefile.org/',
    'https://docs.pyinvoke.org/en/stable/invoke.html',
  ],
  examples: {
    catches: [
      { run: 'make destroy', rule: 'tasks/destroy', effect: 'delete', target: 'destroy' },
      { run: 'make -C infra tf-destroy ENV=prod', rule: 'tasks/destroy', effect: 'delete', target: 'tf-destroy' },
      { run: 'just infra::destroy', rule: 'tasks/destroy', effect: 'delete' },
      { run: 'task destroy', rule: 'tasks/destroy', effect: 'delete', target: 'destroy' },
      { run: 'inv undeploy', rule: 'tasks/destroy', effect: 'delete', target: 'undeploy' },
    ],
    leaves: [
      'make',
      'make clean build',
      'make -n destroy',
      'make -j $(nproc) all',
      'make SHELL="$SHELL" all',
      'make destroy-plan',
      'make destroyer',
      'make deploy',
    ],
  },
});

/** Runners of tasks whose file could not be read: where it can be, what the task runs is judged instead. */
export const taskRunners: RulePack = {
  ...runners,
  review: (command, context) => {
    const args = command.args.map((word) => (word.dynamic ? { ...word, value: '=', dynamic: false } : word));
    const said = runners.review({ ...command, args }, context);
    if (said.observations.length > 0 || OF_BUILDS.has(command.program)) return said;
    const says = `what \`${command.program}\` runs is not read`;
    return statement({
      unknowns: [{ code: 'unknown-program', stake: 'possible', at: placeOf(context.text, command.span), says }],
    });
  },
};
