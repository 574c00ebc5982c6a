import { ownField } from '../../model/ownField';
import type { Command, RuleContext, RulePack, Statement, Word } from '../../model/command';
import type { Destroyed } from '../../model/destroyed';
import type { Effect, Observation, Severity, Undo } from '../../model/finding';
import { nothing, statement } from '../../model/statement';
import { readOptions, type OptionGrammar, type Options } from './readOptions';
import { dynamicPart, remoteObservation } from './remoteObservation';

/** What one verb of a tool does, as far as it is the same for whatever it is done to. */
export type Deed = {
  readonly rule: string;
  readonly effect: Effect;
  readonly severity: Severity;
  readonly undo: Undo;
  /** The kind of thing: `package`, `schedule`. */
  readonly type: string;
  /** A sentence's beginning; the thing's name follows: `Deletes the backup`. */
  readonly says: string;
  /** The thing's name where no word of the command gives it; `''` says nothing behind the sentence. */
  readonly name?: string;
  readonly reach?: Observation['reach'];
  readonly lost?: string;
  readonly saferWay?: string;
  readonly certainty?: Observation['certainty'];
  /** What goes with the thing of this name, as files of the workspace may tell it. */
  readonly holds?: (name: string) => Destroyed;
  /** The words that name things, from those behind the verb; the first one is usual. */
  readonly named?: (operands: readonly Word[], options: Options) => readonly Word[];
};

/**
 * A verb whose options decide, `null` when it then does nothing worth a word. `rest` is what follows the verb; the context
 * is given to the verbs of a table, for those that read a file.
 */
export type DeedOf = (options: Options, rest: readonly Word[], command: Command, context?: RuleContext) => Deed | null;

/** How a tool is read, and what its verbs do. */
export type Grammar = {
  readonly grammar?: OptionGrammar;
  /** What it acts on is the machine it runs on; without this it is something others share. */
  readonly local?: boolean;
  /** With one of these nothing happens; `--help` and `--version` are among them for every tool. */
  readonly idle?: readonly string[];
  /** By the words of the verb: `publish`, `dist-tag add`; the longest that fits counts, and `''` fits always. */
  readonly verbs: Readonly<Record<string, Deed | DeedOf>>;
};

export type Tool = Grammar & Omit<RulePack, 'review'>;

/** `--version` alone asks for the tool's own; `--version 3` names a version of something. */
function onlyAsks(options: Options, idle: readonly string[]): boolean {
  const asksVersion = options.given.some(({ name, values }) => name === '--version' && values.length === 0);
  return asksVersion || options.has('--help', ...idle);
}

const LONGEST_VERB = 4;

type Found = { readonly deed: Deed | DeedOf; readonly rest: readonly Word[] };

function verbOf(words: readonly Word[], verbs: Grammar['verbs']): Found | null {
  for (let count = Math.min(LONGEST_VERB, words.length); count >= 0; count -= 1) {
    const name = words
      .slice(0, count)
      .map(({ value }) => value)
      .join(' ');
    const deed = ownField(verbs, name);
    if (deed !== undefined) return { deed, rest: words.slice(count) };
  }
  return null;
}

/** A word of the verb is not known: `$VERB`, `volume $VERB`. Where nothing below the words before it matters, it is ordinary. */
function isHidden(words: readonly Word[], found: Found | null, verbs: Grammar['verbs']): boolean {
  const at = words.findIndex(({ dynamic }) => dynamic);
  if (at < 0 || (found !== null && found.rest.length < words.length)) return false;
  const before = words.slice(0, at).map(({ value }) => `${value} `);
  return Object.keys(verbs).some((name) => name !== '' && name.startsWith(before.join('')));
}

function shown(word: Word): string {
  return word.dynamic ? word.raw : word.value;
}

type Done = { readonly deed: Omit<Deed, 'holds'>; readonly rest: readonly Word[] };

/** The observations of one deed, one for each thing that it names. */
function deedDone(
  { deed, rest }: Done,
  tool: Grammar,
  options: Options,
  command: Command,
  context: RuleContext,
): readonly Observation[] {
  const { named, name, says, ...facts } = deed;
  const reach = tool.local === true && command.host === null ? 'local' : 'remote';
  const place = tool.local === true && command.host !== null ? `on ${command.host}` : '';
  const words = name !== undefined ? [] : (named?.(rest, options) ?? rest.slice(0, 1));
  const names = words.length > 0 ? words.map(shown) : [name ?? ''];
  return names.map((one) =>
    remoteObservation(command, context, {
      reach,
      ...facts,
      name: one === '' ? command.program : one,
      says: [one === '' ? says.replace(/:$/, '') : says, one, place].filter((part) => part !== '').join(' '),
    }),
  );
}

/** What goes with the things that were taken away. */
export function holdings(holds: Deed['holds'], gone: readonly Observation[]): readonly Destroyed[] {
  return holds === undefined ? [] : gone.map(({ target }) => holds(target.name));
}

/** What a table of verbs says of one command; for packs whose program has several grammars. */
export function reviewTool(tool: Grammar, command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, tool.grammar);
  if (onlyAsks(options, tool.idle ?? [])) return nothing;
  const found = verbOf(options.operands, tool.verbs);
  const says = `which command of \`${command.program}\` runs is not known before it runs`;
  const hidden = (): Statement => statement({ unknowns: [dynamicPart(command, context, says)] });
  if (isHidden(options.operands, found, tool.verbs)) return hidden();
  if (found === null) return statement({ isUnlisted: tool.local !== true });
  const deed = typeof found.deed === 'function' ? found.deed(options, found.rest, command, context) : found.deed;
  // Whoever looks at words for what is done has seen nothing in one that nobody knows.
  if (deed === null) {
    if (found.rest.length > 0 && options.operands[0]?.dynamic === true) return hidden();
    return statement({ isUnlisted: tool.local !== true && found.rest.length === options.operands.length });
  }
  const { holds, ...plain } = deed;
  const observations = deedDone({ deed: plain, rest: found.rest }, tool, options, command, context);
  return statement({ observations, destroys: holdings(holds, observations) });
}

/** A pack for a tool whose verbs can be told one by one; one that the table lacks is ordinary, unless its words end a thing. */
export function toolPack(tool: Tool): RulePack {
  const { programs, documentation, examples } = tool;
  return { programs, documentation, examples, review: (command, context) => reviewTool(tool, command, context) };
}
