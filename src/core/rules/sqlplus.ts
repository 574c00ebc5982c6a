import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing } from '../model/statement';
import { hostSignals } from './databases/hosts';
import { reviewSql, type SqlSource } from './databases/reviewSql';
import { readOptions } from './shared/readOptions';

/** `user/password@//host:1521/service`: what stands behind the last sign. */
function addressOf(login: string): readonly string[] {
  const at = login.lastIndexOf('@');
  const name = at < 0 ? '' : login.slice(at + 1);
  if (name === '') return [];
  return [name.startsWith('//') ? `x:${name}` : /[:/]/.test(name) ? `x://${name}` : `host=${name}`];
}

function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, { valued: ['-C', '-M', '-R', '-F'], singleDash: true });
  if (options.has('-V', '-H', '-v', '-h', '--help')) return nothing;
  const scripts = options.operands.filter((word) => word.value.startsWith('@'));
  const login = options.operands.find((word) => !word.value.startsWith('@') && word.value !== '/');
  const sources = scripts.map((word): SqlSource => ({
    kind: 'file',
    word: { ...word, value: word.value.replace(/^@@?/, '').replace(/(^|\/)([^./]+)$/, '$1$2.sql') },
  }));
  const signals = hostSignals(command, { addresses: addressOf(login?.value ?? ''), localDefault: true });
  return reviewSql({ dialect: 'oracle', sources: [...sources, { kind: 'input' }], signals }, command, context);
}

/** Oracle's shells. */
export const sqlplus: RulePack = {
  programs: ['sqlplus', 'sqlcl'],
  documentation: ['https://docs.oracle.com/en/database/oracle/oracle-database/23/sqpug/'],
  review,
  examples: {
    catches: [
      { run: 'sqlplus -S x/y@db1', input: 'DROP TABLE carts;', rule: 'sql/drop', effect: 'delete', target: 'carts' },
      { run: 'sqlplus / as sysdba', input: 'shutdown immediate', rule: 'sql/interrupt', effect: 'interrupt' },
      {
        run: 'sqlplus x/y@//db1:1521/shop',
        input: "BEGIN\n  EXECUTE IMMEDIATE 'TRUNCATE TABLE carts';\nEND;\n/\n",
        rule: 'sql/truncate',
        effect: 'delete',
      },
    ],
    leaves: ['sqlplus -V', 'sqlplus x/y@db1'],
  },
};
