import { expand } from './expand';
import type { MakeRule, MakeVariable } from './makefile';
import { stemOf, withStem } from './patterns';
import type { MakeScope } from './scope';

/** A rule as it is used for one target. */
type Use = { readonly rule: MakeRule; readonly stem: string; readonly prerequisites: readonly string[] };

export type Recipe = { readonly lines: readonly string[]; readonly scope: MakeScope };

type Plan = {
  /** Rules by the targets they name. */
  readonly byTarget: ReadonlyMap<string, readonly MakeRule[]>;
  /** Rules whose targets are patterns. */
  readonly patterns: readonly MakeRule[];
  readonly isFile: (name: string) => boolean;
  readonly visited: Set<string>;
  readonly recipes: Recipe[];
};

/** Targets that one run may reach before it is too much to follow. */
const MOST_TARGETS = 1000;

function rulesByTarget(rules: readonly MakeRule[]): ReadonlyMap<string, readonly MakeRule[]> {
  const found = new Map<string, MakeRule[]>();
  for (const rule of rules) {
    for (const target of rule.targets) {
      const known = found.get(target);
      if (known === undefined) found.set(target, [rule]);
      else known.push(rule);
    }
  }
  return found;
}

function usedFor(target: string, rule: MakeRule): Use | null {
  const stem = rule.pattern === null ? '' : stemOf(target, rule.pattern);
  if (stem === null) return null;
  const { prerequisites } = rule;
  return {
    rule,
    stem,
    prerequisites: rule.pattern === null ? prerequisites : prerequisites.map((one) => withStem(one, stem)),
  };
}

/** The pattern rule that would make the target: the first whose prerequisites are there or can be made. */
function patternUse(target: string, { patterns, isFile, byTarget }: Plan): Use | null {
  const fitting = patterns.flatMap((rule): readonly Use[] => {
    const stems = rule.targets.flatMap((one) => (one.includes('%') ? (stemOf(target, one) ?? []) : []));
    return stems
      .slice(0, 1)
      .map((stem) => ({ rule, stem, prerequisites: rule.prerequisites.map((one) => withStem(one, stem)) }));
  });
  return (
    fitting.find((use) => use.prerequisites.every((one) => byTarget.has(one) || isFile(one))) ?? fitting[0] ?? null
  );
}

/** `.DEFAULT:` makes what no other rule is about. */
function lastResort(target: string, { byTarget, isFile }: Plan, explicit: readonly Use[]): Use | null {
  const [rule] = byTarget.get('.DEFAULT') ?? [];
  if (rule === undefined || explicit.length > 0 || isFile(target)) return null;
  return { rule, stem: '', prerequisites: [] };
}

function impliedUse(target: string, plan: Plan, explicit: readonly Use[]): Use | null {
  return patternUse(target, plan) ?? lastResort(target, plan, explicit);
}

function automatic(target: string, uses: readonly Use[], stem: string): readonly (readonly [string, MakeVariable])[] {
  const all = uses.flatMap((use) => use.prerequisites);
  const once = [...new Set(all)].join(' ');
  const values = { '@': target, '<': all[0] ?? '', '^': once, '+': all.join(' '), '?': once, '*': stem, '|': '' };
  return Object.entries(values).map(([name, value]) => [name, { value, simple: true }]);
}

/** The lines that make hands to shells for one use of a rule. */
function linesOf(recipe: readonly string[], scope: MakeScope): readonly string[] {
  return recipe.flatMap((line) => expand(line, scope).split(/(?<!\\)\n/)).filter((line) => line.trim() !== '');
}

function withTargetVariables(target: string, scope: MakeScope): MakeScope {
  const own = scope.makefile.targetVariables.filter((one) => stemOf(target, one.target) !== null);
  return {
    ...scope,
    locals: new Map([...scope.locals, ...own.map(({ name, variable }) => [name, variable] as const)]),
  };
}

/** Adds what making a target runs, after what its prerequisites do; false when nothing says how it is made. */
function visit(target: string, outer: MakeScope, plan: Plan): boolean {
  if (plan.visited.has(target)) return true;
  if (plan.visited.size >= MOST_TARGETS || !outer.spend(1)) return true;
  plan.visited.add(target);
  const scope = withTargetVariables(target, outer);
  const explicit = (plan.byTarget.get(target) ?? []).flatMap((rule) => usedFor(target, rule) ?? []);
  const hasRecipe = explicit.some((use) => use.rule.recipe.length > 0);
  const implied = hasRecipe ? null : impliedUse(target, plan, explicit);
  const uses = implied === null ? explicit : [...explicit, implied];
  for (const use of uses) for (const one of [...use.prerequisites, ...use.rule.orderOnly]) visit(one, scope, plan);
  const recipe = uses.flatMap((use) => use.rule.recipe);
  const stem = uses.findLast((use) => use.stem !== '')?.stem ?? '';
  const inner = { ...scope, locals: new Map([...scope.locals, ...automatic(target, uses, stem)]) };
  if (recipe.length > 0) plan.recipes.push({ lines: linesOf(recipe, inner), scope: inner });
  return uses.length > 0;
}

/** The target that make takes when it is given none. */
export function defaultGoal({ makefile }: MakeScope): string | null {
  const said = makefile.variables.get('.DEFAULT_GOAL')?.value;
  if (said !== undefined && said !== '') return said;
  const targets = makefile.rules.flatMap((rule) => rule.targets);
  return targets.find((target) => !target.includes('%') && (!target.startsWith('.') || target.includes('/'))) ?? null;
}

/** What making the goals runs, in order; null when no rule is about any of them. */
export function recipesFor(
  goals: readonly string[],
  scope: MakeScope,
  isFile: (name: string) => boolean,
): { readonly recipes: readonly Recipe[]; readonly isComplete: boolean } | null {
  const byTarget = rulesByTarget(scope.makefile.rules);
  const patterns = scope.makefile.rules.filter((rule) => rule.targets.some((one) => one.includes('%')));
  const plan: Plan = { byTarget, patterns, isFile, visited: new Set(), recipes: [] };
  const known = goals.filter((goal) => visit(goal, scope, plan));
  if (known.length === 0) return null;
  return { recipes: plan.recipes, isComplete: plan.visited.size < MOST_TARGETS };
}
