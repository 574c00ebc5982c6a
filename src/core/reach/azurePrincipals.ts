import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** Secrets of service principals that `az login` wrote down. */
export const azurePrincipals: ReachSource = tokenFile({
  kind: 'azure secret',
  files: ['~/.azure/accessTokens.json', '~/.azure/service_principal_entries.json'],
  shape: 'json',
  keys: ['* refreshToken', '* client_secret'],
  called: 'client_id',
  name: 'azure',
  instead: 'az account clear, then az login: newer versions encrypt what they keep',
});
