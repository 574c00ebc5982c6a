import {
  UNKNOWN_PART,
  type Command,
  type RuleContext,
  type RulePack,
  type Statement,
  type Word,
} from '../model/command';
import { nothing, statement } from '../model/statement';
import { hostSignals } from './databases/hosts';
import { mongoChains } from './databases/mongoCalls';
import { mongoDeed } from './databases/mongoDeeds';
import { fileText, inputText } from './shared/inputText';
import { readOptions } from './shared/readOptions';
import { dynamicPart, remoteObservation } from './shared/remoteObservation';

const VALUED = [
  ...['--eval', '--host', '--port', '-u', '--username', '-p', '--password', '--authenticationDatabase', '-f', '--file'],
  ...['--authenticationMechanism', '--tlsCAFile', '--tlsCertificateKeyFile', '--apiVersion', '--json', '--db'],
];

/** The texts that the shell runs; null for one that is not known. */
function textsOf(
  given: readonly Word[],
  files: readonly Word[],
  command: Command,
  context: RuleContext,
): readonly (string | null)[] {
  const own = [...given.map((word) => word.value), ...files.map((word) => fileText(word, command, context))];
  return own.length > 0 || command.input.kind === 'none' ? own : [inputText(command, context)];
}

function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, { valued: VALUED });
  if (options.has('--help', '-h', '--version')) return nothing;
  const files = [
    ...options.values('-f', '--file'),
    ...options.operands.filter((word) => /\.(?:js|mongodb)$/.test(word.value)),
  ];
  const texts = textsOf(options.values('--eval'), files, command, context);
  const addresses = options.operands.filter((word) => word.dynamic || word.value.includes('://'));
  const signals = hostSignals(command, { hosts: options.values('--host'), addresses, localDefault: true });
  // A secret in an address is not said again.
  const plain = addresses
    .filter(({ value, dynamic }) => !dynamic && !value.includes('@'))
    .map(({ raw }) => ` --uri=${raw}`);
  const hosts = options.values('--host').map(({ raw }) => ` --host=${raw}`);
  const where = [...hosts, ...plain].slice(0, 1).join('');
  const deeds = texts.flatMap((text) => (text === null ? [] : mongoChains(text).map(mongoDeed)));
  const isUnknown = texts.some(
    (text) => text === null || text.trim().startsWith(UNKNOWN_PART) || /\bload\s*\(/.test(text),
  );
  return statement({
    observations: deeds
      .filter((deed) => deed !== null)
      .slice(0, 20)
      .map((deed) => {
        const { saferWay } = deed;
        const safer = saferWay === undefined ? {} : { saferWay: `${saferWay}${where}` };
        return remoteObservation(command, context, { ...deed, type: 'mongo.collection', signals, ...safer });
      }),
    unknowns: isUnknown
      ? [dynamicPart(command, context, 'what the shell of MongoDB is told is not known before it runs')]
      : [],
  });
}

