import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** The login of `wrangler`, which renews itself. */
export const wranglerLogin: ReachSource = tokenFile({
  kind: 'wrangler login',
  files: ['~/.wrangler/config/default.toml', '@/.wrangler/config/default.toml'],
  shape: 'table',
  keys: [' oauth_token'],
  ends: 'expiration_time',
  renews: 'refresh_token',
  name: 'cloudflare',
  instead: 'wrangler logout; an API token with an end and narrow scopes',
});
