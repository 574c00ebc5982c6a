import type { Surroundings } from '../model/surroundings';
import type { PathPack } from '../model/pathPack';
import { meaning, verbOf } from './shared/meaning';
import { reachesAny } from './shared/reaches';

const POLICIES = ['.holdpoint', '.config/holdpoint', '/etc/holdpoint', '/Library/Application Support/Holdpoint'];
const STATE = [
  '.local/state/holdpoint',
  '.local/share/holdpoint',
  '.cache/holdpoint',
  'Library/Application Support/Holdpoint',
];
/** The installed extension, in every editor's folder. */
const EXTENSION = ['extensions/holdpoint.holdpoint*'];

function movedPolicies({ variables }: Surroundings): readonly string[] {
  const folder = variables['XDG_CONFIG_HOME'];
  return folder === undefined || !folder.startsWith('/') ? [] : [`${folder}/holdpoint`];
}

function movedState({ variables }: Surroundings): readonly string[] {
  const folders = ['XDG_STATE_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'].map((name) => variables[name]);
  return folders.flatMap((folder) => (folder?.startsWith('/') === true ? [`${folder}/holdpoint`] : []));
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
    const own = [...STATE, ...EXTENSION, ...movedState(surroundings)];
    if (isRunFolder(touch.path) || reachesAny(touch, own)) {
      const says = `${verbOf(touch)} a file that Holdpoint runs on: ${touch.path}`;
      return [
        meaning(touch, { rule: 'guard/own-files', effect: 'unprotect', severity: 'critical', undo: 'unknown', says }),
      ];
    }
    if (reachesAny(touch, [...POLICIES, ...movedPolicies(surroundings)])) {
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
      { path: '~/holdpoint/README.md', how: 'delete' },
    ],
  },
};
