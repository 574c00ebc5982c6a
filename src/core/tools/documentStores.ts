import type { ToolFamily, ToolReading, ToolUse } from '../model/toolFamily';
import { isSet, textIn, textsIn, wordIn } from './shared/fields';
import { fromTable, mentions, type ToolTable } from './shared/named';
import { joined, option, sameAs } from './shared/reading';

/** The call of the shell that does the same. */
const mongo =
  (method: string, onDatabase = false) =>
  ({ input, server }: ToolUse): ToolReading | null => {
    const database = textIn(input, 'database', 'db');
    const collection = textIn(input, 'collection');
    if (database === null || (collection === null && !onDatabase)) return null;
    const filter = JSON.stringify(input['filter'] ?? input['query'] ?? {});
    const on = onDatabase ? '' : `.getCollection(${JSON.stringify(collection)})`;
    const code = `db.getSiblingDB(${JSON.stringify(database)})${on}.${method}(${onDatabase ? '' : filter})`;
    return sameAs('mongosh', '--host', server === '' ? 'unknown' : server, '--eval', code);
  };

const REDIS = /redis|valkey|upstash/;

const redis =
  (...words: readonly string[]) =>
  (use: ToolUse): ToolReading | null =>
    mentions(use, REDIS) ? sameAs('redis-cli', option('-h', use.server), words) : null;

function redisKeys(use: ToolUse): ToolReading | null {
  const keys = textsIn(use.input, 'key', 'keys', 'name');
  // Without keys it deletes something else: a database of a platform.
  return mentions(use, REDIS) && keys.length > 0 ? sameAs('redis-cli', option('-h', use.server), 'DEL', keys) : null;
}

/** One command, or a list of them, each as a text or as its words. */
function redisCommand(use: ToolUse): ToolReading | null {
  const { input, server } = use;
  if (!mentions(use, REDIS)) return null;
  const command = wordIn(input, 'command', 'cmd');
  const one = command === null ? [] : [[...command.split(/\s+/), ...textsIn(input, 'args')]];
  const given: unknown = input['commands'];
  const more = (Array.isArray(given) ? given : []).map((each: unknown) =>
    textsIn({ each }, 'each').flatMap((text) => (Array.isArray(each) ? [text] : text.split(/\s+/))),
  );
  const all = [...one, ...more].filter((words) => words.length > 0);
  return all.length === 0 ? null : joined(all.map((words) => sameAs('redis-cli', option('-h', server), words)));
}

/** A pipeline changes something only by its last stage. */
function aggregated(use: ToolUse): ToolReading | null {
  const { database, collection, pipeline } = use.input;
  if (typeof database !== 'string' || typeof collection !== 'string' || !Array.isArray(pipeline)) return null;
  const on = `db.getSiblingDB(${JSON.stringify(database)}).getCollection(${JSON.stringify(collection)})`;
  return sameAs('mongosh', '--host', use.server, '--eval', `${on}.aggregate(${JSON.stringify(pipeline)})`);
}

/** Under a name that is taken it drops what stands there. */
function renamed({ server, input }: ToolUse): ToolReading | null {
  const [database, collection, name] = ['database', 'collection', 'newName'].map((field) => textIn(input, field));
  if (typeof database !== 'string' || typeof collection !== 'string' || typeof name !== 'string') return null;
  const on = `db.getSiblingDB(${JSON.stringify(database)}).getCollection(${JSON.stringify(collection)})`;
  const words = `${JSON.stringify(name)}, ${String(isSet(input, 'dropTarget', 'drop_target'))}`;
  return sameAs('mongosh', '--host', server, '--eval', `${on}.renameCollection(${words})`);
}

function cypher(use: ToolUse): ToolReading | null {
  const text = textIn(use.input, 'query', 'cypher', 'statement');
  return text === null || !mentions(use, /cypher|neo4j|memgraph/) ? null : sameAs('cypher-shell', text);
}

const table: ToolTable = [
  ['delete_many', mongo('deleteMany')],
  ['update_many', mongo('updateMany')],
  ['drop_collection', mongo('drop')],
  ['drop_database', mongo('dropDatabase', true)],
  ['aggregate', aggregated],
  ['rename_collection', renamed],
  ['delete del', redisKeys],
  ['flushall flush_all', redis('FLUSHALL')],
  ['flushdb flush_db', redis('FLUSHDB')],
  ['redis_command redis_commands run_redis_commands execute_command run_command execute', redisCommand],
  ['cypher write_cypher read_cypher run_cypher execute_cypher cypher_query execute_query run_query', cypher],
];

/** Databases of documents and of keys. */
export const documentStores: ToolFamily = {
  title: 'MongoDB, Redis and Neo4j',
  documentation: [
    'https://github.com/mongodb-js/mongodb-mcp-server',
    'https://github.com/redis/mcp-redis',
    'https://github.com/upstash/mcp-server',
    'https://github.com/neo4j-contrib/mcp-neo4j',
  ],
  read: (use) => fromTable(table, use),
  examples: {
    catches: [
      {
        call: 'mongo/delete-many',
        input: { database: 'a', collection: 'b' },
        rule: 'mongo/delete-all',
        effect: 'delete',
      },
      {
        call: 'mongo/drop-collection',
        input: { database: 'a', collection: 'b' },
        rule: 'mongo/drop',
        effect: 'delete',
      },
      { call: 'mongo/drop-database', input: { database: 'a' }, rule: 'mongo/drop', effect: 'delete' },
      { call: 'redis/flushall', input: {}, rule: 'redis/wipe', effect: 'delete' },
      {
        call: 'upstash/redis_database_run_redis_commands',
        input: { database_id: 'd', commands: [['PING'], ['FLUSHALL']] },
        rule: 'redis/wipe',
        effect: 'delete',
      },
      {
        call: 'mongo/aggregate',
        input: { database: 'a', collection: 'b', pipeline: [{ $match: {} }, { $out: 'c' }] },
        rule: 'mongo/overwrite',
        effect: 'replace',
      },
      {
        call: 'neo4j/write_neo4j_cypher',
        input: { query: 'MATCH (n) DETACH DELETE n' },
        rule: 'graph/delete-all',
        effect: 'delete',
      },
    ],
    leaves: [
      { call: 'mongo/find', input: { database: 'a', collection: 'b', filter: {} } },
      { call: 'redis/get', input: { key: 'a' } },
      { call: 'redis/delete', input: { key: 'a' } },
      { call: 'mongo/aggregate', input: { database: 'a', collection: 'b', pipeline: [{ $group: { _id: '$s' } }] } },
      { call: 'neo4j/write_neo4j_cypher', input: { query: 'CREATE (n:Note {text: "delete"})' } },
    ],
  },
};
