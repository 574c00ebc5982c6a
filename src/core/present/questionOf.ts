import { criticalPath } from '../impact/criticalPath';
import type { Review } from '../model/decision';
import type { Finding } from '../model/finding';
import type { Actor, Operation } from '../model/operation';
import type { Question } from '../model/question';
import { effectRow, environmentRow, impactRows, shownRows } from './findingRows';
import type { Row } from './findingRows';
import { oneLine } from './oneLine';
import { operationLine, operationText } from './operationText';
import { outageText } from './outageText';
import { visible } from './visible';
import { wantedText } from './wantedText';
import { wholes } from './wholes';
import { worstFirst } from './worstFirst';

/** Who wants it: an agent, by the name people know it by, or the person who is asked. */
export type Asker = { readonly kind: Actor['kind']; readonly title: string };

export type QuestionContext = {
  readonly asker: Asker;
  readonly operation: Operation;
  /** An agent's id as people know it. */
  readonly titleOf: (agent: string) => string;
  /** How a policy file is shown: relative to its workspace. */
  readonly policyName: (file: string) => string;
};

/** Rows for findings beyond the worst one; a modal must fit on a screen. */
const MORE_FINDINGS = 3;

function title({ kind, title: name }: Asker, findings: readonly Finding[]): string {
  const wants = kind === 'person' ? 'You want' : `${visible(name)} wants`;
  return `${wants} to ${wantedText(findings)}`;
}

/** Changes written earlier that this operation would carry out, worst first, with who wrote them. */
function carriedRows(carried: readonly Finding[], context: QuestionContext): readonly Row[] {
  if (carried.length === 0) return [];
  const ids = new Set(carried.flatMap((finding) => finding.author?.agent ?? []));
  const authors = [...ids].map(context.titleOf).join(', ');
  const lines = carried.slice(0, MORE_FINDINGS).flatMap((finding) => {
    const { lost, outage } = finding.impact ?? {};
    const parts = [
      finding.says,
      lost === undefined ? '' : `lost: ${lost}`,
      outage === undefined ? '' : outageText(outage),
    ];
    return [{ label: 'Carries out', text: parts.filter((part) => part !== '').join(' · ') }];
  });
  const count = carried.length === 1 ? '1 change' : `${carried.length} changes`;
  return [{ label: 'Written before', text: `${count} by ${authors}, not yet applied` }, ...lines];
}

/** What is down one after the other; a single thing has said so in its own row. */
function chainRows(findings: readonly Finding[]): readonly Row[] {
  const path = criticalPath(findings);
  if (path === null || path.along.length < 2) return [];
  return [{ label: 'In all', text: `${outageText(path.outage)} along ${path.along.join(', ')}` }];
}

function unknownRows(review: Review): readonly Row[] {
  const present = review.unknowns.filter((unknown) => unknown.stake !== 'none');
  return present.slice(0, 2).map((unknown) => ({ label: 'Not seen through', text: unknown.says }));
}

/** A yes to a saved plan outlives the call that asked, so it is said before it is given. */
const planRow: Row = {
  label: 'A yes',
  text: 'lets agents apply this plan as it is now, until it changes or this window closes',
};

function ruleRows(review: Review, context: QuestionContext): readonly Row[] {
  const first = review.decision.because.at(0);
  if (first === undefined) return [];
  const at = first.policyAt;
  const where = at?.file === undefined ? '' : ` (${context.policyName(at.file)}:${at.start.line + 1})`;
  return [{ label: 'Rule', text: `${first.rule}${where}` }];
}

function allows({ findings }: Review): Question['allows'] {
  return findings.some(({ plan }) => plan !== undefined) ? 'plan' : 'once';
}

function rows(review: Review, context: QuestionContext): readonly Row[] {
  const now = worstFirst(wholes(review.findings).filter((finding) => finding.author === undefined));
  const carried = worstFirst(review.findings.filter((finding) => finding.author !== undefined));
  const [worst, ...others] = now;
  const hidden = others.length - MORE_FINDINGS;
  const safer = [...now, ...carried].find((finding) => finding.saferWay !== undefined)?.saferWay;
  const all: readonly Row[] = [
    ...(worst === undefined ? [] : [effectRow(worst)]),
    ...others.slice(0, MORE_FINDINGS).map(effectRow),
    ...(hidden > 0 ? [{ label: 'And', text: `${hidden} more` }] : []),
    ...(worst === undefined ? [] : [...environmentRow(worst), ...impactRows(worst)]),
    ...chainRows(wholes(review.findings)),
    ...carriedRows(carried, context),
    ...unknownRows(review),
    ...(safer === undefined ? [] : [{ label: 'Safer', text: safer }]),
    ...(allows(review) === 'plan' ? [planRow] : []),
    ...ruleRows(review, context),
  ];
  return shownRows(all);
}

/** The finding whose name must be typed: the worst one that the decision stands on, else the worst of all. */
function namedTarget(review: Review): string | null {
  const indexes = review.decision.because.flatMap((reason) => (reason.finding === undefined ? [] : [reason.finding]));
  const asked = indexes.flatMap((index) => review.findings[index] ?? []);
  const name = worstFirst(asked.length > 0 ? asked : review.findings)[0]?.target.name;
  return name === undefined || name === '' ? null : visible(name);
}

/** The question that a person is put for a review whose decision is `ask`. */
export function questionOf(review: Review, context: QuestionContext): Question {
  const confirm = review.decision.verdict === 'ask' ? review.decision.confirm : 'click';
  return {
    title: title(context.asker, review.findings),
    rows: rows(review, context),
    command: oneLine(operationLine(context.operation)),
    full: visible(operationText(context.operation)),
    confirm,
    typeName: confirm === 'type-name' ? (namedTarget(review) ?? visible(context.asker.title)) : null,
    allows: allows(review),
  };
}
