import type { RulePack } from '../model/command';
import { inMessaging } from './messaging/deeds';
import type { Deed } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const nameless: Partial<Deed> = { name: '' };
const purged = inMessaging.gone('Deletes every task that waits', 'queue', nameless);
const ended = inMessaging.interrupted('Stops workers', 'worker', { ...nameless, severity: 'high' });

/** `celery -A app control shutdown`; without `-A` it reaches whatever the settings name. */
const celery: NamedGrammar = {
  programs: ['celery'],
  grammar: {
    valued: [
      ...['-A', '--app', '-b', '--broker', '--result-backend', '--loader', '--config', '--workdir', '-Q', '--queues'],
      ...['-X', '--exclude-queues', '-d', '--destination', '-t', '--timeout', '-l', '--loglevel', '-n', '--hostname'],
      ...['-c', '--concurrency', '-P', '--pool', '--pidfile', '--logfile'],
    ],
  },
  verbs: {
    ...{ purge: purged, 'amqp queue.purge': purged, 'amqp queue.delete': purged },
    'control shutdown': ended,
    'control pool_restart': ended,
    'control cancel_consumer': ended,
    'control revoke': inMessaging.interrupted('Takes back tasks', 'task', nameless),
    'control terminate': inMessaging.interrupted('Kills tasks', 'task', nameless),
  },
};

/** RQ keeps its queues in Redis. */
const rq: NamedGrammar = {
  programs: ['rq'],
  grammar: { valued: ['-u', '--url', '-c', '--config', '-P', '--path', '--queue'] },
  verbs: {
    empty: inMessaging.gone('Deletes every task that waits in', 'queue', {
      named: (operands) => operands,
    }),
    suspend: inMessaging.interrupted('Stops all workers', 'worker', nameless),
  },
};

/** Queues of an application's own tasks. */
export const taskQueues: RulePack = toolsPack({
  tools: [celery, rq],
  documentation: ['https://docs.celeryq.dev/en/stable/reference/cli.html', 'https://python-rq.org/docs/monitoring/'],
  examples: {
    catches: [
      { run: 'celery -A shop purge -f', rule: 'messaging/removed', effect: 'delete' },
      { run: 'celery -A shop control shutdown', rule: 'messaging/interrupt', effect: 'interrupt' },
      { run: 'celery -A shop control revoke 1a', rule: 'messaging/interrupt', effect: 'interrupt' },
      { run: 'rq empty mails', rule: 'messaging/removed', effect: 'delete', target: 'mails' },
      { run: 'rq empty --all', rule: 'messaging/removed', effect: 'delete' },
      { run: 'rq suspend', rule: 'messaging/interrupt', effect: 'interrupt' },
    ],
    leaves: [
      'celery -A shop worker -l info',
      'celery -A shop inspect active',
      'celery -A shop control ping',
      'celery -A shop purge --help',
      'rq info',
      'rq requeue --all',
      'rq worker',
    ],
  },
});
