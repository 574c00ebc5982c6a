import type { Remark } from '../../shared/remoteObservation';
import type { ModuleTask } from './moduleTask';
import { untemplated } from './moduleTask';

type Told = Omit<Remark, 'signals'>;

/** What a module amounts to: a line on the machine it works on, a file of this one that runs there, or a fact. */
export type ModuleDeed =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'script'; readonly path: string }
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'nothing' };

const NOTHING: ModuleDeed = { kind: 'nothing' };
const GONE = /^(?:absent|removed|deleted|terminated|purged?|uninstalled|destroyed)$/;

function field({ fields }: ModuleTask, ...names: readonly string[]): string {
  return names.map((name) => fields.get(name)).find((value) => value !== undefined) ?? '';
}

/** A value as one word of a line: a template stays a variable. */
function word(text: string): string {
  const plain = untemplated(text);
  return /^[\w./:=@%+,*?$-]*$/.test(plain) ? plain : `'${plain.replaceAll("'", String.raw`'\''`)}'`;
}

function line(...words: readonly string[]): ModuleDeed {
  return { kind: 'line', text: words.filter((one) => one !== '').join(' ') };
}

function told(
  effect: Remark['effect'],
  module: string,
  name: string,
  part: Pick<Told, 'severity' | 'undo' | 'says'>,
): ModuleDeed {
  const rule = { delete: 'removed', replace: 'replaced', grant: 'access', execute: 'planted' } as const;
  const room = effect in rule ? rule[effect as keyof typeof rule] : 'changed';
  return { kind: 'told', told: { rule: `ansible/${room}`, effect, type: `ansible.${module}`, name, ...part } };
}

type Reading = (task: ModuleTask) => ModuleDeed;

const isGone = (task: ModuleTask): boolean => GONE.test(field(task, 'state'));

const shell: Reading = (task) => {
  const text = task.free === '' ? untemplated(field(task, 'cmd', 'argv', '_raw_params')) : task.free;
  const folder = field(task, 'chdir');
  return line(folder === '' ? '' : `cd ${word(folder)} &&`, text);
};
const powershell: Reading = ({ free }) => line('powershell', '-Command', `'${free.replaceAll("'", "''")}'`);
const script: Reading = (task) => ({
  kind: 'script',
  path: (task.free === '' ? field(task, 'cmd') : task.free).split(' ')[0] ?? '',
});

const file: Reading = (task) => {
  const path = field(task, 'path', 'dest', 'name');
  if (isGone(task)) return line('rm', '-rf', word(path));
  const mode = field(task, 'mode');
  return mode === ''
    ? NOTHING
    : line('chmod', /^(?:yes|true)$/i.test(field(task, 'recurse')) ? '-R' : '', word(mode), word(path));
};

const service: Reading = (task) => {
  const name = word(field(task, 'name', 'service'));
  const state = field(task, 'state');
  if (/^(?:stopped|restarted)$/.test(state)) return line('systemctl', state === 'stopped' ? 'stop' : 'restart', name);
  return /^(?:no|false)$/i.test(field(task, 'enabled')) ? line('systemctl', 'disable', name) : NOTHING;
};

/** A module that takes away with one line and otherwise puts something there that can be taken away again. */
const removing =
  (...words: readonly string[]): Reading =>
  (task) =>
    isGone(task) ? line(...words, word(field(task, 'name', 'pkg', 'path', 'dest'))) : NOTHING;

const database: Reading = (task) => {
  const name = field(task, 'name', 'db');
  return isGone(task)
    ? told('delete', task.module, name, { severity: 'critical', undo: 'impossible', says: `Deletes database ${name}` })
    : NOTHING;
};

const query =
  (...client: readonly string[]): Reading =>
  (task) =>
    line(...client, `'${untemplated(field(task, 'query')).replaceAll("'", String.raw`'\''`)}'`);

const kubernetes: Reading = (task) => {
  if (!isGone(task)) return line('kubectl', 'apply', '-f', word(field(task, 'src') || '-'));
  const space = field(task, 'namespace');
  const what = field(task, 'src');
  const where = space === '' ? [] : ['-n', word(space)];
  return what === ''
    ? line('kubectl', 'delete', word(field(task, 'kind') || 'object'), word(field(task, 'name')), ...where)
    : line('kubectl', 'delete', '-f', word(what), ...where);
};

const uri: Reading = (task) => {
  const body = field(task, 'body');
  const data = body === '' ? [] : ['-d', word(body)];
  return line('curl', '-X', word(field(task, 'method') || 'GET'), ...data, word(field(task, 'url')));
};

