import type { Command, RuleContext, Statement } from '../model/command';
import { placeOf } from '../model/place';
import { otherVendors } from '../rules/otherVendors';
import { nothingGathered, type Gathered } from './gathered';
import { ordinaryPrograms } from './ordinaryPrograms';
import { located, ruleContext, type Scope } from './scope';

/** They only change who runs what stands behind them; where nothing does, they open a shell, and that is told. */
const CHANGERS: ReadonlySet<string> = new Set(['sudo', 'su', 'doas', 'pkexec', 'runuser']);

/** What its words say of a command that its own pack does not list. */
export function withWords(said: Statement, command: Command, context: RuleContext): Statement {
  if (!said.isUnlisted) return said;
  return { ...said, observations: [...said.observations, ...otherVendors.review(command, context).observations] };
}

/** A program that no rule names: what its words say of it, and that nobody knows what else it does. */
export function unnamedProgram(scope: Scope, command: Command): Gathered {
  const { program, span } = command;
  if (program === '' || ordinaryPrograms.has(program) || CHANGERS.has(program)) return nothingGathered;
  const says = `\`${program}\` is a program that no rule knows`;
  const told = otherVendors.review(command, ruleContext(scope, command));
  return {
    ...nothingGathered,
    findings: located(scope, command, told.observations),
    unknowns: [{ code: 'unknown-program', stake: 'possible', at: placeOf(scope.text, span), says }],
  };
}
