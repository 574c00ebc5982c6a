import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { joined, nothing, statement } from '../model/statement';
import { composeGrammar } from './containers/composeVerbs';
import { CHANGED, DATA } from './containers/deeds';
import { engineCall, enginePlace } from './containers/engineCall';
import { engineGrammar } from './containers/engineVerbs';
import { hostShared, startOperands } from './containers/hostShared';
import { mountedWork } from './containers/mountedWork';
import { projectVolumes } from './containers/projectVolumes';
import { landing } from './shared/placed';
import { readOptions, type OptionGrammar } from './shared/readOptions';
import { reviewTool, type Grammar } from './shared/toolPack';

const COMPOSE: OptionGrammar = {
  stopAtOperand: true,
  valued: [
    ...['-f', '--file', '-p', '--project-name', '--profile', '--env-file', '--project-directory', '--ansi'],
    ...['--progress', '--parallel', '-H', '--host', '-c', '--context', '--tlscacert', '--tlscert', '--tlskey'],
    ...['--podman-path', '--podman-args', '--podman-run-args'],
  ],
};

/** One verb by its table; `run`, `create` and `exec` have options of their own, which may hand over the machine. */
function done(grammar: Grammar, words: readonly Word[], command: Command, context: RuleContext): Statement {
  const at = words[0]?.value === 'container' ? 1 : 0;
  const isStart = /^(?:run|create|exec)$/.test(words[at]?.value ?? '');
  if (!isStart) return reviewTool(grammar, { ...command, args: words }, context);
  const options = words.slice(at + 1);
  const operands = startOperands(options);
  if (operands === null) return nothing;
  const said = reviewTool(grammar, { ...command, args: [...words.slice(0, at + 1), ...operands] }, context);
  const isRun = words[at]?.value === 'run' && command.host === null;
  const starts = isRun ? mountedWork(options, command) : [];
  return joined([said, statement({ observations: hostShared(options, command, context), starts })]);
}

/** `compose [options] VERB …`. */
function composed(words: readonly Word[], command: Command, context: RuleContext): Statement {
  const head = readOptions(words, COMPOSE);
  if (head.has('--dry-run', '--help', '-h')) return nothing;
  const said = landing(done(composeGrammar, head.operands, command, context), enginePlace(head, context));
  const down = head.operands[0]?.value === 'down' ? said.observations.filter(({ rule }) => rule === DATA) : [];
  return { ...said, destroys: down.flatMap((whole) => projectVolumes(head, whole, command, context)) };
}

/** `context use NAME` points every later command at that engine. */
function remembered([family, verb, name]: readonly Word[]): Statement {
  if (family?.value !== 'context' || verb?.value !== 'use' || name === undefined || name.dynamic) return nothing;
  const value = name.value === 'default' ? null : name.value;
  return statement({ session: [{ kind: 'variable', name: 'DOCKER_CONTEXT', value }] });
}

function engine(command: Command, context: RuleContext): Statement {
  const { head, words } = engineCall(command);
  if (head.has('--help')) return nothing;
  const said =
    words[0]?.value === 'compose'
      ? composed(words.slice(1), command, context)
      : joined([done(engineGrammar, words, command, context), remembered(words)]);
  const place = enginePlace(head, context);
  // On another machine the folders are those of that one.
  return landing(place.reach === 'remote' ? { ...said, starts: [] } : said, place);
}

function review(command: Command, context: RuleContext): Statement {
  const isCompose = command.program.endsWith('-compose');
  const said = isCompose ? composed(command.args, command, context) : engine(command, context);
  const observations = said.observations.filter(
    ({ rule, reach, effect }) => rule !== CHANGED || reach === 'remote' || effect === 'grant',
  );
  return { ...said, observations };
}

