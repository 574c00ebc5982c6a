import { ownField } from '../core/model/ownField';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateFile } from '../core/analyze/cloudformation/templateFile';
import type { Engine, PlanRequest, PlanReview } from '../core/engine';
import { createEngine } from '../core/engine';
import type { Review } from '../core/model/decision';
import { isAtOrInside, isInside } from '../core/model/filePath';
import { operationFolder } from '../core/model/operationFolder';
import type { Language, Ports } from '../core/model/ports';
import type { ReviewRequest } from '../core/model/request';
import type { CarriedFile } from '../core/model/session';
import { createConfigurations, terraformFormat } from './configurations';
import { filePorts } from './filePorts';
import type { GrammarFiles } from './grammars';
import { loadGrammars } from './grammars';
import type { LoadedPolicies } from './policies';
import { homeFolder } from './homeFolder';
import { slashed } from './slashed';
import { plainCommand } from './plainCommand';
import { rememberedParse } from './rememberedParse';
import { surroundingsOf } from './surroundings/surroundingsOf';
import { unsavedPorts } from './unsavedPorts';
import type { FileViews } from './unsavedPorts';
import { workspaceOf } from './workspaceOf';

export type HostRequest = Omit<ReviewRequest, 'policies'>;

export type HostOptions = {
  readonly grammars: string | GrammarFiles;
  /** Languages to load before the first question; others are loaded when a text first needs them. */
  readonly languages: readonly Language[];
  /** Open workspace folders, real paths; empty when there is no editor. */
  readonly folders: readonly string[];
  readonly home?: string;
  /** Everything belongs to this workspace folder, wherever its files stand; else the nearest marked folder counts. */
  readonly workspace?: string;
  /** What takes the place of the files on disk: the texts of a commit, of a row. */
  readonly files?: FileViews;
  readonly policies: (workspace: string | null) => LoadedPolicies;
  readonly carried: (folder: string) => readonly CarriedFile[];
};

export type EngineHost = {
  /** Synchronous; a language that is not loaded is an unknown. `unsaved` texts take the place of the files on disk. */
  readonly review: (request: HostRequest, unsaved?: ReadonlyMap<string, string>) => Review;
  /** Loads what the text needs first. */
  readonly reviewLoading: (request: HostRequest) => Promise<Review>;
  /** What carrying out a plan file would do. */
  readonly plan: (request: Omit<PlanRequest, 'policies'>) => PlanReview;
  readonly policiesFor: (cwd: string) => LoadedPolicies;
  /** Grammars that could not be loaded, one line each. */
  readonly problems: () => readonly string[];
};

type Parsers = {
  readonly parse: Ports['parse'];
  readonly wanted: () => readonly Language[];
  readonly load: (languages: readonly Language[]) => Promise<void>;
  readonly problems: () => readonly string[];
};

/** Parsers that are loaded as they are needed; a language that was asked for and is not there is noted. */
function growingParsers(files: string | GrammarFiles): Parsers {
  const loaded = new Map<Language, Ports['parse']>();
  const wanted = new Set<Language>();
  const problems: string[] = [];
  return {
    parse: (language, text) => {
      const plain = language === 'bash' ? plainCommand(text) : null;
      if (plain !== null) return plain;
      const parse = loaded.get(language);
      if (parse === undefined) wanted.add(language);
      return parse === undefined ? null : parse(language, text);
    },
    wanted: () => [...wanted].filter((language) => !loaded.has(language)),
    load: async (languages) => {
      const grammars = await loadGrammars(files, languages);
      for (const language of languages) loaded.set(language, rememberedParse(grammars.parse));
      problems.push(...grammars.problems);
    },
    problems: () => problems,
  };
}

/** A folder inside the temporary one in which somebody works: what lies in it is not scratch to them. */
function scratchFolder(start: string): string | null {
  return ['/tmp', '/var/tmp', tmpdir()].some((folder) => isInside(start, folder)) ? start : null;
}

/** Where this process keeps its own files, if not where it is usual: they are to be known as such. */
function ownPlaces(): Readonly<Record<string, string>> {
  const names = ['XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'];
  const pairs = names.map((name): readonly [string, string] => [name, ownField(process.env, name) ?? '']);
  return Object.fromEntries<string>(pairs.filter(([, value]) => value !== ''));
}

/** The engine on this machine: its files, its policies, its grammars. Shared by the command line and the gate. */
export async function createEngineHost(options: HostOptions): Promise<EngineHost> {
  const home = slashed(options.home ?? homeFolder());
  const folders = options.folders.map((folder) => slashed(folder));
  const parsers = growingParsers(options.grammars);
  if (options.languages.length > 0) await parsers.load(options.languages);

  const monotonic = (): number => performance.now();
  const configurations = createConfigurations(monotonic, terraformFormat);
  const templates = createConfigurations(monotonic, templateFile);
  const engineFor = (workspace: string | null, start: string, unsaved: ReadonlyMap<string, string>): Engine => {
    const own = workspace ?? scratchFolder(start);
    const workspaces = folders.length > 0 ? folders : own === null ? [] : [own];
    const inWorkspace =
      (filesOf: typeof configurations): Ports['configurations'] =>
      (folder) => {
        const root = workspaces.find((one) => isAtOrInside(folder, one)) ?? own;
        return root === null ? [] : filesOf(root);
      };
    return createEngine({
      ...filePorts,
      ...unsavedPorts(options.files ?? filePorts, unsaved),
      parse: parsers.parse,
      surroundings: (cwd, variables) =>
        surroundingsOf({ home, workspaces, variables: { ...ownPlaces(), ...variables } }, cwd),
      carried: options.carried,
      configurations: options.files?.configurations ?? inWorkspace(configurations),
      templates: options.files?.templates ?? inWorkspace(templates),
    });
  };
  const workspaceFor = (cwd: string): string | null =>
    options.workspace ?? workspaceOf(filePorts.realPath(cwd), folders, home);
  const review = (request: HostRequest, unsaved: ReadonlyMap<string, string> = new Map()): Review => {
    const start = operationFolder(request.operation);
    const workspace = workspaceFor(start);
    return engineFor(workspace, filePorts.realPath(start), unsaved).review({
      ...request,
      policies: options.policies(workspace).set,
    });
  };
  const plan = (request: Omit<PlanRequest, 'policies'>): PlanReview => {
    const workspace = workspaceFor(request.cwd);
    const engine = engineFor(workspace, filePorts.realPath(request.cwd), new Map());
    return engine.plan({ ...request, policies: options.policies(workspace).set });
  };
  const reviewLoading = async (request: HostRequest): Promise<Review> => {
    const answer = review(request);
    const wanted = parsers.wanted();
    if (wanted.length === 0) return answer;
    await parsers.load(wanted);
    return reviewLoading(request);
  };
  return {
    review,
    reviewLoading,
    plan,
    policiesFor: (cwd) => options.policies(workspaceFor(cwd)),
    problems: parsers.problems,
  };
}

/** Where the bundles find their grammars: beside them. */
export const bundledGrammars = join(__dirname, 'grammars');
