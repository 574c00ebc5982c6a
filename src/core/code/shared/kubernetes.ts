import { kebab } from './awsCommand';
import type { Act } from './act';
import { command, part } from './serviceCall';
import { wordOf, type Call } from './value';

function replicas({ args, named }: Call): string {
  const body = args[2] ?? named.get('body');
  const spec = body?.kind === 'record' ? body.entries.get('spec') : undefined;
  return wordOf(spec?.kind === 'record' ? spec.entries.get('replicas') : undefined);
}

const LIBRARY = /^(?:kubernetes|@kubernetes\/client-node|kubernetes_asyncio)\b/;
/** Methods that no other library has, whatever the client is called. */
const ITS_OWN =
  /^delete_?(?:collection_?)?(?:namespaced_?[a-z]\w*|namespace|persistent_?volume|node|custom_resource_definition)$/i;

/** `CoreV1Api().delete_namespaced_pod('x', 'ns')`, `deleteNamespacedPod({ name: 'x', namespace: 'ns' })` */
export function kubernetesActs(call: Call): readonly Act[] {
  const isOwn = LIBRARY.test(call.name) || (call.on.kind === 'name' && ITS_OWN.test(call.method));
  return isOwn ? told(call) : [];
}

function told(call: Call): readonly Act[] {
  const method = kebab(call.method);
  const [, verb, all, scoped, thing] = /^(delete|patch|replace)-(collection-)?(namespaced-)?(.+)$/.exec(method) ?? [];
  if (verb === undefined || thing === undefined || thing.endsWith('-status')) return [];
  const kind = thing.replace(/-scale$/, '').replaceAll('-', '');
  const name = part(call, 0, 'name') ?? wordOf(undefined);
  const namespace = scoped === undefined ? null : part(call, all === undefined ? 1 : 0, 'namespace');
  const where = namespace === null ? [] : ['-n', namespace];
  if (thing.endsWith('-scale')) {
    return command('kubectl', 'scale', `${kind}/${name}`, `--replicas=${replicas(call)}`, ...where);
  }
  return command('kubectl', verb, kind, all === undefined ? name : '--all', ...where);
}
