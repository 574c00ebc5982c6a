import type { Signal } from '../model/environment';
import { optionSignals, optionValues, variableSignals, type Ambient } from './ambient';
import { urlHost } from './databaseSignals';
import { ENVIRONMENT_NAMES } from './terraformFiles';

type Client = {
  readonly programs: readonly string[];
  readonly variables?: readonly string[];
  readonly options?: readonly string[];
  /** Variables and options that name a part of the server, an account or an application. */
  readonly names?: readonly string[];
  /** Options whose value sets names: `-e env=prod`, `--set region=eu,environment=prod`. */
  readonly sets?: readonly string[];
};

/** Programs that talk to one server or platform, by the variables and options that their manuals give. */
const clients: readonly Client[] = [
  {
    programs: ['nats', 'nsc'],
    variables: ['NATS_URL'],
    options: ['--server', '-s'],
    names: ['NATS_CONTEXT', '--context'],
  },
  { programs: ['etcdctl', 'etcdutl'], variables: ['ETCDCTL_ENDPOINTS'], options: ['--endpoints'] },
  {
    programs: ['consul'],
    variables: ['CONSUL_HTTP_ADDR'],
    options: ['-http-addr', '--http-addr'],
    names: ['-datacenter', '-namespace'],
  },
  {
    programs: ['vault', 'bao'],
    variables: ['VAULT_ADDR', 'BAO_ADDR'],
    options: ['-address', '--address'],
    names: ['VAULT_NAMESPACE', '-namespace', '-ns'],
  },
  {
    programs: ['nomad'],
    variables: ['NOMAD_ADDR'],
    options: ['-address', '--address'],
    names: ['NOMAD_NAMESPACE', '-namespace', '-region'],
  },
  {
    programs: [
      'kafka-topics',
      'kafka-configs',
      'kafka-delete-records',
      'kafka-consumer-groups',
      'kafka-acls',
      'kcat',
      'kaf',
      'rpk',
    ],
    variables: ['KAFKA_BROKERS', 'KAFKA_BOOTSTRAP_SERVERS'],
    options: ['--bootstrap-server', '--zookeeper', '--brokers', '-b'],
  },
  {
    programs: ['elasticdump', 'curator', 'esrally', 'opensearch-cli'],
    variables: ['ELASTICSEARCH_URL', 'OPENSEARCH_URL'],
    options: ['--input', '--output', '--host'],
  },
  {
    programs: ['rabbitmqadmin', 'rabbitmqctl'],
    variables: ['RABBITMQ_URL', 'AMQP_URL'],
    options: ['--host', '-H', '-n', '--node'],
  },
  { programs: ['sqlcmd', 'osql'], variables: ['SQLCMDSERVER'] },
  { programs: ['cqlsh'], variables: ['CQLSH_HOST'] },
  { programs: ['clickhouse', 'clickhouse-client'], variables: ['CLICKHOUSE_HOST'] },
  { programs: ['influx'], variables: ['INFLUX_HOST'] },
  { programs: ['cockroach'], variables: ['COCKROACH_URL', 'COCKROACH_HOST'] },
  { programs: ['mongosh', 'mongodump', 'mongorestore'], options: ['--uri'] },
  { programs: ['snowsql', 'snow'], names: ['-c', '--connection', 'SNOWFLAKE_DEFAULT_CONNECTION_NAME'] },
  {
    programs: ['databricks'],
    variables: ['DATABRICKS_HOST'],
    names: ['DATABRICKS_CONFIG_PROFILE', '--profile', '-p', '--target', '-t'],
  },
  { programs: ['argocd'], options: ['--server'], names: ['--argocd-context'] },
  { programs: ['wrangler'], names: ['CLOUDFLARE_ENV', '-e'] },
  { programs: ['supabase'], options: ['--db-url'], names: ['--project-ref', 'SUPABASE_PROJECT_ID'] },
  { programs: ['vercel', 'vc'], names: ['--scope', '--project', 'VERCEL_PROJECT_ID'] },
  { programs: ['fly', 'flyctl'], names: ['FLY_APP', '--app', '-a', '--org', '-o'] },
  { programs: ['heroku'], names: ['HEROKU_APP', '--app', '-a', '--remote', '-r'] },
  { programs: ['netlify', 'ntl'], names: ['NETLIFY_SITE_ID', '--site', '--context'] },
  { programs: ['railway'], names: ['RAILWAY_ENVIRONMENT', '-e', '--service', '-s'] },
  { programs: ['doctl'], names: ['DIGITALOCEAN_CONTEXT', '--context'] },
  { programs: ['hcloud'], names: ['HCLOUD_CONTEXT', '--context'] },
  { programs: ['linode-cli'], names: ['--as-user'] },
  { programs: ['oci'], names: ['OCI_CLI_PROFILE', '--profile'] },
  { programs: ['scw'], names: ['SCW_PROFILE', '--profile', '-p'] },
  { programs: ['gh', 'glab'], names: ['GH_REPO', 'GITLAB_REPO', '--repo', '-R', '--env', '-e'] },
  { programs: ['flyway'], names: ['-environment', 'FLYWAY_ENVIRONMENT'] },
  {
    programs: ['ansible', 'ansible-playbook', 'ansible-console'],
    names: ['-i', '--inventory', '-l', '--limit', 'ANSIBLE_INVENTORY', 'ANSIBLE_SUBSET'],
    sets: ['-e', '--extra-vars'],
  },
  { programs: ['helm', 'helm3'], sets: ['--set', '--set-string'] },
  { programs: ['helmfile'], names: ['HELMFILE_ENVIRONMENT'], sets: ['--state-values-set', '--set'] },
  { programs: ['alembic'], sets: ['-x'] },
  { programs: ['sam'], sets: ['--parameter-overrides'] },
  { programs: ['terramate'], names: ['--tags'] },
  { programs: ['phinx'], names: ['-e'] },
  { programs: ['dbmate'], names: ['-e'] },
  { programs: ['skaffold'], names: ['-p', '--profile'] },
  { programs: ['temporal'], variables: ['TEMPORAL_ADDRESS'], options: ['--address'], names: ['TEMPORAL_NAMESPACE'] },
  { programs: ['restic', 'rustic'], variables: ['RESTIC_REPOSITORY'], names: ['RESTIC_REPOSITORY'] },
  { programs: ['borg', 'borgmatic'], names: ['BORG_REPO'] },
  {
    programs: ['openstack', 'nova', 'swift'],
    names: ['OS_CLOUD', 'OS_PROJECT_NAME', '--os-cloud'],
    variables: ['OS_AUTH_URL'],
  },
  { programs: ['knife', 'chef-client'], names: ['-E'] },
  { programs: ['puppet'], names: ['--environment'] },
  { programs: ['ng', 'nx'], names: ['--configuration', '-c'] },
  { programs: ['dbt'], names: ['--target', '-t', '--profile'] },
  { programs: ['sentry-cli'], names: ['SENTRY_ORG', 'SENTRY_PROJECT', '--project', '-p', '--org', '-o'] },
  { programs: ['manage.py', 'django-admin', 'python', 'python3'], names: ['DJANGO_SETTINGS_MODULE', '--settings'] },
  { programs: ['eb'], names: ['--profile', '--environment-name'] },
  { programs: ['copilot'], names: ['--app', '-a'] },
  { programs: ['amplify'], names: ['--envName'] },
];

