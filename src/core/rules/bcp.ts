import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing, statement } from '../model/statement';
import { hostSignals } from './databases/hosts';
import { reviewSql } from './databases/reviewSql';
import { readOptions } from './shared/readOptions';
import { remoteObservation } from './shared/remoteObservation';

const VALUED = [...'abdefFhiLmoPqrStU'].map((letter) => `-${letter}`).filter((name) => name !== '-q');

/** `bcp THING in|out|queryout|format FILE`. */
function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, { valued: VALUED });
  const [thing, way] = options.operands;
  if (thing === undefined || options.has('-v')) return nothing;
  const signals = hostSignals(command, { hosts: options.values('-S'), localDefault: true });
  switch (way?.value.toLowerCase()) {
    case 'queryout':
      return reviewSql({ dialect: 'tsql', sources: [{ kind: 'text', word: thing }], signals }, command, context);
    case 'in': {
      const name = thing.raw;
      const says = `Adds the rows of a file to ${name}`;
      const remark = { rule: 'sql/insert', effect: 'update', severity: 'medium', undo: 'costly' } as const;
      const one = { ...remark, type: 'sql.table', name, says, signals };
      return statement({ observations: [remoteObservation(command, context, one)] });
    }
    default:
      return nothing;
  }
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
