import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** The contexts of `hcloud`. */
export const hcloudTokens: ReachSource = tokenFile({
  kind: 'hcloud token',
  files: ['@/hcloud/cli.toml'],
  shape: 'table',
  keys: ['contexts token'],
  called: 'name',
  name: 'hcloud',
  instead: 'hcloud context delete, then a token that may only read',
});
