import type { Command, RuleContext, Statement, Word } from '../../model/command';
import { reviewCarried, textIn, type CarriedScript } from '../clouds/carriedScript';
import { lineOf } from '../platforms/startsBehind';
import { jsonOf, memberOf } from '../http/json';
import type { Invocation } from './invocation';

function texts(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string');
}

/** `commands=uptime`, `commands=["a","b"]`, `commands=a,b`, `{"commands":["a"]}`, each of them in a file as well. */
function linesIn(word: Word, name: string): readonly string[] {
  const json = jsonOf(word.value);
  if (json !== undefined) return texts(memberOf(json, name));
  const [, found, value] = /(?:^|[;,\s])(commands?)=([^]*)$/.exec(word.value) ?? [];
  if (value === undefined || found !== name) return [];
  const list = jsonOf(value);
  return list === undefined ? [value.replace(/^["']|["']$/g, '')] : texts(list);
}

/** The command that `--overrides` put in the place of a container's own, as one line. */
function overridden(word: Word): readonly Word[] {
  const containers = memberOf(jsonOf(word.value), 'containerOverrides');
  const all: readonly unknown[] = Array.isArray(containers) ? containers : [];
  return all.flatMap((one) => lineOf(texts(memberOf(one, 'command')).map((value) => ({ ...word, value }))));
}

/** The machines of `--instance-ids`, else what `--targets` says of them, else whoever the option names. */
function machineOf({ options }: Invocation): string {
  const names = ['--instance-ids', '--instance-id', '--target', '--task', '--targets', '--cluster'];
  const found = names.map((name) => options.values(name)).find((words) => words.length > 0) ?? [];
  return found.map(({ value }) => value).join(',');
}

/** The parameter of a document that holds lines. */
const PARAMETERS: ReadonlyMap<string, string> = new Map([
  ['ssm send-command', 'commands'],
  ['ssm start-session', 'command'],
]);

function carriedBy(call: Invocation, command: Command, context: RuleContext): CarriedScript | null {
  const { service, operation, options } = call;
  const machine = machineOf(call);
  if (`${service} ${operation}` === 'ecs execute-command') return { machine, lines: options.values('--command') };
  if (`${service} ${operation}` === 'ecs run-task')
    return { machine, lines: options.values('--overrides').flatMap(overridden) };
  const name = PARAMETERS.get(`${service} ${operation}`);
  if (name === undefined) return null;
  const words = options.values('--parameters').map((word) => textIn(word, command, context));
  const lines = words.flatMap((word) => linesIn(word, name).map((value) => ({ ...word, value })));
  const isPowerShell = options.value('--document-name')?.value.includes('PowerShell') === true;
  return { machine, lines, ...(isPowerShell ? { shell: 'powershell' as const } : {}) };
}

/** A command that is run on machines or in a task, read as if it had been typed there; null for everything else. */
export function reviewCarriedByAws(call: Invocation, command: Command, context: RuleContext): Statement | null {
  const carried = carriedBy(call, command, context);
  if (carried === null) return null;
  const type = call.service === 'ecs' ? 'AWS::ECS::Task' : 'AWS::EC2::Instance';
  return reviewCarried(carried, { rule: 'aws/run', type }, command, context);
}