const byProgram: ReadonlyMap<string, Client> = new Map(
  clients.flatMap((client) => client.programs.map((program) => [program, client] as const)),
);

/** The hosts of a list of addresses, with schemes or without: `https://a:2379,b:2379`. */
function hostsOf(signal: Signal): readonly Signal[] {
  return signal.value.split(',').map((one): Signal => {
    const address = one.trim();
    const host = urlHost(address) ?? urlHost(`x://${address}`) ?? address;
    return { ...signal, value: host.replace(/^\w+@/, ''), from: `host in ${signal.from}` };
  });
}

/** An address among names may carry a login: `s3:https://key@host/bucket`. */
function withoutLogin(signal: Signal): Signal {
  return { ...signal, value: signal.value.replace(/(:\/\/)[^/?#]*@/, '$1') };
}

/** What the settings among the values of options say: `env=prod`, `global.environment=prod,size=2`. */
function setNames(ambient: Ambient, options: readonly string[]): readonly Signal[] {
  return options.flatMap((option) =>
    optionValues(ambient.command.args, option).flatMap((text) =>
      text.split(/[\s,]+/).flatMap((one): readonly Signal[] => {
        const [, key = '', value = ''] = /^(?:[\w-]+\.)*([\w-]+)=["']?([^"']+)/.exec(one) ?? [];
        const isName = ENVIRONMENT_NAMES.has(key.toLowerCase());
        return isName ? [{ kind: 'name', value, from: `${option} ${key}` }] : [];
      }),
    ),
  );
}

/** Which server the client of a store, a queue or a scheduler would reach. */
export function addressSignals(ambient: Ambient): readonly Signal[] {
  // Kafka's own programs are scripts whose names end so.
  const client = byProgram.get(ambient.command.program.replace(/\.(?:sh|bat)$/, ''));
  if (client === undefined) return [];
  const { variables = [], options = [], names = [], sets = [] } = client;
  return [
    ...optionSignals(ambient, 'database-host', options).flatMap(hostsOf),
    ...variableSignals(ambient, 'database-host', variables).flatMap(hostsOf),
    ...optionSignals(ambient, 'name', names),
    ...variableSignals(ambient, 'name', names).map(withoutLogin),
    ...setNames(ambient, sets),
  ];
}
