import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** Keys of the Stripe program, one a project. */
export const stripeKeys: ReachSource = tokenFile({
  kind: 'stripe key',
  files: ['@/stripe/config.toml'],
  shape: 'table',
  keys: ['* live_mode_api_key', '* test_mode_api_key'],
  name: 'stripe',
  instead: 'stripe logout --all; a restricted key of the test mode',
});
