import { UNKNOWN_PART } from '../../../model/command';
import type { Variables } from '../../run/shell';
import type { Wrapper, WrapperCall } from '../../wrappers/wrapper';
import { isTooDeep, runLine } from '../runLine';
import { variableOf } from './expand';
import type { Invocation } from './invocation';
import { invocationOf } from './invocation';
import { readWorld } from './readWorld';
import type { Recipe } from './recipes';
import type { MakeScope } from './scope';

/** Ways in which the open conditions of one makefile are tried. */
const WORLDS = 3;

/** What recipes find in their environment of the makefile's variables. */
function exportedBy(scope: MakeScope): Variables {
  const { exported, exportsAll, variables } = scope.makefile;
  const names = exportsAll ? [...variables.keys()].filter((name) => /^[A-Za-z_]\w*$/.test(name)) : [...exported];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = variableOf(name, scope);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** The text that a line of a recipe gives its shell, and whether it runs even when nothing is made. */
function shellText(line: string): { readonly text: string; readonly always: boolean } {
  const [, signs = '', text = ''] = /^([@+\-\s]*)([^]*)$/.exec(line) ?? [];
  return { text: text.replaceAll('\n\t', '\n'), always: signs.includes('+') };
}

/** A `SHELL` that is no shell is started with its flags and the line; null where it is one. */
function ownShell(scope: MakeScope): string | null {
  const program = variableOf('SHELL', scope) ?? '';
  if (program === '' || program.includes(UNKNOWN_PART) || /(?:^|[\s/])\w*sh(?:\.exe)?$/.test(program.trim()))
    return null;
  return `${program} ${variableOf('.SHELLFLAGS', scope) ?? '-c'}`;
}

function runRecipe({ lines, scope }: Recipe, { folder, isShown }: Invocation, call: WrapperCall): string {
  const texts = lines
    .map(shellText)
    .flatMap(({ text, always }) => ((always || !isShown) && text.trim() !== '' ? [text] : []));
  const isOne = scope.makefile.rules.some((rule) => rule.targets.includes('.ONESHELL'));
  const variables = exportedBy(scope);
  const whole = isOne && texts.length > 0 ? [texts.join('\n')] : texts;
  const shell = ownShell(scope);
  const line = (text: string): string => (shell === null ? text : `${shell} '${text.replaceAll("'", "'\\''")}'`);
  return whole.map((text) => runLine(call, { text: line(text), folder, variables })).join('');
}

/** `make [-C FOLDER] [-f FILE] [NAME=VALUE] [TARGET…]`: the recipes of the targets, as the makefile gives them. */
export const make: Wrapper = (call) => {
  const invocation = invocationOf(call);
  if (invocation === null || isTooDeep(call)) return null;
  const done = new Set<string>();
  let printed: string | null = null;
  for (let world = 0; world < WORLDS; world += 1) {
    const made = readWorld(world, invocation, call);
    if (made === null) break;
    printed ??= '';
    for (const recipe of made.recipes) {
      const key = recipe.lines.join('\n');
      if (world > 0 && done.has(key)) continue;
      done.add(key);
      printed += runRecipe(recipe, invocation, call);
    }
    if (!made.scope.makefile.guessed) break;
  }
  return invocation.isShown ? null : printed;
};
