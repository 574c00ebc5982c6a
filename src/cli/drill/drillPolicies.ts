import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { presetNames, presetPolicies } from '../../core/policy/presetPolicies';
import { loadPolicies } from '../../node/policies';
import type { LoadedPolicies } from '../../node/policies';
import { loadLayer } from '../../node/policies/loadLayer';
import { foldersOf } from '../../node/state';
import type { Folders } from '../../node/state';
import { workspaceOf } from '../../node/workspaceOf';
import { Misuse } from '../verb';
import type { Io } from '../verb';

/** Against what drills are played: what is in force, one file alone, or what is in force made strict. */
export type Against =
  | { readonly kind: 'in-force'; /** Whether the workspace's policy counts too. */ readonly workspace: boolean }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'strict' };

type Asking = { readonly io: Io; readonly home: string; readonly note: (says: string) => void };

/**
 * What is in force for the working folder. The versions that were accepted are read from a copy, since loading a policy
 * may write down that it was seen, and a drill leaves no traces.
 */
function inForce({ io, home, note }: Asking, folders: Folders, state: string, withWorkspace: boolean): LoadedPolicies {
  const accepted = join(folders.state, 'policies');
  if (existsSync(accepted)) cpSync(accepted, join(state, 'policies'), { recursive: true });
  const workspace = withWorkspace ? workspaceOf(resolve(io.cwd), [], home) : null;
  return loadPolicies({ workspace, home, folders: { ...folders, state }, note });
}

/** One file and the preset it names, `recommended` unless it names another; one in `.holdpoint` is a workspace's. */
function fromFile({ io, home, note }: Asking, state: string, name: string): LoadedPolicies {
  const file = resolve(io.cwd, name);
  if (!existsSync(file)) throw new Misuse(`cannot read \`${name}\``);
  const from = basename(dirname(file)) === '.holdpoint' ? 'workspace' : 'user';
  const layer = loadLayer(file, { from, state, home, note });
  const [broken] = layer.problems;
  const [problem] = broken?.problems ?? [];
  if (broken !== undefined && problem !== undefined) {
    throw new Misuse(`${broken.file}:${problem.at.start.line + 1}: ${problem.says}`, problem.help ?? null);
  }
  const strongest = presetNames.toSorted((a, b) => strictness.indexOf(b) - strictness.indexOf(a));
  const preset = strongest.find((one) => layer.presets.includes(one)) ?? 'recommended';
  return {
    set: { policies: [...layer.policies, ...presetPolicies([preset])], broken: layer.broken },
    problems: layer.problems,
    loosened: layer.loosened,
  };
}

const strictness = ['observe', 'recommended', 'strict'];

function madeStrict(loaded: LoadedPolicies): LoadedPolicies {
  const policies = loaded.set.policies.filter(({ from }) => from !== 'preset');
  return { ...loaded, set: { ...loaded.set, policies: [...policies, ...presetPolicies(['strict'])] } };
}

/** The policies to play against. Writes nothing but to a folder of its own; a Misuse for a file that is broken. */
export function drillPolicies(against: Against, io: Io, note: (says: string) => void): LoadedPolicies {
  const home = io.env['HOME'] ?? homedir();
  const folders = foldersOf({ env: io.env, platform: process.platform });
  const state = mkdtempSync(join(tmpdir(), 'holdpoint-drill-'));
  const asking = { io, home, note };
  try {
    switch (against.kind) {
      case 'in-force':
        return inForce(asking, folders, state, against.workspace);
      case 'file':
        return fromFile(asking, state, against.file);
      case 'strict':
        return madeStrict(inForce(asking, folders, state, true));
    }
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}
