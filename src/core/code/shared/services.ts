import { azureActs } from './azure';
import type { Act } from './act';
import { googleActs } from './google';
import { kubernetesActs } from './kubernetes';
import { conventionalActs } from './sdk/conventions';
import { dockerActs } from './sdk/docker';
import { firebaseActs } from './sdk/firebase';
import { forgeActs } from './sdk/forge';
import { otherHostActs } from './sdk/otherHost';
import { searchEngineActs } from './sdk/searchEngine';
import type { Call } from './value';

/** Libraries that one service alone has, each told in the words of its own tool. */
const OWN = [
  googleActs,
  azureActs,
  kubernetesActs,
  firebaseActs,
  dockerActs,
  forgeActs,
  searchEngineActs,
  otherHostActs,
  conventionalActs,
];

/** What a call of a service's library does, told as its command line or the request that it makes would be told. */
export function serviceActs(call: Call): readonly Act[] {
  return OWN.flatMap((reader) => reader(call));
}
