import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
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

type Verb = (
  options: Options,
  command: Command,
) => Omit<Remark, 'name' | 'type' | 'signals' | 'says'> & { readonly verb: string };

const upgrade: Verb = (options) => ({
  ...(options.has('--force', '--force-replace')
    ? { rule: 'helm/replace', effect: 'replace', undo: 'costly', verb: 'Deletes and recreates what changed in' }
    : { rule: 'helm/upgrade', effect: 'update', undo: 'costly', verb: 'Upgrades' }),
  severity: 'high',
  saferWay: ['helm', ...options.operands.map((word) => word.raw), '--dry-run=server'].join(' '),
});

const uninstall: Verb = (options) => ({
  saferWay: ['helm', ...options.operands.map((word) => word.raw), '--dry-run'].join(' '),
  rule: 'helm/uninstall',
  effect: 'delete',
  severity: 'critical',
  undo: 'costly',
  verb: 'Uninstalls',
  lost: 'every object of the release, and volumes it declares',
});

/** A plugin's own hooks run while it is installed, with the rights of whoever installs it. */
const plugin =
  (verb: string): Verb =>
  () => ({ rule: 'helm/plugin', effect: 'execute', severity: 'high', undo: 'costly', reach: 'local', verb });

const forgotten = { rule: 'helm/forgotten', effect: 'delete', severity: 'low', undo: 'easy', reach: 'local' } as const;

const published: Verb = () => ({
  ...{ rule: 'helm/push', effect: 'publish', severity: 'medium', undo: 'costly', verb: 'Publishes chart' },
});
const withdrawn: Verb = () => ({
  ...{
    rule: 'helm/withdrawn',
    effect: 'delete',
    severity: 'high',
    undo: 'costly',
    verb: 'Deletes from the repository',
  },
});

const decrypted: Verb = (_options, { output }) => ({
  ...{ rule: 'helm/read-secret', effect: 'read-secret', undo: 'impossible' },
  ...(output === 'shown'
    ? { severity: 'high', verb: 'Shows the secrets of' }
    : { severity: 'low', verb: 'Fetches the secrets of' }),
});

/** Verbs whose next word says what they do. */
const FAMILIES: ReadonlySet<string> = new Set(['plugin', 'repo', 's3', 'gcs', 'oci', '2to3', 'secrets']);

const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['uninstall', uninstall],
  ['delete', uninstall],
  ['del', uninstall],
  ['un', uninstall],
  ['upgrade', upgrade],
  ['install', () => ({ rule: 'helm/install', effect: 'create', severity: 'medium', undo: 'easy', verb: 'Installs' })],
  [
    'rollback',
    (options) => ({
      ...(options.has('--force', '--force-replace', '--recreate-pods')
        ? { rule: 'helm/replace', effect: 'replace', verb: 'Deletes and recreates what changes in' }
        : { rule: 'helm/rollback', effect: 'update', verb: 'Rolls back' }),
      ...{ severity: 'high', undo: 'costly' },
      saferWay: ['helm', ...options.operands.map((word) => word.raw), '--dry-run'].join(' '),
    }),
  ],
  ['plugin install', plugin('Installs and runs the plugin')],
  ['plugin update', plugin('Installs and runs a newer version of the plugin')],
  ['plugin add', plugin('Installs and runs the plugin')],
  ['plugin uninstall', () => ({ ...forgotten, verb: 'Removes the plugin' })],
  ['plugin remove', () => ({ ...forgotten, verb: 'Removes the plugin' })],
  ['repo remove', () => ({ ...forgotten, verb: 'Forgets the repository' })],
  ['repo rm', () => ({ ...forgotten, verb: 'Forgets the repository' })],
  ['s3 push', published],
  ['s3 delete', withdrawn],
  ['gcs push', published],
  ['gcs rm', withdrawn],
  ['cm-push', published],
  ['secrets view', decrypted],
  ['secrets decrypt', decrypted],
  ['secrets dec', decrypted],
  ['oci push', published],
  [
    'mapkubeapis',
    () => ({ rule: 'helm/upgrade', effect: 'update', severity: 'high', undo: 'costly', verb: 'Rewrites' }),
  ],
  [
    '2to3 cleanup',
    () => ({
      rule: 'helm/uninstall',
      effect: 'delete',
      severity: 'high',
      undo: 'costly',
      verb: 'Deletes the records of',
    }),
  ],
  ['test', () => ({ rule: 'helm/test', effect: 'create', severity: 'low', undo: 'easy', verb: 'Runs the tests of' })],
  ['push', published],
]);

