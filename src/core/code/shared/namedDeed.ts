import { wordsOf } from '../../model/wordsOf';
import type { Act } from './act';
import { filled, emptied } from './mappers';
import { sourcesOf, type Call } from './value';

const FILLS: ReadonlySet<string> = new Set(['seed', 'seeds', 'seeder', 'backfill', 'populate']);
const EMPTIES: ReadonlySet<string> = new Set(['wipe', 'purge', 'truncate', 'drop', 'reset', 'nuke', 'delete', 'clear']);
const STORES: ReadonlySet<string> = new Set([
  ...['db', 'database', 'databases', 'schema', 'table', 'tables', 'rows', 'records', 'data', 'users', 'customers'],
  ...['accounts', 'orders', 'prod', 'production'],
]);

/** What code that cannot be had does to a database, by its name: `scripts/seed-users.ts`, `wipe-db.js`. */
export function namedDeed(name: string): readonly Act[] {
  const words = wordsOf(name);
  if (words.some((word) => FILLS.has(word))) return filled('a table');
  const empties = words.some((word) => EMPTIES.has(word)) && words.some((word) => STORES.has(word));
  return empties ? emptied('a table') : [];
}

const ADDRESS = /(?:DATABASE|POSTGRES\w*|PG|MYSQL|MONGO\w*|DB|REDIS)_?(?:URL|URI|DSN|HOST)$/;

/** Code of somewhere else that is handed a database's address: its name is all that tells what it does there. */
export function handedAddress({ name, args }: Call): readonly Act[] {
  const isAddressed = args.some((value) =>
    sourcesOf(value).some((source) => source.kind === 'variable' && ADDRESS.test(source.name)),
  );
  return isAddressed ? namedDeed(name) : [];
}
