import type { Observation, Unknown } from '../../model/finding';
import { nowhere } from '../../model/place';
import type { ToolContext, ToolInput, ToolReading, ToolUse } from '../../model/toolFamily';
import { wordsOf } from '../../model/wordsOf';
import { COMMANDS, commandRunsWithin } from './commandRuns';
import { codeRuns } from './codeRuns';
import { fieldDeeds } from './fieldDeeds';
import { textIn } from './fields';
import { looseWrite } from './fileWrites';
import { settled } from './objects';
import { fact, leftAlone, readable, reading } from './reading';
import { saysGone } from './saysGone';
import { mutationsIn, stepsIn } from './stepsIn';
import { deedVerbs, type VerbMeaning } from './verbs';
import { isJoin, paired, verbsIn, type Spoken, type Verb } from './verbsIn';

const GRAVE: ReadonlySet<string> = new Set(['create', 'update']);

const THROWN: VerbMeaning = { effect: 'delete', severity: 'medium', undo: 'easy', says: 'Throws things away:' };

/** A change that only moves things to where they are thrown away is their removal. */
function thrown(verb: Verb, input: ToolInput): Verb {
  const isChange = verb.kind === 'deed' && verb.meaning.effect === 'update';
  return isChange && saysGone(input) ? { ...verb, meaning: THROWN } : verb;
}

const QUESTION = /(?:^| )(?:query|queries|search)$/;
const READ_ONLY =
  /\b(?:logs?|insights|metrics?|traces?|promql|logql|prometheus|loki|kusto|kql|nrql|spl|splunk|lucene)\b/;

/** A question that is put is read only, where its language knows nothing else or it has no word of a change. */
function asked({ word, rest }: Spoken, { words, input }: Pick<ToolUse, 'words' | 'input'>): boolean {
  if (!/^exec(?:ute)?$/.test(word) || !QUESTION.test(rest.join(' '))) return false;
  if (READ_ONLY.test(words.join(' '))) return true;
  const texts = Object.values(input).filter((value) => typeof value === 'string');
  return texts.length > 0 && !texts.some((text) => wordsOf(text).some((one) => deedVerbs.has(one)));
}

/** Fields in which tools of many deeds are told which one is meant: `action`, `run_action`, `apiOperation`. */
const DEED_FIELD = /(?:^| )(?:action|operation|op|verb|method|mode|command|task)$|^type$/;

function toldIn(input: ToolInput): readonly Spoken[] {
  return Object.keys(input).flatMap((field) => {
    const text = DEED_FIELD.test(wordsOf(field).join(' ')) ? textIn(input, field) : null;
    return text === null || text.length > 60 ? [] : verbsIn(wordsOf(text));
  });
}

function verbsOf({ words, input }: Pick<ToolUse, 'words' | 'input'>): readonly Verb[] {
  const told = [...toldIn(input), ...stepsIn(input).flatMap(toldIn), ...mutationsIn(input)];
  return [...verbsIn(words), ...told].map((spoken) =>
    asked(spoken, { words, input }) ? { kind: 'read' } : thrown(settled(spoken, input), input),
  );
}

const NAMING =
  /^(?:name|id|key|path|title|url|target|resource|identifier|\w+[_-]?(?:name|id|key|path)|\w+(?:Name|Id|Key|Path))$/;

/** What the call itself names as the thing: the first short text under a name that names. */
export function namedIn(input: ToolInput): string {
  const named = Object.entries(input).find(
    ([field, value]) =>
      NAMING.test(field) && (typeof value === 'number' || (typeof value === 'string' && value !== '')),
  );
  const value = named?.[1];
  return typeof value === 'string' || typeof value === 'number' ? readable(String(value)) : '';
}

type Done = Pick<Extract<Verb, { kind: 'deed' }>, 'verb' | 'meaning'>;

/** `field` is what a field's own deed is told by. */
function observed({ verb, meaning }: Done, use: ToolUse, field: string | null = null): Observation {
  const name = namedIn(use.input);
  const what =
    field ??
    paired(use.words)
      .filter((word) => word !== verb && !isJoin(word))
      .join(' ');
  return fact({
    rule: `tool/${meaning.effect}`,
    effect: meaning.effect,
    severity: meaning.severity,
    undo: meaning.undo,
    type: 'mcp.tool',
    name: name === '' ? use.tool : name,
    certainty: 'possible',
    says: `${meaning.says} ${readable(`${what} ${name}`)}`.trim(),
  });
}

function nobodyKnows({ server, tool }: ToolUse): Unknown {
  const says = `\`${server === '' ? tool : `${server}/${tool}`}\` is a tool that no rule knows`;
  return { code: 'unknown-program', stake: 'possible', at: nowhere, says };
}

/** What fields say of a call that changes something, or may. */
function byField(use: ToolUse, verbs: readonly Verb[]): readonly Observation[] {
  const isRead = verbs.length > 0 && verbs.every(({ kind }) => kind === 'read');
  return fieldDeeds(use.input, use.words)
    .filter(({ meaning }) => !isRead || meaning.effect === 'delete')
    .map(({ field, meaning }) => observed({ verb: '', meaning }, use, field));
}

function said(use: ToolUse, verbs: readonly Verb[]): ToolReading {
  const deeds = verbs.filter((verb) => verb.kind === 'deed');
  const fields = byField(use, verbs);
  if (fields.length > 0) return reading({ observations: [...deeds.map((deed) => observed(deed, use)), ...fields] });
  if (deeds.length === 0) return verbs.length > 0 ? leftAlone : reading({ unknowns: [nobodyKnows(use)] });
  const grave = deeds.filter(({ meaning }) => !GRAVE.has(meaning.effect));
  const told = grave.length > 0 ? grave : deeds.slice(0, 1);
  const observations = [...new Map(told.map((deed) => [deed.meaning.effect, observed(deed, use)])).values()];
  // Of a tool that changes something unknown nobody knows what else it does.
  return reading({ observations, unknowns: grave.length > 0 ? [] : [nobodyKnows(use)] });
}

/**
 * What the name of an unknown tool says, and what it is told to do; a name without a verb is not known at all. One that
 * takes a command line is very likely another way to a shell, one that takes a path and a text writes a file.
 */
export function byVerb(use: ToolUse, context: ToolContext): ToolReading {
  const verbs = verbsOf(use);
  const isRead = verbs.length > 0 && verbs.every(({ kind }) => kind === 'read');
  const changes = isRead ? [] : (looseWrite(use, context)?.changes ?? []);
  return { ...said(use, verbs), runs: [...commandRunsWithin(use, COMMANDS), ...(codeRuns(use) ?? [])], changes };
}
