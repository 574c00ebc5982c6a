import type { Api } from '../api';
import { portOf } from '../api';
import { isHere } from '../address';
import { jsonOf, memberOf } from '../json';
import type { HttpRequest } from '../request';
import { routed, type Route } from '../route';
import { sameAs, type Said, type Telling } from '../told';

/** An engine that answers over the network is another machine's. */
function engineOf({ address, socket }: HttpRequest): readonly string[] {
  return socket !== null || isHere(address) ? [] : ['--host', `tcp://${address.host}:${address.port ?? 2375}`];
}

const run =
  (...words: readonly string[]): Telling =>
  (request, parts) =>
    sameAs('docker', ...engineOf(request), ...words, ...parts.values());

/** A name may have slashes: `acme/web:1`. */
const image: Telling = (request) => {
  const { path } = request.address;
  return sameAs('docker', ...engineOf(request), 'rmi', '--force', path.slice(path.indexOf('images') + 1).join('/'));
};

const removed: Telling = (request, parts) => {
  const volumes = /^(?:1|true)$/i.test(request.address.query.get('v') ?? '') ? ['--volumes'] : [];
  return sameAs('docker', ...engineOf(request), 'rm', '--force', ...volumes, ...parts.values());
};

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A new container: what it is given of the machine, and what it runs. */
const created: Telling = (request) => {
  const body = jsonOf(request.body ?? '');
  const host = memberOf(body, 'HostConfig');
  const imageName = memberOf(body, 'Image');
  const flags = [
    ...(memberOf(host, 'Privileged') === true ? ['--privileged'] : []),
    ...(memberOf(host, 'PidMode') === 'host' ? ['--pid', 'host'] : []),
    ...texts(memberOf(host, 'Binds')).flatMap((bind) => ['--volume', bind]),
    ...texts(memberOf(host, 'CapAdd')).flatMap((one) => ['--cap-add', one]),
  ];
  const words = [typeof imageName === 'string' ? imageName : 'image', ...texts(memberOf(body, 'Cmd'))];
  return sameAs('docker', ...engineOf(request), 'run', ...flags, ...words);
};

const executed: Telling = (request, parts) =>
  sameAs(
    'docker',
    ...engineOf(request),
    'exec',
    ...parts.values(),
    ...texts(memberOf(jsonOf(request.body ?? ''), 'Cmd')),
  );

const pushed: Telling = (request) => {
  const { path } = request.address;
  return sameAs('docker', ...engineOf(request), 'push', path.slice(path.indexOf('images') + 1, -1).join('/'));
};

/** `{"Mode":{"Replicated":{"Replicas":0}}}` */
const serviceChanged: Telling = (request, parts) => {
  const mode = memberOf(memberOf(jsonOf(request.body ?? ''), 'Mode'), 'Replicated');
  const isNone = memberOf(mode, 'Replicas') === 0;
  return sameAs(
    'docker',
    ...engineOf(request),
    'service',
    'update',
    ...(isNone ? ['--replicas=0'] : []),
    ...parts.values(),
  );
};

const routes: readonly Route[] = [
  ['POST containers/create', created],
  ['POST containers/:name/exec', executed],
  ['POST images/**/push', pushed],
  ['POST services/:name/update', serviceChanged],
  ['DELETE plugins/:name', run('plugin', 'rm')],
  ['DELETE pods/:name', run('pod', 'rm', '--force')],
  ['POST pods/prune', run('pod', 'prune', '--force')],
  ['POST libpod/system/prune', run('system', 'prune', '--force')],
  ['DELETE containers/:name', removed],
  ['DELETE images/**', image],
  ['DELETE volumes/:name', run('volume', 'rm', '--force')],
  ['DELETE networks/:name', run('network', 'rm')],
  ['DELETE services/:name', run('service', 'rm')],
  ['DELETE secrets/:name', run('secret', 'rm')],
  ['DELETE configs/:name', run('config', 'rm')],
  ['DELETE nodes/:name', run('node', 'rm')],
  ['POST containers/:name/stop', run('stop')],
  ['POST containers/:name/kill', run('kill')],
  ['POST containers/:name/restart', run('restart')],
  ['POST containers/:name/pause', run('pause')],
  ['POST containers/prune', run('container', 'prune', '--force')],
  ['POST volumes/prune', run('volume', 'prune', '--force')],
  ['POST networks/prune', run('network', 'prune', '--force')],
  ['POST images/prune', run('image', 'prune', '--force')],
  ['POST build/prune', run('builder', 'prune', '--force')],
  ['POST swarm/leave', run('swarm', 'leave', '--force')],
];

function isEngine(request: HttpRequest): boolean {
  return /(?:^|\/)(?:docker|podman)[\w.-]*\.sock$/.test(request.socket ?? '') || [2375, 2376].includes(portOf(request));
}

/** The API of the Docker engine: the same as its command line. */
export const docker: Api = {
  name: 'docker',
  title: 'the Docker engine',
  documentation: 'https://docs.docker.com/reference/api/engine/',
  fits: isEngine,
  review: (request): readonly Said[] => {
    const said = routed(routes, request) ?? null;
    return said === null ? [] : [said];
  },
};
