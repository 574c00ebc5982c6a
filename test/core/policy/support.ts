import type { Decision } from '../../../src/core/model/decision';
import type { Tier } from '../../../src/core/model/environment';
import type { Finding, Touch, Unknown } from '../../../src/core/model/finding';
import { nowhere } from '../../../src/core/model/place';
import type { Policy, PolicyRule } from '../../../src/core/model/policy';
import { decide, type DecisionInput } from '../../../src/core/policy/decide';
import { parsePolicy, type ParseOptions } from '../../../src/core/policy/parsePolicy';

export const anyOptions: ParseOptions = {
  from: 'user',
  file: '/home/dev/.config/holdpoint/policy.yaml',
  digest: 'd',
  presetNames: ['observe', 'recommended', 'strict'],
};

/** The policy that a text says; the test fails with its problems when it has any. */
export function policyOf(text: string, options: Partial<ParseOptions> = {}): Policy {
  const result = parsePolicy(`holdpoint: 1\n${text}`, { ...anyOptions, ...options });
  if ('policy' in result) return result.policy;
  throw new Error(result.problems.map((problem) => problem.says).join('; '));
}

/** One rule of a policy that says only this. */
export function ruleOf(text: string): PolicyRule {
  const rule = policyOf(`rules:\n  - ${text}`).rules[0];
  if (rule === undefined) throw new Error('no rule');
  return rule;
}

export function finding(
  part: Partial<Omit<Finding, 'target'>> & { tier?: Tier; name?: string; type?: string } = {},
): Finding {
  const { tier = 'unknown', name = 'web', type = 'thing', ...rest } = part;
  return {
    rule: 'aws/delete',
    effect: 'delete',
    stage: 'act',
    severity: 'high',
    undo: 'impossible',
    reach: 'remote',
    certainty: 'certain',
    at: nowhere,
    says: 'Deletes web',
    ...rest,
    target: { type, name, environment: { name: tier, tier, evidence: [] } },
  };
}

export function unknown(part: Partial<Unknown> = {}): Unknown {
  return { code: 'dynamic', stake: 'present', at: nowhere, says: 'a program name is not known', ...part };
}

export function touch(path: string, how: Touch['how'] = 'write'): Touch {
  return { path, how, at: nowhere };
}

export type Situation = Partial<Omit<DecisionInput, 'policies' | 'operation' | 'actor'>> & {
  readonly actor?: Partial<DecisionInput['actor']>;
  readonly operation?: Partial<DecisionInput['operation']>;
  readonly broken?: DecisionInput['policies']['broken'];
};

export function inputOf(policies: readonly Policy[], situation: Situation = {}): DecisionInput {
  const { actor, operation, broken = [], ...rest } = situation;
  return {
    findings: [],
    unknowns: [],
    touches: [],
    now: Date.UTC(2026, 0, 14, 12),
    stopped: null,
    ...rest,
    policies: { policies, broken },
    actor: { kind: 'agent', id: 'kiro', session: null, attended: true, ...actor },
    operation: {
      kind: 'run',
      programs: [],
      tool: null,
      cwd: '/proj/app',
      branch: null,
      workspaces: ['/proj/app'],
      ...operation,
    },
  };
}

export function decided(policies: readonly Policy[], situation: Situation = {}): Decision {
  return decide(inputOf(policies, situation));
}

/** `ask type-name: rule, rule`. */
export function shown(decision: Decision): string {
  const confirm = decision.verdict === 'ask' && decision.confirm !== 'click' ? ` ${decision.confirm}` : '';
  const rules = decision.because.map((reason) => reason.rule);
  return `${decision.verdict}${confirm}${rules.length === 0 ? '' : `: ${rules.join(', ')}`}`;
}
