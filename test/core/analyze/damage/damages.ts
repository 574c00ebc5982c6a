import type { Intact } from './intact';

/** One way of damaging a text, done everywhere that it can be done outside of the part that is told. */
export type Damage = {
  readonly of: readonly Intact['format'][];
  /** The damaged texts; `isFree` says whether a line may be touched. */
  readonly texts: (lines: readonly string[], isFree: (line: number) => boolean, file: Intact) => readonly string[];
};

const every: readonly Intact['format'][] = ['hcl', 'json', 'yaml', 'sql'];

type Replaced = (line: string, file: Intact) => readonly (readonly string[])[];

/** Each free line with others in its place. */
function atLines(replaced: Replaced): Damage['texts'] {
  return (lines, isFree, file) =>
    lines.flatMap((line, at) =>
      isFree(at)
        ? replaced(line, file).map((instead) => [...lines.slice(0, at), ...instead, ...lines.slice(at + 1)].join('\n'))
        : [],
    );
}

/** Each free line that says something, without the letters that a pattern finds, one at a time. */
function without(letters: RegExp): Damage['texts'] {
  return atLines((line) =>
    [...line.matchAll(letters)].map(({ 0: found, index }) => [line.slice(0, index) + line.slice(index + found.length)]),
  );
}

function said(line: string): boolean {
  return line.trim() !== '';
}

/** Cuts behind the last line that is told. */
function behind(lines: readonly string[], isFree: (line: number) => boolean): number {
  return lines.findLastIndex((_, at) => !isFree(at)) + 1;
}

const half = (line: string): string => line.slice(0, line.length - Math.ceil(line.trim().length / 2));

export const damages: Readonly<Record<string, Damage>> = {
  'cut off at a line': {
    of: every,
    texts: (lines, isFree) => {
      const from = behind(lines, isFree);
      return lines.slice(from).map((_, at) => `${lines.slice(0, from + at).join('\n')}\n`);
    },
  },
  'cut off at a letter': {
    of: every,
    texts: (lines, isFree) => {
      const kept = lines.slice(0, behind(lines, isFree)).join('\n') + '\n';
      const rest = lines.slice(behind(lines, isFree)).join('\n');
      return Array.from({ length: rest.length }, (_, at) => kept + rest.slice(0, at));
    },
  },
  'without a line': { of: every, texts: atLines(() => [[]]) },
  'without a bracket': { of: every, texts: without(/[{}[\]()]/g) },
  'without a quote': { of: every, texts: without(/["']|\$\w*\$/g) },
  'without a colon or an equals sign': { of: every, texts: without(/[:=]/g) },
  'without a comma or a semicolon': { of: every, texts: without(/[,;]/g) },
  'with a colon twice': {
    of: ['yaml', 'json'],
    texts: atLines((line) => (line.includes(':') ? [[line.replace(':', '::')]] : [])),
  },
  'a half-typed line': { of: every, texts: atLines((line) => (said(line) ? [[half(line)]] : [])) },
  'a key that is half typed': {
    of: every,
    texts: atLines((line) => (said(line) ? [[/^\s*\S{1,5}/.exec(line)?.[0] ?? line]] : [])),
  },
  'a word on a line of its own': {
    of: every,
    texts: atLines((line) => [
      ['reso', line],
      ['    reso', line],
      [line, '"reso', ''],
    ]),
  },
  'a conflict': {
    of: every,
    texts: atLines((line) => [['<<<<<<< HEAD', line, '=======', line, '>>>>>>> other']]),
  },
  'a conflict with nothing on one side': {
    of: every,
    texts: atLines((line) => [
      ['<<<<<<< HEAD', line, '=======', '>>>>>>> other'],
      ['<<<<<<< HEAD', '=======', line, '>>>>>>> other'],
    ]),
  },
  'a conflict of three sides': {
    of: every,
    texts: atLines((line) => [['<<<<<<< HEAD', line, '||||||| base', '=======', `${line} `, '>>>>>>> other']]),
  },
  'half a conflict': {
    of: every,
    texts: atLines((line) => [
      ['<<<<<<< HEAD', line],
      [line, '======='],
      [line, '>>>>>>> other'],
    ]),
  },
  'one blank more or less': {
    of: every,
    texts: atLines((line) => (said(line) ? [[` ${line}`], [line.replace(/^ /, '')]] : [])),
  },
  'a tab before a line': {
    of: every,
    texts: atLines((line) => (said(line) ? [[`\t${line.trimStart()}`], [`\t${line}`]] : [])),
  },
  'a line without its indentation': { of: every, texts: atLines((line) => (said(line) ? [[line.trimStart()]] : [])) },
  'with a mark of Unicode': { of: every, texts: (lines) => [`\uFEFF${lines.join('\n')}`] },
  'with the line ends of Windows': { of: every, texts: (lines) => [lines.join('\r\n')] },
  'with some line ends of Windows': {
    of: every,
    texts: (lines) => [lines.map((line, at) => (at % 3 === 0 ? `${line}\r` : line)).join('\n')],
  },
  'a NUL': { of: every, texts: atLines((line) => [[`${line}\0`], [`${line.slice(0, 3)}\0${line.slice(3)}`]]) },
  'letters that are none': {
    of: every,
    texts: atLines((line) => [
      [`\uFFFD${line}`],
      [`${line.slice(0, 4)}\uFFFD\uFFFD${line.slice(4)}`],
      [`${line}\uD800`],
    ]),
  },
  'a line twice': { of: every, texts: atLines((line) => [[line, line]]) },
  'a bracket too many': {
    of: every,
    texts: atLines((line) => ['}', '{', ']', '[', ')', '('].map((one) => [line + one])),
  },
  'what is opened and never closed': {
    of: every,
    texts: atLines((line, { opens }) => opens.map((one) => [line, ...one.split('\n')])),
  },
  'what is opened at the end of a line and never closed': {
    of: every,
    texts: atLines((line, { opens }) => opens.map((one) => `${line} ${one}`.split('\n'))),
  },
  'a second document': {
    of: ['json', 'yaml'],
    texts: (lines) => {
      const text = lines.join('\n');
      return [
        `${text}---\na: 1\n`,
        `---\na: 1\n---\n${text}`,
        `${text}{"a": 1}\n`,
        `{"a": 1}\n${text}`,
        `${text}...\n%YAML 9.9\n---\n: :\n`,
      ];
    },
  },
};
