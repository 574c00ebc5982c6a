import { UNKNOWN_PART, type Command, type RuleContext, type Statement } from '../../model/command';
import { absolutePath, baseName } from '../../model/filePath';
import { nothing } from '../../model/statement';
import type { Deed } from '../../sql/deed';
import type { DialectName } from '../../sql/dialect';
import { zoneOf } from '../files/zone';
import { secretsRead } from '../secrets/secretsRead';
import { reviewSql, type SqlSource } from './reviewSql';
import { readSqlite } from './sqliteArguments';

/** A database in a temporary folder or among a build's output is made again by whatever made it. */
function isPassing(path: string | null, command: Command, context: RuleContext): boolean {
  if (path === null || path.includes(UNKNOWN_PART)) return false;
  const { home, workspaces } = context.surroundings;
  const ground = { home, workspaces, cwd: command.cwd, repository: null, temp: context.variable('TMPDIR') };
  const zone = zoneOf(path, ground);
  return zone === 'temp' || zone === 'made';
}

/** `ATTACH 'shop.db' AS shop`: a database in memory that reaches into a file after all. */
function attaches(source: SqlSource, { input }: Command): boolean {
  const text = source.kind === 'text' ? source.word.value : input.kind === 'text' ? input.text : '';
  return /\battach\b/i.test(text);
}

/** What happens outside of the database, whichever it is. */
const KEPT: ReadonlySet<string> = new Set(['execute', 'read-secret', 'send-out']);

/** A shell over a database that is a file: SQLite's, DuckDB's. */
export function reviewFileDatabase(dialect: DialectName, command: Command, context: RuleContext): Statement {
  const { file, sources, readOnly, quiet } = readSqlite(command.args);
  if (quiet) return nothing;
  const path = file === null ? null : absolutePath(file.value.replace(/^file:|\?.*$/g, ''), command.cwd);
  const backup = (deed: Deed): string | undefined =>
    file === null || deed.rule === 'sql/overwrite' || dialect !== 'sqlite'
      ? undefined
      : `${command.program} ${file.raw} '.backup ${baseName(file.value)}.bak'`;
  const reach = command.host === null ? 'local' : 'remote';
  // Browsers keep logins in such files.
  const told = file === null || sources.length === 0 ? [] : secretsRead([file], command, context);
  const passing = isPassing(path, command, context);
  const ran = reviewSql({ dialect, sources, signals: [], reach, passing, backup }, command, context);
  const said = { ...ran, observations: [...told, ...ran.observations] };
  // Without a file, or with one that is only read, the rows are nobody's; what a shell is told still runs.
  if ((file !== null && !readOnly) || sources.some((one) => attaches(one, command))) return said;
  const observations = said.observations.filter((one) => KEPT.has(one.effect));
  return { ...said, observations, unknowns: said.unknowns.filter((one) => one.code === 'unreadable') };
}
