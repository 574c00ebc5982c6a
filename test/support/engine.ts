import { createHash } from 'node:crypto';
import { templateFile } from '../../src/core/analyze/cloudformation/templateFile';
import type { Engine } from '../../src/core/engine';
import { createEngine } from '../../src/core/engine';
import type { Review } from '../../src/core/model/decision';
import type { Environment } from '../../src/core/model/environment';
import { folderOf, isAtOrInside } from '../../src/core/model/filePath';
import type { Actor, FileChange, Operation } from '../../src/core/model/operation';
import type { PolicySet } from '../../src/core/model/policy';
import type { Ports } from '../../src/core/model/ports';
import type { CarriedFile, SessionMemory } from '../../src/core/model/session';
import { presetPolicies } from '../../src/core/policy/presetPolicies';
import type { WorkAt } from '../../src/core/model/work';
import { testGrammars } from './grammars';

/** A machine made of data: files, variables and a workspace; nothing of the real one shows through. */
export type World = {
  readonly files?: Readonly<Record<string, string>>;
  /** What `files` does not name is not there; without it nobody knows. */
  readonly missing?: boolean;
  readonly variables?: Readonly<Record<string, string>>;
  readonly session?: SessionMemory;
  readonly carried?: readonly CarriedFile[];
  readonly branch?: string;
  /** What version control keeps of a path; without it nobody knows. */
  readonly work?: (path: string) => WorkAt;
  readonly actor?: Partial<Actor>;
  readonly bytes?: Readonly<Record<string, Uint8Array>>;
  readonly approvedPlans?: readonly string[];
  /** Where everything lands, whatever the words say. */
  readonly assume?: Environment;
  readonly policies?: PolicySet;
  readonly kube?: { readonly context: string; readonly namespace: string | null; readonly server: string | null };
};

export const workspace = '/proj/app';
export const home = '/home/dev';

export function presets(...names: readonly string[]): PolicySet {
  return { policies: presetPolicies(names), broken: [] };
}

function portsOf(world: World, parse: Ports['parse']): Ports {
  const files = world.files ?? {};
  return {
    parse,
    read: (path) => files[path] ?? null,
    bytes: (path) => {
      const text = files[path];
      const bytes = world.bytes?.[path] ?? (text === undefined ? null : Buffer.from(text));
      return bytes === null ? null : { bytes, digest: createHash('sha256').update(bytes).digest('hex') };
    },
    isMissing: (path) => world.missing === true && files[path] === undefined,
    names: (folder) => {
      const below = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
      return [...new Set(below.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))].sort();
    },
    neighbours: (path) =>
      Object.entries(files).flatMap(([other, text]) =>
        folderOf(other) === folderOf(path) && other !== path ? [{ path: other, text }] : [],
      ),
    configurations: () =>
      Object.entries(files).flatMap(([path, text]) => (path.endsWith('.tf') ? [{ path, text }] : [])),
    templates: () =>
      Object.entries(files).flatMap(([path, text]) =>
        templateFile.matches(path) && templateFile.mayConcern(text) ? [{ path, text }] : [],
      ),
    realPath: (path) => path,
    workAt: (path) => world.work?.(path) ?? { kind: 'unknown' },
    surroundings: (_cwd, variables) => ({
      home,
      workspaces: [workspace],
      variables: { ...world.variables, ...variables },
      branch: world.branch ?? 'topic',
      kube: world.kube ?? null,
      terraformWorkspace: null,
    }),
    carried: (folder) => (world.carried ?? []).filter((file) => isAtOrInside(file.path, folder)),
    now: () => Date.UTC(2026, 0, 15),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  };
}

const agent: Actor = { kind: 'agent', id: 'kiro', session: 's1', attended: true };

export type TestEngine = {
  readonly run: (script: string, world?: World) => Review;
  readonly change: (files: readonly [FileChange, ...FileChange[]], world?: World) => Review;
  readonly review: (operation: Operation, world?: World) => Review;
};

/** The real engine with the real grammars and presets, on a machine made of data. */
export async function testEngine(): Promise<TestEngine> {
  const { parse } = await testGrammars();
  const review = (operation: Operation, world: World = {}): Review => {
    const engine: Engine = createEngine(portsOf(world, parse));
    return engine.review({
      operation,
      actor: { ...agent, ...world.actor },
      policies: world.policies ?? presets('recommended'),
      session: world.session ?? [],
      stopped: null,
      ...(world.assume === undefined ? {} : { assume: world.assume }),
      ...(world.approvedPlans === undefined ? {} : { approvedPlans: world.approvedPlans }),
    });
  };
  return {
    review,
    run: (script, world) =>
      review({ kind: 'run', script, dialect: 'bash', cwd: workspace, session: 's1', variables: {} }, world),
    change: (files, world) => review({ kind: 'change', files, cause: 'tool' }, world),
  };
}
