import type { Grammar } from '../shared/toolPack';
import { inCluster } from './deeds';

const { interrupted, changed, made } = inCluster;

/** Rollouts that go on step by step: as a plugin of `kubectl` and as a program of its own. */
export const argoRolloutVerbs: Grammar['verbs'] = {
  abort: interrupted('Takes back the rollout', 'rollout'),
  restart: interrupted('Restarts the pods of', 'rollout'),
  pause: interrupted('Pauses the rollout', 'rollout', { severity: 'low' }),
  undo: changed('Takes back to an earlier revision', 'rollout', { severity: 'high' }),
  promote: (options) =>
    options.has('--full')
      ? changed('Lets go on at once, past every check,', 'rollout', { severity: 'high' })
      : changed('Lets go on', 'rollout'),
  retry: changed('Tries again', 'rollout'),
  'retry rollout': changed('Tries again', 'rollout'),
  'set image': changed('Changes the image of', 'rollout'),
  'terminate analysisrun': interrupted('Ends the analysis', 'analysis'),
  'terminate experiment': interrupted('Ends the experiment', 'experiment'),
  create: made('Makes a rollout', 'rollout', { name: '' }),
};
