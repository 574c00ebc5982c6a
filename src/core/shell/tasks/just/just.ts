import type { Word } from '../../../model/command';
import { UNKNOWN_PART } from '../../../model/command';
import { absolutePath } from '../../../model/filePath';
import type { Variables } from '../../run/shell';
import type { Wrapper, WrapperCall } from '../../wrappers/wrapper';
import { bare } from '../../wrappers/wrapper';
import { runScriptText } from '../runScriptText';
import { environmentOf, isTooDeep, lineFrame, printedBy, runLine } from '../runLine';
import { taskText } from '../taskFile';
import type { JustScope } from './expression';
import { interpolated, valueOfTokens, valuesOfTokens } from './expression';
import type { JustInvocation } from './invocation';
import { justInvocation } from './invocation';
import type { Justfile, JustRecipe } from './justfile';
import { emptyJustfile } from './justfile';
import { readJustfile } from './readJustfile';

type Run = {
  readonly call: WrapperCall;
  readonly invocation: JustInvocation;
  readonly file: Justfile;
  readonly scope: JustScope;
  readonly done: Set<string>;
};

const DEEPEST = 30;

/** The file's variables; one that stands for itself is not known. */
function fileScope(call: WrapperCall, invocation: JustInvocation, file: Justfile): JustScope {
  const computing = new Set<string>();
  const computed = new Map(invocation.given);
  const { folder, startedIn } = invocation;
  const scope: JustScope = {
    valueOf: (name) => {
      const known = computed.get(name);
      const variable = file.variables.get(name);
      if (known !== undefined) return known;
      if (variable === undefined || computing.has(name) || !call.reader.spend(1)) return UNKNOWN_PART;
      computing.add(name);
      const value = valueOfTokens(variable.value, scope);
      computed.set(name, value);
      return value;
    },
    shell: printedBy(folder, call),
    environment: environmentOf(call),
    folder,
    startedIn,
  };
  return scope;
}

/** What a recipe's parameters are given, by name. */
function bound(recipe: JustRecipe, args: readonly string[], scope: JustScope): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const inner: JustScope = { ...scope, valueOf: (name) => values.get(name) ?? scope.valueOf(name) };
  recipe.parameters.forEach(({ name, variadic, otherwise }, index) => {
    const given = variadic === null ? args[index] : args.slice(index).join(' ');
    const isMissing = given === undefined || (variadic !== null && args.length <= index);
    const fallback = otherwise !== null ? valueOfTokens(otherwise, inner) : variadic === '*' ? '' : UNKNOWN_PART;
    values.set(name, isMissing ? fallback : given);
  });
  return values;
}

function exportedTo(recipe: JustRecipe, values: ReadonlyMap<string, string>, { file, scope }: Run): Variables {
  const all = file.settings.has('export') && file.settings.get('export')?.[0]?.value !== 'false';
  const own = recipe.parameters.filter(({ exported }) => all || exported).map(({ name }) => name);
  const wide = [...file.variables].filter(([, { exported }]) => all || exported).map(([name]) => name);
  return Object.fromEntries([
    ...wide.map((name) => [name, scope.valueOf(name)] as const),
    ...own.map((name) => [name, values.get(name) ?? ''] as const),
  ]);
}

function folderOfRecipe({ attributes }: JustRecipe, { file, invocation, scope }: Run): string | null {
  if (attributes.has('no-cd')) return invocation.startedIn;
  const setting = file.settings.get('working-directory') ?? [];
  const base =
    setting.length === 0 ? invocation.folder : absolutePath(valueOfTokens(setting, scope), invocation.folder);
  const own = attributes.get('working-directory') ?? [];
  return own.length === 0 ? base : absolutePath(valueOfTokens(own, scope), base);
}

