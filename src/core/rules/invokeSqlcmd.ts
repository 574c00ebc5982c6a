import type { RulePack, Word } from '../model/command';
import { sqlReview } from './databases/sqlClient';

/** Names of parameters in full; PowerShell takes any beginning of them, in any case. */
const PARAMETERS = ['-query', '-inputfile', '-serverinstance', '-connectionstring', '-database', '-username'];
const OTHERS = ['-password', '-credential', '-accesstoken', '-variable', '-querytimeout', '-hostname', '-errorlevel'];

function inFull(word: Word): Word {
  const name = word.value.toLowerCase();
  const full = /^-[a-z]+$/.test(name) ? [...PARAMETERS, ...OTHERS].find((one) => one.startsWith(name)) : undefined;
  return full === undefined ? word : { ...word, value: full };
}

/** SQL Server's shell as a cmdlet. */
export const invokeSqlcmd: RulePack = {
  programs: ['invoke-sqlcmd', 'invoke-sqlcmd2', 'invoke-dbaquery'],
  documentation: ['https://learn.microsoft.com/powershell/module/sqlserver/invoke-sqlcmd'],
  review: sqlReview({
    ...{ dialect: 'tsql', singleDash: true, texts: ['-query'], files: ['-inputfile'], hosts: ['-serverinstance'] },
    ...{ addresses: ['-connectionstring'], valued: [...PARAMETERS, ...OTHERS], textOperand: 0, localDefault: true },
    ...{ quiet: ['-?'], prepare: (args: readonly Word[]) => args.map(inFull) },
  }),
  examples: {
    catches: [
      { run: "invoke-sqlcmd -Query 'DROP TABLE users' -ServerInstance db1", rule: 'sql/drop', effect: 'delete' },
      { run: "invoke-sqlcmd -ServerI db1 'DELETE FROM carts'", rule: 'sql/delete-all', effect: 'delete' },
    ],
    leaves: ["invoke-sqlcmd -q 'SELECT 1'", 'invoke-sqlcmd -?'],
  },
};
