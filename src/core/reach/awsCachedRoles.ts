import { jsonOf, objectOf, textOf } from '../environment/settings';
import { arnAccount } from '../environment/awsSignals';
import type { Signal } from '../model/environment';
import type { Identity, ReachMachine, ReachSource } from '../model/reach';
import { keyUntil } from './shared/keyUntil';
import { inFile } from './shared/origin';

const FOLDERS = ['.aws/cli/cache', '.aws/boto/cache'];

/** `arn:aws:sts::111122223333:assumed-role/NAME/SESSION`: the role without the session. */
function roleOf(arn: string | null): string | null {
  return arn?.split('/')[1] ?? null;
}

function inOne(machine: ReachMachine, file: string): readonly Identity[] {
  const cached = jsonOf(machine.read(file));
  const keys = objectOf(cached['Credentials']);
  const ends = Date.parse(textOf(keys['Expiration']) ?? '');
  if (textOf(keys['SecretAccessKey']) === null || Number.isNaN(ends)) return [];
  const arn = textOf(objectOf(cached['AssumedRoleUser'])['Arn']);
  const account = arn === null ? textOf(keys['AccountId']) : arnAccount(arn);
  const name = roleOf(arn) ?? account ?? 'session';
  const signals: readonly Signal[] = [
    { kind: 'name', value: name, from: 'role' },
    ...(account === null ? [] : [{ kind: 'aws-account' as const, value: account, from: 'account of the role' }]),
  ];
  return [{ kind: 'aws session', name, from: inFile(file), ...keyUntil(ends, machine.now), inUse: false, signals }];
}

/** Keys of roles that the AWS tools have fetched and keep until they end. */
export const awsCachedRoles: ReachSource = {
  looksAt: FOLDERS.map((folder) => `~/${folder}`),
  find: (machine) =>
    FOLDERS.flatMap((folder) =>
      machine
        .names(`${machine.home}/${folder}`)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => inOne(machine, `${machine.home}/${folder}/${name}`)),
    ),
};
