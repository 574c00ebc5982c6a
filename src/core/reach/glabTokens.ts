import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** The logins of `glab`, one a host. */
export const glabTokens: ReachSource = tokenFile({
  kind: 'gitlab token',
  files: ['@/glab-cli/config.yml'],
  shape: 'yaml',
  keys: ['hosts * token'],
  name: 'gitlab',
  instead: 'glab auth login with the keyring',
});
