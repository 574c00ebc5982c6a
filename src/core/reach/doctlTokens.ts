import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** The contexts of `doctl`. */
export const doctlTokens: ReachSource = tokenFile({
  kind: 'doctl token',
  files: ['@/doctl/config.yaml'],
  shape: 'yaml',
  keys: ['access-token', 'auth-contexts *'],
  name: 'default',
  instead: 'doctl auth remove, then a token with an end and narrow scopes',
});
