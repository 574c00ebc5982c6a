import type { Effect, Severity, Undo } from '../../model/finding';
import { does, noDeeds, shownName, type Deeds } from '../deed';
import type { Phrase } from '../phrase';

type Acting = {
  readonly names: RegExp;
  readonly rule: string;
  readonly effect: Effect;
  readonly severity: Severity;
  readonly undo: Undo;
  readonly says: string;
  /** Counts only when some argument is such. */
  readonly given?: RegExp;
};

function acting(
  rule: string,
  effect: Effect,
  severity: Severity,
  undo: Undo,
): (names: RegExp, says: string, more?: Partial<Acting>) => Acting {
  return (names, says, more = {}) => ({ names, rule: `sql/${rule}`, effect, severity, undo, says, ...more });
}

const starts = acting('program', 'execute', 'critical', 'unknown');
const plants = acting('planted', 'execute', 'medium', 'easy');
const bares = acting('unprotect', 'unprotect', 'high', 'easy');
const grants = acting('grant', 'grant', 'high', 'easy');
const drops = acting('drop', 'delete', 'medium', 'costly');
const halts = acting('interrupt', 'interrupt', 'medium', 'easy');
const changes = acting('setting', 'update', 'medium', 'easy');

/** Procedures that come with a database, by the end of their small name; the first that fits counts. */
const KNOWN: readonly Acting[] = [
  starts(
    /^(?:xp_cmdshell|sp_oamethod|sp_oacreate|sp_execute_external_script)$/,
    'Starts a program on the database server',
  ),
  starts(/^dbms_scheduler\.run_job$/, 'Runs a job of the server', { severity: 'medium' }),
  starts(/^(?:sp_start_job|sp_addextendedproc)$/, 'Runs or adds code of the server', { severity: 'medium' }),
  bares(/^sp_configure$/, 'Lets the database server start programs', {
    ...{ given: /xp_cmdshell|ole automation|clr|external scripts/i, severity: 'critical' },
  }),
  bares(/^dbms_(?:fga|rls)\.(?:drop|disable)_policy$/, 'Takes a policy off a table'),
  bares(/^dbms_(?:fga|rls)\.enable_policy$/, 'Switches a policy on or off', { severity: 'medium' }),
  bares(/^dbms_network_acl_admin\.\w+$/, 'Changes what the database may reach'),
  grants(
    /^(?:sp_addsrvrolemember|sp_addrolemember|sp_addlogin|sp_grantlogin|sp_adduser|sp_password)$/,
    'Changes who may do what',
  ),
  grants(
    /^(?:sp_grantdbaccess|sp_change_users_login|sp_changedbowner|sp_addlinkedsrvlogin|sp_addlinkedserver)$/,
    'Changes who may do what',
  ),
  drops(
    /^(?:sp_delete_job|sp_dropserver|sp_droplogin|sp_detach_db|sp_delete_backuphistory)$/,
    'Deletes something of the server',
  ),
  drops(
    /^(?:sp_dropuser|sp_droprolemember|sp_dropextendedproc|sp_removedbreplication|xp_delete_file)$/,
    'Deletes something of the server',
  ),
  drops(
    /^(?:utl_file\.fremove|dbms_scheduler\.drop_\w+|dbms_job\.remove|dbms_lob\.trim)$/,
    'Deletes something of the server',
  ),
  drops(/^dbms_audit_mgmt\.(?:clean|drop)\w*$/, 'Deletes what was audited', { severity: 'high', undo: 'impossible' }),
  drops(/^(?:expire_snapshots|remove_orphan_files|drop_\w*hypertable|drop_chunks)$/, 'Deletes older states and files', {
    ...{ severity: 'high', undo: 'impossible' },
  }),
  drops(/^(?:rollback_to_(?:snapshot|timestamp)|set_current_snapshot)$/, 'Takes a table back to an earlier state'),
  drops(/^ps_truncate_all_tables$/, 'Empties the statistics of the server', { severity: 'low', undo: 'impossible' }),
  plants(
    /^(?:dbms_scheduler\.create_\w+|dbms_job\.submit|sp_add_job\w*|sp_add_schedule)$/,
    'Plants a job that runs by itself later',
  ),
  halts(
    /^(?:rds_kill\w*|rds_stop_replication|dbms_scheduler\.(?:stop_job|disable)|sp_stop_job)$/,
    'Stops work of the server',
  ),
  halts(/^jobs\.cancel$/, 'Stops work of the server'),
  changes(
    /^(?:rds_set_\w+|rds_skip_\w+|sp_rename\w*|xp_regwrite|xp_regdelete\w+|xp_instance_regwrite)$/,
    'Changes the server',
  ),
  changes(/^(?:rds_start_replication|rds_reset_external_master|rds_set_external_\w+)$/, 'Changes replication'),
];

/** Procedures that only tell, or compute what a planner knows. */
const READING =
  /^(?:sp_help\w*|sp_who2?|sp_columns|sp_tables|sp_spaceused|sp_lock|xp_msver|sp_configure|sp_databases|xp_fixeddrives|xp_readerrorlog|sp_depends|sp_stored_procedures|sp_updatestats|sp_recompile|sp_bindefault|dbms_stats\.\w+|dbms_output\.\w+|dbms_utility\.\w+|dbms_lock\.sleep|pragma_\w+|system\$wait)$/;

/** What a procedure that comes with a database does; null for one that is not known. */
export function knownProcedure(name: string, phrase: Phrase): Deeds | null {
  const parts = name.toLowerCase().split('.');
  const own = parts.at(-1) ?? '';
  const both = parts.slice(-2).join('.');
  const texts = phrase.tokens.map(({ text }) => text);
  const found = KNOWN.find(
    ({ names, given }) =>
      (names.test(own) || names.test(both)) && (given === undefined || texts.some((text) => given.test(text))),
  );
  if (found === undefined) return READING.test(own) || READING.test(both) ? noDeeds : null;
  const { rule, effect, severity, undo } = found;
  const says = `${found.says}, by ${shownName(own)}`;
  return does({ ...{ rule, effect, severity, undo, says }, type: 'sql.server', name: shownName(name), lasting: true });
}
