import type { Analyzed, AnalyzedChange, Analyzer } from '../model/analyzer';
import { folderOf } from '../model/filePath';
import type { Observation } from '../model/finding';
import type { FileChange } from '../model/operation';
import { nowhere } from '../model/place';
import { compareFacts } from './iam/compare/compareFacts';
import { compareGrants } from './iam/compare/compareGrants';
import { compareHolders } from './iam/compare/compareHolders';
import { dataWorld, saysRights, type DataWorld } from './iam/data/dataWorld';
import { observed } from './iam/policy/draft';
import { calledWorlds, type Worlds } from './iam/terraform/calledWorlds';
import { earlierKeys, keyIn, type Earlier } from './iam/terraform/earlierKeys';
import { terraformWorld } from './iam/terraform/terraformWorld';
import { joined } from './iam/world/world';
import { byPlace } from './shared/byPlace';
import { LONGEST_TEXT } from './shared/longestText';
import type { Reader } from './terraform/calledModules';
import { moduleOf, type Module } from './terraform/module';
import { callersIn, mayCall } from './terraform/moduleCallers';
import type { Source } from './terraform/resource';
import { isTerraform, sourceOf } from './terraform/source';

/** Data files; lists of packages and compilers' settings are long and say nothing about rights. */
const data = /\.(?:json|ya?ml|template|json\.tpl|json\.tftpl)$/i;
const foreign = /(?:^|\/)(?:package(?:-lock)?|tsconfig[^/]*|composer|deno|pnpm-lock)\.(?:json|yaml)$|\/node_modules\//;

function matches(path: string): boolean {
  return isTerraform(path) || (data.test(path) && !foreign.test(path));
}

/** Words one of which stands in every file that says something about rights. */
const sign =
  /iam|polic|role|kms|secret|statement|principal|bindings|access_key|effect|federated|permissions|assignablescopes/i;

/** Words of which a document of rights has one, or a block of HCL; most data files have none of them. */
function mayConcern(text: string): boolean {
  return /[Ss]tatement|AWS::|Microsoft\.|[Rr]ole|[pP]ermissions|AssignableScopes|bindings|(?:resource|data|locals|variable|module)[ \t"{]/.test(
    text,
  );
}

type File = { readonly path: string; readonly text: string };
type Side = Source['side'];

function filesOf(files: readonly FileChange[], side: Side): readonly File[] {
  return files.flatMap((file) => {
    const text = side === 'before' ? file.before : file.after;
    const path = side === 'before' ? (file.movedFrom ?? file.path) : file.path;
    return text === null ? [] : [{ path, text }];
  });
}

/** Reads the module of a folder as a change has it, each once. */
function readerOf(change: AnalyzedChange): Reader {
  const changed = new Set(change.files.flatMap(({ path, movedFrom }) => [path, movedFrom ?? path]));
  const sides = { before: filesOf(change.files, 'before'), after: filesOf(change.files, 'after') };
  const known = new Map<string, Module>();
  const read = (folder: string, side: Side): Module => {
    const here = ({ path }: File): boolean => folderOf(path) === folder && isTerraform(path);
    const someone = [...sides.after, ...sides.before].find(here)?.path;
    const rest = change.neighbours(someone ?? `${folder}/_.tf`).filter((file) => here(file) && !changed.has(file.path));
    return moduleOf([...sides[side].filter(here), ...rest].map((file) => sourceOf(file, side)));
  };
  return (folder, side) => {
    const module = known.get(`${side} ${folder}`) ?? read(folder, side);
    known.set(`${side} ${folder}`, module);
    return module;
  };
}

function moduleWorlds(folder: string, read: Reader, { home, keyOf }: Earlier): Worlds {
  const { moved } = read(home(folder), 'after');
  return {
    before: terraformWorld(read(folder, 'before'), moved, keyOf),
    after: terraformWorld(read(folder, 'after'), new Map(), keyIn),
  };
}

/** A text that is too long is told as unknown where it may say something about rights. */
function worldOf({ path, text }: File, side: Side): DataWorld {
  if (text.length <= LONGEST_TEXT) return dataWorld(path, side, text);
  if (!saysRights.test(text.slice(0, LONGEST_TEXT))) return { world: joined([]), unknowns: [] };
  const at = { ...nowhere, file: path, side };
  const says = `\`${path}\` is too long to be read`;
  return { world: joined([]), unknowns: [{ code: 'too-long', stake: 'possible', at, says }] };
}

function dataWorlds(files: readonly FileChange[], side: Side): DataWorld {
  const worlds = filesOf(files, side)
    .filter(({ path }) => !isTerraform(path))
    .map((file) => worldOf(file, side));
  return { world: joined(worlds.map(({ world }) => world)), unknowns: worlds.flatMap(({ unknowns }) => unknowns) };
}

/** A module's file that became too long to be read may hold all that it held: the reader of modules says so. */
function isReadable({ path, after }: FileChange): boolean {
  return !isTerraform(path) || after === null || after.length <= LONGEST_TEXT;
}

/** Folders of the workspace that call, as modules, those in which rights on variables changed. */
function callersOf(change: AnalyzedChange, folders: readonly string[]): readonly string[] {
  const onVariables = (text: string | null): boolean => text !== null && text.includes('var.') && sign.test(text);
  if (!change.files.some(({ path, after }) => isTerraform(path) && onVariables(after))) return [];
  const others = (change.configurations?.() ?? []).filter(({ text }) => mayCall(text));
  const callers = callersIn(others.map((file) => sourceOf(file, 'after')));
  const found = new Set(folders.flatMap((folder) => [...(callers.get(folder) ?? [])]));
  return [...found].filter((folder) => !folders.includes(folder)).sort();
}

/** A module is read by itself and as each of its calls has it; what both say is said once. */
function eachOnce(observations: readonly Observation[]): Observation[] {
  return [...new Map(observations.map((one) => [JSON.stringify([one.code, one.says, one.at]), one])).values()];
}

function analyze(whole: AnalyzedChange): Analyzed {
  const change = { ...whole, files: whole.files.filter(isReadable) };
  const signed = ({ before, after }: FileChange): boolean =>
    [before, after].some((text) => text !== null && (sign.test(text) || mayCall(text)));
  if (!change.files.some(signed)) return { observations: [], unknowns: [] };
  const paths = [...filesOf(change.files, 'before'), ...filesOf(change.files, 'after')].map(({ path }) => path);
  const folders = [...new Set(paths.filter(isTerraform).map(folderOf))].sort();
  const read = readerOf(change);
  const earlier = earlierKeys(folders, read);
  const own = folders.map((folder) => moduleWorlds(folder, read, earlier));
  const worlds = [...own, ...calledWorlds(folders, callersOf(change, folders), read)];
  const was = dataWorlds(change.files, 'before');
  const is = dataWorlds(change.files, 'after');
  const before = joined([...worlds.map((one) => one.before), was.world]);
  const after = joined([...worlds.map((one) => one.after), is.world]);
  const { drafts, unknowns } = compareHolders({ before: before.holders, after: after.holders });
  const given = compareGrants(before.grants, after.grants);
  return {
    observations: eachOnce(observed([...drafts, ...given, ...compareFacts(before, after)])).sort(byPlace),
    unknowns: [...is.unknowns, ...unknowns],
  };
}

/** Policies, roles and grants, wherever a change writes them. */
export const iam: Analyzer = { program: 'terraform', matches, mayConcern, analyze };
