import type { RuleContext } from '../../model/command';
import { matchesGlob } from '../../model/glob';
import { jsonOf, memberOf } from '../http/json';

/** A stack of an app, as its last synthesis wrote it down. */
export type AssembledStack = {
  /** As `cdk ls` shows it: `Prod/Api`. */
  readonly name: string;
  /** As CloudFormation knows it; the same where the app gives no other. */
  readonly stackName: string;
  /** Absolute path of its template. */
  readonly template: string;
  /** The account it is meant for; null where that is told only at the deployment. */
  readonly account: string | null;
};

/** Assemblies in assemblies: a stage has its own, and stages may nest. */
const DEEPEST = 4;

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function accountIn(environment: unknown): string | null {
  return /^aws:\/\/(\d{12})\//.exec(textOf(environment) ?? '')?.[1] ?? null;
}

/** The stacks that an assembly's manifest lists, with those of its stages; none where nothing was synthesized. */
export function assembledStacks(folder: string, read: RuleContext['readAsLeft'], deep = 0): readonly AssembledStack[] {
  const artifacts = memberOf(jsonOf(read(`${folder}/manifest.json`) ?? ''), 'artifacts');
  if (typeof artifacts !== 'object' || artifacts === null || deep > DEEPEST) return [];
  return Object.entries(artifacts).flatMap(([id, artifact]: readonly [string, unknown]) => {
    const [type, properties] = [memberOf(artifact, 'type'), memberOf(artifact, 'properties')];
    const below = textOf(memberOf(properties, 'directoryName'));
    if (type === 'cdk:cloud-assembly' && below !== null) return assembledStacks(`${folder}/${below}`, read, deep + 1);
    const file = textOf(memberOf(properties, 'templateFile'));
    if (type !== 'aws:cloudformation:stack' || file === null) return [];
    const name = textOf(memberOf(artifact, 'displayName')) ?? id;
    const stackName = textOf(memberOf(properties, 'stackName')) ?? id;
    return [{ name, stackName, template: `${folder}/${file}`, account: accountIn(memberOf(artifact, 'environment')) }];
  });
}

/** Those that a word of the command line picks, by either name: `Prod/*`. */
export function pickedStacks(stacks: readonly AssembledStack[], word: string): readonly AssembledStack[] {
  return stacks.filter((stack) =>
    [stack.name, stack.stackName].some((name) => matchesGlob(word, name, { path: false })),
  );
}
