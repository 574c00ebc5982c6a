import { oneLine } from '../../core/present/oneLine';
import { stepText } from '../drill/drill';
import type { LiveOutcome } from '../drill/live/layer';
import type { Absent } from '../drill/live/layers';
import type { LiveDrill, LiveStep } from '../drill/live/playLive';
import { drillTable } from './drillTable';

/** What stands in the table for one layer: the worst that happened there, else where it was stopped. */
function cell(steps: readonly LiveStep[]): string {
  const at = (outcome: LiveOutcome): readonly number[] =>
    steps.flatMap((one) => (one.outcome === outcome ? [one.step.n] : []));
  const [failed, missed, held] = [at('failed'), at('missed'), at('held')];
  if (failed.length > 0) return `FAILED at step ${failed.join(', ')}`;
  if (missed.length > 0) return `NOT STOPPED at step ${missed.join(', ')}`;
  if (held.length > 0) return `HELD at step ${held.join(', ')}`;
  const [stopped] = at('stopped');
  if (stopped !== undefined) return `stopped at step ${stopped}`;
  const isAsked = steps.some(({ step, outcome }) => step.needs === 'stop' && outcome !== 'not-asked');
  return isAsked ? 'not covered' : 'not asked';
}

function list(title: string, drills: readonly LiveDrill[], outcome: LiveOutcome): string {
  const lines = drills.flatMap(({ drill, layers }) =>
    layers.flatMap(({ name, steps }) =>
      steps
        .filter((one) => one.outcome === outcome)
        .map(({ step, answer }) => {
          const says = 'says' in answer && answer.says !== '' ? ` (${oneLine(answer.says, 120)})` : '';
          return `  ${name}: ${drill.id} ${step.n}: ${oneLine(stepText(step), 100)}${says}\n`;
        }),
    ),
  );
  return lines.length === 0 ? '' : `\n${title}\n${lines.join('')}`;
}

/** What each installed layer answered, for a person. */
export function drillLiveText(drills: readonly LiveDrill[], absent: readonly Absent[]): string {
  const names = drills[0]?.layers.map(({ name }) => name) ?? [];
  const rows = drills.map(({ drill, layers }) => [drill.id, ...layers.map(({ steps }) => cell(steps))]);
  return [
    names.length === 0 ? '' : drillTable([['incident', ...names], ...rows]),
    list('had to be stopped and was not:', drills, 'missed'),
    list('harmless and was held:', drills, 'held'),
    list('neither a yes nor a no:', drills, 'failed'),
    absent.length === 0 ? '' : '\n',
    ...absent.map(({ name, says }) => `not asked: ${name}: ${says}\n`),
    '\nonly questions were put; nothing of the incidents was run\n',
  ].join('');
}

/** `{layers, absent: [{name, says}], drills: [{id, title, layers: [{name, steps: [{n, text, needs, answer, says?, outcome}]}]}]}`. */
export function drillLiveJson(drills: readonly LiveDrill[], absent: readonly Absent[]): string {
  const stepJson = ({ step, answer, outcome }: LiveStep): object => {
    const { kind, ...rest } = answer;
    return { n: step.n, text: stepText(step), needs: step.needs, answer: kind, ...rest, outcome };
  };
  const told = drills.map(({ drill, layers }) => ({
    id: drill.id,
    title: drill.title,
    layers: layers.map(({ name, steps }) => ({ name, steps: steps.map(stepJson) })),
  }));
  return JSON.stringify({ layers: drills[0]?.layers.map(({ name }) => name) ?? [], absent, drills: told });
}
