import { azureActs } from './azure';
import type { Act } from './act';
import { googleActs } from './google';
import { kubernetesActs } from './kubernetes';
import type { Call } from './value';

/** What a call of a cloud's or a cluster's library does, told as its command line would be told. */
export function serviceActs(call: Call): readonly Act[] {
  return [...googleActs(call), ...azureActs(call), ...kubernetesActs(call)];
}
