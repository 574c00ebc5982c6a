import type { ReachSource } from '../model/reach';
import { plainToken } from './shared/plainToken';

/** The token helper of `vault` writes it here. */
export const vaultToken: ReachSource = plainToken({
  kind: 'vault token',
  files: ['~/.vault-token'],
  name: 'vault',
  server: 'VAULT_ADDR',
  instead: 'vault login with a short lease (-token-only and a token helper), then rm ~/.vault-token',
});
