import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** The login of `railway`. */
export const railwayLogin: ReachSource = tokenFile({
  kind: 'railway token',
  files: ['~/.railway/config.json'],
  shape: 'json',
  keys: ['user token'],
  name: 'railway',
  instead: 'railway logout; a token of one project and environment',
});