/** The lines of a body without what they are indented by; those that a backslash joins are one. */
function linesOf(body: readonly string[]): readonly string[] {
  const indent = /^\s*/.exec(body.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  return body.flatMap((part) => {
    const lines = part
      .split('\n')
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
    return lines.join('\n');
  });
}

/** `set shell := ["bash", "-c"]`; null for the usual one. */
function shellOf({ file, scope }: Run): readonly string[] | null {
  const tokens = file.settings.get('shell') ?? [];
  const words = valuesOfTokens(
    tokens.filter((token) => token.kind !== 'sign'),
    scope,
  );
  return words.length === 0 ? null : words;
}

function runBody(recipe: JustRecipe, args: readonly string[], run: Run): string {
  const { call, scope } = run;
  const values = bound(recipe, args, scope);
  const inner: JustScope = { ...scope, valueOf: (name) => values.get(name) ?? scope.valueOf(name) };
  const variables = exportedTo(recipe, values, run);
  const folder = folderOfRecipe(recipe, run);
  const lines = linesOf(recipe.body);
  const given = run.file.settings.has('positional-arguments') ? args : [];
  const positional = [recipe.name, ...given];
  const script = recipe.attributes.get('script');
  if (lines[0]?.startsWith('#!') === true || script !== undefined) {
    const text = interpolated(lines.join('\n'), inner);
    const first =
      script === undefined
        ? ''
        : `#!${
            valuesOfTokens(
              script.filter((token) => token.kind !== 'sign'),
              inner,
            ).join(' ') || 'sh'
          }\n`;
    return runScriptText(call, { text: first + text, folder, variables, positional });
  }
  const shell = shellOf(run);
  return lines
    .map((line) =>
      interpolated(line, inner)
        .replace(/^[@-]+/, '')
        .trim(),
    )
    .filter((text) => text !== '' && !text.startsWith('#'))
    .map((text) => {
      const line = { text, folder, variables, positional };
      if (shell === null) return runLine(call, line);
      const words = [...shell, text, ...positional].map((value): Word => ({
        ...call.head,
        value,
        raw: value,
        glob: false,
        dynamic: value.includes(UNKNOWN_PART),
      }));
      return call.reader.start(words, { ...lineFrame(call, line), inShell: false });
    })
    .join('');
}

function runRecipe(name: string, args: readonly string[], run: Run, depth: number): string {
  const recipe = run.file.recipes.get(run.file.aliases.get(name) ?? name);
  const key = JSON.stringify([name, ...args]);
  if (recipe === undefined || run.done.has(key)) return '';
  run.done.add(key);
  if (depth > DEEPEST || !run.call.reader.spend(2)) return UNKNOWN_PART;
  const values = bound(recipe, args, run.scope);
  const inner: JustScope = { ...run.scope, valueOf: (one) => values.get(one) ?? run.scope.valueOf(one) };
  const others = (list: JustRecipe['before']): string =>
    list.map((one) => runRecipe(one.recipe, valuesOfTokens(one.arguments, inner), run, depth + 1)).join('');
  return [others(recipe.before), runBody(recipe, args, run), others(recipe.after)].join('');
}

/** Cuts the words into recipes with as many arguments as each can take; null when the first is none. */
function asked(words: readonly string[], file: Justfile): readonly (readonly [string, ...string[]])[] | null {
  const calls: [string, ...string[]][] = [];
  for (let at = 0; at < words.length;) {
    const name = words[at] ?? '';
    const recipe = file.recipes.get(file.aliases.get(name) ?? name);
    if (recipe === undefined) return calls.length === 0 ? null : calls;
    const isOpen = recipe.parameters.some(({ variadic }) => variadic !== null);
    const end = isOpen ? words.length : Math.min(words.length, at + 1 + recipe.parameters.length);
    calls.push([name, ...words.slice(at + 1, end)]);
    at = end;
  }
  return calls;
}

/** `just [-f FILE] [-d FOLDER] [NAME=VALUE] [RECIPE [ARGUMENT…]]…` */
export const just: Wrapper = (call) => {
  const invocation = isTooDeep(call) ? null : justInvocation(call);
  if (invocation === null) return null;
  const file = emptyJustfile();
  const include = (name: string): string | null => taskText(absolutePath(name, invocation.file.folder) ?? name, call);
  readJustfile(invocation.file.text, file, { include, depth: 0 });
  if (invocation.command !== null) {
    return invocation.command.length === 0 ? null : call.reader.start(invocation.command, bare(call));
  }
  const words = invocation.words.map((word) => word.value.replace(/^::/, ''));
  const named =
    words.length > 0 ? words : (file.settings.get('default')?.map((token) => token.value) ?? [file.first ?? '']);
  if (named[0]?.includes(UNKNOWN_PART) === true) {
    call.reader.unknown('dynamic', 'possible', call.head.span, 'which recipe runs is not known');
  }
  const calls = asked(named, file);
  if (calls === null) return null;
  const scope = fileScope(call, invocation, file);
  const run: Run = { call, invocation, file, scope, done: new Set() };
  return calls.map(([name, ...args]) => runRecipe(name, args, run, 0)).join('');
};
