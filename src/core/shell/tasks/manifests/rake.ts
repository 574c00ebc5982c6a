import { hasOption, optionValue } from '../../wrappers/optionGrammar';
import type { Wrapper } from '../../wrappers/wrapper';
import { mixedOptions } from '../mixedOptions';
import { isTooDeep, runLine } from '../runLine';
import { nearestTaskFile, startFolder, taskFileIn } from '../taskFile';
import { readRakefile } from './rakefile';

const names = ['Rakefile', 'rakefile', 'Rakefile.rb', 'rakefile.rb'];
const idle = [
  '-T',
  '--tasks',
  '-n',
  '--dry-run',
  '-P',
  '--prereqs',
  '-W',
  '--where',
  '-D',
  '--describe',
  '-h',
  '--help',
];

/** `rake [TASK…]`: the lines that tasks hand to a shell. The call stays a command, since most of a task is Ruby. */
export const rake: Wrapper = (call) => {
  const parsed = mixedOptions(call.args, { short: 'fIrC', long: ['rakefile', 'libdir', 'require', 'directory'] });
  const folder = startFolder(optionValue(parsed, '-C', '--directory'), call);
  const named = optionValue(parsed, '-f', '--rakefile');
  if (folder === null || hasOption(parsed, ...idle) || isTooDeep(call)) return null;
  const file = named === null ? nearestTaskFile(folder, names, call) : taskFileIn(folder, [named.value], call);
  const tasks = readRakefile(file?.text ?? '');
  const goals = parsed.rest.map(({ value }) => value.replace(/\[.*$/, '')).filter((value) => !value.includes('='));
  const done = new Set<string>();
  const visit = (name: string, scope: string): void => {
    // What a task needs stands in its own namespace before it stands anywhere else.
    const plain = name.replace(/^\^/, '');
    const full = tasks.has(scope + plain) ? scope + plain : plain;
    const task = tasks.get(full);
    if (task === undefined || done.has(full) || !call.reader.spend(2)) return;
    done.add(full);
    const inner = full.slice(0, full.lastIndexOf(':') + 1);
    for (const one of task.before) visit(one, one.startsWith('^') ? '' : inner);
    for (const text of task.lines) runLine(call, { text, folder: file?.folder ?? folder, variables: {} });
  };
  for (const goal of goals.length === 0 ? ['default'] : goals) visit(goal, '');
  return null;
};
