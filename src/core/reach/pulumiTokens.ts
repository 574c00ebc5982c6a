import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** The logins of `pulumi`, one a backend. */
export const pulumiTokens: ReachSource = tokenFile({
  kind: 'pulumi token',
  files: ['~/.pulumi/credentials.json'],
  shape: 'json',
  keys: ['accessTokens *'],
  name: 'pulumi',
  instead: 'pulumi logout; pulumi login with a token that ends',
});
