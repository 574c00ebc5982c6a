import { below, type PlaceFile } from './placeFile';

/** What settings of clusters, brokers, machines and stores say of a place. */
export const serviceFiles: readonly PlaceFile[] = [
  {
    programs: ['databricks'],
    files: ['databricks.yml', 'databricks.yaml'],
    ...{ shape: 'yaml', chosen: { options: ['-t', '--target'], variables: ['DATABRICKS_BUNDLE_TARGET'] } },
    places: [
      ...below(['workspace', 'targets % workspace'], ['name', 'profile'], ['database-host', 'host']),
      ['name', 'targets % mode'],
    ],
  },
  {
    programs: ['databricks'],
    files: ['~/.databrickscfg'],
    ...{
      shape: 'table',
      chosen: { options: ['-p', '--profile'], variables: ['DATABRICKS_CONFIG_PROFILE'], or: 'DEFAULT' },
    },
    places: [['database-host', '% host']],
  },
  {
    programs: ['argocd'],
    files: ['~/.config/argocd/config', '~/.argocd/config'],
    ...{ shape: 'yaml', places: [['kube-server', 'current-context']] },
  },
  {
    programs: ['helmfile'],
    files: ['helmfile.yaml', 'helmfile.yml', 'helmfile.yaml.gotmpl'],
    ...{ options: ['-f', '--file'], shape: 'yaml' },
    places: [
      ['kube-context', 'helmDefaults kubeContext'],
      ['kube-context', 'releases kubeContext'],
      ['kube-namespace', 'releases namespace'],
    ],
  },
  {
    programs: ['skaffold'],
    files: ['skaffold.yaml', 'skaffold.yml'],
    ...{ options: ['-f', '--filename'], shape: 'yaml', places: [['kube-context', 'deploy kubeContext']] },
  },
  {
    programs: ['tk'],
    files: ['%/spec.json'],
    ...{ shape: 'json', chosen: { operands: true } },
    places: [
      ['kube-server', 'spec apiServer'],
      ['kube-namespace', 'spec namespace'],
      ['kube-context', 'spec contextNames -'],
    ],
  },
  { programs: ['nats'], files: ['~/.config/nats/context.txt'], shape: 'text', places: [['name', '.']] },
  {
    programs: ['confluent'],
    files: ['~/.confluent/config.json'],
    shape: 'json',
    places: [['name', 'current_context']],
  },
  {
    programs: ['rpk'],
    files: ['~/.config/rpk/rpk.yaml'],
    ...{ options: ['--config'], shape: 'yaml', places: [['name', 'current_profile']] },
  },
  {
    programs: ['s3cmd'],
    files: ['~/.s3cfg'],
    ...{ options: ['-c', '--config'], shape: 'table', places: [['database-host', 'default host_base']] },
  },
  {
    programs: ['mc', 'mcli', 'minio-client'],
    files: ['~/.mc/config.json', '~/.mcli/config.json'],
    ...{ shape: 'json', chosen: { operands: '/' }, places: [['database-host', 'aliases % url']] },
  },
  {
    programs: ['rclone'],
    files: ['~/.config/rclone/rclone.conf', '~/.rclone.conf'],
    ...{ options: ['--config'], variables: ['RCLONE_CONFIG'], shape: 'table', chosen: { operands: ':' } },
    places: below(
      ['%'],
      ...(['endpoint', 'host', 'url'] as const).map((key) => ['database-host', key] as const),
      ...(['remote', 'account', 'project_number'] as const).map((key) => ['name', key] as const),
    ),
  },
  {
    programs: ['gsutil'],
    files: ['~/.boto', '/etc/boto.cfg'],
    ...{ variables: ['BOTO_CONFIG'], shape: 'table' },
    places: [
      ['gcp-project', 'GSUtil default_project_id'],
      ['database-host', 'Credentials gs_host'],
    ],
  },
  {
    programs: ['bq'],
    files: ['~/.bigqueryrc'],
    ...{ options: ['--bigqueryrc'], variables: ['BIGQUERYRC'], shape: 'table' },
    places: [
      ['gcp-project', '. project_id'],
      ['gcp-project', '. --project_id'],
      ['gcp-project', '. --project'],
    ],
  },
  {
    programs: ['gcloud'],
    files: [],
    ...{ options: ['--flags-file'], shape: 'yaml' },
    places: [
      ['gcp-project', '--project'],
      ['gcp-project', '--configuration'],
      ['name', '--account'],
      ['name', '--impersonate-service-account'],
      ['name', '--cluster'],
    ],
  },
  {
    programs: ['ansible', 'ansible-playbook', 'ansible-console', 'ansible-pull'],
    files: ['ansible.cfg', '~/.ansible.cfg', '/etc/ansible/ansible.cfg'],
    ...{ variables: ['ANSIBLE_CONFIG'], shape: 'table', places: [['name', 'defaults inventory']] },
  },
  {
    programs: ['terragrunt'],
    files: ['terragrunt.hcl', 'root.hcl'],
    ...{ options: ['--terragrunt-config', '--config'], shape: 'hcl' },
    places: [
      ...below(['remote_state config'], ['name', 'bucket'], ['name', 'key'], ['name', 'organization']),
      ...below(['inputs', 'locals'], ['name', 'environment'], ['name', 'env'], ['name', 'stage']),
    ],
  },
];
