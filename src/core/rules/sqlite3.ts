import type { RulePack } from '../model/command';
import { reviewFileDatabase } from './databases/fileDatabase';

/** SQLite's shell, and libSQL's, which speaks its grammar. */
export const sqlite3: RulePack = {
  programs: ['sqlite3', 'sqlite', 'litecli'],
  documentation: ['https://sqlite.org/cli.html'],
  review: (command, context) => reviewFileDatabase('sqlite', command, context),
  examples: {
    catches: [
      { run: "sqlite3 shop.db 'DROP TABLE users'", rule: 'sql/drop', effect: 'delete', target: 'users' },
      { run: "sqlite3 -header -column shop.db 'DELETE FROM users'", rule: 'sql/delete-all', effect: 'delete' },
      { run: "sqlite3 -lookaside 100 50 shop.db 'DELETE FROM users;'", rule: 'sql/delete-all', effect: 'delete' },
      { run: "sqlite3 -cmd '.timeout 5' shop.db 'UPDATE users SET a = 1'", rule: 'sql/update-all', effect: 'replace' },
      { run: "sqlite3 shop.db '.restore old.db'", rule: 'sql/overwrite', effect: 'replace' },
      {
        run: 'sqlite3 :memory: "SELECT readfile(\'.env\')"',
        rule: 'secrets/shown',
        effect: 'read-secret',
        target: '.env',
      },
      { run: 'sqlite3 ~/.mozilla/firefox/x/logins.db .dump', rule: 'secrets/shown', effect: 'read-secret' },
      { run: "sqlite3 shop.db '.import .env t'", rule: 'secrets/shown', effect: 'read-secret', target: '.env' },
    ],
    leaves: [
      'sqlite3 shop.db',
      "sqlite3 shop.db .tables '.schema users'",
      "sqlite3 -json shop.db 'SELECT * FROM users'",
      "sqlite3 :memory: 'CREATE TABLE t (a); DROP TABLE t'",
      "sqlite3 -readonly shop.db 'DROP TABLE users'",
      'sqlite3 shop.db .dump',
      'sqlite3 :memory: "SELECT readfile(\'notes.txt\')"',
      'sqlite3 -version',
    ],
  },
};
