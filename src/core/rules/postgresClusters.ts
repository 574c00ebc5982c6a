import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import { below } from './shared/below';
import type { Deed } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const inCluster = deedsIn('database');
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1), severity: 'high' };
const nameless: Partial<Deed> = { name: '', severity: 'high' };
const moved = inCluster.interrupted('Moves all work to another server of', 'cluster', first);
const promoted = inCluster.interrupted('Makes this server the one that is written to', 'server', nameless);

const patroni: NamedGrammar = {
  programs: ['patronictl'],
  grammar: {
    valued: [
      ...['-c', '--config-file', '-d', '--dcs-url', '--leader', '--primary', '--candidate', '--scheduled', '--group'],
      ...['-r', '--role', '--pg-version', '-s', '--set', '-p', '--pg', '--apply', '--replace', '--restart'],
    ],
  },
  idle: ['-h'],
  verbs: {
    ...{ failover: moved, switchover: moved },
    ...{ restart: inCluster.interrupted('Restarts servers of', 'cluster', first) },
    reinit: inCluster.replaced('Deletes and copies anew the data of a server of', 'server', {
      ...first,
      undo: 'costly',
    }),
    remove: inCluster.gone('Deletes what is known of the cluster', 'cluster', { ...first, undo: 'costly' }),
    pause: inCluster.unprotected('Stops failing over by itself:', 'cluster', first),
    'edit-config': inCluster.changed('Changes the settings of', 'cluster', { ...first, undo: 'costly' }),
  },
};

const repmgr: NamedGrammar = {
  programs: ['repmgr'],
  grammar: {
    valued: ['-f', '--config-file', '-h', '--host', '-U', '-d', '-p', '-D', '--node-id', '--upstream-node-id'],
  },
  idle: ['--dry-run'],
  verbs: {
    ...below(['standby'], {
      promote: promoted,
      switchover: promoted,
      clone: (options) =>
        options.has('-F', '--force')
          ? inCluster.replaced('Copies another server over the data here', 'server', { ...nameless, reach: 'local' })
          : null,
    }),
    ...below(['primary', 'master', 'standby', 'witness'], {
      unregister: inCluster.gone('Takes the server out of the cluster', 'server', { ...nameless, undo: 'costly' }),
    }),
    'node rejoin': (options) =>
      options.has('--force-rewind') ? inCluster.replaced('Rewinds the data of this server', 'server', nameless) : null,
    'node service': (options) =>
      /^(?:stop|restart|promote)$/.test(options.value('--action')?.value ?? '') ? promoted : null,
  },
};

const autoFailover: NamedGrammar = {
  programs: ['pg_autoctl'],
  grammar: { valued: ['--pgdata', '--monitor', '--formation', '--group', '--name', '--hostname', '--pgport'] },
  verbs: {
    ...below(['perform'], { failover: promoted, switchover: promoted, promotion: promoted }),
    ...below(['drop'], {
      node: inCluster.gone('Takes the server out of the cluster', 'server', { ...nameless, undo: 'costly' }),
      formation: inCluster.gone('Deletes the formation', 'formation', { ...nameless, undo: 'costly' }),
      monitor: inCluster.gone('Deletes the monitor', 'monitor', { ...nameless, undo: 'costly' }),
    }),
    ...{ stop: inCluster.interrupted('Stops this server', 'server', { ...nameless, reach: 'local' }) },
    'enable maintenance': inCluster.interrupted('Takes this server out of work', 'server', nameless),
  },
};

/** Which server of a PostgreSQL cluster is written to, and which belong to it. */
export const postgresClusters: RulePack = toolsPack({
  tools: [patroni, repmgr, autoFailover],
  documentation: [
    'https://patroni.readthedocs.io/en/latest/patronictl.html',
    'https://www.repmgr.org/docs/current/repmgr-command-reference.html',
    'https://pg-auto-failover.readthedocs.io/en/main/ref/manual.html',
  ],
  examples: {
    catches: [
      {
        run: 'patronictl failover shop --candidate pg2',
        rule: 'database/interrupt',
        effect: 'interrupt',
        target: 'shop',
      },
      { run: 'patronictl -c p.yml switchover shop', rule: 'database/interrupt', effect: 'interrupt', target: 'shop' },
      { run: 'patronictl reinit shop pg2', rule: 'database/replaced', effect: 'replace', target: 'shop' },
      { run: 'patronictl remove shop', rule: 'database/removed', effect: 'delete', target: 'shop' },
      { run: 'patronictl pause shop', rule: 'database/unprotected', effect: 'unprotect', target: 'shop' },
      { run: 'repmgr -f r.conf standby promote', rule: 'database/interrupt', effect: 'interrupt' },
      { run: 'repmgr standby clone -h pg1 -F', rule: 'database/replaced', effect: 'replace' },
      { run: 'pg_autoctl perform failover', rule: 'database/interrupt', effect: 'interrupt' },
      { run: 'pg_autoctl drop node --name pg2', rule: 'database/removed', effect: 'delete' },
    ],
    leaves: [
      'patronictl list shop',
      'patronictl resume shop',
      'patronictl show-config',
      'repmgr cluster show',
      'repmgr standby promote --dry-run',
      'repmgr standby clone -h pg1',
      'pg_autoctl show state',
    ],
  },
});
