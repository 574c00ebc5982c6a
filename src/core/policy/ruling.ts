import type { Confirm, Decision, Layer, Reason } from '../model/decision';
import { confirms } from '../model/decision';
import type { Finding } from '../model/finding';
import { severities } from '../model/finding';
import { isNonEmpty } from '../model/nonEmpty';

/** What one rule wants, and why. */
export type Ruling = {
  readonly then: 'ask' | 'deny';
  readonly confirm: Confirm;
  readonly needs: readonly 'backup'[];
  readonly reason: Reason;
  /** The rule speaks of a laxer place than the finding's, and holds there too. */
  readonly isWidened?: true;
};

/** allow < ask click < ask type-name < ask second-person < deny. */
export function strictness(verdict: 'allow' | 'ask' | 'deny', confirm: Confirm): number {
  return verdict === 'allow' ? 0 : verdict === 'deny' ? confirms.length + 1 : confirms.indexOf(confirm) + 1;
}

export function strictnessOf(decision: Decision): number {
  return strictness(decision.verdict, decision.verdict === 'ask' ? decision.confirm : 'click');
}

const layers: readonly (Layer | 'holdpoint')[] = ['holdpoint', 'workspace', 'user', 'organisation', 'preset'];

function severityOf(reason: Reason, findings: readonly Finding[]): number {
  const finding = reason.finding === undefined ? undefined : findings[reason.finding];
  return finding === undefined ? -1 : severities.indexOf(finding.severity);
}

function lineOf(reason: Reason): number {
  return reason.policyAt?.start.line ?? -1;
}

/** By code units, so that it is the same everywhere. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Strictest first; then the worst finding, the layer nearest to the work, the rule, its place, its subject. */
function inOrder(rulings: readonly Ruling[], findings: readonly Finding[]): readonly Ruling[] {
  return rulings.toSorted(
    (a, b) =>
      strictness(b.then, b.confirm) - strictness(a.then, a.confirm) ||
      severityOf(b.reason, findings) - severityOf(a.reason, findings) ||
      layers.indexOf(a.reason.from) - layers.indexOf(b.reason.from) ||
      compare(a.reason.rule, b.reason.rule) ||
      lineOf(a.reason) - lineOf(b.reason) ||
      (a.reason.finding ?? -1) - (b.reason.finding ?? -1) ||
      (a.reason.unknown ?? -1) - (b.reason.unknown ?? -1),
  );
}

/** One rule may come twice, through two presets that share it. */
function withoutRepeats(rulings: readonly Ruling[]): readonly Ruling[] {
  const seen = new Set<string>();
  return rulings.filter(({ reason }) => {
    const key = JSON.stringify([reason.rule, reason.from, reason.finding, reason.unknown, reason.says]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/**
 * What is said of a place that nobody knows is no reason where the place is known, if another rule says as much of that
 * very finding. The verdict is the same.
 */
function withoutWidened(rulings: readonly Ruling[]): readonly Ruling[] {
  const isSaid = ({ reason, then, confirm, needs }: Ruling): boolean =>
    rulings.some(
      (other) =>
        other.isWidened !== true &&
        other.reason.finding === reason.finding &&
        strictness(other.then, other.confirm) >= strictness(then, confirm) &&
        needs.every((need) => other.needs.includes(need)),
    );
  return rulings.filter((ruling) => ruling.isWidened !== true || !isSaid(ruling));
}

/** The decision of all rulings together: the strictest of each part. `silenced` explains an allow. */
export function combined(
  rulings: readonly Ruling[],
  findings: readonly Finding[],
  silenced: readonly Reason[],
): Decision {
  const ordered = withoutRepeats(inOrder(withoutWidened(rulings), findings));
  const because = ordered.map((ruling) => ruling.reason);
  if (!isNonEmpty(because)) return { verdict: 'allow', because: silenced };
  if (ordered.some((ruling) => ruling.then === 'deny')) return { verdict: 'deny', because };
  const confirm = confirms.findLast((one) => ordered.some((ruling) => ruling.confirm === one)) ?? 'click';
  return { verdict: 'ask', because, confirm, needs: [...new Set(ordered.flatMap((ruling) => ruling.needs))] };
}
