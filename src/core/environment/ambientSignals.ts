import type { Command, RuleContext } from '../model/command';
import type { Signal } from '../model/environment';
import type { SessionMemory } from '../model/session';
import { addressSignals } from './addressSignals';
import type { Ambient, SignalFamily } from './ambient';
import { awsSignals } from './awsSignals';
import { azureSignals } from './azureSignals';
import { clientFiles } from './clientFiles';
import { composeSignals } from './composeSignals';
import { databaseSignals } from './databaseSignals';
import { djangoSettings } from './djangoSettings';
import { gcpSignals } from './gcpSignals';
import { gitPlaces } from './gitPlaces';
import { enteredVariables, handedVariables } from './givenVariables';
import { kubeSignals } from './kubeSignals';
import { namedSignals } from './namedSignals';
import { placeFiles } from './placeFiles/placeFiles';
import { placeSignals } from './placeSignals';
import { projectSignals } from './projectSignals';
import { sshPlaces } from './sshPlaces';
import { terraformSignals } from './terraformSignals';
import { tunnelSignals } from './tunnels';

const families: readonly SignalFamily[] = [
  awsSignals,
  kubeSignals,
  terraformSignals,
  gcpSignals,
  azureSignals,
  databaseSignals,
  clientFiles,
  addressSignals,
  namedSignals,
  projectSignals,
  placeFiles,
  djangoSettings,
  gitPlaces,
  sshPlaces,
  composeSignals,
  placeSignals,
];

/** A value that is found when it is first asked for; most programs ask for neither. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => (found ??= { value: find() }).value;
}

/**
 * All facts that may tell where `command` lands: its flags and prefixes, what earlier commands of the session set, and
 * what the machine says. They are not weighed here; each one counts.
 */
export function ambientSignals(command: Command, context: RuleContext, session: SessionMemory): readonly Signal[] {
  const ambient: Ambient = {
    ...{ command, context, session },
    handed: once(() => handedVariables(command, context)),
    entered: once(() => enteredVariables(command, context)),
  };
  return [...families.flatMap((family) => family(ambient)), ...tunnelSignals(session)];
}
