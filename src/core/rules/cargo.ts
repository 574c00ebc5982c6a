import type { RulePack, Word } from '../model/command';
import { joined, statement } from '../model/statement';
import { subcommand } from './migrations/subcommand';
import { entrusted, published, relabelled } from './shared/published';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const release = published('Publishes the crate to the registry for ever', 'cargo publish --dry-run', 'crate');
const yank: Deed = { ...relabelled('Withdraws a version from new builds:'), type: 'crate' };

const owner: DeedOf = (options) =>
  options.has('--add', '-a', '--remove', '-r')
    ? { ...entrusted('Changes who may publish the crate'), type: 'crate' }
    : null;

/** `cargo release` only shows what it would do unless it is told to do it. */
const releaseOf: DeedOf = (options) => (options.has('--execute', '-x') ? release : null);

const verbs = {
  ...{ publish: release, yank, owner, release: releaseOf, 'smart-release': releaseOf },
  ...{ 'workspaces publish': release, 'ws publish': release },
} as const;

function toolchain(rest: readonly Word[]): boolean {
  return rest[0]?.value.startsWith('+') === true;
}

const registry = toolPack({
  programs: ['cargo'],
  documentation: ['https://doc.rust-lang.org/cargo/commands/publishing-commands.html'],
  grammar: {
    valued: [
      ...['-p', '--package', '--registry', '--index', '--token', '--manifest-path', '--target', '--target-dir'],
      ...[
        '--version',
        '--vers',
        '-F',
        '--features',
        '-j',
        '--jobs',
        '--color',
        '-Z',
        '--config',
        '-C',
        '--add',
        '--remove',
      ],
    ],
  },
  idle: ['--dry-run', '-n', '-h', '-V', '--list', '-l'],
  verbs: {
    ...verbs,
    '': (options, rest, command) => {
      const deed = toolchain(rest) ? Object.entries(verbs).find(([name]) => name === rest[1]?.value)?.[1] : undefined;
      return typeof deed === 'function' ? deed(options, rest.slice(2), command) : (deed ?? null);
    },
  },
  examples: {
    catches: [
      { run: 'cargo publish', rule: 'publish/release', effect: 'publish' },
      { run: 'cargo +stable publish -p core --no-verify', rule: 'publish/release', effect: 'publish' },
      { run: 'cargo owner --add eve shop', rule: 'publish/owner', effect: 'grant', target: 'shop' },
      { run: 'cargo smart-release --execute', rule: 'publish/release', effect: 'publish' },
      { run: 'cargo workspaces publish --from-git', rule: 'publish/release', effect: 'publish' },
      { run: 'cargo release minor --execute', rule: 'publish/release', effect: 'publish' },
    ],
    leaves: [
      'cargo publish --dry-run',
      'cargo build --release',
      'cargo +nightly test',
      'cargo owner --list shop',
      'cargo package',
      'cargo release minor',
      'cargo run -- publish',
    ],
  },
});

/** Rust's registry; `cargo sqlx` and `cargo loco` are programs of their own. */
export const cargo: RulePack = {
  ...registry,
  review: (command, context) =>
    joined([
      registry.review(command, context),
      ...['sqlx', 'loco'].map((name) => statement({ starts: subcommand(command, name, name) })),
    ]),
};
