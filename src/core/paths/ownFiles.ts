import { ownField } from '../model/ownField';
import type { Surroundings } from '../model/surroundings';
import type { Touch } from '../model/finding';
import type { PathPack } from '../model/pathPack';
import { meaning, verbOf } from './shared/meaning';
import { reachesAny } from './shared/reaches';

const POLICIES = ['.holdpoint', '/etc/holdpoint', '/Library/Application Support/Holdpoint', 'ProgramData/Holdpoint'];
/** Below a home folder, whoever's it is. */
const HOME_POLICIES = ['.config/holdpoint', 'AppData/Roaming/Holdpoint'];
const HOME_STATE = [
  ...['.local/state/holdpoint', '.local/share/holdpoint', 'Library/Application Support/Holdpoint'],
  'AppData/Local/Holdpoint',
];
/** The installed extension, in every editor's folder. */
const EXTENSION = ['extensions/holdpoint.holdpoint*'];

function movedPolicies({ variables }: Surroundings): readonly string[] {
  const folder = variables['XDG_CONFIG_HOME'];
  return folder === undefined || !folder.startsWith('/') ? [] : [`${folder}/holdpoint`];
}

function movedState({ variables }: Surroundings): readonly string[] {
  const folders = ['XDG_STATE_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'].map((name) => ownField(variables, name));
  return folders.flatMap((folder) => (folder?.startsWith('/') === true ? [`${folder}/holdpoint`] : []));
}

/**
 * Written at any depth, since homes move; but the folders above go with what is in them only where a home's do: a
 * workspace's `.local` or `.config` is its own. Of a home that goes as a whole nothing has to be said twice.
 */
function reachesBelowHome(touch: Touch, names: readonly string[], home: string): boolean {
  const goes = touch.path.startsWith(`${home}/`) && !/^[*?]/.test(touch.path.slice(home.length + 1));
  const there = names.map((name) => `${home}/${name}`);
  return reachesAny({ ...touch, how: 'write' }, names) || (goes && reachesAny(touch, there));
}

/** Run folders have the user's number in their name: `/run/user/1000/holdpoint`. */
function isRunFolder(path: string): boolean {
  return /^\/(var\/)?run\/user\/\d+\/holdpoint(\/|$)/.test(path);
}

/** What Holdpoint itself stands on: its policies, its record and state, its sockets, its launchers, its code. */
export const ownFiles: PathPack = {
  documentation: ['https://specifications.freedesktop.org/basedir-spec/latest/'],
  review: (touch, { surroundings }) => {
    if (touch.how === 'read') {
      return [];
    }
    const { home } = surroundings;
    const own = [...EXTENSION, ...movedState(surroundings)];
    if (isRunFolder(touch.path) || reachesAny(touch, own) || reachesBelowHome(touch, HOME_STATE, home)) {
      const says = `${verbOf(touch)} a file that Holdpoint runs on: ${touch.path}`;
      return [
        meaning(touch, { rule: 'guard/own-files', effect: 'unprotect', severity: 'critical', undo: 'unknown', says }),
      ];
    }
    if (
      reachesAny(touch, [...POLICIES, ...movedPolicies(surroundings)]) ||
      reachesBelowHome(touch, HOME_POLICIES, home)
    ) {
      const says = `${verbOf(touch)} a Holdpoint policy: ${touch.path}`;
      return [meaning(touch, { rule: 'guard/policy', effect: 'unprotect', severity: 'high', says })];
    }
    return [];
  },
  examples: {
    catches: [
      { path: './.holdpoint/policy.yaml', how: 'write', rule: 'guard/policy', effect: 'unprotect' },
      { path: './.holdpoint', how: 'delete', rule: 'guard/policy', effect: 'unprotect' },
      { path: '/etc/holdpoint/policy.yaml', how: 'write', rule: 'guard/policy', effect: 'unprotect' },
      { path: '~/.local/state/holdpoint/record.jsonl', how: 'write', rule: 'guard/own-files', effect: 'unprotect' },
      { path: '~/.local', how: 'delete', rule: 'guard/own-files', effect: 'unprotect' },
      { path: '~/.config', how: 'delete', rule: 'guard/policy', effect: 'unprotect' },
      { path: '/home/other/.local/state/holdpoint', how: 'delete', rule: 'guard/own-files', effect: 'unprotect' },
      { path: '~/.local/share/holdpoint/bin/hook', how: 'delete', rule: 'guard/own-files', effect: 'unprotect' },
      {
        path: '~/.vscode/extensions/holdpoint.holdpoint-0.1.0/dist/gate.js',
        how: 'write',
        rule: 'guard/own-files',
        effect: 'unprotect',
      },
      { path: '/run/user/1000/holdpoint/gates/1.json', how: 'delete', rule: 'guard/own-files', effect: 'unprotect' },
    ],
    leaves: [
      { path: './src/holdpoint/index.ts', how: 'write' },
      { path: './.holdpoint/policy.yaml', how: 'read' },
      { path: './*.log', how: 'delete' },
      { path: './.config', how: 'delete' },
      { path: './packages/web/.local', how: 'delete' },
      { path: '~/.cache', how: 'delete' },
      { path: '~/holdpoint/README.md', how: 'delete' },
    ],
  },
};
