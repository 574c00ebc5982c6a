import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** The login of `vercel`. */
export const vercelToken: ReachSource = tokenFile({
  kind: 'vercel token',
  files: ['@/com.vercel.cli/auth.json'],
  shape: 'json',
  keys: ['token'],
  name: 'vercel',
  instead: 'vercel logout; a token with an end, of one team',
});
