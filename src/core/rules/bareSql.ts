import type { RulePack } from '../model/command';
import { reviewBareStatement } from './databases/bareStatement';

/** A statement of SQL typed as a command line; `truncate` of files has a pack of its own, which asks the same. */
export const bareSql: RulePack = {
  programs: [
    ...(['DROP', 'TRUNCATE', 'DELETE', 'UPDATE', 'ALTER', 'GRANT', 'REVOKE'] as const),
    ...['drop', 'delete', 'update', 'alter', 'grant', 'revoke'],
    ...['Drop', 'Truncate', 'Delete', 'Update', 'Alter', 'Grant', 'Revoke'],
  ],
  documentation: ['https://www.postgresql.org/docs/current/sql-commands.html'],
  review: reviewBareStatement,
  examples: {
    catches: [
      { run: 'DROP DATABASE mydb', rule: 'sql/drop', effect: 'delete', target: 'mydb' },
      { run: 'DROP table users', rule: 'sql/drop', effect: 'delete', target: 'users' },
      { run: 'drop database mydb;', rule: 'sql/drop', effect: 'delete', target: 'mydb' },
      { run: 'Drop Table if exists users', rule: 'sql/drop', effect: 'delete', target: 'users' },
      { run: 'TRUNCATE TABLE users', rule: 'sql/truncate', effect: 'delete', target: 'users' },
      { run: 'DELETE FROM users', rule: 'sql/delete-all', effect: 'delete', target: 'users' },
      { run: 'delete from users;', rule: 'sql/delete-all', effect: 'delete', target: 'users' },
      { run: "delete from users where name = ''", rule: 'sql/delete-rows', effect: 'update', target: 'users' },
      { run: 'UPDATE users SET admin = 1', rule: 'sql/update-all', effect: 'replace' },
      { run: 'update users set admin=1', rule: 'sql/update-all', effect: 'replace' },
      { run: 'ALTER TABLE users DROP COLUMN email', rule: 'sql/drop', effect: 'delete' },
      { run: 'GRANT ALL ON users TO PUBLIC', rule: 'sql/grant', effect: 'grant' },
      { run: 'revoke all on users from bob', rule: 'sql/revoke', effect: 'interrupt' },
      { run: 'drop table $NAME', rule: 'sql/drop', effect: 'delete' },
    ],
    leaves: [
      ...(['DROP', 'DROP users', 'DELETE /users/1', 'UPDATE packages', 'ALTER x', 'GRANT me'] as const),
      ...['drop users', 'delete old.txt', 'update --all', 'alter', 'grant alice'],
    ],
  },
};
