import type { ToolFamily, ToolInput, ToolReading, ToolUse } from '../model/toolFamily';
import { has, isInput, isSet, textIn, textsIn, wordIn } from './shared/fields';
import { fromTable, type ToolTable } from './shared/named';
import { leftAlone, option, reading, sameAs } from './shared/reading';

function place(input: ToolInput): readonly string[] {
  return [
    ...option('--context', textIn(input, 'context', 'kube_context', 'cluster_name')),
    ...option('-n', textIn(input, 'namespace', 'ns')),
    ...(isSet(input, 'allNamespaces', 'all_namespaces') ? ['--all-namespaces'] : []),
  ];
}

const kindOf = (input: ToolInput): string | null => textIn(input, 'resourceType', 'resource_type', 'kind', 'resource');
const nameOf = (input: ToolInput): string | null =>
  textIn(input, 'name', 'resource_name', 'pod_name', 'nodeName', 'pod');

/** A manifest goes in as a here-document, as a person would hand it over. */
function withManifest(verb: string, { input }: ToolUse): ToolReading | null {
  const value = input['manifest'] ?? input['yaml'] ?? input['body'] ?? input['resource'] ?? input['yaml_content'];
  const text = typeof value === 'string' ? value : isInput(value) ? JSON.stringify(value) : null;
  const flags = [...place(input), ...(isSet(input, 'dryRun', 'dry_run') ? ['--dry-run=server'] : [])];
  const file = textIn(input, 'filename', 'yaml_path', 'file');
  if (text === null) return file === null ? null : sameAs('kubectl', verb, '-f', file, flags);
  const quoted = flags.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const script = `kubectl ${verb} -f - ${quoted} <<'HOLDPOINT_MANIFEST'\n${text}\nHOLDPOINT_MANIFEST`;
  return reading({ runs: [{ script, dialect: 'bash' }] });
}

function deleted(use: ToolUse): ToolReading | null {
  const { input } = use;
  const kind = kindOf(input);
  if (kind === null) return withManifest('delete', use);
  // Cloud Control calls its types so.
  if (kind.includes('::')) return null;
  const selector = textIn(input, 'labelSelector', 'label_selector', 'selector');
  const all = nameOf(input) === null && selector === null ? '--all' : null;
  return sameAs('kubectl', 'delete', kind, nameOf(input), option('-l', selector), all, place(input));
}

const onKind =
  (...verb: readonly string[]) =>
  ({ input }: ToolUse): ToolReading =>
    sameAs('kubectl', verb, kindOf(input), nameOf(input), place(input));

const onPod =
  (...verb: readonly string[]) =>
  ({ input }: ToolUse): ToolReading | null =>
    nameOf(input) === null ? null : sameAs('kubectl', verb, nameOf(input), place(input));

function executed({ input }: ToolUse): ToolReading | null {
  const words = textsIn(input, 'command', 'args');
  if (nameOf(input) === null || words.length === 0) return null;
  const inner = words.length === 1 ? ['sh', '-c', ...words] : words;
  return sameAs('kubectl', 'exec', nameOf(input), place(input), '--', inner);
}

/** Tools that take the whole command line, with the program in front of it or without. */
const whole = ({ input }: ToolUse): ToolReading | null => {
  const text = textIn(input, 'command', 'args', 'cmd');
  if (text === null || has(input, 'subCommand') || kindOf(input) !== null) return null;
  return reading({ runs: [{ script: /^kubectl\b/.test(text) ? text : `kubectl ${text}`, dialect: 'bash' }] });
};

const generic = ({ input }: ToolUse): ToolReading =>
  sameAs(
    'kubectl',
    textIn(input, 'command'),
    textIn(input, 'subCommand'),
    kindOf(input),
    nameOf(input),
    place(input),
    textsIn(input, 'args'),
  );

/** What is printed whole, secrets too; some servers have but this form. */
function shown({ input, name }: ToolUse): ToolReading {
  const form = textIn(input, 'output', 'format', 'output_format') ?? (name.includes('resource') ? 'yaml' : null);
  return sameAs('kubectl', 'get', kindOf(input), nameOf(input), option('-o', form), place(input));
}

function managed(use: ToolUse): ToolReading | null {
  switch (textIn(use.input, 'operation', 'action') ?? '') {
    case 'delete':
      return deleted(use);
    case 'create':
    case 'replace':
      return withManifest(textIn(use.input, 'operation', 'action') ?? 'create', use);
    case 'patch':
      return onKind('patch', '--patch={}')(use);
    case 'read':
    case 'get':
      return shown(use);
    case 'list':
      return leftAlone;
    default:
      return null;
  }
}

function rolledOut({ input }: ToolUse): ToolReading {
  const verb = textIn(input, 'subCommand', 'action', 'operation') ?? 'restart';
  return sameAs('kubectl', 'rollout', verb, kindOf(input) ?? 'deployment', nameOf(input), place(input));
}

function node({ input }: ToolUse): ToolReading | null {
  const verb = textIn(input, 'operation', 'action');
  return verb === null || nameOf(input) === null ? null : sameAs('kubectl', verb, nameOf(input));
}

