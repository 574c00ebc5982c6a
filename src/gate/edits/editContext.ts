import type { GateContext } from '../gateContext';

/** What the edit watch needs of its gate. */
export type EditContext = Pick<
  GateContext,
  | 'id'
  | 'folders'
  | 'holds'
  | 'carried'
  | 'engine'
  | 'workspaces'
  | 'attended'
  | 'stopped'
  | 'gates'
  | 'seen'
  | 'send'
  | 'trouble'
  | 'monotonic'
  | 'questionOf'
  | 'agentById'
  | 'announced'
  | 'unannounced'
> & { readonly journal: Pick<GateContext['journal'], 'event'> };
