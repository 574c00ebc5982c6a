import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import type { SessionFact } from '../model/session';
import { nothing, statement } from '../model/statement';
import { patchDangers, unreadManifests, withManifests } from './kubectl/applied';
import { changes } from './kubectl/changes';
import { isDryRun, placeSignals, readKubectl, type KubectlCall } from './kubectl/invocation';
import { objectsOf } from './kubectl/objects';
import { openshiftChanges, openshiftVerb } from './kubectl/openshift';
import { pluginStarted } from './kubectl/plugins';
import { removals } from './kubectl/removal';
import { reviewRaw } from './http/clients/rawRequest';
import { dynamicPart, remoteObservation, type Remark } from './shared/remoteObservation';

/** Verbs that change nothing in the cluster. */
const QUIET: ReadonlySet<string> = new Set([
  ...['', 'get', 'describe', 'logs', 'log', 'top', 'explain', 'diff', 'version', 'cluster-info', 'api-resources'],
  ...[
    'api-versions',
    'wait',
    'events',
    'completion',
    'kustomize',
    'options',
    'plugin',
    'plugin list',
    'help',
    'status',
  ],
  ...['auth can-i', 'auth whoami', 'rollout status', 'rollout history', 'whoami', 'projects', 'project'],
  ...[
    'apply view-last-applied',
    'krew list',
    'krew search',
    'krew info',
    'krew update',
    'auth',
    'rollout',
    'config',
    'config view',
  ],
  ...[
    'login',
    'logout',
    'convert',
    'adm top',
    'tree',
    'neat',
    'get-all',
    'stern',
    'who-can',
    'alpha',
    'set',
    'certificate',
  ],
  ...[
    'set last-applied',
    'cluster-info dump',
    'alpha events',
    'process',
    'image info',
    'image extract',
    'registry login',
  ],
  ...[
    'registry info',
    'registry',
    'image',
    'secrets',
    'policy',
    'policy who-can',
    'policy can-i',
    'adm',
    'adm release',
  ],
  ...['adm must-gather', 'adm inspect', 'adm node-logs', 'adm wait-for-stable-cluster', 'adm build-chain'],
  ...['adm verify-image-signature', 'adm create-bootstrap-project-template', 'policy scc-review', 'extract'],
  ...['resource-capacity', 'view-allocations', 'view-utilization', 'outdated', 'deprecations', 'df-pv', 'images'],
  ...['rbac-lookup', 'access-matrix', 'score', 'popeye', 'ktop', 'trace', 'tail', 'konfig', 'rolesum', 'view-cert'],
]);

/** With `--raw PATH` these verbs are plain requests. */
const RAW: ReadonlyMap<string, string> = new Map([
  ['get', 'GET'],
  ['create', 'POST'],
  ['replace', 'PUT'],
  ['delete', 'DELETE'],
]);

/** An output that carries the values, not the names alone. */
function printsValues({ options }: KubectlCall): boolean {
  const format = options.value('--output', '-o')?.value ?? '';
  return /^(yaml|json|jsonpath|go-template|template|custom-columns)/.test(format) || options.has('--template');
}

/** Verbs that print a credential whatever their options are. */
const TELLING: ReadonlySet<string> = new Set(['sa get-token', 'serviceaccounts get-token', 'get-token']);

function tellsSecret(call: KubectlCall): boolean {
  if (TELLING.has(call.verb)) return true;
  if (call.verb === 'whoami') return call.options.has('-t', '--show-token');
  if (call.verb === 'extract') return objectsOf(call).some(({ kind }) => kind === 'secret');
  if (call.verb === 'get') return printsValues(call) && objectsOf(call).some(({ kind }) => kind === 'secret');
  return call.verb === 'config view'
    ? call.options.has('--raw')
    : call.verb === 'create' && call.operands[0]?.value === 'token';
}

/** `oc extract` writes files, and prints them only for `--to=-`; without `--to` they stand in this folder. */
function isKept({ verb, options }: KubectlCall): boolean {
  return verb === 'extract' && options.value('--to')?.value !== '-';
}

