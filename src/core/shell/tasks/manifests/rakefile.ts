import { UNKNOWN_PART } from '../../../model/command';

/** A task of a Rakefile: what it needs before, and the lines it hands to a shell as far as they are literal. */
export type RakeTask = { readonly before: string[]; readonly lines: string[] };

type Block = { readonly namespace: string | null; readonly task: RakeTask | null };

/** UTF-16 units of a line that is looked at. */
const LONGEST = 2000;

const opening = /(?:\bdo\b(?:\s*\|[^|]*\|)?|^(?:if|unless|while|until|case|begin|def|class|module|for)\b.*)$/;

/** Names in `:a`, `"a"`, `'a:b'`, `a:`. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/:"([^"]+)"|:([\w?!]+)|"([^"]+)"|'([^']+)'/g)].map(
    ([, quoted, symbol, double, single]) => quoted ?? symbol ?? double ?? single ?? '',
  );
}

/** A literal of Ruby; what it computes inside is not known. */
function literal(text: string): string {
  return text.replace(/#\{[^}]*\}/g, UNKNOWN_PART).replace(/\\(["'\\])/g, '$1');
}

/** `sh 'text'`, `sh "rm", "-rf", "x"`, `system(…)`, backticks, `rm_rf 'x'`. */
function shellLine(line: string): string | null {
  const [, ticked] = /`([^`]+)`/.exec(line) ?? [];
  if (ticked !== undefined) return literal(ticked);
  const [, verb, rest = ''] =
    /(?:^|[\s=(])(sh|system|exec|rm_rf|rm_r|rm_f|rm|remove_dir)[\s(]+(?=["'])([^]*)$/.exec(line) ?? [];
  if (verb === undefined) return null;
  const words = [...rest.matchAll(/"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'/g)].map(([, double, single]) =>
    literal(double ?? single ?? ''),
  );
  const isLine = ['sh', 'system', 'exec'].includes(verb) && words.length === 1;
  const quoted = words.map((word) => (/^[\w./:=@%+,*-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`));
  if (isLine) return words.join('');
  const program = verb === 'remove_dir' ? 'rm -r' : verb.replace(/^rm_(\w+)$/, 'rm -$1');
  return ['sh', 'system', 'exec'].includes(verb) ? quoted.join(' ') : `${program} ${quoted.join(' ')}`;
}

/** `task :name`, `task name: [:a]`, `file 'x' => 'y'`; null for any other line. */
function taskIn(line: string): { readonly name: string; readonly before: readonly string[] } | null {
  const [, rest = ''] = /^(?:multitask|task|file)[\s(]+([^]*?)(?:\bdo\b.*|\{.*)?$/.exec(line) ?? [];
  const [, name, behind] = /^:?["']?([\w:.?!/-]*[\w?!/])["']?([^]*)$/.exec(rest) ?? [];
  if (name === undefined || behind === undefined) return null;
  const arrow = behind.indexOf('=>');
  const needs = arrow >= 0 ? behind.slice(arrow + 2) : behind.startsWith(':') ? behind.slice(1) : '';
  return { name, before: namesIn(needs) };
}

function namespaceOf(line: string): string | null {
  return /^namespace[\s(]/.test(line) ? (namesIn(line)[0] ?? null) : null;
}

/** The task that a line begins, with what it says it needs. */
function begun(line: string, blocks: readonly Block[], tasks: Map<string, RakeTask>): RakeTask | null {
  const found = taskIn(line);
  if (found === null) return null;
  const name = [...blocks.flatMap(({ namespace }) => namespace ?? []), found.name].join(':');
  const made = tasks.get(name) ?? { before: [], lines: [] };
  made.before.push(...found.before);
  tasks.set(name, made);
  return made;
}

/** What a line of a task starts: a line for a shell, other tasks by their whole names. */
function addLine(line: string, task: RakeTask): void {
  const shell = line.startsWith('#') ? null : shellLine(line);
  if (shell !== null) task.lines.push(shell);
  const others = line.matchAll(/Rake::Task\[["':]*([\w:]+)["']?\]/g);
  task.before.push(...[...others].map(([, name = '']) => `^${name}`));
}

/** The tasks of a Rakefile by their full names. */
export function readRakefile(text: string): ReadonlyMap<string, RakeTask> {
  const tasks = new Map<string, RakeTask>();
  const blocks: Block[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.slice(0, LONGEST).trim();
    const made = begun(line, blocks, tasks);
    const task = made ?? blocks.findLast((block) => block.task !== null)?.task ?? null;
    if (task !== null) addLine(line, task);
    if (/^end\b/.test(line)) blocks.pop();
    else if (opening.test(line)) blocks.push({ namespace: namespaceOf(line), task: made });
  }
  return tasks;
}
