import type { Decision, Review } from '../model/decision';
import type { Environment, Tier } from '../model/environment';
import type { Policy, PolicySet, PolicyTest } from '../model/policy';

export type TestResult = {
  /** The policy file. */
  readonly file: string;
  readonly test: PolicyTest;
  readonly passed: boolean;
  /** What came instead, in words; empty when it passed. */
  readonly says: string;
};

/** Reviews a command as an agent's with a person there. `null` leaves the environment to the command itself. */
type ReviewOf = (run: string, environment: Environment | null) => Review;

const tiers: readonly Tier[] = ['production', 'staging', 'development', 'unknown'];

function environmentNamed(name: string, set: PolicySet): Environment | null {
  const defined = set.policies.flatMap((policy) => policy.environments).find((one) => one.name === name);
  const tier = defined?.tier ?? tiers.find((one) => one === name);
  return tier === undefined ? null : { name, tier, evidence: ['a policy test'] };
}

function verdictOf(decision: Decision): string {
  return decision.verdict === 'ask' ? `ask ${decision.confirm}` : decision.verdict;
}

/** What is wrong with a decision, in words; empty when it is as expected. */
function differs({ expect }: PolicyTest, decision: Decision): string {
  const { verdict, confirm, rule } = expect;
  const wanted = confirm === undefined ? verdict : `${verdict} ${confirm}`;
  const isOther = decision.verdict !== verdict || (confirm !== undefined && verdictOf(decision) !== wanted);
  const rules = [...new Set(decision.because.map((reason) => reason.rule))];
  const by = rules.length === 0 ? '' : ` by ${rules.map((id) => `\`${id}\``).join(', ')}`;
  if (isOther) return `expected ${wanted}, got ${verdictOf(decision)}${by}`;
  return rule === undefined || rules.includes(rule)
    ? ''
    : `expected the rule \`${rule}\`, got ${verdictOf(decision)}${by}`;
}

function resultOf(test: PolicyTest, file: string, set: PolicySet, reviewOf: ReviewOf): TestResult {
  const environment = test.in === null ? null : environmentNamed(test.in, set);
  if (test.in !== null && environment === null) {
    return { file, test, passed: false, says: `there is no environment \`${test.in}\`` };
  }
  const says = differs(test, reviewOf(test.run, environment).decision);
  return { file, test, passed: says === '', says };
}

/** Runs the tests of these policies (of all in the set, unless some are named) with the engine that is handed in. */
export function runTests(
  set: PolicySet,
  reviewOf: ReviewOf,
  policies: readonly Policy[] = set.policies,
): readonly TestResult[] {
  return policies.flatMap((policy) => policy.tests.map((test) => resultOf(test, policy.file, set, reviewOf)));
}
