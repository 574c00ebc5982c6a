import type { Command, RuleContext } from '../model/command';
import type { Signal } from '../model/environment';
import type { SessionMemory } from '../model/session';
import { addressSignals } from './addressSignals';
import type { SignalFamily } from './ambient';
import { awsSignals } from './awsSignals';
import { azureSignals } from './azureSignals';
import { clientFiles } from './clientFiles';
import { composeSignals } from './composeSignals';
import { databaseSignals } from './databaseSignals';
import { gcpSignals } from './gcpSignals';
import { kubeSignals } from './kubeSignals';
import { namedSignals } from './namedSignals';
import { placeFiles } from './placeFiles';
import { placeSignals } from './placeSignals';
import { projectSignals } from './projectSignals';
import { terraformSignals } from './terraformSignals';

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
  composeSignals,
  placeSignals,
];

/**
 * All facts that may tell where `command` lands: its flags and prefixes, what earlier commands of the session set, and
 * what the machine says. They are not weighed here; each one counts.
 */
export function ambientSignals(command: Command, context: RuleContext, session: SessionMemory): readonly Signal[] {
  const ambient = { command, context, session };
  return families.flatMap((family) => family(ambient));
}
