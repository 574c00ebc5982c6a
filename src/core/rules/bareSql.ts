import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { nothing, statement } from '../model/statement';
import { reviewSql } from './databases/reviewSql';

/** What must stand behind the verb; nobody names a program so and gives it these words. */
const GRAMMAR: Readonly<Record<string, RegExp>> = {
  DROP: /^(?:table|database|schema|view|index|role|user|column|keyspace|materialized)\s+\S/i,
  TRUNCATE: /^table\s+\S/i,
  DELETE: /^from\s+\S/i,
  UPDATE: /^\S+\s+set\s+\S+\s*=/i,
  ALTER: /^(?:table|database|role|user|system)\s+\S/i,
  GRANT: /^\S.*\son\s.*\sto\s+\S/i,
};

/** The statement as one word, in the place of the line. */
function textOf(command: Command): Word {
  const value = [command.path, ...command.args.map((word) => word.value)].join(' ');
  const isDynamic = command.args.some(({ dynamic }) => dynamic);
  return { value, dynamic: isDynamic, glob: false, raw: value, span: command.span };
}

function review(command: Command, context: RuleContext): Statement {
  const rest = command.args.map(({ value }) => value).join(' ');
  if (GRAMMAR[command.program]?.test(rest) !== true) return nothing;
  const sources = [{ kind: 'text', word: textOf(command) }] as const;
  const said = reviewSql({ dialect: 'generic', signals: [], sources }, command, context);
  return statement({ observations: said.observations.map((one) => ({ ...one, certainty: 'possible' as const })) });
}

/** A statement of SQL in the place of a command: no shell runs it, but whatever was meant to take the line may. */
export const bareSql: RulePack = {
  programs: ['DROP', 'TRUNCATE', 'DELETE', 'UPDATE', 'ALTER', 'GRANT'],
  documentation: ['https://www.postgresql.org/docs/current/sql-commands.html'],
  review,
  examples: {
    catches: [
      { run: 'DROP DATABASE mydb', rule: 'sql/drop', effect: 'delete', target: 'mydb' },
      { run: 'DROP table users', rule: 'sql/drop', effect: 'delete', target: 'users' },
      { run: 'TRUNCATE TABLE users', rule: 'sql/truncate', effect: 'delete', target: 'users' },
      { run: 'DELETE FROM users', rule: 'sql/delete-all', effect: 'delete', target: 'users' },
      { run: 'UPDATE users SET admin = 1', rule: 'sql/update-all', effect: 'replace' },
      { run: 'ALTER TABLE users DROP COLUMN email', rule: 'sql/drop', effect: 'delete' },
      { run: 'GRANT ALL ON users TO PUBLIC', rule: 'sql/grant', effect: 'grant' },
    ],
    leaves: ['DROP', 'DROP users', 'DELETE /users/1', 'UPDATE packages', 'ALTER x', 'GRANT me'],
  },
};