const planted: Reading = (task) =>
  isGone(task)
    ? told('delete', task.module, field(task, 'name'), {
        severity: 'medium',
        undo: 'costly',
        says: `Removes the schedule ${field(task, 'name')}`,
      })
    : told('execute', task.module, field(task, 'name'), {
        severity: 'medium',
        undo: 'easy',
        says: `Plants a schedule ${field(task, 'name')}`,
      });

const key: Reading = (task) =>
  told('grant', task.module, field(task, 'user'), {
    ...{ severity: 'high', undo: 'easy' },
    says: `${isGone(task) ? 'Takes away' : 'Changes'} who may log in as ${field(task, 'user')}`,
  });

const synchronize: Reading = (task) =>
  /^(?:yes|true)$/i.test(field(task, 'delete'))
    ? told('delete', task.module, field(task, 'dest'), {
        severity: 'high',
        undo: 'costly',
        says: `Makes like the source, and deletes what that lacks, ${field(task, 'dest')}`,
      })
    : NOTHING;

const modules: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...(['shell', 'command', 'raw', 'expect'] as const).map((name): [string, Reading] => [name, shell]),
  ...(['win_shell', 'win_command'] as const).map((name): [string, Reading] => [name, powershell]),
  ...(['script'] as const).map((name): [string, Reading] => [name, script]),
  ...(['file', 'win_file'] as const).map((name): [string, Reading] => [name, file]),
  ...(['service', 'systemd', 'systemd_service', 'sysvinit', 'win_service'] as const).map((name): [string, Reading] => [
    name,
    service,
  ]),
  ...(['reboot', 'win_reboot'] as const).map((name): [string, Reading] => [name, () => line('reboot')]),
  ...(['shutdown', 'win_shutdown'] as const).map((name): [string, Reading] => [
    name,
    () => line('shutdown', '-h', 'now'),
  ]),
  ...(['apt', 'package'] as const).map((name): [string, Reading] => [name, removing('apt-get', 'remove', '-y')]),
  ...(['yum', 'dnf', 'zypper', 'pacman', 'apk'] as const).map((name): [string, Reading] => [
    name,
    removing('dnf', 'remove', '-y'),
  ]),
  ['pip', removing('pip', 'uninstall', '-y')],
  ['user', removing('userdel')],
  ['group', removing('groupdel')],
  ['mount', removing('umount')],
  [
    'filesystem',
    (task) =>
      isGone(task)
        ? line('wipefs', '-a', word(field(task, 'dev')))
        : line('mkfs', '-t', word(field(task, 'fstype')), word(field(task, 'dev'))),
  ],
  ...(['mysql_db', 'postgresql_db', 'mssql_db', 'influxdb_database', 'clickhouse_db'] as const).map(
    (name): [string, Reading] => [name, database],
  ),
  ['postgresql_query', query('psql', '-c')],
  ['mysql_query', query('mysql', '-e')],
  ...(['k8s', 'kubernetes'] as const).map((name): [string, Reading] => [name, kubernetes]),
  ['helm', removing('helm', 'uninstall')],
  ['docker_container', removing('docker', 'rm', '-f')],
  ['docker_volume', removing('docker', 'volume', 'rm')],
  ['uri', uri],
  ...(['cron', 'at', 'win_scheduled_task'] as const).map((name): [string, Reading] => [name, planted]),
  ['authorized_key', key],
  ['synchronize', synchronize],
]);

/** Clouds and platforms: what is absent there is gone with its data. */
const CLOUD =
  /^(?:ec2|rds|s3|aws|elb|eks|ecs|efs|iam|kms|sns|sqs|route53|cloudformation|dynamodb|elasticache|redshift|lambda|azure|gcp|gc|google|digital_ocean|hcloud|os|server|linode|vultr|proxmox|vmware|ovirt|cloudflare)(?:_|$)/;

/** What one call of a module does. */
export function moduleDeed(task: ModuleTask): ModuleDeed {
  const own = modules.get(task.module);
  if (own !== undefined) return own(task);
  if (!isGone(task)) return NOTHING;
  const name = field(task, 'name', 'id', 'identifier', 'bucket', 'stack_name', 'path', 'db_instance_identifier');
  const says = ['Removes by', task.module, name].filter((part) => part !== '').join(' ');
  return CLOUD.test(task.module)
    ? told('delete', task.module, name, { severity: 'critical', undo: 'impossible', says })
    : told('delete', task.module, name, { severity: 'medium', undo: 'costly', says });
}