function secretRemark(call: KubectlCall, command: Command): Remark {
  const shown = command.output === 'shown' && !isKept(call);
  const name = objectsOf(call).find((object) => object.name !== '')?.name ?? '';
  return {
    ...{ rule: 'kubectl/read-secret', effect: 'read-secret', severity: shown ? 'high' : 'low', undo: 'impossible' },
    ...{ type: 'kubernetes.secret', name, signals: placeSignals(call) },
    says: `${shown ? 'Shows' : 'Fetches'} ${name === '' ? 'secrets' : `secret ${name}`}`,
  };
}

function remembered({ verb, operands, options }: KubectlCall): readonly SessionFact[] {
  const name = operands[0];
  if (/^(?:config use-context|ctx)$/.test(verb) && name?.dynamic === false)
    return [{ kind: 'kube-context', context: name.value }];
  if (/^(?:project|ns)$/.test(verb) && name?.dynamic === false)
    return [{ kind: 'kube-namespace', namespace: name.value }];
  const namespace = options.value('--namespace', '-n');
  if (verb !== 'config set-context' || namespace === undefined || namespace.dynamic) return [];
  return [{ kind: 'kube-namespace', namespace: namespace.value }];
}

function reviewConfig(call: KubectlCall, command: Command, context: RuleContext): Statement {
  const session = remembered(call);
  if (!/^config (delete-|unset)/.test(call.verb)) return statement({ session });
  const name = call.operands[0]?.raw ?? '';
  const removed = remoteObservation(command, context, {
    ...{ rule: 'kubectl/config-delete', effect: 'delete', severity: 'low', undo: 'easy', reach: 'local' },
    ...{ type: 'kubeconfig', name, says: `Deletes ${name} from the kubeconfig file` },
  });
  return statement({ session, observations: [removed] });
}

type Told = Pick<Statement, 'unknowns'> & { readonly remarks: readonly Remark[] };

/** A change by a patch: what it holds, or that it is not known. */
function patched(call: KubectlCall, command: Command, context: RuleContext, usual: readonly Remark[]): Told {
  const dangers = patchDangers(call, command, context);
  if (dangers !== null) return { remarks: dangers.length > 0 ? dangers : usual, unknowns: [] };
  const unknown = dynamicPart(command, context, 'the patch cannot be read');
  return { remarks: usual, unknowns: [{ ...unknown, code: 'unreadable' }] };
}

function told(call: KubectlCall, command: Command, context: RuleContext): Told | null {
  if (tellsSecret(call)) return { remarks: [secretRemark(call, command)], unknowns: [] };
  if (isDryRun(call)) return { remarks: [], unknowns: [] };
  const unknowns = unreadManifests(call, command, context);
  if (call.verb === 'delete') return { remarks: removals(call, command, context), unknowns };
  const verb = openshiftVerb(command.program, call);
  const change = changes.get(verb) ?? openshiftChanges.get(verb);
  if (change === undefined) return QUIET.has(call.verb) ? { remarks: [], unknowns: [] } : null;
  const remarks = change(call);
  if (call.verb === 'patch') return patched(call, command, context, remarks);
  return { remarks: withManifests(remarks, call, command, context), unknowns };
}

