import { ownField } from '../../model/ownField';
import type { Span } from '../../model/place';
import type { Part, Statement, WordSyntax } from '../syntax/tree';
import type { Argument } from './argument';
import { cmdletNamed } from './cmdletNames';
import { listed } from './argumentList';
import { runBlock } from './blocks';
import { childrenOf, joinedPath, narrowed, pathsOf } from './items';
import { variableKey } from './variable';
import { named } from './named';
import { processesAmong, processesLookedUp } from './processes';
import type { Stage } from './pipeline';
import { commandOf, effectsOf, impliedWord, literalText, maybe, textPart, unknownPart } from '../syntax/build';

type Command = Extract<Stage, { kind: 'command' }>;

/** What a stage does, and what it hands to the next one; `items` is null when that is not known. */
type Step = { readonly statement: Statement; readonly items: readonly WordSyntax[] | null; readonly isPure: boolean };

/** Cmdlets that do to what they are handed what they do to a path. */
const TAKES_PATHS = new Set([
  ...[
    'remove-item',
    'clear-content',
    'clear-item',
    'move-item',
    'copy-item',
    'get-content',
    'rename-item',
    'invoke-item',
  ],
  ...['set-content', 'add-content', 'stop-process'],
]);
const KEEPS_ITEMS = new Set(['select-object', 'sort-object', 'get-item', 'get-unique', 'resolve-path', 'convert-path']);
/** These read a block as a text of code in another shell or on another machine. */
const TAKES_CODE = new Set(['powershell', 'pwsh', 'invoke-command']);

function wordsOf(args: readonly Argument[]): readonly WordSyntax[] {
  return args.map(({ kind, word }) => (kind === 'block' ? { ...word, parts: [textPart('{}')] } : word));
}

function blocksOf(args: readonly Argument[]): readonly Statement[] {
  return args.flatMap((arg) => (arg.kind === 'block' ? [maybe(arg.body)] : []));
}

function inCode(args: readonly Argument[]): readonly WordSyntax[] {
  return args.map(({ kind, word }) =>
    kind === 'block' ? { ...word, parts: [textPart(word.raw.slice(1, -1))] } : word,
  );
}

function start(stage: Command, words: readonly WordSyntax[]): Statement {
  const own = commandOf(words, stage.head.span);
  return own.kind === 'command' ? { ...own, redirects: stage.redirects } : own;
}

function group(statements: readonly Statement[]): Statement {
  const [only] = statements;
  return statements.length === 1 && only !== undefined ? only : { kind: 'group', body: statements };
}

/** `ForEach-Object { … }` and `Where-Object { … }`: their blocks, with `$_` as what they are handed. */
function forEach(stage: Command, items: readonly WordSyntax[] | null): Statement {
  const body = stage.args.flatMap((arg) => (arg.kind === 'block' ? arg.body : []));
  const words = items ?? [{ ...stage.head, parts: [unknownPart] }];
  const [first] = stage.args;
  const deletes =
    stage.name === 'foreach-object' && first !== undefined && literalText(first.word)?.toLowerCase() === 'delete';
  const removal = deletes ? [commandOf([impliedWord('remove-item', stage.head), ...words], stage.head.span)] : [];
  return { kind: 'for', variable: 'ps:_', words, body: [...removal, ...body], chosen: false };
}

function invokeCommand(stage: Command): Statement {
  const given = named(stage.args);
  const isRemote = given.has('computername', 'cn', 'hostname', 'vmname', 'session', 'containerid', 'vmid');
  // `Invoke-Command web01 { … }`: what stands first is the machine.
  const [place] = stage.args;
  const isPlaced =
    place?.kind === 'word' && !place.word.raw.startsWith('-') && stage.args.some(({ kind }) => kind === 'block');
  if (isPlaced) {
    const words = ['invoke-command', '-ComputerName'].map((text) => impliedWord(text, stage.head));
    return start(stage, [...words, ...inCode(stage.args)]);
  }
  if (isRemote) return start(stage, [impliedWord('invoke-command', stage.head), ...inCode(stage.args)]);
  const span = stage.head.span;
  const words = given.of('argumentlist', 'args');
  const [file] = given.of('filepath');
  if (file !== undefined)
    return start(stage, [impliedWord('pwsh', stage.head), impliedWord('-File', stage.head), file, ...words]);
  const block = stage.args.find((arg) => arg.kind === 'block');
  if (block?.kind === 'block') return runBlock(block.word.span.start, block.body, words, span);
  const [kept] = [...given.of('scriptblock'), ...given.operands];
  return kept === undefined
    ? start(stage, [impliedWord('invoke-command', stage.head)])
    : { kind: 'subshell', body: [commandOf([kept, ...words], span)] };
}

function startProcess(stage: Command): Statement {
  const given = named(stage.args);
  const [first, ...others] = given.operands;
  const file = given.of('filepath').slice(0, 1);
  const program = file[0] ?? first;
  const args = [...given.of('argumentlist', 'args'), ...(file.length > 0 ? given.operands : others)];
  return program === undefined ? start(stage, [stage.head]) : start(stage, [program, ...listed(args)]);
}

