import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** The login of `firebase`, which renews itself. */
export const firebaseLogin: ReachSource = tokenFile({
  kind: 'firebase login',
  files: ['@/configstore/firebase-tools.json'],
  shape: 'json',
  keys: ['tokens refresh_token'],
  name: 'firebase',
  instead: 'firebase logout, then application default credentials',
});
