import { parse } from 'yaml';
import type { Command, RuleContext, Started, Statement } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import { nothing, statement } from '../../model/statement';
import { memberOf } from '../http/json';
import { readOptions, type Options } from '../shared/readOptions';
import { dynamicPart } from '../shared/remoteObservation';
import { shellWord } from '../shared/shellWord';

const VALUED = [
  '-f',
  '--file',
  '-s',
  '--stack',
  '--from-step',
  '--base-path',
  '--config',
  '--logs-level',
  '--identity',
];
const FOLDERS = ['stacks/workflows', 'workflows', '.'];

/** Scripts whose name says that they look, check or prepare; whatever else a name says may be anything. */
const LOOKS = /^(?:plan|preview|init|validate|fmt|format|lint|test|check|drift|detect|show|diff|docs)$/;

function unread(command: Command, context: RuleContext, says: string): Statement {
  return statement({ unknowns: [{ ...dynamicPart(command, context, says), code: 'unreadable' }] });
}

function parsed(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100, logLevel: 'silent' });
  } catch {
    return null;
  }
}

function textAt(value: unknown, key: string): string {
  const found = memberOf(value, key);
  return typeof found === 'string' ? found : '';
}

/** One step: a line for the shell, or one of Atmos, which takes the stack that is nearest to it. */
function startOf(step: unknown, stack: string): readonly Started[] {
  const line = textAt(step, 'command');
  if (line === '') return [];
  if (textAt(step, 'type') === 'shell') return [{ kind: 'script', text: line }];
  const chosen = stack === '' ? '' : ` -s ${shellWord(stack)}`;
  return [{ kind: 'script', text: `atmos ${line}${chosen}` }];
}

function stepsOf(file: unknown, name: string, options: Options): readonly Started[] | null {
  const workflow = memberOf(memberOf(file, 'workflows'), name);
  const steps = memberOf(workflow, 'steps');
  if (!Array.isArray(steps)) return null;
  const given = options.value('-s', '--stack')?.value;
  return steps.flatMap((step) => startOf(step, given ?? (textAt(step, 'stack') || textAt(workflow, 'stack'))));
}

function fileText(file: string, { cwd }: Command, context: RuleContext): string | null {
  const name = /\.ya?ml$/.test(file) ? file : `${file}.yaml`;
  const paths = FOLDERS.map((folder) => absolutePath(`${folder}/${name}`, cwd));
  return paths.map((path) => (path === null ? null : context.readAsLeft(path))).find((text) => text !== null) ?? null;
}

/** `atmos workflow NAME -f FILE`: its steps as lines; null for other commands. */
function atmosWorkflow(command: Command, context: RuleContext): Statement | null {
  const options = readOptions(command.args, { valued: VALUED });
  const [verb, name] = options.operands;
  if (verb?.value !== 'workflow') return null;
  // Without a name it shows a list to choose from.
  if (name === undefined || options.has('--dry-run', '--help', '-h')) return nothing;
  const file = options.value('-f', '--file');
  const text = file === undefined || file.dynamic ? null : fileText(file.value, command, context);
  const starts = text === null || name.dynamic ? null : stepsOf(parsed(text), name.value, options);
  return starts === null
    ? unread(command, context, `the workflow \`${name.raw}\` of Atmos cannot be read, and runs`)
    : statement({ starts });
}

/** `terramate script run LABEL…`: scripts stand in any file of any folder above, so the name alone tells; null for other commands. */
function terramateScript(command: Command, context: RuleContext): Statement | null {
  const words = command.args.map(({ value }) => value);
  const at = words.indexOf('script');
  if (at < 0 || words[at + 1] !== 'run') return null;
  const labels = words.slice(at + 2).filter((word) => !word.startsWith('-'));
  if (words.some((word) => /^(?:--dry-run|-n|--help|-h)$/.test(word)) || labels.every((label) => LOOKS.test(label)))
    return nothing;
  return unread(command, context, `what the script \`${labels.join(' ')}\` of Terramate runs is not known`);
}

/** A workflow or script that somebody wrote for these tools; null where a command runs none. */
export function runOfScripts(command: Command, context: RuleContext): Statement | null {
  if (command.program === 'atmos') return atmosWorkflow(command, context);
  return command.program === 'terramate' ? terramateScript(command, context) : null;
}
