import type { Command, Word } from '../../model/command';
import type { Signal } from '../../model/environment';
import { readOptions, type Options } from '../shared/readOptions';

/** `kubectl [options] VERB [SUBVERB] [TYPE[/NAME] …] [options]`. */
export type KubectlCall = {
  /** `delete`, `rollout restart`; empty when there is none. */
  readonly verb: string;
  readonly operands: readonly Word[];
  readonly options: Options;
  /** Words after `--`: a command for a container. */
  readonly inner: readonly Word[];
  readonly dynamic: boolean;
};

const VALUED = [
  ...['--address', '--accept-hosts', '--accept-paths', '--reject-paths', '--api-prefix', '--www', '--unix-socket'],
  ...['--patch-file', '--cascade', '--prune-allowlist', '--prune-whitelist', '--applyset', '--from', '--schedule'],
  ...['--docker-server', '--docker-username', '--docker-password', '--docker-email', '--cert', '--key', '--rule'],
  ...['--user-group', '--class', '--default-backend', '--tcp', '--clusterip', '--node-port', '--external-name'],
  ...['--duration', '--bound-object-kind', '--bound-object-name', '--audience', '--set-image', '--copy-to', '--target'],
  ...['--external-ip', '--load-balancer-ip', '--protocol', '--session-affinity', '--chunk-size', '--keys', '--to'],
  ...['--to-image', '--confirm-age', '--keep-younger-than', '--keep-complete', '--keep-failed', '--as-uid'],
  ...['--context', '--namespace', '-n', '--cluster', '--user', '--kubeconfig', '--server', '-s', '--token', '--as'],
  ...[
    '--as-group',
    '--request-timeout',
    '--certificate-authority',
    '--client-key',
    '--client-certificate',
    '-v',
    '--v',
  ],
  ...['--filename', '-f', '--kustomize', '-k', '--selector', '-l', '--field-selector', '--output', '-o', '--replicas'],
  ...['--current-replicas', '--grace-period', '--timeout', '--patch', '-p', '--type', '--container', '-c'],
  ...['--image', '--overrides', '--field-manager', '--from-literal', '--from-file', '--from-env-file', '--port'],
  ...['--target-port', '--name', '--to-revision', '--revision', '--since', '--tail', '--template', '--sort-by', '-L'],
  ...['--profile', '--env', '-e', '--limits', '--requests', '--min', '--max', '--cpu-percent', '--subresource'],
  ...[
    '--pod-selector',
    '--skip-wait-for-delete-timeout',
    '--raw',
    '--for',
    '--clusterrole',
    '--role',
    '--serviceaccount',
  ],
  ...[
    '--group',
    '--verb',
    '--resource',
    '--tls-server-name',
    '--cache-dir',
    '--restart',
    '--labels',
    '--resource-version',
  ],
];

/** Verbs whose next word says what they do. */
const FAMILIES: ReadonlySet<string> = new Set([
  'rollout',
  'config',
  'auth',
  'set',
  'certificate',
  'apply',
  'plugin',
  'adm',
  'krew',
  ...['policy', 'image', 'secrets', 'sa', 'serviceaccounts', 'registry', 'alpha'],
]);
const APPLY_PARTS: ReadonlySet<string> = new Set(['view-last-applied', 'edit-last-applied', 'set-last-applied']);

function isFamily(first: Word | undefined, second: Word | undefined): boolean {
  if (first?.value === 'apply') return APPLY_PARTS.has(second?.value ?? '');
  return FAMILIES.has(first?.value ?? '') && second !== undefined;
}

export function readKubectl(command: Command): KubectlCall {
  const dashes = command.args.findIndex((word) => word.value === '--');
  const own = dashes < 0 ? command.args : command.args.slice(0, dashes);
  // `exec POD ls -la`, the old form: the container's options are no options of ours.
  const options = readOptions(own, { valued: VALUED });
  const [first, second] = options.operands;
  const size = isFamily(first, second) ? 2 : 1;
  const verb = options.operands.slice(0, size);
  return {
    verb: verb.map((word) => word.value).join(' '),
    operands: options.operands.slice(size),
    options,
    inner: dashes < 0 ? [] : command.args.slice(dashes + 1),
    dynamic: verb.some((word) => word.dynamic),
  };
}

/** `--dry-run` alone means client; `none` means no. */
export function isDryRun({ options }: KubectlCall): boolean {
  const use = options.given.findLast((one) => one.name === '--dry-run');
  const value = use?.values[0]?.value ?? '';
  return use !== undefined && value !== 'none' && value !== 'false';
}

/** The context and namespace that the command names. */
export function placeSignals({ options }: KubectlCall): readonly Signal[] {
  const contexts = options.values('--context').filter((word) => !word.dynamic);
  const namespaces = options.values('--namespace', '-n').filter((word) => !word.dynamic);
  return [
    ...contexts.map((word): Signal => ({ kind: 'kube-context', value: word.value, from: '--context' })),
    ...namespaces.map((word): Signal => ({ kind: 'kube-namespace', value: word.value, from: '--namespace' })),
  ];
}
