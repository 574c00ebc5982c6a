import type { ReachSource } from '../model/reach';
import { servers, tokenFile } from './shared/tokenFile';

/** The profiles of `databricks`. */
export const databricksTokens: ReachSource = tokenFile({
  kind: 'databricks token',
  files: ['~/.databrickscfg'],
  shape: 'table',
  keys: ['* token'],
  places: servers('host'),
  name: 'databricks',
  instead: 'databricks auth login: a sign-on that ends',
});
