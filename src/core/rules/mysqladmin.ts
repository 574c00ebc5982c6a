import type { RulePack, Word } from '../model/command';
import { serverReview, type ServerDeed } from './databases/serverPack';

const VALUED = [
  '-h',
  '--host',
  '-P',
  '--port',
  '-u',
  '--user',
  '-S',
  '--socket',
  '-i',
  '--sleep',
  '-c',
  '--count',
].concat([...['--defaults-file', '--defaults-extra-file', '--login-path', '--ssl-mode', '-w', '--shutdown-timeout']]);

/** The password stands glued to `-p`. */
function withoutPassword(args: readonly Word[]): readonly Word[] {
  return args.map((word) => (/^-p./.test(word.value) ? { ...word, value: '--password' } : word));
}

const interrupt = (says: string): ServerDeed => ({
  rule: 'sql/interrupt',
  effect: 'interrupt',
  severity: 'high',
  undo: 'easy',
  says,
});

function deedOf(verb: string, name: string): ServerDeed | null {
  switch (verb) {
    case 'drop':
      return {
        ...{
          rule: 'sql/drop',
          effect: 'delete',
          severity: 'critical',
          undo: 'impossible',
          says: `Drops database ${name}`,
          name,
        },
        ...{
          lost: 'every table and row, unless a backup exists',
          saferWay: `mysqldump --databases ${name} > ${name}.sql`,
        },
      };
    case 'create':
      return {
        rule: 'sql/create',
        effect: 'create',
        severity: 'low',
        undo: 'easy',
        says: `Creates database ${name}`,
        name,
      };
    case 'shutdown':
      return interrupt('Shuts the database server down');
    case 'kill':
      return interrupt('Ends sessions of others');
    case 'stop-slave':
    case 'stop-replica':
      return interrupt('Stops replication');
    case 'password':
      return { rule: 'sql/grant', effect: 'grant', severity: 'medium', undo: 'easy', says: 'Changes a password' };
    default:
      return null;
  }
}

/** MySQL's and MariaDB's administration. */
export const mysqladmin: RulePack = {
  programs: ['mysqladmin', 'mariadb-admin'],
  documentation: ['https://dev.mysql.com/doc/refman/8.4/en/mysqladmin.html'],
  review: serverReview({
    valued: VALUED,
    prepare: withoutPassword,
    deeds: ({ operands }) =>
      operands.flatMap((word, at) => {
        const deed = deedOf(word.value, operands[at + 1]?.raw ?? '');
        return deed === null ? [] : [deed];
      }),
  }),
  examples: {
    catches: [
      { run: 'mysqladmin -uroot -psecret -f drop shop', rule: 'sql/drop', effect: 'delete', target: 'shop' },
      { run: 'mysqladmin shutdown', rule: 'sql/interrupt', effect: 'interrupt' },
      { run: 'mariadb-admin -h db1 kill 7', rule: 'sql/interrupt', effect: 'interrupt' },
    ],
    leaves: ['mysqladmin status', 'mysqladmin -uroot -psecret processlist', 'mysqladmin ping'],
  },
};
