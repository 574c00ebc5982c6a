import type { Command, RuleContext, Statement, Word } from '../../model/command';
import type { Remark } from '../shared/remoteObservation';
import { joined, statement } from '../../model/statement';
import { startsThere } from '../platforms/startsBehind';
import { remoteObservation } from '../shared/remoteObservation';

/** Lines that a cloud's command line hands to a machine or a container there. */
export type CarriedScript = {
  /** As a sentence calls it; also the host of what the lines do. */
  readonly machine: string;
  /** One for each line. */
  readonly lines: readonly Word[];
  readonly shell?: 'powershell';
};

/** A shell that somebody types into: nothing is carried. */
const SHELL = /^(?:\S*\/)?(?:ba|z|k|da|a)?sh(?:\s+-[il]+)*$|^(?:pwsh|powershell)(?:\.exe)?$/;

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** `null` where nothing is carried, or what is carried is not known before it runs. */
export function reviewCarried(
  { machine, lines, shell }: CarriedScript,
  remark: Pick<Remark, 'rule' | 'type'>,
  command: Command,
  context: RuleContext,
): Statement | null {
  const [first] = lines;
  const text = lines.map(({ value }) => value).join('\n');
  if (first === undefined || lines.some(({ dynamic }) => dynamic) || SHELL.test(text.trim())) return null;
  const said = remoteObservation(command, context, {
    ...{ ...remark, effect: 'update', severity: 'medium', undo: 'unknown', name: machine },
    says: `Runs a command on ${machine}`,
    signals: [{ kind: 'name', value: machine, from: 'machine name' }],
  });
  const line = shell === undefined ? text : `pwsh -Command ${quoted(text)}`;
  return joined([statement({ observations: [said] }), startsThere(machine, [{ ...first, value: line }])]);
}

/** A word that names a file with lines: `@fix.sh`, `file://fix.sh`; the word itself where it is none or cannot be read. */
export function textIn(word: Word, { cwd }: Command, context: RuleContext): Word {
  const [, path] = /^(?:@|fileb?:\/\/)(.+)$/.exec(word.value) ?? [];
  if (path === undefined || (cwd === null && !path.startsWith('/'))) return word;
  const text = context.readAsLeft(path.startsWith('/') ? path : `${cwd ?? ''}/${path}`);
  return text === null ? word : { ...word, value: text };
}
