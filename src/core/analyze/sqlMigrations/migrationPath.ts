import { baseName } from '../../model/filePath';

/** What the place of a file says about when it runs. */
export type Role =
  /** Once, by a tool that keeps a list of what ran. */
  | 'migration'
  /** Whenever somebody runs it. */
  | 'script'
  /** On the way back only; a deploy does not run it. */
  | 'back'
  /** Written by a tool after the fact; nobody runs it against a database in use. */
  | 'dump';

const BACK = [
  /(?:^|[/._-])(?:down|rollback|undo|revert)\.sql$/i,
  /(?:^|\/)(?:revert|verify|rollbacks?|undo|downs?|reverse)\/[^/]+\.sql$/i,
  /(?:^|\/)U\d[\w.]*__[^/]*\.sql$/,
];

const FOLDERS =
  /(?:^|\/)(?:migrations?|migrate|changelogs?|changesets?|versions|evolutions|deploy|drizzle|flyway|liquibase|alembic|sqitch|schema_migrations|db-migrations|dbmigrations?)(?:\/|$)/i;
const NAMES = /(?:^|\/)(?:[VB]\d[\w.]*__[^/]*|\d{3,}[-_.][^/]*|[^/]*\.up|R__[^/]*)\.sql$/;

const DUMPS = /(?:^|\/)(?:structure|\w+_structure)\.sql$/i;
const DUMP_HEADS =
  /-- (?:PostgreSQL database (?:cluster )?dump|MySQL dump|MariaDB dump|Dumped from database version|Dbmate schema migrations|phpMyAdmin SQL Dump)/;

/** When a file is run, by its path and by the head that dumping programs write. */
export function roleOf(path: string, text: string): Role {
  if (BACK.some((pattern) => pattern.test(path))) return 'back';
  const isMigration = FOLDERS.test(path) || NAMES.test(path);
  if (DUMPS.test(path) || (!isMigration && DUMP_HEADS.test(text.slice(0, 2000)))) return 'dump';
  return isMigration && !/(?:^|\/)(?:seeds?|fixtures?)(?:[./]|$)/i.test(path) ? 'migration' : 'script';
}

/** Flyway's `R__` files are meant to be edited: they run again whenever they change. */
export function runsAgain(path: string): boolean {
  return /^(?:R__|afterMigrate|beforeMigrate|afterEach|beforeEach)/.test(baseName(path));
}

/** The numbers at the start of a file's name, or of its folder's where each migration has one: `V1.2__x` → 1, 2. */
export function versionOf(path: string): readonly string[] {
  const name = baseName(path);
  const own = /^[VBvb]?(\d+(?:[._]\d+)*)/.exec(name)?.[1];
  return own === undefined ? [] : own.split(/[._]/).map((digits) => digits.replace(/^0+(?=\d)/, ''));
}

function compareNumbers(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Less than zero when the first runs before the second; zero where their names do not tell. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [versionOf(one), versionOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const order = compareNumbers(a[at] ?? '0', b[at] ?? '0');
    if (order !== 0) return order;
  }
  return 0;
}
