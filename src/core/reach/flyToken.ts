import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** The login of `fly`. */
export const flyToken: ReachSource = tokenFile({
  kind: 'fly token',
  files: ['~/.fly/config.yml'],
  shape: 'yaml',
  keys: ['access_token'],
  name: 'fly',
  instead: 'fly auth logout; for one application fly tokens create deploy --expiry 24h',
});
