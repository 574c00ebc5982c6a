import { UNKNOWN_PART } from '../../model/command';
import type { Dialect } from '../../model/operation';
import type { Statement, WordSyntax } from '../syntax/tree';
import type { Ending } from './absent';
import { assuming, endingBehind, endingOf } from './absent';
import { choose } from './choose';
import { runEmbedded } from './embedded';
import { expandOne, expandParts, expandWord } from './expand';
import type { Frame } from './frame';
import { leaves } from './leaves';
import { forEach, loop } from './loops';
import { mentions } from './mentions';
import { withOwnInput } from './opened';
import { bindParameters } from './parameters';
import type { Reader } from './reader';
import { keepOutput, redirected } from './redirects';
import { withLocals } from './locals';
import { joinBranches, layerOf, subshellOf, variableIn } from './shell';
import { runAtExit } from './traps';
import { emit, runCommand } from './simpleCommand';

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

function pipeline(statement: Of<'pipeline'>, reader: Reader, frame: Frame): string {
  let { input } = frame;
  let text = '';
  const last = statement.stages.length - 1;
  statement.stages.forEach((stage, index) => {
    const output = index < last ? 'piped' : frame.output;
    const shell = index === last && frame.shell.lastPipe ? frame.shell : layerOf(frame.shell);
    text = runStatement(stage, reader, { ...frame, shell, input, output });
    const [from] = stage.kind === 'command' ? stage.words : [];
    const isKnown = text !== UNKNOWN_PART;
    const word =
      from === undefined ? null : { value: from.raw, dynamic: false, glob: false, raw: from.raw, span: from.span };
    input = isKnown ? { kind: 'text', text } : { kind: 'pipe', from: word };
  });
  return text;
}

function isTest(statement: Statement): boolean {
  return statement.kind === 'test' || (statement.kind === 'command' && statement.words[0]?.raw === 'test');
}

/** After `||`, and after a test, what follows may not run; after any other `&&` it is taken to. */
function chain(statement: Of<'chain'>, reader: Reader, frame: Frame): string {
  let text = runStatement(statement.first, reader, frame);
  let tested = isTest(statement.first);
  let ending = endingOf(statement.first, reader, frame);
  for (const { operator, statement: next } of statement.rest) {
    if (operator === '||' || tested) {
      const branch = assuming(layerOf(frame.shell), operator === '||' ? ending.failed : ending.succeeded);
      text += runStatement(next, reader, { ...frame, shell: branch });
      joinBranches(frame.shell, [branch]);
    } else text += runStatement(next, reader, frame);
    tested ||= isTest(next);
    ending = endingBehind(ending, operator, next, endingOf(next, reader, frame));
  }
  return text;
}

/** Runs a condition; what it says of files is told from where it stands, so that it must stay there. */
function tried(condition: readonly Statement[], reader: Reader, frame: Frame): Ending {
  const { cwd } = frame.shell;
  reader.run(condition, frame);
  return endingOf(frame.shell.cwd === cwd ? condition.at(-1) : undefined, reader, frame);
}

function conditional(statement: Of<'if'>, reader: Reader, frame: Frame): string {
  const branches: Frame['shell'][] = [];
  const branch = (statements: readonly Statement[], absent: readonly string[]): void => {
    const shell = assuming(layerOf(frame.shell), absent);
    branches.push(shell);
    reader.run(statements, { ...frame, shell });
  };
  let failed: readonly string[] = [];
  for (const one of statement.branches) {
    const ending = tried(one.condition, reader, frame);
    branch(one.body, [...failed, ...ending.succeeded]);
    failed = [...failed, ...ending.failed];
  }
  branch(statement.otherwise, failed);
  joinBranches(frame.shell, branches);
  return UNKNOWN_PART;
}

