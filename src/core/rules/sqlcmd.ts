import type { RulePack, Word } from '../model/command';
import { sqlReview } from './databases/sqlClient';

/** `-i a.sql,b.sql`: one option, several files. */
function withFiles(args: readonly Word[]): readonly Word[] {
  return args.flatMap((word, at) => {
    const isList = args[at - 1]?.value === '-i' && word.value.includes(',');
    if (!isList) return [word];
    const names = word.value.split(',').map((value) => ({ ...word, value }));
    const option = { ...word, value: '-i', raw: '-i' };
    return names.flatMap((name, index) => (index === 0 ? [name] : [option, name]));
  });
}

/** SQL Server's shell, the older one and the one that begins with a verb. */
export const sqlcmd: RulePack = {
  programs: ['sqlcmd', 'mssql-cli', 'osql', 'isql', 'tsql'],
  documentation: ['https://learn.microsoft.com/en-us/sql/tools/sqlcmd/sqlcmd-utility'],
  review: sqlReview({
    ...{ dialect: 'tsql', texts: ['-Q', '-q', '--query', '--initial-query'], files: ['-i', '--input-file'] },
    ...{ hosts: ['-S', '--server'], verbs: ['query'], textOperand: 0, localDefault: true, prepare: withFiles },
    quiet: ['-?', '--help', '--version', '-L'],
    valued: [
      ...[
        '-Q',
        '-q',
        '-i',
        '-S',
        '-U',
        '-P',
        '-d',
        '-o',
        '-h',
        '-s',
        '-w',
        '-t',
        '-l',
        '-v',
        '-V',
        '-m',
        '-y',
        '-Y',
        '-H',
      ],
      ...[
        '-a',
        '-c',
        '-K',
        '-M',
        '--query',
        '--initial-query',
        '--input-file',
        '--server',
        '--database-name',
        '--database',
      ],
      ...['--user-name', '--password', '--output-file', '--variables', '--authentication-method'],
    ],
  }),
  examples: {
    catches: [
      { run: "sqlcmd -S db1 -Q 'DROP DATABASE shop'", rule: 'sql/drop', effect: 'delete', target: 'shop' },
      { run: "sqlcmd -S tcp:db1,1433 -Q 'DELETE FROM carts'", rule: 'sql/delete-all', effect: 'delete' },
      { run: "sqlcmd query 'TRUNCATE TABLE carts'", rule: 'sql/truncate', effect: 'delete', target: 'carts' },
      { run: 'sqlcmd -Q "EXEC xp_cmdshell \'dir\'"', rule: 'sql/program', effect: 'execute' },
      { run: "osql -S db1 -E -Q 'DROP DATABASE shop'", rule: 'sql/drop', effect: 'delete', target: 'shop' },
      { run: "sqlcmd -Q 'ALTER LOGIN sa ENABLE'", rule: 'sql/grant', effect: 'grant' },
    ],
    leaves: ["sqlcmd -S db1 -Q 'SELECT 1'", "sqlcmd query 'SELECT @@VERSION'", 'sqlcmd -L', "sqlcmd -Q 'EXEC sp_who2'"],
  },
};
