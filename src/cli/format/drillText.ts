import { oneLine } from '../../core/present/oneLine';
import type { DrillOutcome, StepOutcome } from '../drill/outcome';
import type { PlayedDrill, PlayedStep } from '../drill/playDrills';
import { stepText } from '../drill/drill';
import type { DrillRow } from './drillRows';
import { drillRow, ruleOf, saysOf, stepLine } from './drillRows';
import { drillTable } from './drillTable';

const words: Readonly<Record<DrillOutcome, string>> = {
  stopped: 'stopped',
  partly: 'stopped in part',
  missed: 'NOT STOPPED',
  'not-covered': 'not covered',
};

const stepWords: Readonly<Record<StepOutcome, string>> = {
  stopped: 'stopped',
  passed: 'passed',
  missed: 'NOT STOPPED',
  held: 'HELD',
  'not-covered': 'not covered',
};

const header = ['incident', 'result', 'stopped at', 'not covered', 'harmless steps'];

function harmlessCell({ passed, held, notCovered }: DrillRow['harmless']): string {
  const parts = [`${passed} passed`];
  if (notCovered > 0) parts.push(`${notCovered} not covered`);
  if (held > 0) parts.push(`${held} HELD`);
  return parts.join(', ');
}

function cells({ id, outcome, stoppedAt, steps, harmless, notCovered }: DrillRow): readonly string[] {
  return [
    id,
    words[outcome],
    stoppedAt === null ? '–' : `step ${stoppedAt.n} of ${steps} by ${stoppedAt.rule}`,
    notCovered.length === 0 ? '–' : `step ${notCovered.join(', ')}`,
    harmlessCell(harmless),
  ];
}

function stepsWith(drills: readonly PlayedDrill[], fits: (one: PlayedStep) => boolean): readonly string[] {
  return drills.flatMap(({ drill, steps }) => steps.filter(fits).map((one) => stepLine(drill, one)));
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function lists(drills: readonly PlayedDrill[]): string {
  return [
    list(
      'had to be stopped and was not:',
      stepsWith(drills, ({ outcome }) => outcome === 'missed'),
    ),
    list(
      'harmless and was held:',
      stepsWith(drills, ({ outcome }) => outcome === 'held'),
    ),
    list(
      'not covered, since no rule knows the tool or the format:',
      stepsWith(drills, ({ step, outcome }) => outcome === 'not-covered' && step.needs === 'stop'),
    ),
  ].join('');
}

/** Verdict, what was found and by which rule, for one step. */
function detail(played: PlayedStep): readonly string[] {
  const { review } = played;
  const says = saysOf(played);
  if (review.decision.verdict === 'allow') return says === '' ? [] : [says];
  const confirm = review.decision.verdict === 'ask' ? ` (${review.decision.confirm})` : '';
  const observed = review.enforced ? '' : ', observed and not enforced';
  return [`${review.decision.verdict}${confirm} by ${ruleOf(review)}${observed}`, ...(says === '' ? [] : [says])];
}

function stepLines(played: PlayedStep): string {
  const { step, outcome } = played;
  const first = `  ${String(step.n).padStart(2)}  ${stepWords[outcome].padEnd(11)}  ${oneLine(stepText(step), 160)}\n`;
  const more = [step.why, ...detail(played)].map((line) => `${' '.repeat(19)}${oneLine(line, 160)}\n`);
  return first + more.join('');
}

/** One incident with all its steps, for whom a row is too little. */
function story({ drill, steps }: PlayedDrill): string {
  const title = `${drill.id} (${drill.date}): ${oneLine(drill.title, 160)}\n`;
  const sources = drill.sources.map((source) => `  ${oneLine(source, 200)}\n`).join('');
  return `${title}  ${oneLine(drill.happened, 600)}\n${sources}${steps.map(stepLines).join('')}\n`;
}

/** The sentence that a report ends with: `20 incidents: 8 stopped, 2 stopped in part, 9 not covered, 1 NOT STOPPED`. */
function total(rows: readonly DrillRow[]): string {
  const counts = (Object.keys(words) as DrillOutcome[]).flatMap((outcome) => {
    const count = rows.filter((row) => row.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${words[outcome]}`];
  });
  return `${rows.length} ${rows.length === 1 ? 'incident' : 'incidents'}: ${counts.join(', ')}`;
}

/** Drills for a person: with `stories` each step of each, then the table and what is to be looked at. */
export function drillText(drills: readonly PlayedDrill[], against: string, stories: boolean): string {
  const rows = drills.map(drillRow);
  return [
    stories ? drills.map(story).join('') : '',
    drillTable([header, ...rows.map(cells)]),
    lists(drills),
    `\n${total(rows)}; against ${against}\n`,
    'the commands are reconstructions from public reports; none of them was run\n',
  ].join('');
}
