import type { NeverEvents } from '../model/neverEvents';
import type { NonEmpty } from '../model/nonEmpty';
import type { Policy, PolicyRule, PolicySet } from '../model/policy';
import { isEnforced } from './decide';

/**
 * Beginnings of commands that the preset denies whatever stands behind them, by the rule that denies them. Short on
 * purpose: an agent's own rules compare words and see through nothing, so only what no ordinary command begins with
 * can stand here. A test puts each of them to the engine.
 */

const always: readonly { readonly rule: string; readonly commands: readonly NonEmpty<string>[] }[] = [
  {
    rule: 'preset/guard-itself',
    commands: [['holdpoint', 'init', '--remove']],
  },
  {
    rule: 'preset/wipe',
    commands: [
      ['aws', 'organizations', 'leave-organization'],
      ['aws', 'organizations', 'close-account'],
      ['linode-cli', 'account', 'cancel'],
    ],
  },
];

/** Wildcards in a program's name are for the engine alone. */
const plainName = /^[A-Za-z0-9._+-]+$/;

function isSilenced(rule: PolicyRule, policies: readonly Policy[]): boolean {
  return policies.some(({ from, rules }) =>
    rules.some(({ id, then }) => then === 'off' && id === rule.id && (from === 'organisation' || from === 'user')),
  );
}

/** A deny that depends on nothing but what is named; an exception for a person is none for an agent. */
function isUnconditional({ when, then }: PolicyRule, condition: string): boolean {
  return then === 'deny' && Object.keys(when).join() === condition;
}

/**
 * What the policies in force deny whatever a person says, in the words that an agent's own permission rules have. Less
 * than what the engine denies: environments, findings and exceptions cannot be said there.
 */
export function neverEvents(set: PolicySet): NeverEvents {
  const { policies } = set;
  if (!isEnforced(set)) return { commands: [], paths: [] };
  const rules = policies.flatMap((policy) => policy.rules.filter((rule) => !isSilenced(rule, policies)));
  const ids = new Set(rules.filter(({ then }) => then === 'deny').map(({ id }) => id));
  const known = always.filter(({ rule }) => ids.has(rule)).flatMap(({ commands }) => commands);
  const programs = rules
    .filter((rule) => isUnconditional(rule, 'program'))
    .flatMap(({ when }) => when['program'] ?? [])
    .filter((program) => plainName.test(program));
  const ruled = rules.filter((rule) => isUnconditional(rule, 'path')).flatMap(({ when }) => when['path'] ?? []);
  const kept = policies.flatMap(({ protect }) => protect.filter(({ then }) => then === 'deny'));
  const paths = [...kept.flatMap((each) => each.paths), ...ruled].filter((path) => !path.startsWith('!'));
  return {
    commands: [...programs.map((program): NonEmpty<string> => [program]), ...known],
    paths: [...new Set(paths)],
  };
}
