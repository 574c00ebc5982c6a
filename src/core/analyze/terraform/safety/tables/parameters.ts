import { bad, good, more, off, on, ranked, under, type Setting } from '../setting';

const tls = 'TLSv1 TLSv1.1 TLSv1.2 TLSv1.3';
/** A list of versions that begins with an old one, as MySQL spells it. */
const oldTls = /\bTLSv1(?:\.[01])?(?:\s*,|\s*$)/i;

/** Parameters of one engine, wherever a provider keeps them: `at` is the block, empty for a resource with one parameter. */
function engine(types: string, at: string): readonly Setting[] {
  const named = (names: string): string =>
    names
      .split(' ')
      .map((name) => `${at}=${name}`)
      .join(' ');
  return [
    on('NX05', 'encryption in transit', types, named('require_secure_transport rds~force_ssl require_ssl'), 'unknown'),
    good('NX05', 'encryption in transit', types, named('tls neptune_enforce_ssl'), /^(?:enabled|tls1|1|fips)/i, 'safe'),
    bad('NX05', 'the lowest TLS version', types, named('tls_version'), oldTls),
    ranked('NX05', 'the lowest TLS version', types, named('ssl_min_protocol_version'), tls, 2, 'TLSv1.2'),
    bad('NX06', 'the storage of passwords', types, named('password_encryption'), /^(?:md5|off)$/i),
    off('NX06', 'the ban of files of clients', types, named('local_infile'), 'unknown'),
    on('NX06', 'sign-in by identity', types, named('cloudsql~iam_authentication alloydb~iam_authentication')),
    on('NX06', 'the brake of failed sign-ins', types, named('connection_throttle~enable connection_throttling')),
    on(
      'log',
      'the log of sign-ins and statements',
      types,
      named(
        'log_connections log_disconnections log_checkpoints log_lock_waits audit_log_enabled audit_logs server_audit_logging cloudsql~enable_pgaudit enable_user_activity_logging general_log slow_query_log',
      ),
      'unknown',
    ),
    bad('log', 'the log of statements', types, named('log_statement pgaudit~log audit_log_events'), /^(?:none|)$/i),
    more('log', 'the logs', types, named('logfiles~retention_days log_retention_days rds~log_retention_period')),
  ].flat();
}

const groups =
  'db_parameter_group rds_cluster_parameter_group docdb_cluster_parameter_group neptune_cluster_parameter_group redshift_parameter_group';
const configurations =
  'postgresql_configuration postgresql_flexible_server_configuration mysql_configuration mysql_flexible_server_configuration mariadb_configuration';

/** Parameters of database engines that decide about safety, kept as names with values. */
export const parameters: readonly Setting[] = [
  ...under('aws', [engine(groups, 'parameter')]),
  ...under('azurerm', [engine(configurations, '')]),
  ...under('google', [engine('sql_database_instance', 'database_flags')]).map((setting) => ({
    ...setting,
    path: ['settings', ...setting.path],
  })),
];
