import type { Call } from '../model/operation';
import type { Observation, Unknown } from '../model/finding';
import { absolutePath } from '../model/filePath';
import { nowhere } from '../model/place';
import type { ToolReading, ToolRun, ToolUse } from '../model/toolFamily';
import { wordsOf } from '../model/wordsOf';
import { toolFamilies } from '../tools/index.generated';
import { byVerb } from '../tools/shared/byVerb';
import { commandRuns } from '../tools/shared/commandRuns';
import { isInput } from '../tools/shared/fields';
import { joined, reading } from '../tools/shared/reading';
import { routed } from '../tools/shared/routed';
import { unwrapped } from '../tools/shared/unwrapped';
import type { Gathered } from './gathered';
import { nothingGathered, together } from './gathered';
import { reviewChange } from './reviewChange';
import { reviewRun } from './reviewRun';
import { located, type Scope } from './scope';
import { sortedJson } from './sortedJson';
import { standIn } from './standIn';

function useOf({ listed, input: given, ...called }: Call): ToolUse {
  const { server, tool, input } = routed({ ...called, input: isInput(given) ? { ...given } : {} });
  const words = wordsOf(tool);
  return {
    ...{ server, tool, words, name: words.join('_') },
    input: unwrapped(input),
    addresses: listed?.addresses ?? [],
  };
}

/** What every family says that knows the tool. */
function familiar(use: ToolUse, scope: Scope): readonly ToolReading[] {
  const { read } = scope.ports;
  return toolFamilies.flatMap((family) => family.read(use, { cwd: scope.cwd, read }) ?? []);
}

const WINDOWS = /^[A-Za-z]:[\\/]/;

/** A relative folder below a Windows one is not put together here: the run then counts as the server's own folder's. */
function folderFrom(base: string, folder: string | undefined): string {
  if (folder === undefined || WINDOWS.test(folder)) return folder ?? base;
  return WINDOWS.test(base) && !folder.startsWith('/') ? base : (absolutePath(folder, base) ?? base);
}

const textOf = (run: ToolRun): string => ('script' in run ? run.script : run.argv.join(' '));

function reviewedRun(scope: Scope, call: Call, run: ToolRun): Gathered {
  const common = { kind: 'run', session: call.session ?? null, variables: scope.variables } as const;
  const cwd = folderFrom(scope.cwd, run.cwd);
  const text = textOf(run);
  return reviewRun({ ...scope, cwd, text }, { ...common, ...run, cwd });
}

/** A server whose tools are not what they were: whoever trusted it trusted something else. */
function changedList({ server, tool, listed }: Call): readonly Observation[] {
  const [first, ...others] = listed?.changed ?? [];
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return [
    {
      ...{ rule: 'tool/list-changed', effect: 'unprotect', stage: 'act', severity: 'high', undo: 'easy' },
      ...{ reach: 'local', certainty: 'certain', signals: [], at: nowhere },
      target: { type: 'mcp.server', name: server },
      says: `Calls ${tool} of MCP server ${server}, whose tool list changed since it was first seen: ${first}${more}`,
    },
  ];
}

/**
 * A command line that a known tool is given, and that stands in nothing of what its family makes of the call: the name
 * may be another tool's, and that one runs it.
 */
function unclaimedRuns(use: ToolUse, readings: readonly ToolReading[]): ToolReading {
  const claimed = readings.flatMap(({ runs }) => runs.map(textOf));
  const isClaimed = (run: ToolRun): boolean => claimed.some((text) => text.includes(textOf(run).trim()));
  return reading({ runs: commandRuns(use, ['command']).filter((run) => !isClaimed(run)) });
}

/** Its server calls a tool destructive of which nothing else is known. A word for harmlessness counts for nothing. */
function hinted({ tool, listed }: Call, readings: readonly ToolReading[]): readonly Unknown[] {
  const isSeen = readings.some((one) => one.observations.length > 0);
  if (listed?.destructive !== true || isSeen) return [];
  return [
    { code: 'unknown-program', stake: 'present', at: nowhere, says: `\`${tool}\` is destructive, says its server` },
  ];
}

type Readings = { readonly isKnown: boolean; readonly all: readonly ToolReading[] };

function readingsOf(use: ToolUse, scope: Scope): Readings {
  const known = familiar(use, scope);
  if (known.length > 0) return { isKnown: true, all: [...known, unclaimedRuns(use, known)] };
  return { isKnown: false, all: [byVerb(use, { cwd: scope.cwd, read: scope.ports.read })] };
}

/** What of `other` is not said already. */
function besides<T>(said: readonly T[], other: readonly T[]): readonly T[] {
  const known = new Set(said.map((one) => JSON.stringify(one)));
  return other.filter((one) => !known.has(JSON.stringify(one)));
}

/**
 * The same with what the server takes for arguments that are left out. It is the server's word, so it only adds: what
 * the call says without them stays said.
 */
function withDefaults(use: ToolUse, { isKnown, all }: Readings, { listed }: Call, scope: Scope): Readings {
  const left = Object.entries(listed?.defaults ?? {}).filter(([name]) => !Object.hasOwn(use.input, name));
  if (left.length === 0) return { isKnown, all };
  const said = joined(all);
  const filled = readingsOf({ ...use, input: { ...use.input, ...Object.fromEntries(left) } }, scope);
  const more = joined(filled.all);
  const added = reading({
    runs: besides(said.runs, more.runs),
    changes: besides(said.changes, more.changes),
    observations: besides(said.observations, more.observations),
    unknowns: besides(said.unknowns, more.unknowns),
  });
  return { isKnown: isKnown || filled.isKnown, all: [...all, added] };
}

/** A call of a tool: as the commands and edits that it amounts to, and by its name where nobody knows it. */
export function reviewCall(scope: Scope, call: Call): Gathered {
  const use = useOf(call);
  const { isKnown, all: readings } = withDefaults(use, readingsOf(use, scope), call, scope);
  const stated = [...readings.flatMap(({ observations }) => observations), ...changedList(call)];
  const changes = readings.flatMap((one) => one.changes);
  const parts = together([
    ...readings.flatMap(({ runs }) => runs.map((run) => reviewedRun(scope, call, run))),
    changes.length === 0 ? nothingGathered : reviewChange(scope, changes),
    {
      ...nothingGathered,
      findings: located(scope, standIn('', scope.cwd), stated),
      unknowns: [...readings.flatMap(({ unknowns }) => unknowns), ...(isKnown ? [] : hinted(call, readings))],
    },
  ]);
  const { server, tool, input, listed } = call;
  const changed = listed?.changed ?? [];
  const list = changed.length === 0 ? [] : [`list ${server} ${scope.ports.digest(JSON.stringify(changed))}`];
  return { ...parts, identity: [`call ${server}/${tool} ${scope.ports.digest(sortedJson(input))}`, ...list] };
}
