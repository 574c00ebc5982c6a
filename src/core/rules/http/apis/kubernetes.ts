import type { Api } from '../api';
import { portOf } from '../api';
import { isHere } from '../address';
import { jsonOf, memberOf } from '../json';
import type { HttpRequest } from '../request';
import { sameAs, type Said } from '../told';

/** What a path of the API means: a kind of things, or one of them, in a namespace or in the whole cluster. */
type ObjectPath = {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** `scale`, `eviction`, `log`. */
  readonly part: string;
};

const HOSTS =
  /^kubernetes(?:\.default(?:\.svc(?:\..*)?)?)?$|\.eks\.amazonaws\.com$|\.azmk8s\.io$|\.k8s\.ondigitalocean\.com$|(?:^|[.-])(?:kube|k8s)/;

/** Behind `/api/v1` or `/apis/GROUP/VERSION`; a watch is a read of the same. */
function resourceOf(path: readonly string[]): readonly string[] | null {
  const at = path.findIndex((segment, index) => {
    const next = path[index + 1] ?? '';
    if (segment === 'api') return next === 'v1';
    return segment === 'apis' && /^v\d+(?:(?:alpha|beta)\d+)?$/.test(path[index + 2] ?? '') && next !== '';
  });
  return at < 0 ? null : path.slice(path[at] === 'api' ? at + 2 : at + 3);
}

function objectOf(rest: readonly string[]): ObjectPath {
  const [first = '', second = '', third, fourth = '', fifth = ''] = rest;
  const isInside = first === 'namespaces' && third !== undefined && !['finalize', 'status'].includes(third);
  return isInside
    ? { kind: third, name: fourth, namespace: second, part: fifth }
    : { kind: first, name: second, namespace: '', part: third ?? '' };
}

/** The proxy of this machine reaches the cluster that the tool itself would reach. */
function placeOf({ address, socket }: HttpRequest, namespace: string): readonly string[] {
  const isProxy = socket !== null || isHere(address) || address.host === '';
  const server = `${address.scheme === '' ? 'https' : address.scheme}://${address.host}${address.port === null ? '' : `:${address.port}`}`;
  return [...(namespace === '' ? [] : ['--namespace', namespace]), ...(isProxy ? [] : ['--server', server])];
}

/** `{"spec":{"replicas":0}}`; a change of the size that is not known counts as one to nothing. */
function replicasIn(body: string | null): string {
  const replicas = memberOf(memberOf(jsonOf(body ?? ''), 'spec'), 'replicas');
  return typeof replicas === 'number' ? String(replicas) : '0';
}

function removal({ kind, name }: ObjectPath, request: HttpRequest): readonly string[] {
  if (name !== '') return ['delete', kind, name];
  const selector = request.address.query.get('labelSelector');
  return ['delete', kind, ...(selector === undefined ? ['--all'] : ['--selector', selector])];
}

function changed({ kind, name, part }: ObjectPath, { body }: HttpRequest): readonly string[] {
  if (part === 'scale') return ['scale', kind, name, `--replicas=${replicasIn(body)}`];
  return ['patch', kind, name, '--patch', part === 'finalize' ? '{"spec":{"finalizers":null}}' : (body ?? '')];
}

/** `?command=rm&command=-rf`: only the last of them is kept, which is enough to say that something runs. */
function commandOf({ address }: HttpRequest): readonly string[] {
  const last = address.query.get('command');
  return last === undefined ? [] : [last];
}

function posted({ name, part }: ObjectPath, request: HttpRequest): readonly string[] | null {
  if (part === 'eviction') return ['delete', 'pod', name];
  if (part === 'token') return ['create', 'token', name];
  if (part === 'exec' || part === 'attach') return ['exec', name, '--', ...commandOf(request)];
  return part === '' ? ['apply', '--filename', '-'] : null;
}

function wordsOf(request: HttpRequest, object: ObjectPath): readonly string[] | null {
  const { kind, name } = object;
  switch (request.method) {
    case 'DELETE':
      return removal(object, request);
    case 'GET':
      return kind === 'secrets' ? ['get', 'secret', ...(name === '' ? [] : [name]), '--output', 'json'] : null;
    case 'PUT':
    case 'PATCH':
      return changed(object, request);
    case 'POST':
      return posted(object, request);
    default:
      return null;
  }
}

function review(request: HttpRequest): readonly Said[] | null {
  const rest = resourceOf(request.address.path);
  if (rest === null || rest.length === 0) return null;
  const object = objectOf(rest);
  const dry = request.address.query.get('dryRun') === 'All';
  const words = dry ? null : wordsOf(request, object);
  return words === null ? [] : [sameAs('kubectl', ...words, ...placeOf(request, object.namespace))];
}

/** The API of Kubernetes: the same as its command line. */
export const kubernetes: Api = {
  name: 'kubernetes',
  title: 'Kubernetes',
  documentation: 'https://kubernetes.io/docs/reference/using-api/api-concepts/',
  fits: (request) => {
    const rest = resourceOf(request.address.path);
    if (rest === null) return false;
    const isKnown = [6443, 8443].includes(portOf(request)) || HOSTS.test(request.address.host);
    return isKnown || request.address.path.includes('apis') || isOfCluster(rest);
  },
  review,
};

/** `/api/v1/events` and `/api/v1/services` may be anybody’s; what stands in a namespace is not. */
function isOfCluster([first = '']: readonly string[]): boolean {
  return ['namespaces', 'nodes', 'persistentvolumes'].includes(first);
}
