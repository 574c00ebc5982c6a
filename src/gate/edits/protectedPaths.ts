import type { Surroundings } from '../../core/model/surroundings';
import { nowhere } from '../../core/model/place';
import { agentSettings } from '../../core/paths/agentSettings';
import { ownFiles } from '../../core/paths/ownFiles';
import { overlapsPath } from '../../core/policy/overlapsPath';

/** Whether a file is one that policies protect, or one that the guard and the agents are set up by. */
export type ProtectedPaths = (path: string) => boolean;

const nothingAround: Surroundings = {
  home: '',
  workspaces: [],
  variables: {},
  branch: null,
  kube: null,
  terraformWorkspace: null,
};

/** A cheap look first: most files of a workspace are none of these. */
const MAY_BE_SETTINGS = /\/\.|holdpoint|cline|claudecode/i;

function isSettings(path: string): boolean {
  if (!MAY_BE_SETTINGS.test(path)) return false;
  const touch = { path, how: 'write', at: nowhere } as const;
  const context = { surroundings: nothingAround, texts: null };
  return ownFiles.review(touch, context).length > 0 || agentSettings.review(touch, context).length > 0;
}

/** What the path must begin or end with for the pattern to be worth a look. Letter case is left out. */
function cheapLook(pattern: string, workspaces: readonly string[]): (lower: string) => boolean {
  const plain = pattern.replace(/^\.\//, '').toLowerCase();
  const wild = plain.search(/[*?[{]/);
  if (plain.startsWith('~') || plain.includes('\\')) return () => true;
  if (plain.startsWith('**')) {
    const tail = /[^*?[\]{},()!@+|/]*$/.exec(plain)?.[0] ?? '';
    return (lower) => lower.endsWith(tail);
  }
  const head = (wild < 0 ? plain : plain.slice(0, wild)).replace(/[^/]*$/, '').replace(/\/$/, '');
  const heads = plain.startsWith('/') ? [head] : workspaces.map((folder) => `${folder}/${head}`.toLowerCase());
  return (lower) => heads.some((one) => lower.startsWith(one));
}

/** `patterns` as policies write them, `workspaces` real paths. */
export function protectedPaths(patterns: readonly string[], workspaces: readonly string[]): ProtectedPaths {
  const looks = patterns.map((pattern) => ({ pattern, isWorthIt: cheapLook(pattern, workspaces) }));
  return (path) => {
    const lower = path.toLowerCase();
    const isProtected = looks.some(
      ({ pattern, isWorthIt }) => isWorthIt(lower) && overlapsPath(pattern, { path, how: 'write' }, workspaces),
    );
    return isProtected || isSettings(path);
  };
}
