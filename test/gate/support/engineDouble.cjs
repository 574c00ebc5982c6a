// Stands in for the engine where the gate's mechanics are tested: the script's first word is the verdict.
const { parentPort } = require('node:worker_threads');

const environment = { name: 'production', tier: 'production', evidence: ['AWS_PROFILE=acme-prod'] };
const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
let generation = 0;

function decisionOf(word) {
  const because = [{ rule: 'test/rule', from: 'user', finding: 0, says: `because ${word}` }];
  if (word === 'deny') return { verdict: 'deny', because };
  if (!word.startsWith('ask')) return { verdict: 'allow', because: [] };
  const confirm = { ask: 'click', 'ask-name': 'type-name', 'ask-second': 'second-person' }[word] ?? 'click';
  return { verdict: 'ask', because, confirm, needs: word === 'ask-backup' ? ['backup'] : [] };
}

function review({ operation, session, actor }) {
  const text = operation.script ?? operation.argv.join(' ');
  const [word = '', ...rest] = text.split(' ');
  if (word === 'spin') for (;;);
  if (word === 'changes') generation += 1;
  const decision = decisionOf(word === 'changes' || (word === 'trusts' && actor.kind === 'agent') ? 'ask' : word);
  const target = { type: 'stack', name: rest.at(-1) ?? '', environment };
  const finding = { rule: 'test/rule', effect: 'delete', stage: 'act', severity: 'high', undo: 'impossible' };
  return {
    findings:
      decision.verdict === 'allow' && word !== 'removes'
        ? []
        : [{ ...finding, reach: 'remote', target, certainty: 'certain', at, says: `Deletes stack ${target.name}` }],
    commands: [{ program: word, argv: text.split(' '), via: [], host: null }],
    unknowns: [],
    touches: [],
    decision,
    enforced: !rest.includes('observed'),
    afterwards: {
      session: word === 'remembers' ? [{ kind: 'variable', name: 'A', value: 'b' }] : [],
      carried: [],
      settles: [],
    },
    identity: [
      ...(operation.definitions ? [`${operation.definitions} ${text}`] : text.split(' && ')),
      ...(word === 'changes' ? [`generation ${generation}`] : []),
      ...(word === 'recalls' ? [String(session.length)] : []),
    ],
  };
}

const standing = {
  enforced: true,
  frozenUntil: null,
  frozenBecause: null,
  policies: [],
  problems: [],
  loosened: [],
};

parentPort.on('message', (message) => {
  const { id } = message;
  parentPort.postMessage({ kind: 'started', id });
  if (message.kind === 'review') {
    parentPort.postMessage({ kind: 'reviewed', id, reviewed: { review: review(message.request), policyDigest: 'p1' } });
  } else if (message.kind === 'standing') parentPort.postMessage({ kind: 'standing', id, standing });
  else parentPort.postMessage({ kind: 'accepted', id, says: null });
});
parentPort.postMessage({ kind: 'ready' });
