import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** Logins of `terraform login`, one a host. */
export const terraformTokens: ReachSource = tokenFile({
  kind: 'terraform token',
  files: ['~/.terraform.d/credentials.tfrc.json'],
  shape: 'json',
  keys: ['credentials * token'],
  name: 'terraform',
  instead: 'terraform logout, then a credentials helper in ~/.terraformrc',
});
