import { ownField } from '../../model/ownField';
import type { Command, RuleContext, Statement, Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Observation } from '../../model/finding';
import { absolutePath } from '../../model/filePath';
import { placeOf } from '../../model/place';
import { statement } from '../../model/statement';
import { tailOf } from '../shared/readOptions';

/** One git command with its global options taken off. */
export type GitCall = {
  readonly verb: string;
  /** What follows the verb. */
  readonly args: readonly Word[];
  /** `-c` settings, in order. */
  readonly settings: readonly { readonly key: string; readonly value: string; readonly word: Word }[];
  /** The command with the folder that `-C` moves it to. */
  readonly command: Command;
  readonly context: RuleContext;
};

export type GitVerb = (call: GitCall) => Statement;

const VALUED: ReadonlySet<string> = new Set([
  '-C',
  '-c',
  '--git-dir',
  '--work-tree',
  '--namespace',
  '--exec-path',
  '--config-env',
  '--super-prefix',
  '--attr-source',
]);

/** `KEY=VALUE`, as `-c` takes it; a key alone is true. */
export function readSetting(word: Word): GitCall['settings'][number] {
  const equals = word.value.indexOf('=');
  const key = equals < 0 ? word.value : word.value.slice(0, equals);
  return { key: key.toLowerCase(), value: equals < 0 ? 'true' : word.value.slice(equals + 1), word };
}

type Before = { readonly settings: GitCall['settings']; readonly cwd: string | null };

/** `--config-env=KEY=NAME`: the value stands in a variable, and one that is not known may be anything. */
function fromVariable(word: Word, command: Command): GitCall['settings'][number] {
  const { key, value } = readSetting(word);
  return { key, value: ownField(command.variables, value) ?? `!${UNKNOWN_PART}`, word };
}

/** One option in front of the verb: what it changes, and how many words it is. */
function globalOption(
  word: Word,
  next: Word | undefined,
  before: Before,
  command: Command,
): { readonly after: Before; readonly words: number } {
  if (word.value.startsWith('-c') && word.value.length > 2) {
    const glued = readSetting({ ...word, value: word.value.slice(2) });
    return { after: { ...before, settings: [...before.settings, glued] }, words: 1 };
  }
  const words = VALUED.has(word.value) ? 2 : 1;
  const named = /^--config-env(?:=|$)/.test(word.value) ? (words === 2 ? next : tailOf(word, 13)) : undefined;
  if (named !== undefined) {
    return { after: { ...before, settings: [...before.settings, fromVariable(named, command)] }, words };
  }
  if (next !== undefined && word.value === '-c') {
    return { after: { ...before, settings: [...before.settings, readSetting(next)] }, words };
  }
  if (next !== undefined && word.value === '-C') {
    return { after: { ...before, cwd: next.dynamic ? null : absolutePath(next.value, before.cwd) }, words };
  }
  return { after: before, words };
}

/** The verb and the settings of `git [global options] VERB …`; `null` when there is no verb. */
export function readCall(command: Command, context: RuleContext): GitCall | null {
  let before: Before = { settings: [], cwd: command.cwd };
  let index = 0;
  for (;;) {
    const word = command.args[index];
    if (word === undefined || ['--help', '-h', '--version', '-v'].includes(word.value)) {
      return null;
    }
    if (!word.value.startsWith('-')) {
      const verb = word.dynamic ? '' : word.value;
      const args = command.args.slice(index + 1);
      return { verb, args, settings: before.settings, command: { ...command, cwd: before.cwd }, context };
    }
    const { after, words } = globalOption(word, command.args[index + 1], before, command);
    before = after;
    index += words;
  }
}

type Said = Pick<Observation, 'rule' | 'effect' | 'severity' | 'undo' | 'says'> & {
  readonly target: Observation['target'];
  readonly reach?: Observation['reach'];
  readonly at?: Word;
  readonly lost?: string;
  readonly saferWay?: string;
  readonly signals?: Observation['signals'];
};

export function observation(call: Pick<GitCall, 'command' | 'context'>, said: Said): Observation {
  const { rule, effect, severity, undo, says, target } = said;
  return {
    ...{ rule, effect, severity, undo, says, target },
    ...(said.lost === undefined ? {} : { impact: { lost: said.lost, dependants: [] } }),
    ...(said.saferWay === undefined ? {} : { saferWay: said.saferWay }),
    stage: 'act',
    certainty: 'certain',
    reach: said.reach ?? (call.command.host === null ? 'local' : 'remote'),
    signals: said.signals ?? [],
    at: placeOf(call.context.text, said.at?.span ?? call.command.span),
  };
}

export function says(call: GitCall, ...said: readonly Said[]): Statement {
  return statement({ observations: said.map((one) => observation(call, one)) });
}
