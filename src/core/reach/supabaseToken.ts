import type { ReachSource } from '../model/reach';
import { plainToken } from './shared/plainToken';

/** Where `supabase login` keeps its token without a keyring. */
export const supabaseToken: ReachSource = plainToken({
  kind: 'supabase token',
  files: ['~/.supabase/access-token'],
  name: 'supabase',
  instead: 'supabase logout, then login with a keyring unlocked: the token leaves the file',
});
