import type { FactRow } from './factLine';

/*
 * The schema flags of this provider depend on function arguments, so that the derived table says too little of some types
 * and too much of others. What follows is read from the provider's documentation and from the fields that the Kubernetes
 * API does not let be changed.
 */

/** Paths that the derived table has and that only update: parts of templates, and helpers' own names. */
const wrong = /^(?:metadata$|(?:.*\.)?template\.metadata|spec\.(?:metadata|spec)(?:\.|$)|spec\.job_template)/;

const identity = ['metadata.generate_name', 'metadata.name', 'metadata.namespace'];

const claim = [
  'spec.access_modes',
  'spec.resources.limits',
  'spec.selector',
  'spec.storage_class_name',
  'spec.volume_mode',
  'spec.volume_name',
];

type Rule = {
  readonly types: readonly string[];
  readonly always?: readonly string[];
  readonly maybe?: readonly string[];
};

const podFields =
  'affinity automount_service_account_token dns_config dns_policy enable_service_links host_aliases host_ipc host_network host_pid hostname image_pull_secrets init_container node_name node_selector priority_class_name restart_policy runtime_class_name scheduler_name security_context service_account_name share_process_namespace subdomain termination_grace_period_seconds volume';

const containerFields =
  'args command env env_from image_pull_policy lifecycle liveness_probe name port readiness_probe resources security_context startup_probe stdin stdin_once termination_message_path termination_message_policy tty volume_device volume_mount working_dir';

function below(prefix: string, names: string): readonly string[] {
  return names.split(' ').map((name) => `${prefix}.${name}`);
}

function podOf(spec: string): readonly string[] {
  return [...below(spec, podFields), ...below(`${spec}.container`, containerFields)];
}

const rules: readonly Rule[] = [
  { types: ['pod'], always: podOf('spec'), maybe: ['spec.os', 'spec.readiness_gate', 'spec.toleration'] },
  {
    types: ['job'],
    always: ['spec.manual_selector', 'spec.selector', ...podOf('spec.template.spec')],
    maybe: ['spec.template.spec.container.image'],
  },
  { types: ['persistent_volume'], always: ['spec.persistent_volume_source'], maybe: ['spec.storage_class_name'] },
  { types: ['persistent_volume_claim'], always: claim },
  {
    types: ['stateful_set'],
    always: claim.map((path) => `spec.volume_claim_template.${path}`),
    maybe: ['spec.volume_claim_template.spec.resources.requests'],
  },
  { types: ['storage_class'], maybe: ['reclaim_policy'] },
  { types: ['ingress_class'], maybe: ['spec.controller'] },
  { types: ['replication_controller'], maybe: ['spec.selector', 'spec.template.spec.init_container'] },
];

/** Blocks of which a change anywhere below does not replace by itself. */
const loose = new Set(['spec.volume_claim_template', 'spec.template']);

function ruleOf(type: string): Rule | undefined {
  const plain = type.replace(/^kubernetes_/, '').replace(/_v\d\w*$/, '');
  return rules.find(({ types }) => types.includes(plain));
}

/** The row of a type of the Kubernetes provider. */
export function kubernetesRow(type: string, row: FactRow): FactRow {
  const rule = ruleOf(type);
  const derived = [...row.always, ...row.maybe].filter((path) => !wrong.test(path) && !loose.has(path));
  return {
    ...row,
    all: false,
    always: [...new Set([...identity, ...derived, ...(rule?.always ?? [])])],
    maybe: rule?.maybe ?? [],
  };
}
