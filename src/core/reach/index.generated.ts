// Written by scripts/registries.ts; do not edit.
import type { ReachSource } from '../model/reach';
import { awsCachedRoles } from './awsCachedRoles';
import { awsProfiles } from './awsProfiles';
import { azurePrincipals } from './azurePrincipals';
import { azureSubscriptions } from './azureSubscriptions';
import { cargoTokens } from './cargoTokens';
import { databricksTokens } from './databricksTokens';
import { dockerContexts } from './dockerContexts';
import { dockerLogins } from './dockerLogins';
import { doctlTokens } from './doctlTokens';
import { dotEnvFiles } from './dotEnvFiles';
import { firebaseLogin } from './firebaseLogin';
import { flyToken } from './flyToken';
import { gcloudConfigurations } from './gcloudConfigurations';
import { gcloudDefault } from './gcloudDefault';
import { gemKeys } from './gemKeys';
import { ghHosts } from './ghHosts';
import { gitCredentials } from './gitCredentials';
import { glabTokens } from './glabTokens';
import { hcloudTokens } from './hcloudTokens';
import { kubeContexts } from './kubeContexts';
import { machineIdentity } from './machineIdentity';
import { mysqlPasswords } from './mysqlPasswords';
import { netlifyTokens } from './netlifyTokens';
import { netrcLogins } from './netrcLogins';
import { npmTokens } from './npmTokens';
import { postgresPasswords } from './postgresPasswords';
import { programTokens } from './programTokens';
import { pulumiTokens } from './pulumiTokens';
import { pypiPasswords } from './pypiPasswords';
import { railwayLogin } from './railwayLogin';
import { shellStartFiles } from './shellStartFiles';
import { shellVariables } from './shellVariables';
import { sshKeys } from './sshKeys';
import { stripeKeys } from './stripeKeys';
import { supabaseToken } from './supabaseToken';
import { terraformTokens } from './terraformTokens';
import { vaultToken } from './vaultToken';
import { vercelToken } from './vercelToken';
import { wranglerLogin } from './wranglerLogin';

export const reachSources: readonly ReachSource[] = [
  awsCachedRoles,
  awsProfiles,
  azurePrincipals,
  azureSubscriptions,
  cargoTokens,
  databricksTokens,
  dockerContexts,
  dockerLogins,
  doctlTokens,
  dotEnvFiles,
  firebaseLogin,
  flyToken,
  gcloudConfigurations,
  gcloudDefault,
  gemKeys,
  ghHosts,
  gitCredentials,
  glabTokens,
  hcloudTokens,
  kubeContexts,
  machineIdentity,
  mysqlPasswords,
  netlifyTokens,
  netrcLogins,
  npmTokens,
  postgresPasswords,
  programTokens,
  pulumiTokens,
  pypiPasswords,
  railwayLogin,
  shellStartFiles,
  shellVariables,
  sshKeys,
  stripeKeys,
  supabaseToken,
  terraformTokens,
  vaultToken,
  vercelToken,
  wranglerLogin,
];
