import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import type { SessionFact } from '../model/session';
import { nothing, statement } from '../model/statement';
import { changes } from './kubectl/changes';
import { isDryRun, placeSignals, readKubectl, type KubectlCall } from './kubectl/invocation';
import { objectsOf } from './kubectl/objects';
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
  ...[
    'auth can-i',
    'auth whoami',
    'rollout status',
    'rollout history',
    'port-forward',
    'whoami',
    'projects',
    'project',
  ],
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

function tellsSecret(call: KubectlCall): boolean {
  if (call.verb === 'get') return printsValues(call) && objectsOf(call).some(({ kind }) => kind === 'secret');
  return call.verb === 'config view'
    ? call.options.has('--raw')
    : call.verb === 'create' && call.operands[0]?.value === 'token';
}

function secretRemark(call: KubectlCall, command: Command): Remark {
  const shown = command.output === 'shown';
  const name = objectsOf(call).find((object) => object.name !== '')?.name ?? '';
  return {
    ...{ rule: 'kubectl/read-secret', effect: 'read-secret', severity: shown ? 'high' : 'low', undo: 'impossible' },
    ...{ type: 'kubernetes.secret', name, signals: placeSignals(call) },
    says: `${shown ? 'Shows' : 'Fetches'} ${name === '' ? 'secrets' : `secret ${name}`}`,
  };
}

function remembered({ verb, operands, options }: KubectlCall): readonly SessionFact[] {
  const name = operands[0];
  if (verb === 'config use-context' && name?.dynamic === false) return [{ kind: 'kube-context', context: name.value }];
  if (verb === 'project' && name?.dynamic === false) return [{ kind: 'kube-namespace', namespace: name.value }];
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

function remarksOf(call: KubectlCall, command: Command, context: RuleContext): readonly Remark[] | null {
  if (tellsSecret(call)) return [secretRemark(call, command)];
  if (isDryRun(call)) return [];
  if (call.verb === 'delete') return removals(call, command, context);
  const change = changes.get(call.verb);
  if (change !== undefined) return change(call);
  return QUIET.has(call.verb) ? [] : null;
}

/** kubectl, and oc, which speaks the same grammar. */
export const kubectl: RulePack = {
  programs: ['kubectl', 'oc'],
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
    const remarks = remarksOf(call, command, context);
    if (remarks === null) {
      const says = `\`${command.program} ${call.verb}\` is a verb that no rule knows`;
      return statement({
        unknowns: [{ ...dynamicPart(command, context, says), code: 'unknown-program', stake: 'possible' }],
      });
    }
    const observations = remarks.map((remark) => remoteObservation(command, context, remark));
    return statement({ observations, session: remembered(call) });
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
