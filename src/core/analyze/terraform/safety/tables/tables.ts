import type { Setting } from '../setting';
import { awsCompute } from './awsCompute';
import { awsData } from './awsData';
import { awsNetwork } from './awsNetwork';
import { awsSecurity } from './awsSecurity';
import { awsStorage } from './awsStorage';
import { azureBackups } from './azureBackups';
import { azureCompute } from './azureCompute';
import { azureData } from './azureData';
import { azureNetwork } from './azureNetwork';
import { azureServices } from './azureServices';
import { cloudflare } from './cloudflare';
import { digitalOcean } from './digitalOcean';
import { forges } from './forges';
import { googleCompute } from './googleCompute';
import { googleData } from './googleData';
import { googleNetwork } from './googleNetwork';
import { kubernetes } from './kubernetes';
import { oracleCloud } from './oracleCloud';
import { parameters } from './parameters';
import { smallClouds } from './smallClouds';

/** What is known of settings that decide about safety, of all providers. */
export const tables: readonly Setting[] = [
  ...awsCompute,
  ...awsData,
  ...awsNetwork,
  ...awsSecurity,
  ...awsStorage,
  ...azureBackups,
  ...azureCompute,
  ...azureData,
  ...azureNetwork,
  ...azureServices,
  ...cloudflare,
  ...digitalOcean,
  ...forges,
  ...googleCompute,
  ...googleData,
  ...googleNetwork,
  ...kubernetes,
  ...oracleCloud,
  ...parameters,
  ...smallClouds,
];