/** Container engines that speak docker's grammar, and compose. */
export const docker: RulePack = {
  programs: ['docker', 'podman', 'nerdctl', 'finch', 'docker-compose', 'podman-compose'],
  documentation: [
    'https://docs.docker.com/reference/cli/docker/',
    'https://docs.docker.com/reference/cli/docker/compose/',
    'https://docs.podman.io/en/latest/Commands.html',
    'https://github.com/containerd/nerdctl/blob/main/docs/command-reference.md',
  ],
  review,
  examples: {
    catches: [
      { run: 'docker rm -f web db', rule: 'containers/removed', effect: 'delete', target: 'db' },
      { run: 'docker container rm --volumes db', rule: 'containers/data', effect: 'delete', target: 'db' },
      { run: 'docker rmi -f shop:1.0', rule: 'containers/removed', effect: 'delete', target: 'shop:1.0' },
      { run: 'docker system prune -af', rule: 'containers/removed', effect: 'delete' },
      { run: 'docker system prune -a --volumes -f', rule: 'containers/data', effect: 'delete' },
      { run: 'docker volume rm shop_data', rule: 'containers/data', effect: 'delete', target: 'shop_data' },
      { run: 'docker volume prune --filter label=old -f', rule: 'containers/data', effect: 'delete' },
      { run: 'docker compose -f ops/compose.yaml down -v', rule: 'containers/data', effect: 'delete' },
      { run: 'docker-compose -p shop down --volumes --rmi all', rule: 'containers/data', effect: 'delete' },
      { run: 'docker compose down --remove-orphans', rule: 'containers/removed', effect: 'delete' },
      { run: 'docker compose stop web', rule: 'containers/interrupt', effect: 'interrupt', target: 'web' },
      { run: 'docker stop -t 30 web', rule: 'containers/interrupt', effect: 'interrupt', target: 'web' },
      { run: 'docker --context eu service rm web', rule: 'containers/removed', effect: 'delete', target: 'web' },
      { run: 'docker service scale web=0', rule: 'containers/interrupt', effect: 'interrupt' },
      { run: 'docker node update --availability drain n1', rule: 'containers/interrupt', effect: 'interrupt' },
      { run: 'docker stack deploy -c stack.yaml shop', rule: 'containers/changed', effect: 'update', target: 'shop' },
      { run: 'docker swarm leave --force', rule: 'containers/removed', effect: 'delete' },
      { run: 'docker secret rm db_password', rule: 'secrets/removed', effect: 'delete', target: 'db_password' },
      { run: 'docker push registry.example/shop:1.0', rule: 'containers/push', effect: 'publish' },
      { run: 'docker buildx build --push -t registry.example/shop .', rule: 'containers/push', effect: 'publish' },
      { run: 'docker run --rm -v /proj/app:/w alpine rm -rf /w/data', starts: 'rm -rf /proj/app/data' },
      { run: 'docker run --rm -v .:/w -w /w alpine rm -rf data', starts: 'cd /proj/app && rm -rf data' },
      { run: "docker run -v ./db:/db alpine sh -c 'rm -rf /db/*'", starts: 'rm -rf /proj/app/db/*' },
      { run: 'docker run --privileged shop', rule: 'containers/host-shared', effect: 'grant', target: 'shop' },
      { run: 'docker run --rm -v /:/host alpine ls', rule: 'containers/host-shared', effect: 'grant' },
      {
        run: 'docker run -v /var/run/docker.sock:/var/run/docker.sock x',
        rule: 'containers/host-shared',
        effect: 'grant',
      },
      { run: 'podman run --mount type=bind,source=/,target=/h x', rule: 'containers/host-shared', effect: 'grant' },
      { run: 'podman system reset --force', rule: 'containers/data', effect: 'delete' },
      { run: 'podman machine rm dev', rule: 'containers/data', effect: 'delete', target: 'dev' },
      { run: 'podman pod rm shop', rule: 'containers/removed', effect: 'delete', target: 'shop' },
      { run: 'nerdctl -n k8s.io rmi x', rule: 'containers/removed', effect: 'delete', target: 'x' },
    ],
    leaves: [
      'docker ps -a',
      'docker logs -f web',
      'docker inspect web',
      'docker build -t shop .',
      'docker run --rm -it -v $PWD:/app -w /app node:22 npm test',
      'docker run --rm -v ./src:/src:ro --network host shop',
      'docker run -v /etc/localtime:/etc/localtime:ro shop',
      'docker exec web ls -la',
      'docker compose up -d --build',
      'docker compose logs -f web',
      'docker compose --dry-run down -v',
      'docker volume ls',
      'docker volume rm --help',
      'docker push localhost:5000/shop',
      'docker context use default',
      'docker cp web:/app/log.txt .',
      'docker system df',
      'docker stack services shop',
      'docker service logs web',
      'podman machine list',
      'podman pod ps',
      'docker --version',
    ],
  },
};
