import type { Command, Word } from '../../model/command';
import { readOptions, type Options } from '../shared/readOptions';

/** Options of gsutil that take a value wherever they stand; `-a` does for a copy alone. */
const VALUED = ['-o', '-h', '-i', '-u', '-g', '-x', '-j', '-l', '-c', '-s', '-p', '-b', '-t', '-y', '--retention'];
const COPIES: ReadonlySet<string> = new Set(['cp', 'mv', 'rsync']);

/** Words behind `gcloud storage`; text is what the tool adds by itself. */
type Words = readonly (Word | string)[];
type Said = { readonly options: Options; readonly rest: readonly Word[] };
type Translation = (said: Said) => Words | null;

/** A verb of the same meaning, over the same places. */
const plain =
  (...verb: readonly string[]): Translation =>
  ({ rest }) => [...verb, ...rest];

/** A setting of the places that stand behind the first word, which is what it is set to. */
const setting =
  (kind: 'buckets' | 'objects', flagOf: (value: Word) => Words): Translation =>
  ({ rest: [value, ...places] }) =>
    value === undefined ? null : [kind, 'update', ...places, ...flagOf(value)];

const isOff = ({ value }: Word): boolean => /^(?:off|unspecified|inherited|release)$/i.test(value);

const onOff = (name: string): Translation => setting('buckets', (value) => [`--${isOff(value) ? 'no-' : ''}${name}`]);
const hold = (name: string): Translation => setting('objects', (value) => [`--${isOff(value) ? 'no-' : ''}${name}`]);

/** `name=value` with the value as it was written, known or not. */
function given(name: string, value: Word): Word {
  return { ...value, value: `${name}=${value.value}`, raw: `${name}=${value.raw}` };
}

const fromFile = (name: string): Translation => setting('buckets', (file) => [given(name, file)]);

const copied =
  (verb: string): Translation =>
  ({ options, rest }) => {
    const acl = options.value('-a');
    return [verb, ...rest, ...(acl === undefined ? [] : [given('--predefined-acl', acl)])];
  };

const mirrored: Translation = ({ options, rest }) => [
  ...['rsync', ...(options.has('-d') ? ['--delete-unmatched-destination-objects'] : [])],
  ...[...(options.has('-n') ? ['--dry-run'] : []), ...rest],
];

const removed: Translation = ({ options, rest }) => [
  ...['rm', ...(options.has('-r', '-R') ? ['-r'] : []), ...(options.has('-a') ? ['--all-versions'] : [])],
  ...rest,
];

function isPlace({ value }: Word): boolean {
  return value.startsWith('gs://');
}

/** `iam ch user:a@b.example:admin gs://…`: the last part is the role, what is before it the member. */
const bindings: Translation = ({ options, rest }) => {
  const verb = options.has('-d') ? 'remove-iam-policy-binding' : 'add-iam-policy-binding';
  const flags = rest
    .filter((word) => !isPlace(word))
    .flatMap((word) => {
      const [, member = word.value, role = ''] = /^(.*):([^:]*)$/.exec(word.value) ?? [];
      return [
        { ...word, value: `--member=${member}` },
        { ...word, value: `--role=${role}` },
      ];
    });
  return ['buckets', verb, ...rest.filter(isPlace), ...flags];
};

/** `acl ch -u AllUsers:R gs://…`; with `-d` alone a right is taken away. */
const aclChanged =
  (added: string): Translation =>
  ({ options, rest }) => {
    const grants = options.values('-u', '-g', '-p').map((word) => {
      const [entity = '', role = ''] = word.value.split(':');
      return { ...word, value: `--add-${added}=entity=${entity},role=${role}` };
    });
    const isLess = grants.length === 0 && options.has('-d');
    return ['objects', 'update', ...rest.filter(isPlace), ...(isLess ? [`--remove-${added}`] : grants)];
  };

const CANNED = /^(?:public|private|project|authenticated|bucket-owner)/;

/** `acl set public-read gs://…`: the name of a list, or a file with one. */
const aclSet = (list: string): Translation =>
  setting('objects', (value) => [given(CANNED.test(value.value) ? `--predefined-${list}` : `--${list}-file`, value)]);

