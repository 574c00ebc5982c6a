import type { DrillStep } from '../drill';
import type { StepOutcome } from '../outcome';
import { stepOutcome } from '../outcome';

/** What an installed layer said of a step. */
export type LayerAnswer =
  | { readonly kind: 'let-through' }
  | { readonly kind: 'stopped'; readonly says: string }
  /** Neither a yes nor a no: it could not be started, took too long, or ended otherwise. */
  | { readonly kind: 'failed'; readonly says: string }
  /** The layer never sees such a step: an edit at a shell, a dialect that the agent has no tool for. */
  | { readonly kind: 'not-asked' };

/** Where a step would happen. */
export type StepPlace = {
  /** The drill's workspace, absolute. */
  readonly cwd: string;
  /** Of a drill's path, absolute; `~/` is the home folder of the user. */
  readonly pathOf: (path: string) => string;
  /** The drill's session, unlike that of any agent. */
  readonly session: string;
  /** The drill's variables that leave a hook. */
  readonly variables: Readonly<Record<string, string>>;
};

/** One layer as it is installed on this machine. Asking runs nothing of the step. */
export type Layer = {
  /** `Kiro`, `Kiro v2`, `Claude Code`, `bash`. */
  readonly name: string;
  readonly ask: (step: DrillStep, place: StepPlace) => Promise<LayerAnswer>;
};

export type LiveOutcome = StepOutcome | 'failed' | 'not-asked';

/** What became of a step at one layer; `covered` is what the engine says of it. */
export function liveOutcome({ needs }: DrillStep, answer: LayerAnswer, covered: boolean): LiveOutcome {
  switch (answer.kind) {
    case 'let-through':
      return stepOutcome(needs, false, covered);
    case 'stopped':
      return stepOutcome(needs, true, covered);
    case 'failed':
    case 'not-asked':
      return answer.kind;
  }
}