function scaled({ input }: ToolUse): ToolReading {
  const count = wordIn(input, 'replicas', 'scale');
  return sameAs('kubectl', 'scale', kindOf(input), nameOf(input), option('--replicas=', count), place(input));
}

const helm =
  (verb: string) =>
  ({ input }: ToolUse): ToolReading =>
    sameAs(
      'helm',
      verb,
      textIn(input, 'name', 'release', 'release_name'),
      verb === 'uninstall' ? null : textIn(input, 'chart'),
      option('--kube-context', textIn(input, 'context')),
      option('-n', textIn(input, 'namespace')),
    );

const table: ToolTable = [
  [
    'call_kubectl kubectl kubectl_command run_kubectl execute_kubectl kubectl_generic',
    (use) => whole(use) ?? generic(use),
  ],
  ['kubectl_delete delete_resource resources_delete delete_k8s_resource', deleted],
  ['manage_k8s_resource', managed],
  ['kubectl_apply apply_yaml apply_manifest resources_create_or_update', (use) => withManifest('apply', use)],
  ['kubectl_create', (use) => withManifest('create', use) ?? onKind('create')(use)],
  ['kubectl_patch', onKind('patch', '--patch={}')],
  ['kubectl_scale resources_scale scale_deployment', scaled],
  ['kubectl_rollout', rolledOut],
  ['node_management', node],
  ['exec_in_pod pods_exec kubectl_exec', executed],
  ['pods_delete delete_pod', onPod('delete', 'pod')],
  ['delete_namespace', onPod('delete', 'namespace')],
  ['delete_deployment', onPod('delete', 'deployment')],
  ['install_helm_chart helm_install', helm('install')],
  ['upgrade_helm_chart helm_upgrade', helm('upgrade')],
  ['uninstall_helm_chart helm_uninstall', helm('uninstall')],
  ['helm_rollback', helm('rollback')],
  ['kubectl_get resources_get get_resource', (use) => (kindOf(use.input) === null ? null : shown(use))],
  [
    'kubectl_get kubectl_describe kubectl_logs pods_list pods_get pods_log resources_list resources_get',
    () => leftAlone,
  ],
];

/** A tool of no known name that is given a manifest puts it into a cluster, or takes it out. */
function applied(use: ToolUse): ToolReading | null {
  const { input, name, words } = use;
  const text = textIn(input, 'manifest', 'yaml', 'yaml_content', 'manifests');
  if (text === null || !/^\s*["{]*apiVersion\b/m.test(text) || !/\bkind\b/.test(text)) return null;
  if (words.some((word) => /^(?:validate|lint|explain|diff|convert|generate|get|parse|check)$/.test(word))) return null;
  const isRemoval = /delete|remove/.test(`${name} ${textIn(input, 'operation', 'action', 'verb') ?? ''}`);
  return withManifest(isRemoval ? 'delete' : 'apply', { ...use, input: { ...input, yaml: text } });
}

/** Clusters and their charts. */
export const kubernetes: ToolFamily = {
  title: 'Kubernetes',
  documentation: [
    'https://github.com/Flux159/mcp-server-kubernetes',
    'https://github.com/containers/kubernetes-mcp-server',
    'https://awslabs.github.io/mcp/servers/eks-mcp-server',
  ],
  read: (use) => fromTable(table, use) ?? applied(use),
  examples: {
    catches: [
      {
        call: 'k8s/kubectl_delete',
        input: { resourceType: 'namespace', name: 'shop' },
        rule: 'kubectl/delete',
        effect: 'delete',
      },
      { call: 'k8s/pods_delete', input: { name: 'web-0', namespace: 'a' }, rule: 'kubectl/delete', effect: 'delete' },
      {
        call: 'eks/manage_k8s_resource',
        input: { operation: 'delete', kind: 'Deployment', name: 'web', namespace: 'a', cluster_name: 'c' },
        rule: 'kubectl/delete',
        effect: 'delete',
      },
      {
        call: 'k8s/kubectl_generic',
        input: { command: 'delete', resourceType: 'pvc', name: 'data' },
        rule: 'kubectl/delete',
        effect: 'delete',
      },
      { call: 'k8s/kubectl', input: { command: 'delete ns shop' }, rule: 'kubectl/delete', effect: 'delete' },
      {
        call: 'k8s/node_management',
        input: { operation: 'drain', nodeName: 'n1' },
        rule: 'kubectl/interrupt',
        effect: 'interrupt',
      },
      {
        call: 'k8s/kubectl_get',
        input: { resourceType: 'secret', name: 'db', output: 'yaml' },
        rule: 'kubectl/read-secret',
        effect: 'read-secret',
      },
      { call: 'k8s/uninstall_helm_chart', input: { name: 'shop' }, rule: 'helm/uninstall', effect: 'delete' },
    ],
    leaves: [
      { call: 'k8s/kubectl_get', input: { resourceType: 'pods', output: 'json' } },
      { call: 'k8s/kubectl_get', input: { resourceType: 'secrets' } },
      { call: 'k8s/pods_list', input: {} },
      { call: 'k8s/kubectl', input: { command: 'get pods -A' } },
      { call: 'eks/manage_k8s_resource', input: { operation: 'read', kind: 'Pod', name: 'web' } },
    ],
  },
};
