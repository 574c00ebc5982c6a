import { ownField } from '../model/ownField';
import { at, objectsAt, textAt, type JsonObject } from './json';

function isNested({ ResourceChange: change }: JsonObject): boolean {
  const isStack = textAt(change, 'ResourceType') === 'AWS::CloudFormation::Stack';
  return textAt(change, 'ChangeSetId') !== '' || (isStack && textAt(change, 'Action') === 'Modify');
}

/** Words of settings that keep, open or allow, and are more than on or off. */
const grave = /polic|ingress|public|principal|permission|cidr|acl$|accesscontrol/i;

/** What changes of one thing to something that is told only with its values. */
function untoldOf({ ResourceChange: change }: JsonObject): readonly string[] {
  if (textAt(change, 'Action') !== 'Modify' || textAt(change, 'AfterContext') !== '') return [];
  const names = objectsAt(change, 'Details').flatMap((detail) => {
    const target = at(detail, 'Target');
    const name = textAt(target, 'Name') === '' ? textAt(target, 'Attribute') : textAt(target, 'Name');
    return grave.test(name) && textAt(target, 'AfterValue') === '' ? [name] : [];
  });
  return [...new Set(names)].map((name) => `\`${name}\` of ${textAt(change, 'LogicalResourceId')}`);
}

/** Things made of which it is not told how open they are or what they allow. */
export function untoldNew(value: unknown): readonly string[] {
  const names = objectsAt(value, 'Changes')
    .map(({ ResourceChange: change }) => change)
    .filter((change) => textAt(change, 'Action') === 'Add' && textAt(change, 'AfterContext') === '')
    .map((change) => textAt(change, 'LogicalResourceId'));
  return names.length === 0 ? [] : [`only \`--include-property-values\` tells the values of ${listed(names)}`];
}

const unfinished: Readonly<Record<string, string>> = {
  FAILED: 'it failed to be made',
  CREATE_PENDING: 'it is still being made',
  CREATE_IN_PROGRESS: 'it is still being made',
};

const MOST = 3;

function listed(items: readonly string[]): string {
  const more = items.length - MOST;
  return `${items.slice(0, MOST).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

/** What a described change set leaves open. */
export function changeSetGaps(value: unknown): readonly string[] {
  const entries = objectsAt(value, 'Changes');
  const nested = entries.filter(isNested).map(({ ResourceChange: change }) => textAt(change, 'LogicalResourceId'));
  const untold = entries.flatMap(untoldOf);
  const status = ownField(unfinished, textAt(value, 'Status'));
  return [
    ...(textAt(value, 'NextToken') === '' ? [] : ['it is the first page of more']),
    ...(status === undefined ? [] : [status]),
    ...(nested.length === 0 ? [] : [`a change set of its own tells what happens in ${listed(nested)}`]),
    ...(untold.length === 0 ? [] : [`only \`--include-property-values\` tells what becomes of ${listed(untold)}`]),
  ];
}
