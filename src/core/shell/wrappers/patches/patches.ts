import { patchedText } from '../../../change/patch/patchedText';
import { readPatch, type Section } from '../../../change/patch/readPatch';
import type { Word } from '../../../model/command';
import { UNKNOWN_PART } from '../../../model/command';
import { absolutePath } from '../../../model/filePath';
import { fileText, inputText } from '../../run/inputText';
import { hasOption, optionValue, parseOptions, type OptionGrammar, type Parsed } from '../optionGrammar';
import { isUnknownText, type Wrapper, type WrapperCall } from '../wrapper';
import { applyDiff, type Applying } from './applyDiff';
import { tellRemoved, tellWritten, tellWrittenBelow } from './tellWrites';

/** Options may also stand behind operands. */
function parsedAll(args: readonly Word[], grammar: OptionGrammar): Parsed {
  const options: Parsed['options'][number][] = [];
  const rest: Word[] = [];
  for (let left = args; left.length > 0;) {
    const parsed = parseOptions(left, grammar);
    options.push(...parsed.options);
    const [operand, ...more] = parsed.rest;
    if (operand === undefined) break;
    rest.push(operand);
    left = more;
  }
  return { options, rest };
}

type Source = Pick<Applying, 'text' | 'from'>;

/** The text of a file, or of the input: null where nothing is known of it. */
function sourceOf(file: Word | null, { reader, frame }: WrapperCall): Source {
  const { input } = frame;
  const isInput = file === null || file.value === '-';
  const text = isInput ? inputText(reader, frame) : file.glob ? null : fileText(file.value, reader, frame);
  const from = isInput && input.kind === 'pipe' ? input.from?.value : undefined;
  return { text: text === null || isUnknownText(text) ? null : text, ...(from === undefined ? {} : { from }) };
}

function folderBelow(word: Word | null, folder: string | null): string | null {
  if (word === null) return folder;
  return word.dynamic ? null : absolutePath(word.value, folder);
}

const PATCH: OptionGrammar = {
  short: 'pidoDBzYFgVr',
  long: ['strip', 'input', 'directory', 'output', 'ifdef', 'prefix', 'suffix', 'fuzz', 'get', 'reject-file'],
};

function stripOf(parsed: Parsed, own: number | null): number | null {
  const given = optionValue(parsed, '-p', '--strip')?.value;
  return given === undefined || !/^\d+$/.test(given) ? own : Number(given);
}

/** `patch -p1 < DIFF`, `patch -i DIFF`, `patch FILE DIFF`. */
const patch: Wrapper = (call) => {
  const parsed = parsedAll(call.args, PATCH);
  if (hasOption(parsed, '--dry-run', '-C', '--check', '--help', '--version', '-v')) return null;
  const [file, diff] = parsed.rest;
  const folder = folderBelow(optionValue(parsed, '-d', '--directory'), call.frame.shell.cwd);
  const only = optionValue(parsed, '-o', '--output') ?? file;
  const input = optionValue(parsed, '-i', '--input') ?? diff ?? null;
  const asked = {
    ...sourceOf(input, call),
    ...{ folder, top: folder, strip: stripOf(parsed, null), reverse: hasOption(parsed, '-R', '--reverse') },
  };
  applyDiff(only === undefined || only.value === '-' ? asked : { ...asked, only: only.value }, call);
  return null;
};

/** The folder of the repository, by what git keeps in it. */
function topOf(folder: string | null, { reader }: WrapperCall): string | null {
  if (folder === null) return null;
  const isTop = (at: string): boolean =>
    reader.readFile(`${at}/.git/HEAD`) !== null || reader.readFile(`${at}/.git`) !== null;
  for (let at = folder; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (isTop(at)) return at;
  return folder;
}

const GIT_APPLY: OptionGrammar = {
  short: 'pC',
  long: ['directory', 'include', 'exclude', 'whitespace', 'build-fake-ancestor'],
};
const GIT_AM: OptionGrammar = {
  short: 'pC',
  long: ['directory', 'include', 'exclude', 'whitespace', 'patch-format', 'exclude'],
};

const REHEARSALS = ['--check', '--stat', '--numstat', '--summary'];
const OF_A_RUN = ['--abort', '--skip', '--quit', '--continue', '-r', '--resolved', '--show-current-patch', '--retry'];

/** `git apply DIFF…` and `git am MAILBOX…`, in the folder that git is sent to. */
export function gitPatches(verb: string, args: readonly Word[], folder: string | null, call: WrapperCall): void {
  const parsed = parsedAll(args, verb === 'am' ? GIT_AM : GIT_APPLY);
  const isIdle =
    verb === 'am'
      ? hasOption(parsed, ...OF_A_RUN)
      : hasOption(parsed, '--cached') || (hasOption(parsed, ...REHEARSALS) && !hasOption(parsed, '--apply'));
  if (isIdle || hasOption(parsed, '--help', '-h')) return;
  const below = optionValue(parsed, '--directory');
  const top = folderBelow(below, topOf(folder, call));
  const asked = {
    ...{ folder: verb === 'am' ? top : folderBelow(below, folder), top },
    ...{ strip: stripOf(parsed, 1), reverse: hasOption(parsed, '-R', '--reverse') },
  };
  for (const file of parsed.rest.length === 0 ? [null] : parsed.rest) {
    const source = sourceOf(file, call);
    // Git itself keeps a patch inside the folder unless it is told not to.
    if (source.text === null && hasOption(parsed, '--unsafe-paths'))
      call.reader.unknown(
        'unreadable',
        'present',
        call.head.span,
        'which files outside of the folder `git` changes is not known',
      );
    applyDiff({ ...source, ...asked }, call);
  }
}

function updated(section: Extract<Section, { kind: 'update' }>, call: WrapperCall): void {
  const before = fileText(section.path, call.reader, call.frame);
  const isOpen = before === null || before.includes(UNKNOWN_PART);
  tellWritten(call, section.movedTo ?? section.path, isOpen ? null : patchedText(before, section.hunks));
  if (section.movedTo !== null) tellRemoved(call, section.path);
}

function applySection(section: Section, call: WrapperCall): void {
  if (section.kind === 'add') tellWritten(call, section.path, section.text);
  else if (section.kind === 'delete') tellRemoved(call, section.path);
  else updated(section, call);
}

/** `apply_patch 'PATCH'`, or with the patch on its input: the form that coding agents write. */
const applyPatch: Wrapper = (call) => {
  const [first] = call.args;
  const text = first?.value ?? inputText(call.reader, call.frame);
  const sections = text === null ? null : readPatch(text);
  for (const section of sections ?? []) applySection(section, call);
  if (sections !== null) return null;
  const says = `which files \`${call.name}\` changes is not known`;
  call.reader.unknown('unreadable', 'present', call.head.span, says);
  if (call.frame.shell.cwd !== null) tellWrittenBelow(call, call.frame.shell.cwd);
  return null;
};

/** Programs that change files by a text that says what to change. */
export const patchWrappers: Readonly<Record<string, Wrapper>> = {
  patch,
  gpatch: patch,
  apply_patch: applyPatch,
  applypatch: applyPatch,
  'apply-patch': applyPatch,
};