/** `Set-Alias name program` makes a function that hands its arguments on. */
function aliasOf(stage: Command): Statement | null {
  const given = named(stage.args);
  const [name, target] = [...given.of('name'), ...given.operands, ...given.of('value')];
  const text = name === undefined ? null : literalText(name);
  if (text === null || target === undefined) return null;
  const parameter = { name: '@', subscript: null, operator: '', argument: null, second: null };
  const rest: Part = { kind: 'parameter', parameter, quoted: true };
  const program = literalText(target);
  const head = program === null ? target : { ...target, parts: [textPart(cmdletNamed(program))] };
  const words = [head, { ...target, parts: [rest] }];
  return { kind: 'function', name: text.toLowerCase(), body: commandOf(words, target.span) };
}

/** `Set-Variable name value`; null where the name is not known. */
function variableSet({ args, head }: Command): Statement | null {
  const given = named(args);
  const [name, ...values] = [...given.of('name'), ...given.operands, ...given.of('value')];
  const text = name === undefined ? null : literalText(name);
  if (text === null) return null;
  const [first] = values;
  const value = first === undefined ? null : { ...first, parts: values.flatMap(({ parts }) => parts) };
  const assignment = { name: variableKey(text), append: false, subscript: null, value, items: null };
  return { kind: 'command', assignments: [assignment], words: [], redirects: [], span: head.span, tail: '', line: 0 };
}

/** `Invoke-WmiMethod Win32_Process Create 'PROGRAM …'` and its like; null for any other method. */
function processMade(stage: Command): Statement | null {
  const texts = stage.args.map(({ word }) => literalText(word)?.toLowerCase());
  if (!texts.includes('create') || !texts.includes('win32_process')) return null;
  const [line] = named(stage.args).of('argumentlist', 'arguments');
  const unknown = { ...stage.head, parts: [unknownPart] };
  return start(stage, [impliedWord('cmd', stage.head), impliedWord('/c', stage.head), line ?? unknown]);
}

function isOfPowershell(args: readonly Argument[]): boolean {
  return args.some(({ word }) =>
    /^-(?:uri|outfile|usebasicparsing|method|headers|body|contenttype|infile)\b/i.test(word.raw),
  );
}

/** `rd /s /q x`, as people write it who know cmd; null for the cmdlet of that name. */
function commandOfCmd({ name, head, args }: Command): string | null {
  const written = head.raw.toLowerCase();
  const isNamed = name === 'remove-item' && /^(?:rd|rmdir|del|erase)$/.test(written);
  return isNamed && args.some(({ word }) => /^\/[a-z]$/i.test(word.raw)) ? written : null;
}

/** `Get-ChildItem Env:`, `Get-Item Env:NAME`: the variables of the environment, all when none is named; null for others. */
function variablesListed({ name, args }: Command): readonly string[] | null {
  if (name !== 'get-childitem' && name !== 'get-item' && name !== 'get-content') return null;
  const [path] = pathsOf(args);
  const variable = /^env:[\\/]?([\w*]*)$/i.exec(path === undefined ? '' : (literalText(path) ?? path.raw))?.[1];
  if (variable === undefined) return null;
  return variable === '' || variable === '*' ? [] : [variable];
}

/** A script is started by the program that reads it; null for any other name. */
function scriptStart(name: string): readonly string[] | null {
  if (name.endsWith('.ps1')) return ['pwsh', '-File'];
  return /\.(?:bat|cmd)$/.test(name) ? ['cmd', '/c'] : null;
}

/** The words that start what a name stands for. */
function startWords(stage: Command): readonly WordSyntax[] {
  const { name, head, args } = stage;
  if (name === null) return [head, ...wordsOf(args)];
  const word = (text: string): WordSyntax => impliedWord(text, head);
  const reader = scriptStart(name);
  if (reader !== null) return [...reader.map(word), head, ...wordsOf(args)];
  if (name === 'cd' || name === 'pushd') return [word(name), ...pathsOf(args)];
  const ofCmd = commandOfCmd(stage);
  if (ofCmd !== null) return [word(ofCmd), ...wordsOf(args)];
  if ((name === 'curl' || name === 'wget') && isOfPowershell(args))
    return [word('invoke-webrequest'), ...wordsOf(args)];
  const variables = variablesListed(stage);
  if (variables !== null) return [word('printenv'), ...variables.map(word)];
  const isPath = /[\\/]/.test(name);
  return [isPath ? head : { ...word(name), raw: head.raw }, ...(TAKES_CODE.has(name) ? inCode(args) : wordsOf(args))];
}

type Special = (stage: Command, items: readonly WordSyntax[] | null) => Step | null;

/** A step that hands nothing on; null where the reader does not make it out. */
const ending =
  (read: (stage: Command, items: readonly WordSyntax[] | null) => Statement | null): Special =>
  (stage, items) => {
    const statement = read(stage, items);
    return statement === null ? null : { statement, items: null, isPure: false };
  };

