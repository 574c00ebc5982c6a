import type { Api } from '../api';
import { portOf } from '../api';
import { isHere } from '../address';
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

const routes: readonly Route[] = [
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
