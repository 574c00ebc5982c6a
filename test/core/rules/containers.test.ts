import { describe, it } from 'mocha';
import { containerRuntimes } from '../../../src/core/rules/containerRuntimes';
import { docker } from '../../../src/core/rules/docker';
import { localClusters } from '../../../src/core/rules/localClusters';
import type { RulePack } from '../../../src/core/model/command';
import { checkPack, type Expected } from './checkPack';

const cases: readonly (readonly [title: string, pack: RulePack, line: string, expected: Expected])[] = [
  [
    'copies into a container are worth a word elsewhere',
    docker,
    'docker -c eu cp a web:/a',
    { weights: ['update low easy'] },
  ],
  ['copies out of one are reads', docker, 'docker -c eu cp web:/a a', { says: [] }],
  ['starts are worth a word elsewhere', docker, 'docker --context eu start web', { weights: ['create low easy'] }],
  [
    'a host that is named is evidence',
    docker,
    'docker -H ssh://ops@shop-prod rm web',
    {
      signals: ['name container name web', 'name --host shop-prod'],
    },
  ],
  [
    'a host without a scheme is one too',
    docker,
    'docker -H shop-prod:2376 rm web',
    {
      signals: ['name container name web', 'name --host shop-prod:2376'],
    },
  ],
  [
    'a connection of podman is one',
    docker,
    'podman --connection prod volume rm a',
    {
      weights: ['delete high impossible'],
      signals: ['name volume name a', 'name --context prod'],
    },
  ],
  [
    'variables of podman are read',
    docker,
    'CONTAINER_CONNECTION=prod podman volume prune',
    {
      signals: ['name CONTAINER_CONNECTION prod'],
    },
  ],
  ['a place that is only known later is another one', docker, 'docker -H $H rm web', { weights: ['delete low easy'] }],
  [
    'an engine that is used from now on is remembered',
    docker,
    'docker context use prod',
    {
      session: [{ kind: 'variable', name: 'DOCKER_CONTEXT', value: 'prod' }],
    },
  ],
  ['one that is not known is not', docker, 'docker context use $C', { session: [] }],
  ['files and registries of this machine are no publication', docker, 'podman push shop oci:./shop', { says: [] }],
  ['a build that stays here', docker, 'docker buildx build --push -t localhost:5000/a .', { says: [] }],
  [
    'a build that is sent off by its output',
    docker,
    'docker buildx build -o type=registry .',
    { weights: ['publish medium costly'] },
  ],
  [
    'another name in a registry',
    docker,
    'docker buildx imagetools create -t r.example/a r.example/b',
    { says: ['Publishes the image r.example/a'] },
  ],
  ['only shown', docker, 'docker buildx imagetools create --dry-run -t r.example/a b', { says: [] }],
  [
    'a plugin that may do everything',
    docker,
    'docker plugin install --grant-all-permissions x',
    { weights: ['grant high easy'] },
  ],
  ['one that asks', docker, 'docker plugin install x', { says: [] }],
  ['a swarm that is left', docker, 'docker swarm leave', { weights: ['interrupt medium easy'] }],
  ['a swarm that is made anew', docker, 'docker swarm init --force-new-cluster', { weights: ['replace high costly'] }],
  ['a swarm that begins', docker, 'docker swarm init', { says: [] }],
  ['keys that lie open', docker, 'docker swarm update --autolock=false', { weights: ['unprotect high easy'] }],
  ['keys that are locked away', docker, 'docker swarm update --autolock', { weights: ['update medium easy'] }],
  ['another root', docker, 'docker swarm ca --rotate', { weights: ['update medium easy'] }],
  ['the root', docker, 'docker swarm ca', { says: [] }],
  ['a service to zero', docker, 'docker service update --replicas 0 web', { weights: ['interrupt high easy'] }],
  [
    'a service by another image',
    docker,
    'docker service update --image shop:2 web',
    { says: ['Updates the service web'] },
  ],
  [
    'several services',
    docker,
    'docker service scale web=2 api=3',
    { weights: ['update medium easy', 'update medium easy'] },
  ],
  ['a node that manages', docker, 'docker node update --role manager n1', { weights: ['grant high easy'] }],
  [
    'a node that works again',
    docker,
    'docker node update --availability active n1',
    { weights: ['update medium easy'] },
  ],
  [
    'a stack without what its file lacks',
    docker,
    'docker stack deploy --prune -c s.yaml shop',
    { says: ['Deletes services that the file lacks from the stack shop'] },
  ],
  ['pods with their volumes', docker, 'podman kube down --force shop.yaml', { weights: ['delete high impossible'] }],
  ['pods by a file', docker, 'podman kube play --down shop.yaml', { weights: ['delete low easy'] }],
  ['pods that take the place of others', docker, 'podman kube play --replace shop.yaml', { says: [] }],
  ['containers of a project', docker, 'docker-compose rm -fsv', { weights: ['delete high costly'] }],
  ['one container of a project', docker, 'docker compose rm -f web', { says: ['Deletes containers web'] }],
  ['volumes without a name', docker, 'docker compose up -V', { weights: ['replace high costly'] }],
  ['a project to nothing', docker, 'docker compose scale web=0', { weights: ['interrupt low easy'] }],
  ['a project to more', docker, 'docker compose scale web=2', { says: [] }],
  ['one service by a signal', docker, 'docker compose kill -s SIGINT web', { says: ['Kills web'] }],
  ['all of a project', docker, 'docker compose kill', { says: ['Kills the project'] }],
  ['images of a project', docker, 'docker compose build --push', { weights: ['publish medium costly'] }],
  ['images that stay', docker, 'docker compose build', { says: [] }],
  ['files of a project elsewhere', docker, 'docker -c eu compose cp a web:/a', { weights: ['update low easy'] }],
  ['files out of it', docker, 'docker -c eu compose cp web:/a a', { says: [] }],
  ['help', docker, 'docker --help rm', { says: [] }],
  ['help with a container', docker, 'docker run --help --privileged x', { says: [] }],
  ['the home folder', docker, 'docker run -v /home/dev:/h x', { weights: ['grant high easy'] }],
  ['a system folder', docker, 'docker run -v /etc/:/h x', { weights: ['grant high easy'] }],
  ['one that is only read', docker, 'docker run -v /usr:/h:ro x', { says: [] }],
  ['one that is written', docker, 'docker run -v /usr:/h x', { weights: ['grant high easy'] }],
  ['a mount that is only read', docker, 'docker run --mount type=bind,src=/sys,dst=/h,readonly x', { says: [] }],
  ['a mount of nothing', docker, 'docker run --mount type=tmpfs,dst=/h x', { says: [] }],
  [
    'processes, privileges, disks and no bounds',
    docker,
    'docker run --pid host --cap-add SYS_ADMIN --device /dev/sda --security-opt seccomp=unconfined x',
    { weights: ['grant high easy', 'grant high easy', 'grant high easy', 'grant critical easy'] },
  ],
  [
    'an ordinary privilege and device',
    docker,
    'docker run --cap-add NET_ADMIN --device /dev/dri --pid x y',
    { says: [] },
  ],
  [
    'an image that is not known',
    docker,
    'docker run --privileged $IMAGE',
    { says: ['Gives a container of $IMAGE all privileges on this machine'] },
  ],
  [
    'no image',
    docker,
    'docker run --privileged',
    { says: ['Gives a container of container all privileges on this machine'] },
  ],
  ['every image of a runtime', containerRuntimes, 'crictl rmi --prune', { says: ['Deletes images'] }],
  [
    'every local cluster with all',
    localClusters,
    'minikube delete --all --purge',
    { weights: ['delete medium costly'] },
  ],
];

describe('containers', () => {
  for (const [title, pack, line, expected] of cases) {
    it(`${title}: ${line}`, () => {
      checkPack(pack, line, expected);
    });
  }
  it('what happens on another machine is said of it', () => {
    const says = ['Starts a container of x on h1', 'Gives a container of x every file of this machine'];
    checkPack(docker, 'docker run -v /:/h x', { says }, { host: 'h1' });
  });
});
