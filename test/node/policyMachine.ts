import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { acceptLoosened, loadPolicies, type LoadedPolicies, type PolicyPlaces } from '../../src/node/policies';

export type Layer = 'organisation' | 'user' | 'workspace';

/** A machine of its own below a temporary folder: three places for policies and a state folder. */
export type Machine = {
  readonly write: (layer: Layer, text: string | null, name?: string) => void;
  readonly load: () => LoadedPolicies;
  /** Rules in force, presets and all, as `layer:id`; presets as `preset/NAME`. */
  readonly inForce: () => readonly string[];
  readonly loosened: () => readonly string[];
  readonly accept: (layer: Layer) => string | null;
  readonly notes: readonly string[];
  readonly places: PolicyPlaces;
  readonly file: (layer: Layer, name?: string) => string;
};

export const isRoot = process.getuid?.() === 0;

export function machine(root: string): Machine {
  const notes: string[] = [];
  const homes = {
    organisation: join(root, 'etc'),
    user: join(root, 'config'),
    workspace: join(root, 'repo', '.holdpoint'),
  };
  const file = (layer: Layer, name = 'policy.yaml'): string => join(homes[layer], name);
  const places: PolicyPlaces = {
    workspace: join(root, 'repo'),
    home: join(root, 'home'),
    folders: { config: homes.user, state: join(root, 'state') },
    organisation: file('organisation'),
    note: (says) => {
      notes.push(says);
    },
  };
  const load = (): LoadedPolicies => loadPolicies(places);
  return {
    places,
    notes,
    load,
    file,
    write: (layer, text, name) => {
      const path = file(layer, name);
      mkdirSync(dirname(path), { recursive: true });
      if (text === null) rmSync(path, { force: true });
      else writeFileSync(path, text);
    },
    inForce: () =>
      load().set.policies.flatMap((policy) =>
        policy.from === 'preset' ? [policy.file] : policy.rules.map((rule) => `${policy.from}:${rule.id}`),
      ),
    loosened: () => load().loosened.flatMap((one) => one.says),
    accept: (layer) => {
      const waiting = load().loosened.find((one) => one.file === file(layer));
      return acceptLoosened(places, file(layer), waiting?.digest ?? 'none');
    },
  };
}

const rule = (id: string, then = 'ask'): string => `- { id: ${id}, when: { target: ${id} }, then: ${then} }\n`;
export const rules = (...ids: readonly string[]): string =>
  `holdpoint: 1\nrules:\n${ids.map((id) => rule(id)).join('')}`;