/** `logging set off gs://…`, `logging set on -b gs://logs gs://…`. */
const logging = setting('buckets', (state) => [isOff(state) ? '--clear-log-bucket' : '--log-bucket']);

const cleared =
  (name: string): Translation =>
  ({ rest }) => ['buckets', 'update', ...rest, `--clear-${name}`];

const policySet: Translation = ({ rest: [file, ...places] }) =>
  file === undefined ? null : ['buckets', 'set-iam-policy', ...places, file];

/** By the words of gsutil, as Google's page on the move from it has them. */
const translations: ReadonlyMap<string, Translation> = new Map(
  Object.entries({
    ...{ rm: removed, rb: plain('buckets', 'delete'), mb: plain('buckets', 'create'), rsync: mirrored },
    ...{ cp: copied('cp'), mv: copied('mv'), compose: plain('objects', 'compose') },
    ...{ 'iam ch': bindings, 'iam set': policySet },
    ...{ 'acl ch': aclChanged('acl-grant'), 'acl set': aclSet('acl') },
    ...{ 'defacl ch': aclChanged('default-object-acl-grant'), 'defacl set': aclSet('default-object-acl') },
    'versioning set': onOff('versioning'),
    ...{ 'uniformbucketlevelaccess set': onOff('uniform-bucket-level-access') },
    ...{ 'ubla set': onOff('uniform-bucket-level-access') },
    ...{ 'bucketpolicyonly set': onOff('uniform-bucket-level-access') },
    ...{
      'publicaccessprevention set': onOff('public-access-prevention'),
      'pap set': onOff('public-access-prevention'),
    },
    ...{ 'logging set': logging, 'lifecycle set': fromFile('--lifecycle-file'), 'cors set': fromFile('--cors-file') },
    ...{ 'label set': fromFile('--labels-file'), 'label ch': plain('buckets', 'update') },
    ...{ 'retention clear': cleared('retention-period'), 'softdelete clear': cleared('soft-delete') },
    'retention set': fromFile('--retention-period'),
    'retention lock': ({ rest }) => ['buckets', 'update', ...rest, '--lock-retention-period'],
    'retention event-default': onOff('default-event-based-hold'),
    ...{ 'retention event': hold('event-based-hold'), 'retention temp': hold('temporary-hold') },
    ...{ 'hmac create': plain('hmac', 'create'), 'hmac delete': plain('hmac', 'delete') },
    'hmac update': ({ options, rest }) => [
      ...['hmac', 'update', ...rest, options.value('-s')?.value === 'INACTIVE' ? '--deactivate' : '--activate'],
    ],
    ...{ 'notification create': plain('buckets', 'notifications', 'create') },
    'notification delete': plain('buckets', 'notifications', 'delete'),
    signurl: ({ rest }) => ['sign-url', ...rest.filter(isPlace)],
    setmeta: plain('objects', 'update'),
    rewrite: plain('objects', 'update'),
  } satisfies Record<string, Translation>),
);

function read(args: readonly Word[]): Options {
  const options = readOptions(args, { valued: VALUED });
  const isCopy = options.operands.some(({ value }, at) => at === 0 && COPIES.has(value));
  return isCopy ? readOptions(args, { valued: [...VALUED, '-a'] }) : options;
}

/** The arguments of `gcloud` that do the same; `null` for what only tells, or what nobody knows. */
export function asStorage(command: Command): readonly Word[] | null {
  const options = read(command.args);
  const [verb, next, ...others] = options.operands;
  if (verb === undefined) return null;
  const rest = options.operands.slice(1);
  const one = translations.get(verb.value)?.({ options, rest });
  const two = translations.get(`${verb.value} ${next?.value ?? ''}`)?.({ options, rest: others });
  const words = one ?? two ?? (verb.dynamic ? [verb] : null);
  const made = (value: string): Word => ({ ...verb, value, raw: value, dynamic: false });
  return words === null ? null : ['storage', ...words].map((word) => (typeof word === 'string' ? made(word) : word));
}
