import type { Reason } from '../model/decision';
import { matchesGlob } from '../model/glob';
import type { Conditions, Policy, PolicyRule } from '../model/policy';
import type { Circumstances, Subject } from './condition';
import { conditionNamed, seenBy } from './conditionNamed';
import type { Ruling } from './ruling';

function holds(when: Conditions, subject: Subject, circumstances: Circumstances): boolean {
  return Object.entries(when).every(
    ([name, values]) => conditionNamed(name)?.holds(values, subject, circumstances) ?? false,
  );
}

/** Every key of `unless` must hold; a key that may not stand there never does. */
function excused(unless: Conditions, subject: Subject, circumstances: Circumstances): boolean {
  const entries = Object.entries(unless);
  const all = entries.every(([name, values]) => {
    const exception = conditionNamed(name)?.unless ?? null;
    const isAllowed = exception !== null && values.every((value) => exception.values.includes(value));
    return isAllowed && exception.holds(values, subject, circumstances);
  });
  return entries.length > 0 && all;
}

/** What a rule is held against; of touched files and the operation itself, the first that it holds for is enough. */
function matchesOf(rule: PolicyRule, subjects: readonly Subject[], circumstances: Circumstances): readonly Subject[] {
  const kinds = seenBy(rule.when);
  const matching = subjects.filter(
    (subject) =>
      kinds.includes(subject.kind) &&
      holds(rule.when, subject, circumstances) &&
      !excused(rule.unless, subject, circumstances),
  );
  const stated = matching.filter((subject) => subject.kind === 'finding' || subject.kind === 'unknown');
  return stated.length > 0 ? stated : matching.slice(0, 1);
}

/** The place of a policy's rule, with the file that it stands in. */
export function placedIn(policy: Policy, at: PolicyRule['at']): NonNullable<Reason['policyAt']> {
  return { ...at, file: at.file ?? policy.file };
}

function reasonOf(rule: PolicyRule, policy: Policy, subject: Subject): Reason {
  return {
    rule: rule.id,
    from: policy.from,
    policyAt: placedIn(policy, rule.at),
    says: rule.because === '' ? `rule ${rule.id}` : rule.because,
    ...(subject.kind === 'finding' ? { finding: subject.index } : {}),
    ...(subject.kind === 'unknown' ? { unknown: subject.index } : {}),
  };
}

/** A rule about a tier holds in stricter ones too. */
function isWidened({ when }: PolicyRule, subject: Subject): boolean {
  const tiers = when['tier'];
  return tiers !== undefined && subject.kind === 'finding' && !tiers.includes(subject.finding.target.environment.tier);
}

/** Who silenced a preset's rule, if anybody may and did: the organisation, or the user unless it is locked. */
function silencer(
  id: string,
  policies: readonly Policy[],
): { readonly policy: Policy; readonly rule: PolicyRule } | null {
  const locked = policies.some(
    (policy) => policy.from === 'organisation' && policy.lock.some((lock) => matchesGlob(lock, id, { path: false })),
  );
  for (const policy of policies) {
    const mayOff = policy.from === 'organisation' || (policy.from === 'user' && !locked);
    const rule = policy.rules.find((one) => one.then === 'off' && one.id === id);
    if (mayOff && rule !== undefined) return { policy, rule };
  }
  return null;
}

export type RuleRulings = {
  readonly rulings: readonly Ruling[];
  /** Preset rules that would have held but were switched off. */
  readonly silenced: readonly Reason[];
};

/** What all rules want of these subjects. */
export function ruleRulings(
  policies: readonly Policy[],
  subjects: readonly Subject[],
  circumstances: Circumstances,
): RuleRulings {
  const rulings: Ruling[] = [];
  const silenced: Reason[] = [];
  for (const policy of policies) {
    for (const rule of policy.rules) {
      if (rule.then === 'off') continue;
      const off = policy.from === 'preset' ? silencer(rule.id, policies) : null;
      const { then, confirm, needs } = rule;
      for (const subject of matchesOf(rule, subjects, circumstances)) {
        const widened = isWidened(rule, subject) ? ({ isWidened: true } as const) : {};
        if (off === null) rulings.push({ then, confirm, needs, reason: reasonOf(rule, policy, subject), ...widened });
        else silenced.push({ ...reasonOf(off.rule, off.policy, subject), says: `silenced: ${off.rule.because}` });
      }
    }
  }
  return { rulings, silenced };
}
