import { UNKNOWN_PART } from '../../../model/command';
import { absolutePath } from '../../../model/filePath';
import type { WrapperCall } from '../../wrappers/wrapper';
import { environmentOf, printedBy } from '../runLine';
import { matchingPaths } from '../matchingPaths';
import { taskText } from '../taskFile';
import { expand } from './expand';
import { makeFunctions } from './functions';
import type { Invocation } from './invocation';
import { emptyMakefile } from './makefile';
import type { MakeReading } from './readMakefile';
import { readMakefile } from './readMakefile';
import type { Recipe } from './recipes';
import { defaultGoal, recipesFor } from './recipes';
import type { MakeScope } from './scope';

function readingOf(world: number, { folder }: Invocation, call: WrapperCall): MakeReading {
  return {
    include: (name) => taskText(absolutePath(name, folder) ?? name, call),
    matching: (pattern) => matchingPaths(pattern, folder, call),
    unknownInclude: (line) => {
      const says = `which files \`${line}\` reads is not known`;
      call.reader.unknown('unreadable', 'possible', call.head.span, says);
    },
    world,
    depth: 0,
  };
}

function readWhole(world: number, invocation: Invocation, call: WrapperCall): MakeScope {
  const { folder, given, goals } = invocation;
  const reading = readingOf(world, invocation, call);
  const scope: MakeScope = {
    makefile: emptyMakefile(given),
    locals: new Map(),
    functions: makeFunctions,
    shell: printedBy(folder, call),
    evaluate: (text, inner) => {
      readMakefile(text, inner, { ...reading, depth: inner.depth });
    },
    environment: environmentOf(call),
    folder,
    spend: call.reader.spend,
    depth: 0,
  };
  const words = goals.map((word) => word.value).join(' ');
  scope.makefile.variables.set('MAKECMDGOALS', { value: words, simple: true });
  scope.makefile.variables.set('CURDIR', { value: folder, simple: true });
  readMakefile(invocation.text, scope, reading);
  return scope;
}

/** A shell that is none reads recipes its own way. */
function checkShell(scope: MakeScope, { reader, head }: WrapperCall): void {
  const shell = expand('$(SHELL)', scope).trim();
  if (shell.includes(UNKNOWN_PART) || /(?:^|[\s/])(?:ba|da|z|k|a|mk)?sh(?:\s|$)/.test(shell)) return;
  reader.unknown('unreadable', 'possible', head.span, `recipes are read by \`${shell}\``);
}

export type Made = { readonly scope: MakeScope; readonly recipes: readonly Recipe[] };

/** What the goals run when open conditions are taken one way; null when the makefile knows none of the goals. */
export function readWorld(world: number, invocation: Invocation, call: WrapperCall): Made | null {
  const { reader, head } = call;
  const scope = readWhole(world, invocation, call);
  const named = invocation.goals.map((word) => word.value);
  const first = defaultGoal(scope);
  const goals = named.length > 0 ? named : first === null ? [] : [expand(first, scope)];
  if (goals.some((goal) => goal.includes(UNKNOWN_PART))) {
    reader.unknown('dynamic', 'possible', head.span, 'which target is made is not known');
  }
  const planned = recipesFor(goals, scope, (name) => {
    const path = absolutePath(name, invocation.folder);
    return path !== null && reader.readFile(path) !== null;
  });
  if (planned === null) return null;
  if (!planned.isComplete) reader.unknown('too-long', 'present', head.span, 'more is made than is read');
  checkShell(scope, call);
  return { scope, recipes: planned.recipes };
}
