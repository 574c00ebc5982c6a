import type { Word } from '../../../model/command';
import type { WrapperCall } from '../../wrappers/wrapper';
import { quoted } from '../../wrappers/wrapper';
import { isTooDeep, runLine } from '../runLine';
import { runScriptText } from '../runScriptText';
import { startFolder } from '../taskFile';
import type { Listing, TaskList } from './listedTasks';
import { listedTask, taskList } from './listedTasks';

type Run = {
  readonly call: WrapperCall;
  readonly list: TaskList;
  readonly done: Set<string>;
  readonly around: boolean;
};

/** Words that stand for another task of the list: `@name` for composer; the rest of a line is its arguments. */
function otherTask(line: string, { tasks }: TaskList, isComposer: boolean): string | null {
  const [head = ''] = line.trim().split(/\s+/);
  const name = head.startsWith('@') ? head.slice(1) : isComposer ? null : head;
  return name !== null && Object.hasOwn(tasks, name) ? name : null;
}

/** A line of composer without its own words; null for one that starts no shell: `@putenv A=b`, `Some\\Class::method`. */
function composerLine(line: string): string | null {
  if (/^@(?:php|composer)\s/.test(line)) return line.slice(1);
  return line.startsWith('@') || /^[\w\\]+::\w+$/.test(line) ? null : line;
}

function runTask(name: string, extra: readonly Word[], run: Run): string | null {
  const { call, list, done } = run;
  const task = listedTask(name, list, run.around);
  if (task === null) return null;
  if (done.has(name) || !call.reader.spend(2)) return '';
  done.add(name);
  const isComposer = list.file.path.endsWith('composer.json');
  const before = task.before.map((one) => runTask(one, [], run) ?? '');
  const printed = task.lines.map((line) => {
    const other = otherTask(line, list, isComposer);
    if (other !== null && !done.has(other)) return runTask(other, extra, run) ?? '';
    const text = isComposer ? composerLine(line) : line;
    const whole = [text ?? '', ...extra.map(quoted)].join(' ').replace(/\{args(?::[^}]*)?\}/g, '');
    const own = { text: whole, folder: task.folder, variables: task.variables };
    if (text === null) return '';
    return whole.startsWith('#!') ? runScriptText(call, own) : runLine(call, own);
  });
  const after = task.after.map((one) => runTask(one, [], run) ?? '');
  return [...before, ...printed, ...after].join('');
}

/** Runs a task that the nearest file lists, with what it needs before; null when no file lists it. */
export function runListed(call: WrapperCall, listing: Listing, name: Word, extra: readonly Word[]): string | null {
  const folder = startFolder(null, call);
  const list = folder === null || isTooDeep(call) ? null : taskList(listing, folder, call);
  return list === null
    ? null
    : runTask(name.value, extra[0]?.value === '--' ? extra.slice(1) : extra, {
        call,
        list,
        done: new Set(),
        around: listing.around === true,
      });
}
