import { denied, firewalls, type Firewall } from './firewalls';
import { valuesAt } from './ports';
import { readingsAt } from './readings';
import { wordOf, type Field, type ObjectValue } from './value';

export function firewallsOf(type: string): readonly Firewall[] {
  return firewalls.filter(({ types }) => types.split(' ').includes(type));
}

/** The blocks at a path of which each is one rule; the resource itself where the path is empty. */
export function rulesIn(root: ObjectValue, at: string): readonly ObjectValue[] {
  if (at === '') return [root];
  const names = [...at.split('.'), '*'];
  return readingsAt(root, names).flatMap(({ parent }) => (parent === root ? [] : [parent]));
}

type Closing = NonNullable<Firewall['closedBy']>[number];

/** Whether a closing keeps people out, or says that the rule is not about who comes in. */
function doesOf([name, closed]: Closing): 'denies' | 'says nothing' {
  return closed === denied || name === 'deny' ? 'denies' : 'says nothing';
}

/** Whether something in a rule says that it lets nobody in, for one reason or for any. */
export function isMet(rule: ObjectValue, closings: readonly Closing[], does?: 'denies' | 'says nothing'): boolean {
  return closings
    .filter((closing) => does === undefined || doesOf(closing) === does)
    .some(([name, closed]) => {
      const words = valuesAt(rule, name).map((value) => (value.kind === 'object' ? 'there' : wordOf(value)));
      return words.some((word) => word !== null && closed.test(word));
    });
}

export function sourcesOf(rule: ObjectValue, firewall: Firewall): readonly Field[] {
  return firewall.sources
    .split(' ')
    .flatMap((path) => readingsAt(rule, path.split('.')).flatMap(({ field }) => (field === null ? [] : [field])));
}
