import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** The logins of `netlify`, one a user. */
export const netlifyTokens: ReachSource = tokenFile({
  kind: 'netlify token',
  files: ['@/netlify/config.json'],
  shape: 'json',
  keys: ['users * auth token'],
  name: 'netlify',
  instead: 'netlify logout',
});
