// Written by scripts/registries.ts; do not edit.
import type { ReachSource } from '../model/reach';
import { awsProfiles } from './awsProfiles';
import { dockerLogins } from './dockerLogins';
import { dotEnvFiles } from './dotEnvFiles';
import { flyToken } from './flyToken';
import { ghHosts } from './ghHosts';
import { kubeContexts } from './kubeContexts';
import { netrcLogins } from './netrcLogins';
import { npmTokens } from './npmTokens';
import { pulumiTokens } from './pulumiTokens';
import { shellVariables } from './shellVariables';
import { sshKeys } from './sshKeys';
import { vaultToken } from './vaultToken';

export const reachSources: readonly ReachSource[] = [
  awsProfiles,
  dockerLogins,
  dotEnvFiles,
  flyToken,
  ghHosts,
  kubeContexts,
  netrcLogins,
  npmTokens,
  pulumiTokens,
  shellVariables,
  sshKeys,
  vaultToken,
];