/** Commands that are more than a program with its words, by name. */
const specials: Readonly<Record<string, Special>> = {
  'foreach-object': ending(forEach),
  'where-object': (stage, items) => {
    const isPure = stage.args.every((arg) => arg.kind === 'word' || arg.body.every(({ kind }) => kind === 'test'));
    const left = items === null ? null : processesAmong(narrowed(items), stage.args);
    return { statement: forEach(stage, items), items: left, isPure };
  },
  'invoke-command': ending(invokeCommand),
  'start-process': ending(startProcess),
  'invoke-wmimethod': ending(processMade),
  'invoke-cimmethod': ending(processMade),
  'set-variable': ending(variableSet),
  'set-alias': ending(aliasOf),
};

function special(stage: Command, items: readonly WordSyntax[] | null): Step | null {
  const name = stage.name ?? '';
  return ownField(specials, name)?.(stage, items) ?? null;
}

/** What a stage hands on, where that can be told. */
function handedOn(stage: Command, items: readonly WordSyntax[] | null): readonly WordSyntax[] | null {
  if (stage.name === 'get-childitem') return childrenOf(stage.args, stage.head);
  if (stage.name === 'get-command') return pathsOf(stage.args);
  const processes = processesLookedUp(stage);
  if (processes !== null) return processes;
  if (stage.name === 'join-path') {
    const path = joinedPath(stage.args);
    return path === null ? null : [path];
  }
  if (stage.name === null || !KEEPS_ITEMS.has(stage.name)) return null;
  return items ?? (stage.name === 'select-object' || stage.name === 'sort-object' ? null : pathsOf(stage.args));
}

function takesItems(stage: Command): boolean {
  return stage.name !== null && TAKES_PATHS.has(stage.name) && pathsOf(stage.args).length === 0;
}

/** A function or filter finds what the pipeline hands it in `$_` and `$input`. */
function handed(own: Statement, { name, head }: Command, items: readonly WordSyntax[] | null): Statement {
  const [first] = items ?? [];
  if (items === null || first === undefined || name === null || TAKES_PATHS.has(name)) return own;
  const assignments = ['_', 'input'].map((one) => ({
    name: variableKey(one),
    append: false,
    subscript: null,
    value: first,
    items,
  }));
  const set: Statement = { kind: 'command', assignments, words: [], redirects: [], span: head.span, tail: '', line: 0 };
  return group([set, own]);
}

function ordinary(stage: Command, items: readonly WordSyntax[] | null): Step {
  if (stage.body !== null) {
    const { head, args } = stage;
    const statement = runBlock(head.span.start, stage.body, wordsOf(args), head.span);
    return { statement: group([statement, ...blocksOf(args)]), items: null, isPure: false };
  }
  const given = takesItems(stage) ? (items ?? []) : [];
  const own = handed(start(stage, [...startWords(stage), ...given]), stage, items);
  const takesCode = stage.name !== null && TAKES_CODE.has(stage.name);
  const blocks = takesCode ? [] : blocksOf(stage.args);
  const next = handedOn(stage, items);
  const isPure = next !== null && blocks.length === 0 && stage.redirects.length === 0;
  return { statement: group([own, ...blocks]), items: next, isPure };
}

/** `$i++` by itself puts nothing out. */
function putOut(words: readonly WordSyntax[], span: Span): Statement {
  const isCounting = words.some(({ raw }) => /^(?:\+\+|--)\$|(?:\+\+|--)\s*$/.test(raw));
  return isCounting ? effectsOf(words, span) : { ...effectsOf([], span), values: words };
}

function step(stage: Stage, items: readonly WordSyntax[] | null, isAlone: boolean, span: Span): Step {
  if (stage.kind === 'command') return special(stage, items) ?? ordinary(stage, items);
  const isPrinted = stage.words.some(({ raw }) => /^\$\{?env:/i.test(raw));
  if (isAlone && stage.redirects.length === 0 && !isPrinted)
    return { statement: putOut(stage.words, span), items: stage.words, isPure: true };
  const echo: WordSyntax = { parts: [textPart('echo')], raw: 'echo', span };
  const statement = commandOf([echo, ...stage.words], span);
  const written = statement.kind === 'command' ? { ...statement, redirects: stage.redirects } : statement;
  return { statement: written, items: stage.words, isPure: stage.redirects.length === 0 };
}

/** A pipeline as the statements that it amounts to; `values` when all it does is name things. */
export function translated(
  stages: readonly Stage[],
  span: Span,
): { readonly statement: Statement; readonly values: readonly WordSyntax[] | null } {
  const steps: Step[] = [];
  let items: readonly WordSyntax[] | null = null;
  for (const stage of stages) {
    const next = step(stage, items, stages.length === 1, span);
    steps.push(next);
    ({ items } = next);
  }
  const [only] = steps;
  const values = steps.every(({ isPure }) => isPure) ? items : null;
  if (steps.length === 1 && only !== undefined) return { statement: only.statement, values };
  return { statement: { kind: 'pipeline', stages: steps.map(({ statement }) => statement) }, values };
}
