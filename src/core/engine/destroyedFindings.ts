import { deletedStack, importsOf } from '../analyze/cloudformation/deletedStack';
import { destroyed } from '../analyze/terraform/destroyed';
import { folderModule } from '../analyze/terraform/folderModule';
import { criticalPath } from '../impact/criticalPath';
import type { Command, Statement } from '../model/command';
import type { Destroyed } from '../model/destroyed';
import { placeOf } from '../model/place';
import { severities, type Finding, type Observation } from '../model/finding';
import { pulumiDestroyed } from '../plan/pulumiState';
import { plannedObservations } from '../plan/plannedObservations';
import { shownPath } from '../present/shownPath';
import { SOME_TEMPLATE } from '../rules/aws/stateful';
import { acrossFolders } from './acrossFolders';
import { located, type Scope } from './scope';
import { stackTemplateOf } from './stackTemplateOf';

/** What one thing holds that is taken away whole. */
type Held = {
  readonly parts: readonly Observation[];
  /** Behind what the finding of the whole says: ` and its 14 resources (from the template in infra/stack.yaml)`. */
  readonly says: string;
  /** The file that declares it, as a command here would name it; null where that is not sure, or a whole folder. */
  readonly file: string | null;
  /** Who else stands on it, besides what the parts themselves tell. */
  readonly users: readonly string[];
};

/** Losses that are named; the rest is counted. */
const MOST_LOSSES = 3;

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function heldByConfiguration(scope: Scope, what: Extract<Destroyed, { kind: 'configuration' }>): Held | null {
  const parts = destroyed(what.folder, what.targets, (folder) => folderModule(folder, scope.ports.neighbours));
  if (parts.length === 0) return null;
  const modules = parts.filter(({ target }) => target.type === 'module').length;
  const own = parts.length - modules;
  const told = [
    ...(own > 0 ? [`${counted(own, 'resource')} in its files`] : []),
    ...(modules > 0 ? [`${counted(modules, 'module')} with what ${modules === 1 ? 'it holds' : 'they hold'}`] : []),
  ];
  return { parts, says: `: ${told.join(' and ')}`, file: null, users: [] };
}

function shown(scope: Scope, path: string): string {
  const { workspaces, home } = scope.ports.surroundings(scope.cwd, scope.variables);
  return shownPath(path, workspaces, home);
}

/** `its 3 resources`, `2 of its 3 resources`. */
function countOf(gone: number, all: number): string {
  const whole = all === 1 ? 'its only resource' : `its ${counted(all, 'resource')}`;
  return gone === all ? whole : `${gone} of ${whole}`;
}

function heldByStack(scope: Scope, what: Extract<Destroyed, { kind: 'stack' }>): Held | null {
  const found = stackTemplateOf(scope, what);
  if (found === null) return null;
  const { template, sure, others } = found;
  const gone = deletedStack(template, what.kept);
  const count = countOf(gone.length, template.resources.size);
  const users = others.flatMap((other) => {
    const imports = importsOf(other, template);
    return imports === 0 ? [] : [`${shown(scope, other.path)} (imports ${counted(imports, 'export')})`];
  });
  const path = shown(scope, template.path);
  return {
    parts: sure ? gone : gone.map((part) => ({ ...part, certainty: 'possible' as const })),
    says: sure ? ` and ${count} (from the template in ${path})` : ` and ${count}, if ${path} is its template`,
    file: sure ? fromHere(scope, template.path) : null,
    users,
  };
}

function heldByState(scope: Scope, command: Command, what: Extract<Destroyed, { kind: 'state' }>): Held | null {
  for (const path of what.files) {
    const plan = pulumiDestroyed(scope.ports.read(path) ?? '');
    if (plan === null) continue;
    const planned = plannedObservations(plan, placeOf(scope.text, command.span));
    const parts = planned.filter(({ effect }) => effect === 'delete');
    const says = ` and ${countOf(parts.length, planned.length)} (from the state in ${shown(scope, path)})`;
    return { parts, says, file: null, users: [] };
  }
  return null;
}

function heldBy(scope: Scope, command: Command, what: Destroyed): Held | null {
  switch (what.kind) {
    case 'stack':
      return heldByStack(scope, what);
    case 'configuration':
      return heldByConfiguration(scope, what);
    case 'state':
      return heldByState(scope, command, what);
    case 'parts':
      return { parts: what.parts, says: what.says, file: null, users: [] };
  }
}

function fromHere({ cwd }: Scope, path: string): string {
  return path.startsWith(`${cwd}/`) ? path.slice(cwd.length + 1) : path;
}

function lostIn(parts: readonly Finding[]): string | null {
  const weight = ({ severity }: Finding): number => severities.indexOf(severity);
  const losses = [...parts]
    .sort((one, other) => weight(other) - weight(one))
    .flatMap(({ target, impact }) => (impact?.lost === undefined ? [] : [`${target.name}: ${impact.lost}`]));
  if (losses.length === 0) return null;
  const more = losses.length - MOST_LOSSES;
  return [...losses.slice(0, MOST_LOSSES), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** How it is done stands behind what is done: `Destroys stack Web and its only resource (…) without asking`. */
function withHeld(says: string, held: string): string {
  const manner = / without asking$/.exec(says)?.[0] ?? '';
  return `${says.slice(0, says.length - manner.length)}${held}${manner}`;
}

function withParts(whole: Finding, held: Held, parts: readonly Finding[]): Finding {
  const lost = lostIn(parts) ?? whole.impact?.lost;
  const outage = criticalPath(parts)?.outage;
  const own = new Set(parts.map(({ target }) => target.name));
  const users = new Set([...held.users, ...parts.flatMap(({ impact }) => impact?.dependants ?? [])]);
  const dependants = [...users].filter((name) => !own.has(name));
  const impact = {
    ...(lost === undefined ? {} : { lost }),
    ...(outage === undefined ? {} : { outage }),
    dependants,
  };
  const saferWay = held.file === null ? undefined : whole.saferWay?.replace(SOME_TEMPLATE, `file://${held.file}`);
  return { ...whole, says: withHeld(whole.says, held.says), impact, ...(saferWay === undefined ? {} : { saferWay }) };
}

/**
 * What a command states, where it takes something away whole with what the files of the workspace say is in it: policies
 * see each part, and the finding of the whole tells a person what they amount to. What is really there may differ.
 */
export function withDestroyed(
  scope: Scope,
  command: Command,
  { observations, destroys }: Statement,
  stated: readonly Finding[],
): readonly Finding[] {
  if (destroys.length === 0 || command.host !== null) return stated;
  const findings = [...stated];
  const withOthers = acrossFolders(scope);
  for (const what of destroys) {
    const at = stated.findIndex(({ target, effect }) => target.name === what.name && effect === 'delete');
    const whole = findings[at];
    const held = heldBy(scope, command, what);
    if (whole === undefined || held === null) continue;
    const signals = observations.flatMap((one) => (one.target.name === what.name ? one.signals : []));
    const own = held.parts.map((part) => ({ ...part, signals, partOf: what.name }));
    const applied = what.kind === 'configuration' ? what.folder : scope.cwd;
    const parts = withOthers(applied, located(scope, command, own));
    findings[at] = withParts(whole, held, parts);
    findings.push(...parts);
  }
  return findings;
}
