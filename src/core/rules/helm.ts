import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import type { Signal } from '../model/environment';
import { nothing, statement } from '../model/statement';
import { readOptions, type Options } from './shared/readOptions';
import { dynamicPart, remoteObservation, type Remark } from './shared/remoteObservation';

const VALUED = [
  ...['--kube-context', '--namespace', '-n', '--kubeconfig', '--kube-apiserver', '--kube-token', '--kube-as-user'],
  ...['--values', '-f', '--set', '--set-string', '--set-file', '--set-json', '--set-literal', '--version', '--timeout'],
  ...['--repo', '--username', '--password', '--output', '-o', '--description', '--post-renderer', '--max-history'],
  ...['--history-max', '--registry-config', '--repository-config', '--repository-cache', '--revision', '--cascade'],
];

const QUIET: ReadonlySet<string> = new Set([
  ...['', 'list', 'ls', 'get', 'status', 'history', 'hist', 'template', 'lint', 'show', 'inspect', 'search', 'diff'],
  ...['repo', 'dependency', 'dep', 'env', 'version', 'completion', 'create', 'package', 'pull', 'fetch', 'verify'],
  ...['plugin', 'registry', 'help', 'secrets'],
]);

type Verb = (options: Options) => Omit<Remark, 'name' | 'type' | 'signals' | 'says'> & { readonly verb: string };

const upgrade: Verb = (options) => ({
  ...(options.has('--force', '--force-replace')
    ? { rule: 'helm/replace', effect: 'replace', undo: 'costly', verb: 'Deletes and recreates what changed in' }
    : { rule: 'helm/upgrade', effect: 'update', undo: 'costly', verb: 'Upgrades' }),
  severity: 'high',
  saferWay: ['helm', ...options.operands.map((word) => word.raw), '--dry-run=server'].join(' '),
});

const uninstall: Verb = () => ({
  rule: 'helm/uninstall',
  effect: 'delete',
  severity: 'critical',
  undo: 'costly',
  verb: 'Uninstalls',
  lost: 'every object of the release, and volumes it declares',
});

const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['uninstall', uninstall],
  ['delete', uninstall],
  ['del', uninstall],
  ['un', uninstall],
  ['upgrade', upgrade],
  ['install', () => ({ rule: 'helm/install', effect: 'create', severity: 'medium', undo: 'easy', verb: 'Installs' })],
  [
    'rollback',
    () => ({ rule: 'helm/rollback', effect: 'update', severity: 'high', undo: 'costly', verb: 'Rolls back' }),
  ],
  ['test', () => ({ rule: 'helm/test', effect: 'create', severity: 'low', undo: 'easy', verb: 'Runs the tests of' })],
  [
    'push',
    () => ({ rule: 'helm/push', effect: 'publish', severity: 'medium', undo: 'costly', verb: 'Publishes chart' }),
  ],
]);

function isDryRun(options: Options): boolean {
  const value = options.given.findLast((use) => use.name === '--dry-run')?.values[0]?.value;
  return options.has('--dry-run') && value !== 'none';
}

function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, { valued: VALUED });
  const [first, ...releases] = options.operands;
  if (first?.dynamic === true) {
    const says = 'which command of `helm` runs is not known before it runs';
    return statement({ unknowns: [dynamicPart(command, context, says)] });
  }
  const name = first?.value ?? '';
  if (QUIET.has(name) || options.has('--help', '-h') || isDryRun(options)) return nothing;
  const verb = verbs.get(name);
  if (verb === undefined) {
    const unknown = dynamicPart(command, context, `\`helm ${name}\` is a command that no rule knows`);
    return statement({ unknowns: [{ ...unknown, code: 'unknown-program', stake: 'possible' }] });
  }
  // `upgrade RELEASE CHART`: only an uninstall takes several releases.
  const named = verb === uninstall ? releases : releases.slice(0, 1);
  const observations = named.map((word) => {
    const { verb: says, ...rest } = verb(options);
    const release = word.dynamic ? word.raw : word.value;
    const signals: readonly Signal[] = word.dynamic ? [] : [{ kind: 'name', value: release, from: 'release name' }];
    const thing = rest.effect === 'publish' ? release : `release ${release}`;
    const remark = { ...rest, type: 'helm.release', name: release, signals, says: `${says} ${thing}` };
    return remoteObservation(command, context, remark);
  });
  return statement({ observations });
}

/** Helm's releases. */
export const helm: RulePack = {
  programs: ['helm'],
  documentation: ['https://helm.sh/docs/helm/'],
  review,
  examples: {
    catches: [
      { run: 'helm uninstall web db -n shop', rule: 'helm/uninstall', effect: 'delete', target: 'db' },
      {
        run: 'helm -n shop upgrade --install web ./chart -f prod.yaml',
        rule: 'helm/upgrade',
        effect: 'update',
        target: 'web',
      },
      { run: 'helm upgrade web ./chart --force', rule: 'helm/replace', effect: 'replace', target: 'web' },
      { run: 'helm install web ./chart --dry-run=none', rule: 'helm/install', effect: 'create', target: 'web' },
      { run: 'helm rollback web 3', rule: 'helm/rollback', effect: 'update', target: 'web' },
    ],
    leaves: [
      'helm list -A',
      'helm template web ./chart',
      'helm lint ./chart',
      'helm diff upgrade web ./chart',
      'helm upgrade web ./chart --dry-run',
      'helm uninstall web --dry-run',
      'helm get values web',
    ],
  },
};
