import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Agent } from '../../../src/core/model/agent';
import { denial } from '../../../src/core/present/denial';
import { questionOf } from '../../../src/core/present/questionOf';
import { Gate } from '../../../src/gate/gate';
import type { EditorMessage } from '../../../src/gate/protocol';
import { foldersOf } from '../../../src/node/state';

/* A real gate process around the engine's double and one agent, forked by the tests as the extension forks the product's. */

const agent: Agent = {
  id: 'tester',
  title: 'Tester',
  surfaces: ['main', 'hasty', 'other'],
  waitSeconds: (surface) => (surface === 'hasty' ? 1 : 30),
  timeoutSeconds: () => 60,
  read: (payload, _surface, { cwd, variables }) =>
    payload === ''
      ? { kind: 'refused', says: 'the tool call is empty' }
      : {
          kind: 'call',
          tool: 'shell',
          session: 's1',
          cwd,
          operations: [{ kind: 'run', script: payload, dialect: 'bash', cwd, session: 's1', variables }],
        },
  allow: { exitCode: 0, stdout: '', stderr: '' },
  deny: (says) => ({ exitCode: 2, stdout: '', stderr: says }),
  settings: () => [],
  traces: { programs: [], paths: [] },
  failsClosed: () => false,
  denyEnds: 'call',
  notCovered: () => [],
};

const gate = new Gate({
  folders: foldersOf(),
  agentById: (id) => (id === agent.id ? agent : null),
  takesHookAway: ({ id }) => id === 'claude-code',
  isConnected: ({ id }) => id === agent.id,
  denial,
  questionOf: (review, asker, operation) =>
    questionOf(review, { asker, operation, titleOf: (id) => id, policyName: (file) => file }),
  spawnEngine: () => new Worker(join(__dirname, 'engineDouble.cjs')),
  send: (message) => {
    if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
  },
});

process.on('message', (message) => void gate.hear(message as EditorMessage));
process.on('disconnect', () => {
  gate.close();
  setTimeout(() => process.exit(0), 300);
});
