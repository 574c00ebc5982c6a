import type { Operation } from '../../core/model/operation';
import type { Drill, DrillStep } from './drill';
import type { Stage } from './stage';
import { variablesOf } from './variablesOf';

/** A step as the engine is asked about it; an edit is the difference to the file as it stands on the stage now. */
export function operationOf(drill: Drill, step: DrillStep, stage: Stage): Operation {
  switch (step.kind) {
    case 'run': {
      const variables = variablesOf(drill, stage);
      const { script, dialect } = step;
      return { kind: 'run', script, dialect, cwd: stage.workspace, session: drill.id, variables };
    }
    case 'edit': {
      const file = { path: stage.pathOf(step.path), before: stage.read(step.path), after: step.after };
      return { kind: 'change', files: [file], cause: 'tool' };
    }
    case 'call':
      return { kind: 'call', server: step.server, tool: step.tool, input: step.input };
  }
}
