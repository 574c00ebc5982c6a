import { randomBytes } from 'node:crypto';
import type { Drill, DrillStep } from '../drill';
import type { PlayedDrill } from '../playDrills';
import { createStage } from '../stage';
import type { Stage } from '../stage';
import { variablesOf } from '../variablesOf';
import type { Layer, LayerAnswer, LiveOutcome } from './layer';
import { liveOutcome } from './layer';

export type LiveStep = { readonly step: DrillStep; readonly answer: LayerAnswer; readonly outcome: LiveOutcome };
export type LiveDrill = {
  readonly drill: Drill;
  readonly layers: readonly { readonly name: string; readonly steps: readonly LiveStep[] }[];
};

type Table = {
  readonly stage: Stage;
  readonly home: string;
  /** Called before each question; throws when it must not be put. */
  readonly check: () => void;
};

async function playThrough(played: PlayedDrill, layer: Layer, table: Table): Promise<readonly LiveStep[]> {
  const { drill } = played;
  const { stage, home, check } = table;
  stage.layOut(drill);
  const place = {
    cwd: stage.workspace,
    pathOf: (path: string) => stage.pathOf(path, home),
    session: `drill-${drill.id}-${randomBytes(4).toString('hex')}`,
    variables: variablesOf(drill, stage),
  };
  const steps: LiveStep[] = [];
  for (const { step, covered } of played.steps) {
    check();
    const answer = await layer.ask(step, place);
    steps.push({ step, answer, outcome: liveOutcome(step, answer, covered) });
    const happens = answer.kind !== 'stopped' || step.needs === 'pass';
    if (step.kind === 'edit' && happens) stage.write(step.path, step.after);
  }
  return steps;
}

/**
 * Puts each step to each installed layer, in folders of the drill's own. What the engine said of it before tells what is
 * covered. Only questions are put: no step is run, and no file of the user is written by the drill.
 */
export async function playLive(
  drills: readonly PlayedDrill[],
  layers: readonly Layer[],
  { home, check }: Pick<Table, 'home' | 'check'>,
): Promise<readonly LiveDrill[]> {
  const stage = createStage();
  try {
    const live: LiveDrill[] = [];
    for (const played of drills) {
      const told: { name: string; steps: readonly LiveStep[] }[] = [];
      for (const layer of layers) {
        told.push({ name: layer.name, steps: await playThrough(played, layer, { stage, home, check }) });
      }
      live.push({ drill: played.drill, layers: told });
    }
    return live;
  } finally {
    stage.remove();
  }
}