function isDryRun(options: Options): boolean {
  const value = options.given.findLast((use) => use.name === '--dry-run')?.values[0]?.value;
  return options.has('--dry-run') && value !== 'none';
}

/** What is behind the words of the verb; `helm secrets VERB` is the same verb with files decrypted. */
function verbOf(operands: readonly Word[]): { readonly name: string; readonly rest: readonly Word[] } {
  const words = operands[0]?.value === 'secrets' && verbs.has(operands[1]?.value ?? '') ? operands.slice(1) : operands;
  const size = FAMILIES.has(words[0]?.value ?? '') ? 2 : 1;
  const name = words.slice(0, size).map(({ value }) => value);
  return { name: name.join(' '), rest: words.slice(size) };
}

const OF_RELEASES = /^helm\/(?:upgrade|replace|install|uninstall|rollback|test)$/;

function said(verb: Verb, word: Word, options: Options, command: Command): Remark {
  const { verb: says, ...rest } = verb(options, command);
  const name = word.dynamic ? word.raw : word.value;
  const isRelease = OF_RELEASES.test(rest.rule);
  const signals: readonly Signal[] = word.dynamic ? [] : [{ kind: 'name', value: name, from: 'release name' }];
  const type = isRelease ? 'helm.release' : 'helm.object';
  return {
    ...rest,
    type,
    name,
    signals: isRelease ? signals : [],
    says: `${says} ${isRelease ? 'release ' : ''}${name}`,
  };
}

function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, { valued: VALUED });
  const [first] = options.operands;
  if (first?.dynamic === true) {
    const says = 'which command of `helm` runs is not known before it runs';
    return statement({ unknowns: [dynamicPart(command, context, says)] });
  }
  const { name, rest } = verbOf(options.operands);
  if (options.has('--help', '-h') || isDryRun(options)) return nothing;
  const verb = verbs.get(name);
  if (verb === undefined) {
    if (QUIET.has(first?.value ?? '')) return nothing;
    const unknown = dynamicPart(command, context, `\`helm ${name}\` is a command that no rule knows`);
    return statement({ unknowns: [{ ...unknown, code: 'unknown-program', stake: 'possible' }] });
  }
  // `upgrade RELEASE CHART`: only an uninstall takes several releases.
  const named = verb === uninstall ? rest : rest.slice(0, 1);
  return statement({
    observations: named.map((word) => remoteObservation(command, context, said(verb, word, options, command))),
  });
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
      { run: 'helm rollback web 3 --force', rule: 'helm/replace', effect: 'replace', target: 'web' },
      { run: 'helm plugin install https://example.com/x', rule: 'helm/plugin', effect: 'execute' },
      { run: 'helm plugin remove diff', rule: 'helm/forgotten', effect: 'delete', target: 'diff' },
      {
        run: 'helm push web-1.tgz oci://registry.example/x',
        rule: 'helm/push',
        effect: 'publish',
        target: 'web-1.tgz',
      },
      { run: 'helm s3 delete web', rule: 'helm/withdrawn', effect: 'delete', target: 'web' },
      { run: 'helm secrets decrypt prod.yaml', rule: 'helm/read-secret', effect: 'read-secret', target: 'prod.yaml' },
      { run: 'helm secrets upgrade web ./chart', rule: 'helm/upgrade', effect: 'update', target: 'web' },
      { run: 'helm 2to3 cleanup web', rule: 'helm/uninstall', effect: 'delete', target: 'web' },
      { run: 'helm mapkubeapis web', rule: 'helm/upgrade', effect: 'update', target: 'web' },
      { run: 'helm test web', rule: 'helm/test', effect: 'create', target: 'web' },
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
      'helm repo add x https://example.com',
      'helm plugin list',
      'helm secrets encrypt x.yaml',
      'helm show values x',
    ],
  },
};
