import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing, statement } from '../model/statement';
import { hostSignals } from './databases/hosts';
import { reviewSql } from './databases/reviewSql';
import { readOptions } from './shared/readOptions';
import { remoteObservation } from './shared/remoteObservation';

const VALUED = 'a b d e f F h i L m o P r S t U'.split(' ').map((letter) => `-${letter}`);

/** `bcp THING in|out|queryout|format FILE`. */
function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, { valued: VALUED });
  const [thing, way] = options.operands;
  if (thing === undefined || options.has('-v')) return nothing;
  const signals = hostSignals(command, { hosts: options.values('-S'), localDefault: true });
  const where = way?.value.toLowerCase();
  if (where === 'queryout')
    return reviewSql({ dialect: 'tsql', sources: [{ kind: 'text', word: thing }], signals }, command, context);
  if (where !== 'in') return nothing;
  const remark = {
    rule: 'sql/insert',
    effect: 'update',
    severity: 'medium',
    undo: 'costly',
    type: 'sql.table',
  } as const;
  const says = `Adds the rows of a file to ${thing.raw}`;
  return statement({
    observations: [remoteObservation(command, context, { ...remark, name: thing.raw, says, signals })],
  });
}

/** SQL Server's tool that copies tables from and to files. */
export const bcp: RulePack = {
  programs: ['bcp'],
  documentation: ['https://learn.microsoft.com/en-us/sql/tools/bcp-utility'],
  review,
  examples: {
    catches: [
      {
        run: 'bcp shop.dbo.users in users.dat -S db1 -c',
        rule: 'sql/insert',
        effect: 'update',
        target: 'shop.dbo.users',
      },
      { run: "bcp 'DELETE FROM users' queryout x -S db1", rule: 'sql/delete-all', effect: 'delete', target: 'users' },
    ],
    leaves: ['bcp shop.dbo.users out users.dat -S db1 -c', "bcp 'SELECT 1' queryout x", 'bcp -v', 'bcp'],
  },
};
