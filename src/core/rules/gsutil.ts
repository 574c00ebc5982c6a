import type { RulePack, Word } from '../model/command';
import { placed } from './shared/placed';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';
import { bucketGone, inStorage, isPublic, isRemote, linked, mirrored, objectsGone, versionsOff } from './storage/deeds';
import { agedByFile } from './storage/agedByFile';

function last(operands: readonly Word[]): readonly Word[] {
  return operands.slice(-1);
}

const rsync: DeedOf = (options, rest, command) =>
  options.has('-n') ? null : mirrored(['-d'], 'gsutil rsync -n -d')(options, rest, command);

/** `acl ch -u AllUsers:R URL`, `iam ch allUsers:objectViewer URL`; `-d` takes a right away. */
const access: DeedOf = (options, rest) => {
  const given = [...options.values('-u', '-g'), ...rest.filter((word) => !isRemote(word))];
  if (options.has('-d') && !options.has('-u', '-g')) {
    return inStorage.changed('Takes rights away at', 'bucket', { named: last });
  }
  return given.some(({ value }) => isPublic(value))
    ? inStorage.exposed('Lets everybody get at', 'bucket', { named: last })
    : inStorage.granted('Changes who may get at', 'bucket', { named: last });
};

/** `uniformbucketlevelaccess set off`, `versioning set off`: the switch comes before the bucket. */
function switchedOff(says: string): DeedOf {
  return (_options, [state]) =>
    /^(?:off|unspecified|inherited)$/.test(state?.value ?? '')
      ? inStorage.unprotected(says, 'bucket', { named: last })
      : null;
}

const put: DeedOf = (options, rest) =>
  options.has('-a') && rest.some(({ value }) => /^public-read/.test(value))
    ? inStorage.exposed('Lets everybody read what is put to', 'object', { named: last })
    : null;
const moved: DeedOf = (_options, rest) =>
  isRemote(rest[0])
    ? {
        ...objectsGone,
        says: 'Moves away',
        undo: 'easy',
        severity: 'medium',
        named: (operands) => operands.slice(0, -1),
      }
    : null;
const unlocked = inStorage.unprotected('Takes off what keeps objects from being deleted in', 'bucket', { named: last });
const uniform = switchedOff('Lets single objects have access of their own in');
const key: Deed = inStorage.granted('Makes a key for', 'access key', { named: last });

/** The older client of Google's storage. */
export const gsutil: RulePack = placed(
  toolPack({
    programs: ['gsutil'],
    documentation: ['https://cloud.google.com/storage/docs/gsutil/commands'],
    grammar: {
      valued: ['-o', '-h', '-i', '-u', '-g', '-x', '-j', '-l', '-c', '-s', '-p', '-b', '-t', '-y', '--retention'],
    },
    verbs: {
      ...{ rm: objectsGone, rb: { ...bucketGone, severity: 'critical' }, rsync, mv: moved, cp: put },
      ...{
        'iam ch': access,
        'iam set': access,
        'acl ch': access,
        'acl set': access,
        'defacl ch': access,
        'defacl set': access,
      },
      'versioning set': (options, rest, command) =>
        switchedOff('Stops keeping older versions in')(options, rest, command) === null
          ? null
          : { ...versionsOff, named: last },
      ...{ 'uniformbucketlevelaccess set': uniform, 'ubla set': uniform, 'bucketpolicyonly set': uniform },
      'publicaccessprevention set': switchedOff('Lets everybody be let in to'),
      'pap set': switchedOff('Lets everybody be let in to'),
      'logging set': switchedOff('Stops writing down who gets at'),
      'lifecycle set': agedByFile(([file]) => file, { named: last }),
      ...{
        'retention clear': unlocked,
        'softdelete clear': unlocked,
        'retention temp': (_options, [how]) => (how?.value === 'release' ? unlocked : null),
      },
      'retention event': (_options, [how]) => (how?.value === 'release' ? unlocked : null),
      'retention lock': inStorage.changed('Locks for ever how long objects stay in', 'bucket', {
        undo: 'impossible',
        severity: 'high',
      }),
      'hmac create': key,
      'hmac delete': inStorage.gone('Deletes the key', 'access key', { undo: 'costly' }),
      'notification delete': inStorage.dropped('Deletes notifications of', 'bucket'),
      ...{ 'cors set': inStorage.changed('Changes which sites may read', 'bucket', { named: last }) },
      signurl: { ...linked, named: last },
      setmeta: inStorage.changed('Changes what is said of the objects in', 'object', { severity: 'low', named: last }),
      mb: inStorage.made('Makes the bucket', 'bucket'),
    },
    examples: {
      catches: [
        { run: 'gsutil -m rm -r gs://acme-logs', rule: 'storage/removed', effect: 'delete', target: 'gs://acme-logs' },
        { run: 'gsutil rb -f gs://acme-logs', rule: 'storage/removed', effect: 'delete', target: 'gs://acme-logs' },
        {
          run: 'gsutil rsync -r -d dist gs://acme-web',
          rule: 'storage/removed',
          effect: 'delete',
          target: 'gs://acme-web',
        },
        {
          run: 'gsutil iam ch allUsers:objectViewer gs://acme-web',
          rule: 'storage/exposed',
          effect: 'expose',
          target: 'gs://acme-web',
        },
        { run: 'gsutil iam ch user:eve@example.com:admin gs://acme-web', rule: 'storage/access', effect: 'grant' },
        { run: 'gsutil acl ch -u AllUsers:R gs://acme-web/a', rule: 'storage/exposed', effect: 'expose' },
        { run: 'gsutil acl ch -d eve@example.com gs://acme-web', rule: 'storage/changed', effect: 'update' },
        {
          run: 'gsutil versioning set off gs://acme-data',
          rule: 'storage/unprotected',
          effect: 'unprotect',
          target: 'gs://acme-data',
        },
        { run: 'gsutil retention clear gs://acme-data', rule: 'storage/unprotected', effect: 'unprotect' },
        { run: 'gsutil softdelete clear gs://acme-data', rule: 'storage/unprotected', effect: 'unprotect' },
        { run: 'gsutil retention temp release gs://acme-data/x', rule: 'storage/unprotected', effect: 'unprotect' },
        {
          run: 'gsutil lifecycle set rule.json gs://acme-data',
          rule: 'storage/removed',
          effect: 'delete',
          target: 'gs://acme-data',
        },
        { run: 'gsutil cp -a public-read x.html gs://acme-web', rule: 'storage/exposed', effect: 'expose' },
        {
          run: 'gsutil mv gs://acme-data/a gs://acme-data/b',
          rule: 'storage/removed',
          effect: 'delete',
          target: 'gs://acme-data/a',
        },
      ],
      leaves: [
        'gsutil ls gs://acme-web',
        'gsutil -m cp -r dist gs://acme-web',
        'gsutil rsync -n -d dist gs://acme-web',
        'gsutil rsync -r dist gs://acme-web',
        'gsutil versioning set on gs://acme-data',
        'gsutil versioning get gs://acme-data',
        'gsutil iam get gs://acme-web',
        'gsutil retention temp set gs://acme-data/x',
        'gsutil lifecycle get gs://acme-data',
        'gsutil mv a.txt b.txt',
        'gsutil cat gs://acme-web/a',
      ],
    },
  }),
  () => ({}),
);
