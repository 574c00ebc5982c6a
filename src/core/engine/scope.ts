import { ownField } from '../model/ownField';
import type { Command, RuleContext } from '../model/command';
import type { Environment, EnvironmentDefinition, Signal } from '../model/environment';
import type { Finding, Observation } from '../model/finding';
import { operationFolder } from '../model/operationFolder';
import type { Call } from '../model/operation';
import type { Ports } from '../model/ports';
import type { SeenPorts } from './seen';
import type { ReviewRequest } from '../model/request';
import type { SessionMemory } from '../model/session';
import type { Surroundings } from '../model/surroundings';
import { ambientSignals } from '../environment/ambientSignals';
import { environmentsAround, resolveEnvironment } from '../environment/resolveEnvironment';
import { standIn } from './standIn';

/** What one review stands on: the ports, the session, and the variables that the asker reported. */
export type Scope = {
  readonly ports: Ports;
  readonly session: SessionMemory;
  readonly definitions: readonly EnvironmentDefinition[];
  readonly variables: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The operation's text, for places; empty for a change. */
  readonly text: string;
  readonly agent: string;
  readonly assume: Environment | null;
  /** What the operation as a whole tells of where it lands: the name of an MCP server. */
  readonly signals: readonly Signal[];
  readonly approvedPlans: readonly string[];
  /** No command of the operation so far may have made or changed a file. */
  readonly isAsFound: boolean;
  /** What the script copied to a path, or the path itself. */
  readonly copiedFrom: (path: string) => string;
  /** Files beside a path, for where a command lands; that is bound by what they say of it, and not by every byte. */
  readonly beside: Ports['neighbours'];
  /** Texts that the script being read leaves in files, null where not known. */
  readonly left?: ReadonlyMap<string, string | null>;
};

/** Names under which a tool is told in which project, cluster or environment it works. */
const PLACE =
  /^(?:project|cluster|context|environment|env|stage|namespace|database|db|instance|workspace|branch|app|site|profile|account|subscription|connection|host)(?:[_-]?(?:id|name|ref|slug|key))?$/i;

/** What the call names as the place it works in. */
function placesIn({ input }: Call): readonly Signal[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return [];
  return Object.entries(input).flatMap(([field, value]: readonly [string, unknown]): readonly Signal[] =>
    PLACE.test(field) && typeof value === 'string' && value !== '' && value.length < 200
      ? [{ kind: 'name', value, from: `${field} of the call` }]
      : [],
  );
}

/** A server is called what its user calls it, and leads where its own command line says. */
function serverSignals({ server, listed }: Call): readonly Signal[] {
  const hosts = (listed?.addresses ?? []).flatMap((address): readonly Signal[] => {
    const host = /^[a-z][a-z0-9+.-]*:\/\/(\[[^\]]*\]|[^/:?#]*)/i.exec(address)?.[1] ?? '';
    return host === '' ? [] : [{ kind: 'database-host', value: host, from: 'address of the MCP server' }];
  });
  return server === '' ? hosts : [{ kind: 'name', value: server, from: 'name of the MCP server' }, ...hosts];
}

export function scopeOf(request: ReviewRequest, { ports, unnoted }: SeenPorts): Scope {
  const { operation } = request;
  const folders = new Map<string, Surroundings>();
  const run = operation.kind === 'run' ? operation : null;
  return {
    ports: {
      ...ports,
      surroundings: (cwd, variables) => {
        const known = folders.get(cwd) ?? ports.surroundings(cwd, variables);
        folders.set(cwd, known);
        return known;
      },
    },
    session: request.session,
    definitions: request.policies.policies.flatMap((policy) => policy.environments),
    variables: operation.kind === 'change' ? {} : (operation.variables ?? {}),
    cwd: operationFolder(operation),
    text: run === null ? '' : 'script' in run ? run.script : run.argv.join(' '),
    agent: request.actor.id,
    assume: request.assume ?? null,
    signals: operation.kind === 'call' ? [...serverSignals(operation), ...placesIn(operation)] : [],
    approvedPlans: request.approvedPlans ?? [],
    isAsFound: true,
    copiedFrom: (path) => path,
    beside: unnoted.neighbours,
  };
}

/** The value of a variable by what set it last: the command, the session, the asker's process. */
export function variableOf(scope: Scope, command: Command | null, name: string): string | undefined {
  const own = ownField(command?.variables, name);
  if (own !== undefined) return own ?? undefined;
  const fact = scope.session.find((one) => one.kind === 'variable' && one.name === name);
  if (fact?.kind === 'variable') return fact.value ?? undefined;
  return (
    ownField(scope.variables, name) ?? ownField(scope.ports.surroundings(scope.cwd, scope.variables).variables, name)
  );
}

export function ruleContext(scope: Scope, command: Command): RuleContext {
  const read: RuleContext['read'] = (path) => (command.absent?.includes(path) === true ? null : scope.ports.read(path));
  return {
    variable: (name) => variableOf(scope, command, name),
    surroundings: scope.ports.surroundings(command.cwd ?? scope.cwd, scope.variables),
    read,
    readAsLeft: (path) => {
      const left = command.written?.get(path);
      return left === undefined ? read(path) : left;
    },
    isMissing: (path) => scope.isAsFound && scope.ports.isMissing(path),
    neighbours: scope.beside,
    realPath: scope.ports.realPath,
    copiedFrom: scope.copiedFrom,
    workAt: scope.ports.workAt,
    text: scope.text,
  };
}

/** The scope of what `command` starts, which lands wherever the command's own words and files say. */
export function atPlaceOf(scope: Scope, command: Command): Scope {
  const around = ambientSignals(command, ruleContext(scope, command), scope.session);
  return around.length === 0 ? scope : { ...scope, signals: [...scope.signals, ...around] };
}

function environmentOf(scope: Scope, signals: readonly Signal[]): Environment {
  return scope.assume ?? resolveEnvironment(signals, scope.definitions);
}

/** What something that others share is called tells where it is, unless its pack has told that already. */
function nameOf({ reach, stage, effect, target, signals }: Observation): readonly Signal[] {
  const { name } = target;
  const isShared = reach === 'remote' && stage === 'act' && effect !== 'publish' && effect !== 'execute';
  if (!isShared || name === '' || name.length > LONGEST_NAME || signals.some(({ value }) => value === name)) return [];
  return [{ kind: 'name', value: name, from: 'name' }];
}

/** A longer text is no name. */
const LONGEST_NAME = 200;

/** Observations of `command` as findings: their own signals and the ambient ones tell the environment. */
export function located(scope: Scope, command: Command, observations: readonly Observation[]): readonly Finding[] {
  if (observations.length === 0) return [];
  const ambient = [...ambientSignals(command, ruleContext(scope, command), scope.session), ...scope.signals];
  const environmentWith = environmentsAround(ambient, scope.definitions);
  return observations.map((observation) => {
    const { signals, target, ...rest } = observation;
    const environment = scope.assume ?? environmentWith([...signals, ...nameOf(observation)]);
    return { ...rest, target: { ...target, environment } };
  });
}

/** Where something that was not seen through would land: what a cloud, a cluster or an apply here would be told. */
export function environmentsHere(scope: Scope): readonly Environment[] {
  return ['terraform', 'kubectl'].map((program) => {
    const command = standIn(program, scope.cwd);
    return environmentOf(scope, [
      ...ambientSignals(command, ruleContext(scope, command), scope.session),
      ...scope.signals,
    ]);
  });
}
