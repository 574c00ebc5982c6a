import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** Passwords for MySQL clients in plain text. */
export const mysqlPasswords: ReachSource = tokenFile({
  kind: 'mysql password',
  files: ['~/.my.cnf'],
  shape: 'table',
  keys: ['* password'],
  places: [
    ['database-host', 'host'],
    ['name', 'database'],
  ],
  name: 'mysql',
  instead: 'mysql_config_editor set --login-path, or a login that ends by itself',
});