/** MongoDB's shells. */
export const mongosh: RulePack = {
  programs: ['mongosh', 'mongo'],
  documentation: ['https://www.mongodb.com/docs/mongodb-shell/reference/options/'],
  review,
  examples: {
    catches: [
      { run: "mongosh shop --eval 'db.dropDatabase()'", rule: 'mongo/drop', effect: 'delete' },
      { run: "mongosh --eval 'db.carts.drop()'", rule: 'mongo/drop', effect: 'delete', target: 'carts' },
      { run: "mongosh --eval 'db.carts.deleteMany({})'", rule: 'mongo/delete-all', effect: 'delete', target: 'carts' },
      { run: 'mongosh --eval \'db["carts"].remove({})\'', rule: 'mongo/delete-all', effect: 'delete', target: 'carts' },
      {
        run: 'mongosh --eval \'db.getCollection("a").updateMany({}, {$set: {b: 1}})\'',
        rule: 'mongo/update-all',
        effect: 'replace',
        target: 'a',
      },
      { run: 'mongosh --eval \'db.getSiblingDB("x").dropDatabase()\'', rule: 'mongo/drop', effect: 'delete' },
      {
        run: 'mongosh --eval \'db.runCommand({ drop: "carts" })\'',
        rule: 'mongo/drop',
        effect: 'delete',
        target: 'carts',
      },
      {
        run: "mongosh --eval 'const c = db.carts; c.deleteMany({})'",
        rule: 'mongo/delete-all',
        effect: 'delete',
        target: 'carts',
      },
      {
        run: 'mongosh --eval \'const d = connect("mongodb://db1/x"); d.dropDatabase()\'',
        rule: 'mongo/drop',
        effect: 'delete',
      },
      {
        run: 'mongosh --eval \'db.carts.aggregate([{$match:{}},{$out:"old"}])\'',
        rule: 'mongo/overwrite',
        effect: 'replace',
        target: 'old',
      },
      {
        run: 'mongosh --eval \'db.carts.aggregate([{ $merge: { into: "old" } }])\'',
        rule: 'mongo/overwrite',
        effect: 'replace',
        target: 'old',
      },
      {
        run: 'mongosh --eval \'db.carts.aggregate([{$merge:{into:"old",whenMatched:"keepExisting"}}])\'',
        rule: 'mongo/insert',
        effect: 'create',
        target: 'old',
      },
      {
        run: "mongosh --eval 'db.carts.bulkWrite([{ deleteMany: { filter: {} } }])'",
        rule: 'mongo/delete-all',
        effect: 'delete',
        target: 'carts',
      },
      {
        run: "mongosh --eval 'db.carts.bulkWrite([{updateMany:{filter:{a:1},update:{}}}])'",
        rule: 'mongo/update',
        effect: 'update',
      },
      {
        run: "mongosh --eval 'db.carts.bulkWrite([{insertOne:{document:{}}}])'",
        rule: 'mongo/update',
        effect: 'update',
      },
      {
        run: "mongosh --eval 'db.carts.initializeUnorderedBulkOp().find({}).delete()'",
        rule: 'mongo/delete-all',
        effect: 'delete',
      },
      {
        run: "mongosh --eval 'db.carts.findAndModify({query:{a:1},remove:true})'",
        rule: 'mongo/delete',
        effect: 'update',
        target: 'carts',
      },
      {
        run: 'mongosh --eval \'db.carts.renameCollection("old", true)\'',
        rule: 'mongo/overwrite',
        effect: 'replace',
        target: 'old',
      },
      { run: 'mongosh --eval \'db.carts.renameCollection("old")\'', rule: 'mongo/update', effect: 'update' },
      {
        run: 'mongosh --eval \'db.adminCommand({renameCollection:"a.b",to:"a.c",dropTarget:true})\'',
        rule: 'mongo/overwrite',
        effect: 'replace',
        target: 'a.c',
      },
      {
        run: 'mongosh --eval \'db.runCommand({aggregate:"a",pipeline:[{$out:{db:"x",coll:"old"}}],cursor:{}})\'',
        rule: 'mongo/overwrite',
        effect: 'replace',
        target: 'old',
      },
      {
        run: 'mongosh --eval \'db.runCommand({dropIndexes:"carts",index:"*"})\'',
        rule: 'mongo/index',
        effect: 'delete',
        target: 'carts',
      },
      {
        run: 'mongosh mongodb://db1/shop',
        input: 'db.carts.deleteMany({})',
        rule: 'mongo/delete-all',
        effect: 'delete',
      },
    ],
    leaves: [
      'mongosh',
      "mongosh shop --eval 'db.carts.find({}).limit(5)'",
      'mongosh --eval \'print("db.carts.drop()")\'',
      "mongosh --eval 'db.stats()' --quiet",
      "mongosh --eval 'db.carts.explain().remove({})'",
      "mongosh --eval 'const c = db.carts; c.find({}).count()'",
      "mongosh --eval 'db.carts.aggregate([{$match:{a:1}}])'",
      'mongosh --version',
    ],
  },
};
