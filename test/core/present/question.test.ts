import assert from 'node:assert/strict';
import type { Decision, Review } from '../../../src/core/model/decision';
import type { Finding, Unknown } from '../../../src/core/model/finding';
import { nowhere } from '../../../src/core/model/place';
import { denial } from '../../../src/core/present/denial';
import { questionOf } from '../../../src/core/present/questionOf';
import { finding } from '../policy/support';

const asked: Decision = {
  verdict: 'ask',
  because: [{ rule: 'r', from: 'preset', says: 'not now' }],
  confirm: 'type-name',
  needs: [],
};

function reviewOf(findings: readonly Finding[], unknowns: readonly Unknown[] = [], decision = asked): Review {
  const afterwards = { session: [], carried: [], settles: [] };
  return { findings, unknowns, touches: [], commands: [], decision, enforced: true, afterwards, identity: [] };
}

const context = {
  asker: { kind: 'agent', title: 'Kiro' },
  operation: { kind: 'call', server: 'aws', tool: 'delete', input: {} },
  titleOf: (agent: string) => agent.toUpperCase(),
  policyName: (file: string) => file,
} as const;

/** The title, then `label: text` of each row, then `type NAME`. */
function checkQuestion(review: Review, expected: readonly string[]): void {
  const { title, rows, typeName } = questionOf(review, context);
  const typed = typeName === null ? [] : [`type ${typeName}`];
  assert.deepEqual([title, ...rows.map(({ label, text }) => `${label}: ${text}`), ...typed], expected);
}

const unseen: Unknown = { code: 'dynamic', stake: 'possible', at: nowhere, says: 'a word is not known' };
const lost = { lost: 'rows', dependants: [] };
const outage = { outage: { minSeconds: 60, maxSeconds: 60, source: 's' }, dependants: ['api', 'web'] };

describe('the question', () => {
  it('about what nobody can see through names no effect, and the agent is typed', () => {
    checkQuestion(reviewOf([], [unseen]), [
      'Kiro wants to run something Holdpoint cannot see through',
      'Not seen through: a word is not known',
      'Rule: r',
      'type Kiro',
    ]);
  });

  it('about an unknown place says so', () => {
    checkQuestion(reviewOf([finding({ type: 'aws_db_instance' })]), [
      'Kiro wants to delete an aws_db_instance',
      'Deletes: web',
      'Where: environment not known',
      'Rule: r',
      'type web',
    ]);
  });

  it('about a named place says its tier and what it rests on', () => {
    const environment = { name: 'eu', tier: 'production', evidence: [] } as const;
    const one = finding({ impact: lost });
    checkQuestion(reviewOf([{ ...one, target: { type: 'k8s/DaemonSet', name: '', environment } }]), [
      'Kiro wants to delete a production daemon set',
      'Deletes: web',
      'Production (eu): by policy',
      'Lost: rows',
      'Rule: r',
      'type Kiro',
    ]);
  });

  it('about many effects shows the worst four and counts the others', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => finding({ name, says: `Deletes ${name}` }));
    checkQuestion(
      reviewOf([{ ...many[0], ...finding({ name: 'a', says: 'Deletes a', impact: outage }) }, ...many.slice(1)]),
      [
        'Kiro wants to delete a thing, and 5 more',
        ...['a', 'b', 'c', 'd'].map((name) => `Deletes: ${name}`),
        'And: 2 more',
        'Where: environment not known',
        'Outage: expected about 1 min (s)',
        'Depends: api, web',
        'Rule: r',
        'type a',
      ],
    );
  });

  it('about what was written before says who wrote it, and where the rule stands', () => {
    const author = { agent: 'kiro', at: 0 };
    const carried = [finding({ author, says: 'Deletes a' }), finding({ author, says: 'Deletes b', impact: lost })];
    const policyAt = { ...nowhere, file: '/p.yaml' };
    const because = [{ rule: 'r', from: 'preset', says: 'x', policyAt, finding: 9 }] as const;
    checkQuestion(reviewOf(carried, [], { ...asked, because, confirm: 'click' }), [
      'Kiro wants to delete a thing, and 1 more',
      'Written before: 2 changes by KIRO, not yet applied',
      'Carries out: Deletes a',
      'Carries out: Deletes b · lost: rows',
      'Rule: r (/p.yaml:1)',
    ]);
  });

  it('about what is allowed by no rule has no row for one', () => {
    checkQuestion(reviewOf([], [], { verdict: 'allow', because: [] }), [
      'Kiro wants to run something Holdpoint cannot see through',
    ]);
  });
});

describe('the denial', () => {
  function checkDenial(review: Review, expected: string): void {
    assert.equal(denial(review), expected);
  }

  it('names the worst effect and counts the others', () => {
    checkDenial(reviewOf([finding({})]), 'Deletes web');
    checkDenial(reviewOf([finding({}), finding({ tier: 'staging' })]), 'Deletes web (staging), and 1 more');
  });

  it('without an effect names the unknown at stake, else the reason', () => {
    checkDenial(reviewOf([], [unseen, { ...unseen, stake: 'present', says: 'a script' }]), 'a script');
    checkDenial(reviewOf([], [unseen]), 'a word is not known');
    checkDenial(reviewOf([]), 'not now');
    checkDenial(reviewOf([], [], { verdict: 'allow', because: [] }), 'this operation is not allowed');
  });
});
