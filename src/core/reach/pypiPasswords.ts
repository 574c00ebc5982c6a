import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** Passwords of Python indexes. */
export const pypiPasswords: ReachSource = tokenFile({
  kind: 'pypi token',
  files: ['~/.pypirc'],
  shape: 'table',
  keys: ['* password'],
  name: 'pypi',
  instead: 'keyring set for the index, then remove the password; trusted publishing from the pipeline',
});
