import { UNKNOWN_PART } from '../../model/command';
import type { Act } from './act';
import { isKnown, isOn, wordOf, type Call, type Made, type Value } from './value';

/*
 * Libraries that write the SQL themselves: a call of a model is told as the statement that it comes to. Which database
 * it reaches stands in the project's own settings, so that the client is handed an address that is not known.
 */

function sql(statement: string): readonly Act[] {
  return [{ kind: 'command', argv: ['psql', UNKNOWN_PART, '-c', statement], keeps: true, isSure: true }];
}

export function filled(table: string): readonly Act[] {
  return sql(`INSERT INTO "${table}" DEFAULT VALUES`);
}

export function emptied(table: string): readonly Act[] {
  return deletion(table, false);
}

function deletion(model: string, isRestricted: boolean): readonly Act[] {
  // Which rows a mapper's condition leaves is not worked out here; that it has one is.
  return sql(`DELETE FROM "${model}"${isRestricted ? ' WHERE "it" = 1' : ''}`);
}

const EVERYTHING = sql('DROP TABLE "every table of the models"');

function shown(word: string): string {
  const name = word.split(/[./]/).at(-1) ?? '';
  return isKnown(name) && name !== '' ? name.replaceAll('"', '') : 'a table';
}

/** What a value is called: a model that is imported is a name, an aliased one a text. */
function nameOf(value: Value | undefined): string {
  if (value?.kind === 'name' || value?.kind === 'made') return shown(value.name);
  return shown(wordOf(value));
}

/** The call in a chain whose method is `method`: `query(User)` of `s.query(User).filter(…).delete()`. */
function linkOf(call: Call, method: RegExp): Made | null {
  for (let at: Value = call.on; at.kind === 'made'; at = at.on) {
    if (method.test(at.name) && (at.args.length > 0 || at.named.size > 0)) return at;
  }
  return null;
}

/** Whether the first argument has settings at all, under `name` when one is given: `{ where: { id: 1 } }`. */
function hasSettings(value: Value | undefined, name?: string): boolean {
  if (value?.kind !== 'record') return value !== undefined && value.kind !== 'flag';
  if (name === undefined) return value.entries.size > 0;
  return value.entries.has(name) && hasSettings(value.entries.get(name));
}

function isSet(value: Value | undefined, name: string): boolean {
  return value?.kind === 'record' && value.entries.has(name) && isOn(value.entries.get(name));
}

type Mapper = {
  /** The dotted name of the call, the names that count as groups. */
  readonly call: RegExp;
  readonly acts: (call: Call, found: RegExpExecArray) => readonly Act[];
};

const RESTRICTS = /\.(?:filter|filter_by|where|exclude|get|eq|neq|in|match|andWhere|whereIn|limit|lt|gt|lte|gte)\b/;

