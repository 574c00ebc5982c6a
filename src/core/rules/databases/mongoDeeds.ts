import { ownField } from '../../model/ownField';
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

const oneGone = deed('delete', 'update', 'medium', 'costly', (name) => `Deletes a document of ${name}`);
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

const overwritten = (name: string, from: string): MongoDeed => ({
  ...{ rule: 'mongo/overwrite', effect: 'replace', severity: 'high', undo: 'impossible', name },
  ...{ says: `Overwrites collection ${name} by ${from}`, lost: 'the documents before, unless a backup exists' },
});

/** The collection that a stage writes to: its text, or its member `coll` or `into`. */
function stageTarget(args: string, stage: '$out' | '$merge'): string | null {
  const at = args.indexOf(stage);
  if (at < 0) return null;
  const [, direct, member] =
    /^[^:]*:(?:["'`]([^"'`]*)|\{.*?(?:coll|into)["']?:["'`]([^"'`]*))/.exec(args.slice(at)) ?? [];
  return direct ?? member ?? '';
}

/** A pipeline only reads, unless its last stage writes. */
const pipes: Says = (_, args) => {
  const out = stageTarget(args, '$out');
  if (out !== null) return overwritten(out, 'what a pipeline finds');
  const merged = stageTarget(args, '$merge');
  if (merged === null) return null;
  return /whenMatched["']?:["'`](?:keepExisting|fail)/.test(args)
    ? adds(merged, '')
    : { ...overwritten(merged, ''), undo: 'costly', says: `Changes documents of ${merged} by what a pipeline finds` };
};

/** `renameCollection("b", true)`: what had the name is dropped. */
const renames: Says = (name, args) =>
  /,\s*(?:true|\{[^}]*dropTarget["']?:true)/.test(args)
    ? overwritten(args.split(',')[0]?.replace(/["'`]/g, '') ?? '', `collection ${name}`)
    : one(name, '');

/** Several writes at once are as bad as the worst of them. */
const bulk: Says = (name, args) => {
  const [, filter] = /deleteMany["']?:\{["']?filter["']?:(\{\}?)/.exec(args) ?? [];
  if (filter !== undefined) return removes(name, filter === '{}' ? '{}' : '{x}');
  const [, changed] = /updateMany["']?:\{["']?filter["']?:(\{\}?)/.exec(args) ?? [];
  return changed === undefined ? one(name, '') : changes(name, changed === '{}' ? '{}' : '{x}');
};

const renamesTo: Says = (from, args) => {
  if (!/dropTarget["']?:true/.test(args)) return one(from, '');
  const [, to = ''] = /\bto["']?:["'`]([^"'`]*)/.exec(args) ?? [];
  return overwritten(to, `collection ${from}`);
};

/** Commands by their names, with the thing that stands behind the name and the whole document. */
const COMMANDS: ReadonlyMap<string, Says> = new Map(
  Object.entries({
    ...{ dropDatabase: dropsDatabase, drop: dropsCollection, dropIndexes: index, deleteIndexes: index },
    ...{ shutdown: stops, replSetStepDown: stops, killOp: stops, fsync: stops },
    ...{ createUser: grants, updateUser: grants, grantRolesToUser: grants, createRole: grants, dropUser: grants },
    ...{ aggregate: pipes, update: one, insert: one, findAndModify: one, collMod: one, renameCollection: renamesTo },
    delete: (name, args) => removes(name, /\bq["']?:\{\}/.test(args) ? '{}' : '{x}'),
  }),
);

/** Commands handed over as a document: `db.runCommand({ drop: "carts" })`. */
const runs: Says = (_, args) => {
  const [, name = ''] = /^\{?["']?(\w+)/.exec(args) ?? [];
  const [, target = ''] = /:["'`]([^"'`]*)/.exec(args) ?? [];
  const says = COMMANDS.get(name);
  return says === undefined ? null : says(target, args);
};

const METHODS: Readonly<Record<string, Says>> = {
  ...{ deleteMany: removes, remove: removes, deleteOne: oneGone, findOneAndDelete: oneGone },
  ...{
    updateMany: changes,
    updateOne: one,
    replaceOne: one,
    findOneAndUpdate: one,
    findOneAndReplace: one,
    findAndModify: (name, args) => (/\bremove["']?:true/.test(args) ? oneGone : one)(name, args),
  },
  ...{
    insertOne: adds,
    insertMany: adds,
    insert: adds,
    save: one,
    bulkWrite: bulk,
    aggregate: pipes,
    createIndex: adds,
    createCollection: adds,
  },
  ...{
    drop: dropsCollection,
    dropDatabase: dropsDatabase,
    dropIndex: index,
    dropIndexes: index,
    renameCollection: renames,
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

/** `bulk.find({}).delete()`: what is found goes. */
const BULK: Readonly<Record<string, Says>> = { delete: removes, remove: removes, update: changes, deleteOne: oneGone };

function onFound(chain: readonly MongoLink[]): MongoDeed | null {
  const last = chain.at(-1);
  const found = chain.at(-2);
  const says = last?.args == null || found?.name !== 'find' ? undefined : ownField(BULK, last.name);
  return says?.(collectionOf(chain.slice(1, -2)), found?.args ?? '') ?? null;
}

/** What one chain of calls does: that of its last acting method. */
export function mongoDeed(chain: readonly MongoLink[]): MongoDeed | null {
  // `db.carts.explain().remove({})` only tells how it would be done.
  if (chain.some(({ name, args }) => name === 'explain' && args !== null)) return null;
  const found = onFound(chain);
  if (found !== null) return found;
  const at = chain.findLastIndex((link) => link.args !== null && Object.hasOwn(METHODS, link.name));
  const link = chain[at];
  if (link === undefined) return null;
  const own = chain[0]?.name === 'rs' && link.name === 'remove' ? cluster : ownField(METHODS, link.name);
  return own?.(collectionOf(chain.slice(1, at)), link.args ?? '') ?? null;
}
