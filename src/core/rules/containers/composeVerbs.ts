import type { Word } from '../../model/command';
import type { DeedOf, Grammar } from '../shared/toolPack';
import { changed, dataLost, pushed, removed, stopped } from './deeds';

const nameless = { name: '' } as const;

const down: DeedOf = (options) => {
  if (options.has('-v', '--volumes')) {
    return dataLost('Deletes the containers and volumes of the project', {
      ...nameless,
      saferWay: 'docker compose down',
    });
  }
  const images = options.has('--rmi') ? ', networks and images' : ' and networks';
  return removed(`Deletes the containers${images} of the project`, 'project', nameless);
};

const rm: DeedOf = (options, rest) => {
  const some = rest.length > 0 ? {} : nameless;
  return options.has('-v', '--volumes')
    ? dataLost('Deletes containers and their unnamed volumes', { type: 'container', undo: 'costly', ...some })
    : removed('Deletes containers', 'container', some);
};

const up: DeedOf = (options) =>
  options.has('-V', '--renew-anon-volumes')
    ? dataLost('Starts the project with new unnamed volumes', { effect: 'replace', undo: 'costly', ...nameless })
    : changed('Starts the project', 'project', { effect: 'create', ...nameless });

/** `-s` stands alone in `rm` and takes a signal in `kill`. */
function isSignal({ value }: Word): boolean {
  return /^(?:SIG)?[A-Z]+\d*$|^\d+$/.test(value);
}

function interrupts(says: string): DeedOf {
  return (_options, rest) => {
    const services = rest.filter((word) => !isSignal(word));
    return services.length > 0
      ? stopped(says, 'service', { named: () => services })
      : stopped(`${says} the project`, 'service', nameless);
  };
}

const scaled: DeedOf = (_options, rest) =>
  rest.some(({ value }) => /=0+$/.test(value))
    ? stopped('Scales to nothing:', 'service')
    : changed('Scales', 'service', { named: (operands) => operands });

const copied: DeedOf = (_options, rest) =>
  rest.at(-1)?.value.includes(':') === true
    ? changed('Writes files into', 'container', { named: (words) => words.slice(-1) })
    : null;

/** What a project's file describes, as one. */
export const composeGrammar: Grammar = {
  local: true,
  grammar: {
    valued: [
      ...['-t', '--timeout', '--signal', '--rmi', '--scale', '--pull', '--wait-timeout', '--exit-code-from'],
      ...[
        '--attach',
        '--no-attach',
        '--builder',
        '--build-arg',
        '-m',
        '--memory',
        '--index',
        '--resolve-image-digests',
      ],
    ],
  },
  idle: ['--dry-run', '-h'],
  verbs: {
    ...{ down, rm, up, scale: scaled, cp: copied },
    stop: interrupts('Stops'),
    kill: interrupts('Kills'),
    restart: interrupts('Restarts'),
    pause: interrupts('Pauses'),
    ...{ start: changed('Starts the project', 'project', { effect: 'create', ...nameless }) },
    ...{ run: changed('Runs a command in a new container of', 'service', { effect: 'create' }) },
    ...{ exec: changed('Runs a command in the container of', 'service') },
    push: pushed('Publishes the images of the project', nameless),
    publish: pushed('Publishes the project as', { type: 'project' }),
    build: (options) =>
      options.has('--push') ? pushed('Builds and publishes the images of the project', nameless) : null,
  },
};
