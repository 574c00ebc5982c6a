import assert from 'node:assert/strict';
import { decided, finding, policyOf, shown, touch, unknown, type Situation } from './support';

function checkWhen(when: string, situation: Situation, holds: boolean): void {
  const policy = policyOf(`rules: [{ id: r, when: { ${when} }, then: ask }]`);
  assert.equal(shown(decided([policy], situation)), holds ? 'ask: r' : 'allow');
}

const one = (part: Parameters<typeof finding>[0] = {}): Situation => ({ findings: [finding(part)] });
const at = (text: string): Situation => ({ now: Date.parse(text) });

describe('a condition holds by', () => {
  const rows: readonly (readonly [string, string, Situation, boolean])[] = [
    ['effect', 'effect: [delete, replace]', one(), true],
    ['effect, another', 'effect: create', one(), false],
    ['stage', 'stage: act', one(), true],
    ['stage, another', 'stage: act', one({ stage: 'write' }), false],
    ['severity, one of the list', 'severity: [high, critical]', one({ severity: 'critical' }), true],
    ['severity, exactly', 'severity: high', one({ severity: 'critical' }), false],
    ['undo', 'undo: easy', one({ undo: 'easy' }), true],
    ['undo, another', 'undo: easy', one(), false],
    ['reach', 'reach: local', one({ reach: 'local' }), true],
    ['reach, another', 'reach: local', one(), false],
    ['tier', 'tier: staging', one({ tier: 'staging' }), true],
    ['tier, a stricter one', 'tier: development', one({ tier: 'production' }), true],
    ['tier, staging is stricter than development', 'tier: development', one({ tier: 'staging' }), true],
    ['tier, production is stricter than unknown', 'tier: unknown', one({ tier: 'production' }), true],
    ['tier, a milder one', 'tier: production', one({ tier: 'staging' }), false],
    ['tier, unknown is not development', 'tier: development', one({ tier: 'unknown' }), false],
    ['tier, staging is not unknown', 'tier: unknown', one({ tier: 'staging' }), false],
    ['environment by name', 'environment: prod*', one({ tier: 'production' }), true],
    ['environment by tier', 'environment: staging', one({ tier: 'staging' }), true],
    ['environment, another', 'environment: production', one({ tier: 'staging' }), false],
    ['target by name', 'target: "aws_db_*"', one({ name: 'aws_db_instance.main' }), true],
    ['target with a slash', 'target: "*web*"', one({ name: 'a/web/b' }), true],
    ['target by type', 'target: "AWS::RDS::*"', one({ type: 'AWS::RDS::DBInstance' }), true],
    ['target with brackets, exactly', 'target: "web[0]"', one({ name: 'web[0]' }), true],
    ['target, another', 'target: "db*"', one(), false],
    ['rule', 'rule: "aws/*"', one(), true],
    ['rule, another', 'rule: "gcp/*"', one(), false],
    ['program', 'program: kube*', { operation: { programs: ['ls', 'kubectl'] } }, true],
    ['program, another', 'program: aws', { operation: { programs: ['ls'] } }, false],
    ['agent', 'agent: kiro', {}, true],
    ['agent, but a person of that name', 'agent: kiro', { actor: { kind: 'person' } }, false],
    ['agent, another', 'agent: claude-code', {}, false],
    ['actor', 'actor: [person, pipeline]', { actor: { kind: 'pipeline' } }, true],
    ['actor, another', 'actor: person', {}, false],
    ['branch', 'branch: release/*', { operation: { branch: 'release/1' } }, true],
    ['branch, another', 'branch: main', { operation: { branch: 'topic' } }, false],
    ['branch, none known', 'branch: "*"', {}, false],
    ['tool with its server', 'tool: postgres/*', { operation: { tool: 'postgres/query' } }, true],
    ['tool by itself', 'tool: que*', { operation: { tool: 'postgres/query' } }, true],
    ['tool, another', 'tool: drop', { operation: { tool: 'postgres/query' } }, false],
    ['tool, none', 'tool: "*"', {}, false],
    ['stake', 'stake: present', { unknowns: [unknown()] }, true],
    ['stake, another', 'stake: present', { unknowns: [unknown({ stake: 'possible' })] }, false],
    [
      'stake and the tier of the operation',
      'stake: present, tier: production',
      { unknowns: [unknown()], environments: () => [{ name: 'p', tier: 'production', evidence: [] }] },
      true,
    ],
    [
      'stake and the tier of a finding beside it',
      'stake: present, tier: production',
      { unknowns: [unknown()], findings: [finding({ tier: 'production' })] },
      true,
    ],
    ['stake in a place not known', 'stake: present, tier: production', { unknowns: [unknown()] }, false],
    ['several keys, all', 'effect: delete, reach: remote', one(), true],
    ['several keys, not all', 'effect: delete, reach: local', one(), false],
    [
      'what was not seen through, never without `stake`',
      'tier: production',
      { unknowns: [unknown()], environments: () => [{ name: 'p', tier: 'production', evidence: [] }] },
      false,
    ],
    ['path of a touched file', 'path: "infra/**"', { touches: [touch('/proj/app/infra/a.tf')] }, true],
    ['path of a file that is read', 'path: "**/.env"', { touches: [touch('/proj/app/.env', 'read')] }, true],
    [
      'path of a finding',
      'path: "infra/**", effect: delete',
      one({ at: { file: '/proj/app/infra/a.tf', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }),
      true,
    ],
    [
      'path of the folder that it runs in',
      'path: "infra/prod/**", effect: delete',
      { ...one(), operation: { cwd: '/proj/app/infra/prod' } },
      true,
    ],
    ['path that is the target', 'path: "/etc/**", effect: delete', one({ name: '/etc/passwd' }), true],
    [
      'path of a folder where something was not seen through',
      'path: "infra/**", stake: present',
      { unknowns: [unknown()], operation: { cwd: '/proj/app/infra' } },
      true,
    ],
    ['path, another', 'path: "infra/**"', { touches: [touch('/proj/app/src/a.ts')] }, false],
    ['path never by the folder alone', 'path: "**"', {}, false],
    ['outside, in the hours', 'outside: "Mon-Fri 09:00-17:00 Europe/Berlin"', at('2026-01-14T12:00:00Z'), false],
    ['outside, on the first minute', 'outside: "Mon-Fri 09:00-17:00 UTC"', at('2026-01-14T09:00:00Z'), false],
    ['outside, after the last minute', 'outside: "Mon-Fri 09:00-17:00 UTC"', at('2026-01-14T17:00:00Z'), true],
    ['outside, in the zone', 'outside: "Mon-Fri 09:00-17:00 Asia/Tokyo"', at('2026-01-14T12:00:00Z'), true],
    ['outside, at the weekend', 'outside: "Mon-Fri 09:00-17:00 UTC"', at('2026-01-17T12:00:00Z'), true],
    [
      'outside, in another of the windows',
      'outside: ["Mon 09:00-17:00 UTC", "Sat,Sun 10:00-14:00 UTC"]',
      at('2026-01-17T12:00:00Z'),
      false,
    ],
    ['outside, over midnight', 'outside: "Fri 22:00-02:00 UTC"', at('2026-01-17T01:00:00Z'), false],
    ['outside, over midnight but another day', 'outside: "Fri 22:00-02:00 UTC"', at('2026-01-16T01:00:00Z'), true],
    ['outside, before midnight', 'outside: "Fri 22:00-02:00 UTC"', at('2026-01-16T23:00:00Z'), false],
    ['outside, over the end of the week', 'outside: "Sat-Mon 00:00-24:00 UTC"', at('2026-01-18T12:00:00Z'), false],
    ['outside, when the clock is mad', 'outside: "Mon-Sun 00:00-24:00 UTC"', { now: Number.NaN }, true],
  ];
  for (const [name, when, situation, holds] of rows) {
    it(name, () => {
      checkWhen(when, situation, holds);
    });
  }
});
