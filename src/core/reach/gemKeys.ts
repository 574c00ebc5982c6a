import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** Keys of RubyGems. */
export const gemKeys: ReachSource = tokenFile({
  kind: 'gem key',
  files: ['~/.gem/credentials', '@/gem/credentials'],
  shape: 'yaml',
  keys: ['*'],
  name: 'rubygems',
  instead: 'gem signout, then trusted publishing from the pipeline',
});
