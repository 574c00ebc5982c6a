import type { Word } from '../../model/command';
import { AND } from '../syntax/several';
import { LISTED_PART, UNKNOWN_PART } from '../../model/command';
import type { CommandSyntax, Statement, WordSyntax } from '../syntax/tree';
import { assignedNames, leavesEarly, movesWords } from './assignedNames';
import { unknownInput } from './descriptors';
import { expandText, expandWord } from './expand';
import type { Frame } from './frame';
import { foundOption } from './getopts';
import { inputText } from './inputText';
import { isMap, keysOf } from './keyedLists';
import { readingFrom } from './opened';
import { listed } from './printed/listed';
import type { Reader } from './reader';
import { forgetTaken } from './readWords';
import { adopt, joinBranches, layerOf } from './shell';
import { setVariable, valueOf } from './variables';

/** More values of a loop than this are one unknown value. */
const MOST_TURNS = 40;

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

/** What a loop's body assigns is not known in it: it may be a later turn's. */
function forgetAssigned(body: readonly Statement[], reader: Reader, frame: Frame): void {
  for (const name of assignedNames(body)) setVariable(name, UNKNOWN_PART, false, reader, frame.shell);
}

/** Whether a condition of one test that only computes holds; null where that is not known. */
function holds(condition: readonly Statement[], reader: Reader, frame: Frame): boolean | null {
  const [only] = condition;
  const [part] = only?.kind === 'test' ? only.parts : [];
  if (condition.length !== 1 || only?.kind !== 'test' || only.parts.length !== 1 || part?.kind !== 'arithmetic')
    return null;
  const value = expandText({ parts: [part], raw: '', span: only.span }, reader, frame);
  return value === UNKNOWN_PART ? null : value !== '0';
}

/** A loop that counts is run as often as it counts; false where that is too often or not known, and what is left is to be read. */
function counts(statement: Of<'while'>, reader: Reader, frame: Frame): boolean {
  if (leavesEarly(statement.body)) return false;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const goesOn = holds(statement.condition, reader, frame);
    if (goesOn === null) return false;
    // What is never run is read all the same: the first turn is not taken on trust.
    if (goesOn === (statement.until === true)) return turn > 0;
    reader.run(statement.body, frame);
  }
  return false;
}

type Lines = { readonly lines: readonly string[]; readonly from: string };

/** `read -u 3`, `read <&3`: the descriptor that is read from. */
function descriptorRead({ words, redirects }: CommandSyntax): string {
  const at = words.findIndex(({ raw }) => /^-[rs]*u$/.test(raw));
  const glued = words.find(({ raw }) => /^-[rs]*u\d+$/.test(raw))?.raw.replace(/^-[rs]*u/, '');
  const again = redirects.find((one) => one.kind === 'file' && one.operator === '<&');
  return glued ?? (at >= 0 ? words[at + 1]?.raw : again?.kind === 'file' ? again.to.raw : undefined) ?? '0';
}

/** The lines that `while read …` goes through; null where they are not known or too many. */
function linesRead({ condition }: Of<'while'>, reader: Reader, frame: Frame): Lines | null {
  const last = condition.at(-1);
  const isRead = condition.length === 1 && last?.kind === 'command' && last.words[0]?.raw === 'read';
  // Its own options may cut the text elsewhere.
  if (!isRead || last.words.some(({ raw }) => /^-\w*[dnNa]/.test(raw))) return null;
  const from = descriptorRead(last);
  const text = inputText(reader, readingFrom(from, frame));
  const isKnown = text !== null && !text.includes(UNKNOWN_PART) && !/[\0]/.test(text);
  const lines = isKnown ? text.replace(/\n$/, '').split('\n') : [];
  return lines.length > 1 && lines.length <= MOST_TURNS ? { lines, from } : null;
}

/** The frame in which a descriptor says no more than one line. */
function saying(line: string, from: string, frame: Frame): Frame {
  const input = { kind: 'text', text: `${line}\n` } as const;
  if (from === '0') return { ...frame, input };
  return { ...frame, descriptors: new Map([...frame.descriptors, [from, { kind: 'input', input }]]) };
}

/** Each line in a turn of its own; the body may read on, so that its input is not told. */
function eachLine({ lines, from }: Lines, statement: Of<'while'>, reader: Reader, frame: Frame): void {
  for (const line of lines) {
    forgetTaken(frame);
    reader.run(statement.condition, saying(line, from, frame));
    const shell = layerOf(frame.shell);
    reader.run(statement.body, { ...frame, shell, input: from === '0' ? unknownInput : frame.input });
    joinBranches(frame.shell, [shell]);
  }
}

