import { ownField } from '../../model/ownField';
import type { Command, RuleContext, Statement, Word } from '../../model/command';
import { nothing, statement } from '../../model/statement';
import { reviewSql } from './reviewSql';

/** What must stand behind the verb; nobody names a program so and gives it these words. */
const GRAMMAR: Readonly<Record<string, RegExp>> = {
  drop: /^(?:table|database|schema|view|index|role|user|column|keyspace|materialized|owned|tablespace)\s+\S/i,
  truncate: /^table\s+\S/i,
  delete: /^from\s+\S/i,
  update: /^\S+\s+set\s+\S+\s*=/i,
  alter: /^(?:table|database|role|user|system)\s+\S/i,
  grant: /^\S.*\son\s.*\sto\s+\S/i,
  revoke: /^\S.*\son\s.*\sfrom\s+\S/i,
};

/** Whether a text begins as a statement that changes something does, and as nothing else would. */
export function isStatement(text: string): boolean {
  const [, verb = '', rest = ''] = /^\s*([a-z]+)\s+([^]*)$/i.exec(text) ?? [];
  return ownField(GRAMMAR, verb.toLowerCase())?.test(rest) === true;
}

/** Whether the words of a command are a statement of SQL in the place of a command line. */
export function isBareStatement({ program, args }: Command): boolean {
  return isStatement(`${program} ${args.map(({ value }) => value).join(' ')}`);
}

/** The statement as one word, in the place of the line; a quoted word keeps its quotes. */
function textOf({ path, args, span }: Command): Word {
  const value = [path, ...args.map((word) => (word.dynamic ? word.value : word.raw))].join(' ');
  return { value, dynamic: args.some(({ dynamic }) => dynamic), glob: false, raw: value, span };
}

/** A statement of SQL in the place of a command: no shell runs it, but whatever was meant to take the line may. */
export function reviewBareStatement(command: Command, context: RuleContext): Statement {
  if (!isBareStatement(command)) return nothing;
  const sources = [{ kind: 'text', word: textOf(command) }] as const;
  const said = reviewSql({ dialect: 'generic', signals: [], sources }, command, context);
  // The shell that takes the line reaches no database itself.
  const facts = { certainty: 'possible', reach: 'local' } as const;
  return statement({ observations: said.observations.map((one) => ({ ...one, ...facts })) });
}
