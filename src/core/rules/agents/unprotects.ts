import { ownField } from '../../model/ownField';
import type { Command, RuleContext, Statement, Word } from '../../model/command';
import { placeOf } from '../../model/place';
import { statement } from '../../model/statement';

/** What switches a guard off: `rule` is `guard/…`, `says` a sentence. */
export type Disarming = {
  readonly rule: string;
  readonly type: string;
  readonly name: string;
  readonly says: string;
  readonly at?: Word;
};

export function unprotects(disarming: Disarming, command: Command, context: RuleContext): Statement {
  const { rule, type, name, says, at } = disarming;
  return statement({
    observations: [
      {
        ...{ rule, says, effect: 'unprotect', stage: 'act', severity: 'critical', undo: 'easy', certainty: 'certain' },
        reach: 'local',
        target: { type, name },
        signals: [],
        at: placeOf(context.text, at?.span ?? command.span),
      },
    ],
  });
}

/** The word that is one of `options`, with or without `=value`; the value of an option that wants one may be the next word. */
export function optionAmong(args: readonly Word[], options: readonly string[]): Word | undefined {
  return args.find(({ value }) => options.includes(value.split('=', 1)[0] ?? ''));
}

/** The value given to an option as `--name value` or `--name=value`. */
export function valueOf(args: readonly Word[], name: string): string | undefined {
  const at = args.findIndex(({ value }) => value === name || value.startsWith(`${name}=`));
  const word = args[at];
  return word?.value === name ? args[at + 1]?.value : word?.value.slice(name.length + 1);
}

/** The variable among `names` that this command or its session has set otherwise than the person's own surroundings. */
export function setAnew(names: readonly string[], context: RuleContext): string | undefined {
  return names.find((name) => {
    const value = context.variable(name);
    return value !== undefined && value !== ownField(context.surroundings.variables, name);
  });
}
