import { UNKNOWN_PART } from '../../model/command';
import type { Arm, Statement, WordSyntax } from '../syntax/tree';
import { expandOne, expandParts } from './expand';
import type { Frame } from './frame';
import { fitsPattern } from './patterns';
import { piece } from './pieces';
import type { Reader } from './reader';
import { adopt, hasOption, joinBranches, layerOf } from './shell';

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

/** Whether a word fits the value; null where that is not known. Its substitutions run. */
function fits(value: string, pattern: WordSyntax, reader: Reader, frame: Frame): boolean | null {
  const pieces = expandParts(pattern.parts, pattern, reader, frame);
  const [only] = pattern.parts;
  if (pattern.raw === '*' && only?.kind === 'text' && !only.quoted) return true;
  const isOpen = value.includes(UNKNOWN_PART) || hasOption('anycase', frame.shell);
  if (isOpen) return null;
  // In fish a pattern counts in quotes as well.
  const isFish = frame.shell.dialect === 'fish';
  return fitsPattern(value, isFish ? pieces.map(({ text }) => piece(text, false)) : pieces);
}

function isChosen(value: string, { patterns }: Arm, reader: Reader, frame: Frame): boolean | null {
  if (patterns === null) return null;
  let chosen: boolean | null = false;
  for (const pattern of patterns) {
    const one = fits(value, pattern, reader, frame);
    if (one === true) return true;
    if (one === null) chosen = null;
  }
  return chosen;
}

function fallsInto(falls: boolean | null, arm: Arm, value: string, reader: Reader, frame: Frame): boolean | null {
  if (falls === true) return true;
  const own = isChosen(value, arm, reader, frame);
  return falls === null && own === false ? null : own;
}

type Chosen = { readonly arm: Arm; readonly isSure: boolean };

/** The arms that are run for a value, in their order, and whether each surely is. */
function chosenArms({ arms }: Of<'case'>, value: string, reader: Reader, frame: Frame): readonly Chosen[] {
  const chosen: Chosen[] = [];
  // Whether the arm before is run and goes over into this one; null where that is not known.
  let falls: boolean | null = false;
  let isSure = true;
  for (const arm of arms) {
    const fit = fallsInto(falls, arm, value, reader, frame);
    falls = arm.then === 'falls' ? fit : false;
    if (fit === false) continue;
    isSure &&= fit === true;
    chosen.push({ arm, isSure });
    if (fit === true && arm.then === 'ends') break;
  }
  return chosen;
}

/** `case`: the arm that fits, or all that may. */
export function choose(statement: Of<'case'>, reader: Reader, frame: Frame): string {
  const { value } = expandOne(statement.value, reader, frame);
  const branches: Frame['shell'][] = [];
  let text = '';
  for (const { arm, isSure } of chosenArms(statement, value, reader, frame)) {
    const shell = layerOf(frame.shell);
    text += reader.run(arm.body, { ...frame, shell });
    if (isSure) adopt(frame.shell, shell);
    else branches.push(shell);
  }
  joinBranches(frame.shell, branches);
  return branches.length > 0 ? UNKNOWN_PART : text;
}
