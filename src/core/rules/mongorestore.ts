import type { RulePack } from '../model/command';
import { serverReview } from './databases/serverPack';

const VALUED = [
  ...['-h', '--host', '--port', '-u', '--username', '-p', '--password', '--uri', '-d', '--db', '-c', '--collection'],
  ...[
    '-o',
    '--out',
    '--archive',
    '--file',
    '--mode',
    '--type',
    '-f',
    '--fields',
    '--nsInclude',
    '--nsExclude',
    '--dir',
  ],
  ...['-q', '--query', '--authenticationDatabase', '--sslCAFile', '--readPreference', '-j', '--numParallelCollections'],
];

/** MongoDB's tools for copies: out of it is a read, in may drop first. */
export const mongorestore: RulePack = {
  programs: ['mongorestore', 'mongoimport', 'mongodump', 'mongoexport', 'mongostat', 'mongotop', 'bsondump'],
  documentation: ['https://www.mongodb.com/docs/database-tools/mongorestore/'],
  review: serverReview({
    valued: VALUED,
    long: ['--drop', '--dryRun', '--gzip', '--upsert', '--jsonArray', '--headerline'],
    addresses: ['--uri'],
    quiet: ['--dryRun'],
    deeds: ({ values, has }, { program }) => {
      if (program !== 'mongorestore' && program !== 'mongoimport') return [];
      const name = [...values('-d', '--db'), ...values('-c', '--collection')].map((word) => word.raw).join('.');
      const shared = { type: 'mongo.collection', name };
      if (has('--drop')) {
        const says = `Drops the collections${name === '' ? '' : ` of ${name}`} before it loads them`;
        const lost = 'documents newer than the copy';
        return [
          {
            ...shared,
            rule: 'mongo/overwrite',
            effect: 'replace',
            severity: 'critical',
            undo: 'impossible',
            says,
            lost,
            saferWay: 'mongodump',
          },
        ];
      }
      const deletes = values('--mode').some((word) => word.value === 'delete');
      const says = deletes
        ? `Deletes documents of ${name}`
        : `Adds documents to ${name === '' ? 'the database' : name}`;
      return deletes
        ? [{ ...shared, rule: 'mongo/delete', effect: 'update', severity: 'medium', undo: 'costly', says }]
        : [{ ...shared, rule: 'mongo/insert', effect: 'create', severity: 'low', undo: 'easy', says }];
    },
  }),
  examples: {
    catches: [
      { run: 'mongorestore --drop --db shop dump/shop', rule: 'mongo/overwrite', effect: 'replace', target: 'shop' },
      {
        run: 'mongoimport --uri mongodb://db1/x -c carts --drop carts.json',
        rule: 'mongo/overwrite',
        effect: 'replace',
      },
      { run: 'mongorestore dump', rule: 'mongo/insert', effect: 'create' },
    ],
    leaves: ['mongodump --db shop', 'mongoexport -c carts', 'mongorestore --drop --dryRun dump'],
  },
};
