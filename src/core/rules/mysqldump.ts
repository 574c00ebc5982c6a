import type { RulePack } from '../model/command';
import { serverReview } from './databases/serverPack';

/** Copies out of MySQL are reads; an import may empty its tables first, and a dump may delete logs. */
export const mysqldump: RulePack = {
  programs: ['mysqldump', 'mariadb-dump', 'mysqlpump', 'mysqlimport', 'mariadb-import', 'mysqlcheck', 'mysqlshow'],
  documentation: [
    'https://dev.mysql.com/doc/refman/8.4/en/mysqldump.html',
    'https://dev.mysql.com/doc/refman/8.4/en/mysqlimport.html',
  ],
  review: serverReview({
    valued: [
      '-h',
      '--host',
      '-P',
      '--port',
      '-u',
      '--user',
      '-S',
      '--socket',
      '-r',
      '--result-file',
      '--defaults-file',
      '-w',
    ],
    long: ['--delete', '--delete-master-logs', '--delete-source-logs', '--optimize', '--databases', '--all-databases'],
    prepare: (args) => args.map((word) => (/^-p./.test(word.value) ? { ...word, value: '--password' } : word)),
    deeds: ({ operands, has }, { program }) => {
      const name = operands[0]?.raw ?? '';
      if (/import$/.test(program)) {
        return has('-D', '--delete')
          ? [
              {
                rule: 'sql/truncate',
                effect: 'delete',
                severity: 'high',
                undo: 'impossible',
                says: `Empties tables of ${name} before files are loaded`,
                name,
              },
            ]
          : [
              {
                rule: 'sql/insert',
                effect: 'create',
                severity: 'low',
                undo: 'easy',
                says: `Adds rows to tables of ${name}`,
                name,
              },
            ];
      }
      if (has('--delete-master-logs', '--delete-source-logs')) {
        const says = 'Deletes the binary logs that replicas and recoveries stand on';
        return [{ rule: 'sql/drop', effect: 'delete', severity: 'high', undo: 'impossible', says }];
      }
      return program === 'mysqlcheck' && has('-o', '--optimize')
        ? [
            {
              rule: 'sql/lock',
              effect: 'interrupt',
              severity: 'medium',
              undo: 'easy',
              says: `Rewrites the tables of ${name} under a lock`,
              name,
            },
          ]
        : [];
    },
  }),
  examples: {
    catches: [
      { run: 'mysqlimport --delete shop carts.txt', rule: 'sql/truncate', effect: 'delete', target: 'shop' },
      { run: 'mysqldump --delete-source-logs --all-databases', rule: 'sql/drop', effect: 'delete' },
    ],
    leaves: ['mysqldump -uroot -psecret shop', 'mysqldump --databases shop', 'mysqlshow', 'mysqlcheck shop'],
  },
};
