import type { RulePack } from '../model/command';
import { toolPack, type Deed } from './shared/toolPack';

function does(part: Pick<Deed, 'rule' | 'effect' | 'says'> & Partial<Deed>): Deed {
  return { severity: 'high', undo: 'easy', type: 'cassandra.node', name: '', ...part };
}

const stops = (says: string): Deed => does({ rule: 'nodetool/interrupt', effect: 'interrupt', says });
const loses = (says: string, more: Partial<Deed> = {}): Deed =>
  does({ rule: 'nodetool/delete', effect: 'delete', undo: 'impossible', says, ...more });
const changes = (says: string): Deed =>
  does({ rule: 'nodetool/update', effect: 'update', severity: 'medium', undo: 'costly', says });

/** Takes the node away that the next word names. */
function leaves(says: string, undo: Deed['undo']): Deed {
  return { rule: 'nodetool/delete', effect: 'delete', severity: 'high', undo, type: 'cassandra.node', says };
}

/** Cassandra's and ScyllaDB's administration of one node. */
export const nodetool: RulePack = toolPack({
  programs: ['nodetool'],
  documentation: ['https://cassandra.apache.org/doc/latest/cassandra/managing/tools/nodetool/nodetool.html'],
  grammar: { valued: ['-h', '--host', '-p', '--port', '-u', '--username', '-pw', '-pwf', '-t', '--tag', '-kt', '-cf'] },
  verbs: {
    decommission: loses('Takes the node out of its ring', { undo: 'costly' }),
    removenode: leaves('Takes a dead node out of the ring:', 'costly'),
    assassinate: leaves('Forgets a node without its data:', 'impossible'),
    clearsnapshot: loses('Deletes snapshots'),
    truncatehints: loses('Deletes writes that other nodes still wait for', { severity: 'medium' }),
    cleanup: loses('Deletes rows that no longer belong to the node', { severity: 'medium', undo: 'costly' }),
    resetlocalschema: loses('Forgets the schema of the node', { undo: 'costly' }),
    drain: stops('Stops the node from taking writes'),
    stopdaemon: stops('Stops the node'),
    disablegossip: stops('Cuts the node off from the others'),
    disablebinary: stops('Cuts the node off from its clients'),
    disablethrift: stops('Cuts the node off from its clients'),
    disablehandoff: stops('Stops keeping writes for nodes that are away'),
    disableautocompaction: stops('Stops tidying up the node'),
    stop: stops('Stops work of the node'),
    abortrebuild: stops('Stops work of the node'),
    disableauditlog: does({ rule: 'nodetool/unprotect', effect: 'unprotect', says: 'Switches off auditing' }),
    move: changes('Moves the node in its ring'),
    rebuild: changes('Fetches the rows of the node anew'),
    scrub: changes('Rewrites the tables of the node, without what cannot be read'),
    garbagecollect: changes('Rewrites the tables of the node'),
    refresh: changes('Takes in files of a table'),
    import: changes('Takes in files of a table'),
  },
  examples: {
    catches: [
      { run: 'nodetool -h db1 decommission', rule: 'nodetool/delete', effect: 'delete' },
      { run: 'nodetool removenode 1a2b', rule: 'nodetool/delete', effect: 'delete', target: '1a2b' },
      { run: 'nodetool clearsnapshot --all', rule: 'nodetool/delete', effect: 'delete' },
      { run: 'nodetool drain', rule: 'nodetool/interrupt', effect: 'interrupt' },
      { run: 'nodetool disableauditlog', rule: 'nodetool/unprotect', effect: 'unprotect' },
      { run: 'nodetool scrub shop', rule: 'nodetool/update', effect: 'update' },
    ],
    leaves: [
      'nodetool status',
      'nodetool flush',
      'nodetool repair shop',
      'nodetool snapshot -t before',
      'nodetool info',
    ],
  },
});
