import { join } from 'node:path';
import type { PolicySet } from '../core/model/policy';
import { presetPolicies } from '../core/policy/presetPolicies';
import { acceptPolicy } from './policies/acceptPolicy';
import type { FixedTexts } from './policies/fixedVersion';
import { loadLayer, type FileProblems, type LoadedLayer } from './policies/loadLayer';
import { mistrusted, organisationFile } from './policies/organisationFile';
import type { Loosened } from './policies/versionInForce';

export type LoadedPolicies = {
  readonly set: PolicySet;
  /** What is wrong with the files as they are now; their last good versions are in force where there are any. */
  readonly problems: readonly FileProblems[];
  /** Files whose newest version loosens something and waits for a person. */
  readonly loosened: readonly Loosened[];
};

export type PolicyPlaces = {
  /** The workspace folder, absolute; null without one. */
  readonly workspace: string | null;
  readonly home: string;
  readonly folders: { readonly config: string; readonly state: string };
  /** Set by tests; else the platform's own place. */
  readonly organisation?: string;
  /** The workspace's policy as a commit has it, in the place of the one on disk. */
  readonly fixed?: FixedTexts;
  /** One line about something that went wrong beside the policies themselves. */
  readonly note: (says: string) => void;
};

const none: LoadedLayer = { policies: [], broken: [], problems: [], loosened: [], presets: [] };

const ascending = ['observe', 'recommended', 'strict'];

/**
 * The one preset in force. The organisation or the user choose it, `recommended` unless they say otherwise; an
 * organisation that says nothing has chosen `recommended`, so that a user cannot turn its rules into observations.
 * Each preset contains the ones before it, so the strongest that anybody names is enough.
 */
function presetOf(organisation: LoadedLayer, user: LoadedLayer, workspace: LoadedLayer): string {
  const isThere = organisation.policies.length > 0 || organisation.broken.length > 0;
  const chosen = isThere && organisation.presets.length === 0 ? ['recommended'] : organisation.presets;
  const base = [...chosen, ...user.presets];
  const all = [...(base.length === 0 ? ['recommended'] : base), ...workspace.presets];
  return ascending.findLast((name) => all.includes(name)) ?? 'recommended';
}

function organisationLayer(places: PolicyPlaces): LoadedLayer {
  const { organisation: file = organisationFile(), home, folders, note } = places;
  const doubt = mistrusted(file);
  if (doubt === null) return loadLayer(file, { from: 'organisation', state: folders.state, home, note });
  note(doubt);
  return none;
}

/**
 * All policies in force for one workspace folder: organisation, user, workspace, and the preset that they choose.
 * Synchronous, never throws; parses only files that have changed since they were last read.
 */
export function loadPolicies(places: PolicyPlaces): LoadedPolicies {
  const { workspace: folder, home, folders, note } = places;
  const { state } = folders;
  const organisation = organisationLayer(places);
  const user = loadLayer(join(folders.config, 'policy.yaml'), { from: 'user', state, home, note });
  const workspace =
    folder === null
      ? none
      : loadLayer(join(folder, '.holdpoint', 'policy.yaml'), {
          from: 'workspace',
          state,
          home,
          note,
          fixed: places.fixed,
        });
  const layers = [organisation, user, workspace];
  return {
    set: {
      policies: [
        ...layers.flatMap((layer) => layer.policies),
        ...presetPolicies([presetOf(organisation, user, workspace)]),
      ],
      broken: layers.flatMap((layer) => layer.broken),
    },
    problems: layers.flatMap((layer) => layer.problems),
    loosened: layers.flatMap((layer) => layer.loosened),
  };
}

/**
 * A person accepted the loosening that `loadPolicies` reported for `file`. To be called for an answer of the editor
 * only. Returns what went wrong as one line, or null.
 */
export function acceptLoosened(places: PolicyPlaces, file: string, digest: string): string | null {
  const waiting = loadPolicies(places).loosened.find((one) => one.file === file && one.digest === digest);
  if (waiting === undefined) return `\`${file}\` has changed since it was shown, or nothing waits there`;
  return acceptPolicy({ file, digest, from: waiting.from, state: places.folders.state });
}
