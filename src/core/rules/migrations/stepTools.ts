import type { RulePack } from '../../model/command';
import type { NonEmpty } from '../../model/nonEmpty';
import { nothing } from '../../model/statement';
import { always, migrates, reverts, wipes } from './deeds';
import { migrationReview, type Migration, type Step } from './migration';

export const applies = always(migrates('Applies the migrations that are left'));
export const takesBack = always(reverts('Reverts migrations'));
export const anew = always(wipes('Reverts every migration'));
export const wiped = always(wipes('Drops every table'));

/** Only with an option it does what it says; without, it prints it. */
export function onlyWith(step: Step, ...names: readonly string[]): Step {
  return (call) => (call.options.has(...names) ? step(call) : null);
}

const LIST = ['status', 'list', 'log', 'show', 'create', 'init', 'help', 'plan', 'verify', 'config', 'add'];

/** One tool of a pack; what it does not list reads, or is not known. */
export type StepTool = Partial<Migration> & Pick<Migration, 'steps'>;

/** A pack for tools that apply steps to a database and take them back, each under its own words. */
export function stepTools(
  pack: Pick<RulePack, 'documentation' | 'examples'> & { readonly tools: Readonly<Record<string, StepTool>> },
): RulePack {
  const { tools, documentation, examples } = pack;
  const reviews = new Map(
    Object.entries(tools).map(([tool, { quiet = [], valued = [], ...rest }]) => [
      tool,
      migrationReview({ tool, ...rest, valued, quiet: [...LIST, ...quiet] }),
    ]),
  );
  const [first = '', ...others] = reviews.keys();
  const programs: NonEmpty<string> = [first, ...others];
  return {
    ...{ programs, documentation, examples },
    review: (command, context) => reviews.get(command.program)?.(command, context) ?? nothing,
  };
}
