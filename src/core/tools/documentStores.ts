import type { ToolFamily, ToolReading, ToolUse } from '../model/toolFamily';
import { textIn, textsIn, wordIn } from './shared/fields';
import { fromTable, mentions, type ToolTable } from './shared/named';
import { option, sameAs } from './shared/reading';

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

const redis =
  (...words: readonly string[]) =>
  (use: ToolUse): ToolReading | null => {
    const { input, server } = use;
    if (!mentions(use, /redis|valkey|upstash/)) return null;
    const keys = textsIn(input, 'key', 'keys', 'name');
    return sameAs('redis-cli', option('-h', server), words, keys);
  };

function redisCommand(use: ToolUse): ToolReading | null {
  if (!mentions(use, /redis|valkey|upstash/)) return null;
  const command = wordIn(use.input, 'command', 'cmd');
  if (command === null) return null;
  return sameAs('redis-cli', option('-h', use.server), command.split(/\s+/), textsIn(use.input, 'args'));
}

const table: ToolTable = [
  ['delete_many', mongo('deleteMany')],
  ['update_many', mongo('updateMany')],
  ['drop_collection', mongo('drop')],
  ['drop_database', mongo('dropDatabase', true)],
  ['delete del json_del hdel', redis('DEL')],
  ['flushall flush_all', redis('FLUSHALL')],
  ['flushdb flush_db', redis('FLUSHDB')],
  ['redis_command execute_command run_command execute', redisCommand],
];

/** Databases of documents and of keys. */
export const documentStores: ToolFamily = {
  title: 'MongoDB and Redis',
  documentation: ['https://github.com/mongodb-js/mongodb-mcp-server', 'https://github.com/redis/mcp-redis'],
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
    ],
    leaves: [
      { call: 'mongo/find', input: { database: 'a', collection: 'b', filter: {} } },
      { call: 'redis/get', input: { key: 'a' } },
    ],
  },
};
