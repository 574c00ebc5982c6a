import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** Where `gh` keeps its token when there was no keyring at its login. */
export const ghHosts: ReachSource = tokenFile({
  kind: 'github token',
  files: ['@/gh/hosts.yml'],
  shape: 'yaml',
  keys: ['* oauth_token', '* users * oauth_token'],
  name: 'gh',
  instead: 'gh auth logout, then gh auth login with a keyring unlocked: the token leaves the file',
});
