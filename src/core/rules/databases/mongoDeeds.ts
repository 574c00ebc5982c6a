import type { Remark } from '../shared/remoteObservation';
import type { MongoLink } from './mongoCalls';

export type MongoDeed = Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo' | 'says' | 'name'> &
  Partial<Pick<Remark, 'lost' | 'saferWay'>>;

type Says = (thing: string, args: string) => MongoDeed | null;

function deed(
  rule: string,
  effect: Remark['effect'],
  severity: Remark['severity'],
  undo: Remark['undo'],
  says: (thing: string) => string,
): Says {
  return (name) => ({ rule: `mongo/${rule}`, effect, severity, undo, says: says(name), name });
}

/** `{}` and nothing at all fit every document. */
function isEverything(args: string): boolean {
  return /^\s*(?:\{\})?\s*(?:,|$)/.test(args);
}

const removes: Says = (name, args) =>
  isEverything(args)
    ? {
        ...{ rule: 'mongo/delete-all', effect: 'delete', severity: 'high', undo: 'impossible', name },
        ...{ says: `Deletes every document of ${name}`, lost: 'the documents, unless a backup exists' },
      }
    : {
        rule: 'mongo/delete',
        effect: 'update',
        severity: 'medium',
        undo: 'costly',
        says: `Deletes some documents of ${name}`,
        name,
      };

const changes: Says = (name, args) =>
  isEverything(args)
    ? {
        ...{ rule: 'mongo/update-all', effect: 'replace', severity: 'high', undo: 'impossible', name },
        ...{ says: `Changes every document of ${name}`, lost: 'the values before, unless a backup exists' },
      }
    : {
        rule: 'mongo/update',
        effect: 'update',
        severity: 'medium',
        undo: 'costly',
        says: `Changes some documents of ${name}`,
        name,
      };

const one = deed('update', 'update', 'medium', 'costly', (name) => `Changes a document of ${name}`);
const adds = deed('insert', 'create', 'low', 'easy', (name) => `Adds documents to ${name}`);
const index = deed('index', 'delete', 'medium', 'easy', (name) => `Drops indexes of ${name}`);
const grants = deed('grant', 'grant', 'medium', 'easy', () => 'Changes who may do what');
const stops = deed('interrupt', 'interrupt', 'high', 'easy', () => 'Stops the server, its primary or its operations');
const cluster = deed('cluster', 'update', 'high', 'costly', () => 'Changes the cluster');

const dropsCollection: Says = (name) => ({
  ...{ rule: 'mongo/drop', effect: 'delete', severity: 'high', undo: 'impossible', name },
  ...{
    says: `Drops collection ${name}`,
    lost: 'the documents, unless a backup exists',
    saferWay: `mongodump --collection=${name}`,
  },
});

const dropsDatabase: Says = () => ({
  ...{ rule: 'mongo/drop', effect: 'delete', severity: 'critical', undo: 'impossible', name: '' },
  ...{ says: 'Drops the database', lost: 'every collection, unless a backup exists', saferWay: 'mongodump' },
});

/** Commands handed over as a document: `db.runCommand({ drop: "carts" })`. */
const runs: Says = (_, args) => {
  const [, name = ''] = /^\{?["']?(\w+)/.exec(args) ?? [];
  if (/^(dropDatabase)$/.test(name)) return dropsDatabase('', '');
  const [, target = ''] = /:["'`]([^"'`]*)/.exec(args) ?? [];
  if (name === 'drop') return dropsCollection(target, '');
  if (/^(shutdown|replSetStepDown|killOp|fsync)$/.test(name)) return stops('', '');
  if (/^(createUser|updateUser|grantRolesToUser|createRole|dropUser)$/.test(name)) return grants('', '');
  if (name === 'delete') return /\bq["']?:\{\}/.test(args) ? removes(target, '{}') : removes(target, '{x}');
  return /^(update|insert|findAndModify|collMod|renameCollection)$/.test(name) ? one(target, '') : null;
};

const METHODS: Readonly<Record<string, Says>> = {
  ...{ deleteMany: removes, remove: removes, deleteOne: one, findOneAndDelete: one },
  ...{
    updateMany: changes,
    updateOne: one,
    replaceOne: one,
    findOneAndUpdate: one,
    findOneAndReplace: one,
    findAndModify: one,
  },
  ...{
    insertOne: adds,
    insertMany: adds,
    insert: adds,
    save: one,
    bulkWrite: one,
    createIndex: adds,
    createCollection: adds,
  },
  ...{
    drop: dropsCollection,
    dropDatabase: dropsDatabase,
    dropIndex: index,
    dropIndexes: index,
    renameCollection: one,
  },
  ...{ createUser: grants, updateUser: grants, dropUser: grants, grantRolesToUser: grants, createRole: grants },
  ...{ changeUserPassword: grants, dropAllUsers: grants, revokeRolesFromUser: grants },
  ...{ shutdownServer: stops, fsyncLock: stops, stepDown: stops, killOp: stops, freeze: stops },
  ...{ reconfig: cluster, removeShard: cluster, initiate: cluster, stopBalancer: cluster },
  ...{ runCommand: runs, adminCommand: runs },
};

/** The collection a chain is about: `db.carts`, `db.getCollection("carts")`, `db.getSiblingDB("x").carts`. */
function collectionOf(links: readonly MongoLink[]): string {
  const named = links.map((link) => {
    if (link.args === null) return link.name;
    return link.name === 'getCollection' ? link.args.replace(/["'`]/g, '') : '';
  });
  return named.filter((name) => name !== '').join('.');
}

/** What one chain of calls does: that of its last acting method. */
export function mongoDeed(chain: readonly MongoLink[]): MongoDeed | null {
  const at = chain.findLastIndex((link) => link.args !== null && Object.hasOwn(METHODS, link.name));
  const link = chain[at];
  if (link === undefined) return null;
  const own = chain[0]?.name === 'rs' && link.name === 'remove' ? cluster : METHODS[link.name];
  return own?.(collectionOf(chain.slice(1, at)), link.args ?? '') ?? null;
}
