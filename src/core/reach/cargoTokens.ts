import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** Tokens of crate registries that `cargo` keeps without a credential provider. */
export const cargoTokens: ReachSource = tokenFile({
  kind: 'cargo token',
  files: ['~/.cargo/credentials.toml', '~/.cargo/credentials'],
  shape: 'table',
  keys: ['* token'],
  name: 'crates.io',
  instead: 'cargo logout, then a credential provider (cargo:libsecret, cargo:macos-keychain) in .cargo/config.toml',
});
