import { stackTemplate } from '../analyze/cloudformation/deletedStack';
import type { Template } from '../analyze/cloudformation/template';
import type { Neighbour } from '../model/analyzer';
import type { Destroyed } from '../model/destroyed';
import { baseName } from '../model/filePath';
import type { Scope } from './scope';

/** A stack's template: `sure` where the tool or the file itself names the two together. */
export type StackTemplate = {
  readonly template: Template;
  readonly sure: boolean;
  readonly others: readonly Template[];
};

/** Words in names of files that tell nothing of the stack. */
const plain =
  /^(?:template|templates|stack|stacks|cfn|cloudformation|cf|sam|infra|infrastructure|main|app|index|aws|json|yaml|yml)$/;

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !plain.test(word));
}

/** Whether a text has a name as a word of its own. */
function names(text: string, name: string): boolean {
  return name !== '' && text.split(/[^\w-]+/).includes(name);
}

/** The only one of a list; null when there are none or several. */
function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** Whether all words of a file's name stand in the stack's. */
function soundsLike(stack: string, { path }: Neighbour): boolean {
  const words = wordsOf(baseName(path).replace(/\.[^.]*$/, ''));
  const known = new Set(wordsOf(stack));
  return words.length > 0 && words.every((word) => known.has(word));
}

/** The template of a stack among the files of the workspace, with the other templates there; null when none is told. */
export function stackTemplateOf(scope: Scope, stack: Extract<Destroyed, { kind: 'stack' }>): StackTemplate | null {
  const files = scope.ports.templates(scope.cwd);
  const given = stack.templates.flatMap((path) => {
    const text = scope.ports.read(path);
    return text === null ? [] : [{ path, text }];
  })[0];
  const exact = given ?? only(files.filter(({ text }) => names(text, stack.name)));
  const file = exact ?? only(files.filter((one) => soundsLike(stack.name, one))) ?? only(files);
  const template = file === null ? null : stackTemplate(file);
  if (template === null) return null;
  const others = files.filter(({ path }) => path !== template.path).flatMap((one) => stackTemplate(one) ?? []);
  return { template, sure: exact !== null, others };
}