/** kubectl, and oc, which speaks the same grammar. */
export const kubectl: RulePack = {
  programs: ['kubectl', 'oc', 'kubecolor'],
  documentation: [
    'https://kubernetes.io/docs/reference/kubectl/generated/',
    'https://docs.okd.io/latest/cli_reference/',
  ],
  review: (command, context) => {
    const call = readKubectl(command);
    if (call.dynamic) {
      const says = `which verb of \`${command.program}\` runs is not known before it runs`;
      return statement({ unknowns: [dynamicPart(command, context, says)] });
    }
    if (call.options.has('--help', '-h')) return nothing;
    const method = RAW.get(call.verb);
    const path = call.options.value('--raw');
    // The cluster that the request reaches is the one that the tool itself would reach.
    if (method !== undefined && path !== undefined) {
      return reviewRaw({ method, path, root: 'http://localhost:8001' }, command, context) ?? nothing;
    }
    if (call.verb.startsWith('config ') && call.verb !== 'config view') return reviewConfig(call, command, context);
    const found = told(call, command, context);
    // A verb that is neither the tool's own nor read here is a plugin, which stands on PATH under its own name.
    if (found === null) return { ...pluginStarted(command), session: remembered(call) };
    const observations = found.remarks.map((remark) => remoteObservation(command, context, remark));
    return statement({ observations, unknowns: found.unknowns, session: remembered(call) });
  },
  examples: {
    catches: [
      { run: 'kubectl delete namespace shop', rule: 'kubectl/delete', effect: 'delete', target: 'shop' },
      { run: 'kubectl -n prod delete pvc data-0', rule: 'kubectl/delete', effect: 'delete', target: 'data-0' },
      { run: 'kubectl delete deploy/web svc/web', rule: 'kubectl/delete', effect: 'delete', target: 'web' },
      { run: 'kubectl delete -f infra/all.yaml', rule: 'kubectl/delete', effect: 'delete', target: 'infra/all.yaml' },
      { run: 'kubectl delete pods --all', rule: 'kubectl/delete', effect: 'delete', target: 'pod' },
      { run: 'kubectl delete ns --all', rule: 'kubectl/account-wide', effect: 'delete' },
      {
        run: 'kubectl drain node-1 --ignore-daemonsets',
        rule: 'kubectl/interrupt',
        effect: 'interrupt',
        target: 'node-1',
      },
      {
        run: 'kubectl scale deployment web --replicas=0',
        rule: 'kubectl/interrupt',
        effect: 'interrupt',
        target: 'web',
      },
      { run: 'kubectl scale deployment web --replicas 3', rule: 'kubectl/update', effect: 'update', target: 'web' },
      { run: 'kubectl rollout restart deployment/web', rule: 'kubectl/interrupt', effect: 'interrupt', target: 'web' },
      { run: 'kubectl apply -f app.yaml', rule: 'kubectl/apply', effect: 'update', target: 'app.yaml' },
      { run: 'kubectl apply --prune -l app=web -f app.yaml', rule: 'kubectl/prune', effect: 'delete' },
      { run: 'kubectl replace --force -f app.yaml', rule: 'kubectl/replace', effect: 'replace' },
      { run: 'kubectl get secret db -o yaml', rule: 'kubectl/read-secret', effect: 'read-secret', target: 'db' },
      {
        run: 'kubectl create clusterrolebinding x --clusterrole=cluster-admin --user=me',
        rule: 'kubectl/grant',
        effect: 'grant',
      },
      {
        run: 'kubectl patch pvc data -p \'{"metadata":{"finalizers":null}}\'',
        rule: 'kubectl/unprotect',
        effect: 'unprotect',
      },
      { run: 'kubectl exec web-0 -- rm -rf /data', rule: 'kubectl/exec', effect: 'update', target: 'web-0' },
      {
        run: 'kubectl taint nodes node-1 dedicated=x:NoSchedule',
        rule: 'kubectl/update',
        effect: 'update',
        target: 'node-1',
      },
      {
        run: 'kubectl taint nodes node-1 gone=x:NoExecute',
        rule: 'kubectl/interrupt',
        effect: 'interrupt',
        target: 'node-1',
      },
      { run: 'kubectl delete --raw /api/v1/namespaces/shop', starts: 'kubectl delete namespaces shop' },
      { run: 'kubectl config delete-context old', rule: 'kubectl/config-delete', effect: 'delete', target: 'old' },
    ],
    leaves: [
      'kubectl get pods -A',
      'kubectl get secrets',
      'kubectl describe node node-1',
      'kubectl logs -f deploy/web',
      'kubectl delete ns shop --dry-run=client',
      'kubectl apply -f app.yaml --dry-run=server',
      'kubectl diff -f app.yaml',
      'kubectl auth can-i delete pods',
      'kubectl config use-context prod-eu',
      'kubectl config view',
      'kubectl rollout status deploy/web',
      'kubectl port-forward svc/web 8080:80',
      'kubectl delete --help',
      'kubectl get --raw /healthz',
      'kubectl cp web-0:/tmp/x ./x',
    ],
  },
};