const mappers: readonly Mapper[] = [
  // SQLAlchemy and Flask: `session.query(User).filter(…).delete()`.
  {
    call: /\.query\b.*\.delete$/,
    acts: (call) => deletion(nameOf(linkOf(call, /\.query$/)?.args[0]), RESTRICTS.test(call.name)),
  },
  { call: /\.drop_all$/, acts: () => EVERYTHING },
  // Django: `User.objects.filter(…).delete()`.
  {
    call: /(?:^|\.)(\w+)\.objects\b.*\.(?:delete|_raw_delete)$/,
    acts: (call, [, model]) => deletion(shown(model ?? ''), RESTRICTS.test(call.name)),
  },
  // Prisma: `prisma.user.deleteMany({ where })`, `prisma.$executeRawUnsafe('…')`.
  {
    call: /(?:^|[./])(?:@prisma\/client[\w./-]*|\w*[pP]risma(?:Client)?)(?:\.\w+)*\.(\w+)\.(?:deleteMany|delete)$/,
    acts: (call, [, model]) => deletion(shown(model ?? ''), hasSettings(call.args[0], 'where')),
  },
  {
    call: /(?:^|[./])(?:@prisma\/client[\w./-]*|\w*[pP]risma(?:Client)?)(?:\.\w+)*\.(\w+)\.(?:create|createMany|createManyAndReturn|upsert)$/,
    acts: (_, [, model]) => filled(shown(model ?? '')),
  },
  {
    call: /(?:^|[./])(?:@prisma\/client[\w./-]*|\w*[pP]risma(?:Client)?)(?:\.\w+)*\.\$(?:executeRaw|executeRawUnsafe|queryRaw|queryRawUnsafe)$/,
    acts: (call) => (isKnown(wordOf(call.args[0]).trim().slice(0, 4)) ? sql(wordOf(call.args[0])) : []),
  },
  // Drizzle: `db.delete(users).where(…)`; what follows the call does not stand in it.
  {
    call: /(?:^|[./])(?:db|database|drizzle|tx|trx)\.(delete|insert)$/,
    acts: (call, [, verb]) => {
      if (call.args[0]?.kind !== 'name') return [];
      const table = nameOf(call.args[0]);
      return verb === 'delete' ? deletion(table, true) : filled(table);
    },
  },
  // Knex: `knex('users').where(…).del()`.
  {
    call: /(?:^|[./])(?:\w*[kK]nex)\b.*\.(?:del|delete|truncate)$/,
    acts: (call) => deletion(nameOf(linkOf(call, /[kK]nex$/)?.args[0]), RESTRICTS.test(call.name)),
  },
  // `knex.schema.dropTable('users')`, `knex.migrate.rollback()`.
  {
    call: /(?:^|[./])\w*[kK]nex\.schema\.dropTable(?:IfExists)?$/,
    acts: (call) => sql(`DROP TABLE "${nameOf(call.args[0])}"`),
  },
  {
    call: /(?:^|[./])\w*[kK]nex\.migrate\.(?:rollback|down)$/,
    acts: () => [{ kind: 'command', argv: ['knex', 'migrate:rollback'], keeps: true, isSure: true }],
  },
  // Sequelize: `User.destroy({ where, truncate })`, `sequelize.sync({ force: true })`.
  {
    call: /(?:^|\.)(\w+)\.destroy$/,
    acts: (call, [, model]) => {
      const [options] = call.args;
      const isMapped = isSet(options, 'truncate') || (options?.kind === 'record' && options.entries.has('where'));
      return isMapped ? deletion(shown(model ?? ''), hasSettings(options, 'where')) : [];
    },
  },
  {
    call: /(?:^|\.)\w*[sS]equelize\b.*\.(sync|drop)$/,
    acts: (call, [, verb]) => (verb === 'drop' || isSet(call.args[0], 'force') ? EVERYTHING : []),
  },
  // TypeORM: `dataSource.dropDatabase()`, `getRepository(User).clear()`.
  { call: /(?:[dD]ata[sS]ource|typeorm|[cC]onnection)\b.*\.dropDatabase$/, acts: () => EVERYTHING },
  {
    call: /\.getRepository\.(clear|delete)$/,
    acts: (call, [, verb]) => deletion(nameOf(linkOf(call, /getRepository$/)?.args[0]), verb === 'delete'),
  },
  // Supabase: `supabase.from('orders').delete().eq('id', 1)`; a condition is asked for.
  {
    call: /\.from\.delete$/,
    acts: (call) => deletion(nameOf(linkOf(call, /\.from$/)?.args[0]), true),
  },
  // Active Record: `User.where(…).delete_all`, `ActiveRecord::Base.connection.execute('…')`.
  {
    call: /(?:^|\.)([A-Z]\w*)((?:\.\w+)*)\.(?:delete_all|destroy_all)$/,
    acts: (call, [, model]) => deletion(shown(model ?? ''), RESTRICTS.test(call.name)),
  },
  {
    call: /(?:^|\.)(?:ActiveRecord\.Base|connection)(?:\.\w+)*\.(?:execute|exec_query|exec_update|exec_delete|update|delete)$/,
    acts: (call) => (isKnown(wordOf(call.args[0]).trim().slice(0, 4)) ? sql(wordOf(call.args[0])) : []),
  },
  { call: /\.(?:drop_table|truncate_tables?)$/, acts: (call) => sql(`DROP TABLE "${nameOf(call.args[0])}"`) },
  // Laravel: `DB::table('users')->truncate()`, `DB::statement('…')`, `Schema::drop('users')`.
  {
    call: /(?:^|\.)DB\.table\b.*\.(?:truncate|delete)$/,
    acts: (call) => deletion(nameOf(linkOf(call, /\.table$/)?.args[0]), RESTRICTS.test(call.name)),
  },
  {
    call: /(?:^|\.)DB\.(?:statement|unprepared|delete|update)$/,
    acts: (call) => (isKnown(wordOf(call.args[0]).trim().slice(0, 4)) ? sql(wordOf(call.args[0])) : []),
  },
  { call: /(?:^|\.)Schema\.drop(?:IfExists)?$/, acts: (call) => sql(`DROP TABLE "${nameOf(call.args[0])}"`) },
  { call: /^(?:App\.Models\.)?([A-Z]\w*)\.truncate$/, acts: (_, [, model]) => deletion(shown(model ?? ''), false) },
  // Mongoose: `User.deleteMany({})`.
  {
    call: /(?:^|[./])(\w+)\.deleteMany$/,
    acts: (call, [, model]) => {
      const filter = hasSettings(call.args[0]) ? '{ _id: 1 }' : '{}';
      const script = `db.getCollection("${shown(model ?? '')}").deleteMany(${filter})`;
      return [{ kind: 'command', argv: ['mongosh', UNKNOWN_PART, '--eval', script], keeps: true, isSure: true }];
    },
  },
];

/** What a call of an object-relational mapper does, told as the database's own client would be told. */
export function mapperActs(call: Call): readonly Act[] {
  for (const { call: pattern, acts } of mappers) {
    const found = pattern.exec(call.name);
    if (found !== null) return acts(call, found);
  }
  return [];
}