/** A loop over options is run for each of them; false where they are not known. */
function eachOption({ condition, body }: Of<'while'>, reader: Reader, frame: Frame): boolean {
  const [only] = condition;
  const isOptions = condition.length === 1 && only?.kind === 'command' && only.words[0]?.raw === 'getopts';
  if (!isOptions || leavesEarly(body)) return false;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    reader.run(condition, frame);
    const isFound = foundOption(frame);
    if (isFound === null) return false;
    // What is never run is read all the same.
    if (!isFound) return turn > 0;
    reader.run(body, frame);
  }
  return false;
}

/** A body that takes words away is read with the first of them, the second, and so on: which are left is not followed. */
function eachShift({ condition, body }: Of<'while'>, reader: Reader, frame: Frame): void {
  const words = frame.shell.positional ?? [];
  const turns = Math.min(MOST_TURNS, Math.max(1, words.length - 1));
  const branches = Array.from({ length: turns }, (_, turn) => {
    const shell = layerOf(frame.shell);
    shell.positional =
      words.length < 2 || turn + 1 === MOST_TURNS ? null : [...words.slice(0, 1), ...words.slice(1 + turn)];
    reader.run([...(turn === 0 ? condition : []), ...body], { ...frame, shell });
    return shell;
  });
  joinBranches(frame.shell, branches);
  frame.shell.positional = null;
}

function turns(statement: Of<'while'>, reader: Reader, frame: Frame): void {
  const lines = linesRead(statement, reader, frame);
  forgetAssigned([...statement.condition, ...statement.body], reader, frame);
  if (lines !== null) {
    eachLine(lines, statement, reader, frame);
    return;
  }
  if (movesWords(statement.body)) {
    eachShift(statement, reader, frame);
    return;
  }
  reader.run(statement.condition, frame);
  const shell = layerOf(frame.shell);
  reader.run(statement.body, { ...frame, shell });
  joinBranches(frame.shell, [shell]);
}

export function loop(statement: Of<'while'>, reader: Reader, frame: Frame): string {
  if (counts(statement, reader, frame) || eachOption(statement, reader, frame)) return UNKNOWN_PART;
  turns(statement, reader, frame);
  // What ended the loop has read once more than its body was run.
  if (statement.until !== true) forgetAssigned(statement.condition, reader, frame);
  return UNKNOWN_PART;
}

/** The items or keys of a map, for which their order does not count; null for any other word. */
function mapItems(word: WordSyntax, reader: Reader, frame: Frame): readonly { readonly word: Word }[] | null {
  const [part] = word.parts;
  if (word.parts.length !== 1 || part?.kind !== 'parameter') return null;
  const { name, subscript, operator } = part.parameter;
  if (!/^[@*]$/.test(subscript ?? '') || !/^(?:indirect)?$/.test(operator) || !isMap(name, frame.shell)) return null;
  const values = operator === '' ? valueOf(name, reader, frame) : keysOf(name, frame.shell);
  if (values === null || typeof values === 'string') return null;
  return values.map((value) => ({
    word: { value, dynamic: value.includes(UNKNOWN_PART), glob: false, raw: word.raw, span: word.span },
  }));
}

function valuesOf(statement: Of<'for'>, reader: Reader, frame: Frame): readonly string[] {
  const { positional } = frame.shell;
  if (statement.words === null) return positional === null ? [UNKNOWN_PART] : positional.slice(1);
  const values = statement.words.flatMap((word) => mapItems(word, reader, frame) ?? expandWord(word, reader, frame));
  const isOpen =
    statement.chosen || values.length > MOST_TURNS || values.some(({ word }) => word.value === UNKNOWN_PART);
  return isOpen ? [UNKNOWN_PART] : values.map(({ word }) => (word.glob ? listed(word.value) : word.value));
}

/** What the variables of a loop hold in each of its turns; zsh may have several, of which the last may be left without. */
function turnsOf(statement: Of<'for'>, names: readonly string[], reader: Reader, frame: Frame): readonly string[][] {
  const values = valuesOf(statement, reader, frame);
  const isOpen = values.includes(UNKNOWN_PART);
  // A listing stands for as many words as there are.
  const more = values.at(-1)?.includes(LISTED_PART) === true ? values.at(-1) : undefined;
  return Array.from({ length: Math.ceil(values.length / names.length) }, (_, turn) =>
    names.map((__, index) => (isOpen ? UNKNOWN_PART : (values[turn * names.length + index] ?? more ?? ''))),
  );
}

export function forEach(statement: Of<'for'>, reader: Reader, frame: Frame): string {
  let text = '';
  forgetAssigned(statement.body, reader, frame);
  const names = frame.shell.dialect === 'zsh' ? statement.variable.split(AND) : [statement.variable];
  for (const values of turnsOf(statement, names, reader, frame)) {
    for (const [index, name] of names.entries()) setVariable(name, values[index] ?? '', false, reader, frame.shell);
    const shell = layerOf(frame.shell);
    text += reader.run(statement.body, { ...frame, shell });
    adopt(frame.shell, shell);
  }
  return text.includes(UNKNOWN_PART) ? UNKNOWN_PART : text;
}