function test(statement: Of<'test'>, reader: Reader, frame: Frame): string {
  const at: WordSyntax = { parts: [], raw: '', span: statement.span };
  expandParts(statement.parts, at, reader, frame);
  const { values = [] } = statement;
  const printed = values.flatMap((value) => expandWord(value, reader, frame).map(({ word }) => `${word.value}\n`));
  for (const operand of statement.computed) {
    const { value, dynamic, span } = expandOne(operand, reader, frame);
    if (!dynamic) runEmbedded(value, span, reader, frame);
    else if (!/^(?:"?\$\{?[?#$!]|"?\$\{#|\$\(\()/.test(operand.raw)) {
      reader.unknown(
        'dynamic',
        'possible',
        span,
        `the shell computes with \`${operand.raw}\`, and runs a substitution in it`,
      );
    }
  }
  return printed.join('');
}

function withRedirects(statement: Of<'redirected'>, reader: Reader, frame: Frame): string {
  const applied = redirected(statement.redirects, reader, frame);
  if (applied.own.length > 0) emit([], { ...frame, redirects: applied.own }, statement.span, reader);
  return keepOutput(runStatement(statement.body, reader, applied.frame), applied, reader);
}

type Compound = Of<'if' | 'while' | 'for' | 'case'>;

function isCompound(statement: Statement): statement is Compound {
  const { kind } = statement;
  return kind === 'if' || kind === 'while' || kind === 'for' || kind === 'case';
}

function runCompound(statement: Compound, reader: Reader, frame: Frame): string {
  switch (statement.kind) {
    case 'if':
      return conditional(statement, reader, frame);
    case 'while':
      return loop(statement, reader, frame);
    case 'for':
      return forEach(statement, reader, frame);
    case 'case':
      return choose(statement, reader, frame);
  }
}

type Declaration = Of<'function' | 'parameters'>;

function isDeclaration(statement: Statement): statement is Declaration {
  return statement.kind === 'function' || statement.kind === 'parameters';
}

/** Functions that a shell calls by itself. */
const HOOKS: Partial<Record<Dialect, RegExp>> = {
  zsh: /^(?:precmd|preexec|chpwd|periodic|zshexit|zshaddhistory|TRAP[A-Z0-9]+|command_not_found_handler)$/,
  bash: /^command_not_found_handle$/,
  fish: /^fish_(?:prompt|right_prompt|mode_prompt|greeting|title|command_not_found)$/,
};

const HOOKED = ['precmd', 'preexec', 'chpwd', 'periodic', 'zshexit', 'zshaddhistory'];

/** zsh: a function that a list of hooks named before it was there. */
function isHooked(name: string, { shell }: Frame): boolean {
  if (shell.dialect !== 'zsh') return false;
  return HOOKED.some((hook) => {
    const names = variableIn(shell, `${hook}_functions`);
    return Array.isArray(names) && names.includes(name);
  });
}

function declare(statement: Declaration, reader: Reader, frame: Frame): string {
  if (statement.kind === 'parameters') bindParameters(statement, reader, frame);
  else {
    frame.shell.functions.set(statement.name, statement.body);
    if (HOOKS[frame.shell.dialect]?.test(statement.name) === true || isHooked(statement.name, frame))
      reader.run([statement.body], { ...frame, shell: { ...layerOf(frame.shell), positional: null } });
  }
  return '';
}

function subshell(statement: Of<'subshell'>, reader: Reader, frame: Frame): string {
  const shell = subshellOf(frame.shell);
  const text = reader.run(statement.body, { ...frame, shell });
  runAtExit(shell);
  return text;
}

/** In fish a block has variables of its own. */
function group(statement: Of<'group'>, reader: Reader, frame: Frame): string {
  const run = (): string => reader.run(statement.body, frame);
  return frame.shell.dialect === 'fish' ? withLocals(frame.shell, run) : run();
}

function runStatement(statement: Statement, reader: Reader, given: Frame): string {
  if (!reader.spend(1)) return UNKNOWN_PART;
  const frame = withOwnInput(given);
  if (isCompound(statement)) return runCompound(statement, reader, frame);
  if (isDeclaration(statement)) return declare(statement, reader, frame);
  switch (statement.kind) {
    case 'command':
      return runCommand(statement, reader, frame);
    case 'pipeline':
      return pipeline(statement, reader, frame);
    case 'chain':
      return chain(statement, reader, frame);
    case 'subshell':
      return subshell(statement, reader, frame);
    case 'group':
      return group(statement, reader, frame);
    case 'redirected':
      return withRedirects(statement, reader, frame);
    case 'test':
      return test(statement, reader, frame);
    case 'unparsed':
      return unparsed(statement, reader, frame);
  }
}

function unparsed(statement: Of<'unparsed'>, reader: Reader, frame: Frame): string {
  if (statement.tooDeep) {
    reader.unknown('too-long', 'present', statement.span, 'commands inside commands, nested too deep to read');
    return UNKNOWN_PART;
  }
  const isGoverned = frame.file !== null && mentions(frame.file, reader.options.governed);
  const says = 'a part of the script is not understood';
  reader.unknown('unparsed', isGoverned ? 'present' : 'possible', statement.span, says);
  reader.run(statement.body, frame);
  return UNKNOWN_PART;
}

/** Runs statements one after the other, up to one that surely leaves them. */
export function runStatements(statements: readonly Statement[], reader: Reader, frame: Frame): string {
  let text = '';
  for (const statement of statements) {
    text += runStatement(statement, reader, frame);
    if (leaves(statement, frame)) break;
  }
  return text.length > 1 && /^\uFFFC+$/.test(text) ? UNKNOWN_PART : text;
}
