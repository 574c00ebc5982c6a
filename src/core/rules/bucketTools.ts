import type { RulePack } from '../model/command';
import { placed } from './shared/placed';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';
import {
  bucketGone,
  expiring,
  inStorage,
  isPublic,
  isRemote,
  linked,
  mirrored,
  objectsGone,
  opens,
  opensOnly,
  versionsOff,
} from './storage/deeds';
import { agedByFile } from './storage/agedByFile';

const first: Deed['named'] = (operands) => operands.slice(0, 1);
const values = opens((_options, rest) => rest.filter((word) => !isRemote(word)).map(({ value }) => value));

/** `true` and `prompt` delete; nothing does without it. */
const azcopySynced: DeedOf = (options, rest, command) =>
  /^(?:true|prompt)$/i.test(
    options.value('--delete-destination')?.value ?? (options.has('--delete-destination') ? 'true' : ''),
  )
    ? mirrored(['--delete-destination'], 'azcopy sync --dry-run')(options, rest, command)
    : null;
/** An address of a store carries its key behind the question mark, which is not for showing. */
const azcopyRemoved: DeedOf = (_options, rest) => ({
  ...objectsGone,
  named: () => rest.slice(0, 1).map((word) => ({ ...word, value: word.value.replace(/\?.*$/s, '') })),
});

const azcopy: NamedGrammar = {
  programs: ['azcopy'],
  grammar: {
    valued: [
      ...['--from-to', '--include-path', '--exclude-path', '--include-pattern', '--exclude-pattern', '--list-of-files'],
      ...[
        '--log-level',
        '--output-type',
        '--cap-mbps',
        '--delete-snapshots',
        '--permanent-delete',
        '--block-blob-tier',
      ],
      ...['--include-after', '--include-before', '--trailing-dot', '--overwrite', '--with-status'],
    ],
  },
  idle: ['--dry-run', '-h'],
  verbs: {
    ...{ remove: azcopyRemoved, rm: azcopyRemoved, r: azcopyRemoved, sync: azcopySynced, s: azcopySynced },
    'set-properties': inStorage.changed('Changes tier or metadata of objects', 'object', { name: '' }),
    ...{
      'jobs clean': inStorage.dropped('Forgets transfers', 'transfer', { reach: 'local', severity: 'low', name: '' }),
    },
  },
};

const b2Public: DeedOf = (_options, rest) =>
  rest.some(({ value }) => value === 'allPublic')
    ? inStorage.exposed('Lets everybody read', 'bucket', { named: first })
    : null;
const b2Key = inStorage.granted('Makes the key', 'access key');
const b2KeyGone = inStorage.gone('Deletes the key', 'access key', { undo: 'costly' });
const hidden = inStorage.dropped('Hides the newest version of', 'object');

const b2: NamedGrammar = {
  programs: ['b2', 'b2v3', 'b2v4'],
  grammar: {
    valued: [
      ...[
        '--exclude-regex',
        '--include-regex',
        '--threads',
        '--keep-days',
        '--keepDays',
        '--lifecycle-rule',
        '--bucket',
      ],
      ...['--cors-rules', '--bucket-info', '--file-retention-mode', '--name-prefix', '--profile', '--duration'],
    ],
  },
  idle: ['--dry-run', '--dryRun', '-h'],
  verbs: {
    ...{ rm: objectsGone, 'file delete': objectsGone, 'delete-file-version': objectsGone, 'bucket delete': bucketGone },
    ...{ 'delete-bucket': bucketGone, sync: mirrored(['--delete', '--keep-days', '--keepDays'], 'b2 sync --dry-run') },
    ...{ 'bucket update': b2Public, 'update-bucket': b2Public, 'bucket create': b2Public, 'create-bucket': b2Public },
    ...{ 'key create': b2Key, 'create-key': b2Key, 'key delete': b2KeyGone, 'delete-key': b2KeyGone },
    ...{ 'file hide': hidden, 'hide-file': hidden },
    'replication delete': inStorage.unprotected('Stops copies of the bucket', 'bucket'),
    'file large unfinished cancel': inStorage.dropped('Drops the unfinished upload', 'object'),
  },
};

const swiftPosted: DeedOf = (options) => {
  const read = [...options.values('-r', '--read-acl'), ...options.values('-w', '--write-acl')];
  if (read.length === 0) return null;
  return read.some(({ value }) => isPublic(value))
    ? inStorage.exposed('Lets everybody get at', 'container', { named: first })
    : inStorage.granted('Changes who may get at', 'container', { named: first });
};
const swiftDeleted: DeedOf = (options) =>
  options.has('-a', '--all')
    ? inStorage.gone('Deletes every container of the account', 'account', { severity: 'critical', name: '' })
    : { ...objectsGone, says: 'Deletes from the store', named: first };

/** The compiler of the same name builds, runs and tests; it has no verb of these. */
const swift: NamedGrammar = {
  programs: ['swift'],
  grammar: {
    valued: [
      ...['-A', '--auth', '-U', '--user', '-K', '--key', '-V', '--auth-version', '--os-cloud', '--os-auth-url', '-r'],
      ...['--read-acl', '-w', '--write-acl', '-m', '--meta', '-H', '--header', '-p', '--prefix'],
    ],
  },
  idle: ['-h'],
  verbs: { delete: swiftDeleted, post: swiftPosted, tempurl: { ...linked, named: (operands) => operands.slice(2, 3) } },
};

const suspends: DeedOf = (options, rest) =>
  options.value('--method')?.value !== 'get' && rest.some(({ value }) => /^suspended$/i.test(value))
    ? versionsOff
    : null;
const written =
  (deed: Deed): DeedOf =>
  (options) =>
    options.value('--method')?.value === 'get' ? null : { ...deed, named: first };

const fromFile = agedByFile((rest) => rest[1], { named: first });
/** `--method delete` takes rules away that delete: what they would have deleted stays. */
const lifecycleWritten: DeedOf = (options, rest, command, context) => {
  const method = options.value('--method')?.value;
  return method === 'get' ? null : (fromFile(options, rest, command, context) ?? { ...expiring, named: first });
};

const aliyun: NamedGrammar = {
  programs: ['ossutil', 'ossutil64', 'coscli', 'obsutil'],
  grammar: {
    valued: [
      ...['-c', '--config-file', '-e', '--endpoint', '-i', '--access-key-id', '-k', '--access-key-secret', '--method'],
      ...['--acl', '--include', '--exclude', '--jobs', '--region', '--version-id', '--timeout', '-acl'],
    ],
  },
  idle: ['-h', '--dry-run', '-dryRun'],
  verbs: {
    ...{
      rm: objectsGone,
      rb: bucketGone,
      sync: mirrored(['--delete']),
      abort: inStorage.dropped('Gives up uploads to', 'upload'),
    },
    'set-acl': values,
    chattri: opens((options) => options.given.flatMap((use) => use.values.map(({ value }) => value))),
    cp: opensOnly((options) => options.values('--acl').map(({ value }) => value)),
    'bucket-versioning': suspends,
    ...{
      'bucket-policy': written(inStorage.granted('Changes who may get at', 'bucket')),
      lifecycle: lifecycleWritten,
    },
    sign: linked,
  },
};

const coscmd: NamedGrammar = {
  programs: ['coscmd'],
  grammar: {
    valued: [
      '-b',
      '--bucket',
      '-r',
      '--region',
      '-c',
      '--config_path',
      '--grant-read',
      '--grant-write',
      '--grant-full-control',
    ],
  },
  idle: ['-h'],
  verbs: {
    ...{ delete: objectsGone, deletebucket: { ...bucketGone, name: '' }, signurl: linked },
    upload: (options, rest, command) =>
      options.has('--delete') ? mirrored(['--delete'])(options, rest, command) : null,
    ...{ putobjectacl: opens(({ given }) => given.flatMap((use) => use.values.map(({ value }) => value))) },
    ...{ putbucketacl: opens(({ given }) => given.flatMap((use) => use.values.map(({ value }) => value))) },
    putbucketversioning: suspends,
  },
};

/** Clients of the other object stores. */
export const bucketTools: RulePack = placed(
  toolsPack({
    tools: [azcopy, b2, swift, aliyun, coscmd],
    documentation: [
      'https://learn.microsoft.com/azure/storage/common/storage-ref-azcopy',
      'https://b2-command-line-tool.readthedocs.io/en/master/',
      'https://docs.openstack.org/python-swiftclient/latest/cli/index.html',
      'https://www.alibabacloud.com/help/en/oss/developer-reference/ossutil-overview',
      'https://www.tencentcloud.com/document/product/436/10976',
    ],
    examples: {
      catches: [
        {
          run: "azcopy remove 'https://acme.blob.core.windows.net/logs?sv=1' --recursive",
          rule: 'storage/removed',
          effect: 'delete',
          target: 'https://acme.blob.core.windows.net/logs',
        },
        {
          run: 'azcopy sync ./web https://acme.blob.core.windows.net/web --delete-destination=true',
          rule: 'storage/removed',
          effect: 'delete',
        },
        { run: 'b2 rm --recursive b2://acme-logs', rule: 'storage/removed', effect: 'delete' },
        {
          run: 'b2 sync --delete ./web b2://acme-web',
          rule: 'storage/removed',
          effect: 'delete',
          target: 'b2://acme-web',
        },
        { run: 'b2 bucket update acme-web allPublic', rule: 'storage/exposed', effect: 'expose', target: 'acme-web' },
        { run: 'b2 key create ci listFiles', rule: 'storage/access', effect: 'grant', target: 'ci' },
        { run: 'swift delete logs', rule: 'storage/removed', effect: 'delete', target: 'logs' },
        { run: 'swift delete --all', rule: 'storage/removed', effect: 'delete' },
        { run: "swift post -r '.r:*' web", rule: 'storage/exposed', effect: 'expose', target: 'web' },
        { run: 'swift post -w acme:eve web', rule: 'storage/access', effect: 'grant', target: 'web' },
        { run: 'ossutil rm -rf oss://acme-logs', rule: 'storage/removed', effect: 'delete' },
        { run: 'ossutil set-acl oss://acme-web public-read -b', rule: 'storage/exposed', effect: 'expose' },
        {
          run: 'ossutil bucket-versioning --method put oss://acme suspended',
          rule: 'storage/unprotected',
          effect: 'unprotect',
        },
        {
          run: 'ossutil lifecycle --method put oss://acme rules.xml',
          rule: 'storage/removed',
          effect: 'delete',
          target: 'oss://acme',
        },
        { run: 'coscmd delete -f logs/a', rule: 'storage/removed', effect: 'delete', target: 'logs/a' },
        { run: 'coscmd upload -r --sync --delete web /', rule: 'storage/removed', effect: 'delete' },
        { run: 'coscmd putbucketacl --grant-read anyone', rule: 'storage/exposed', effect: 'expose' },
      ],
      leaves: [
        'azcopy copy ./web https://acme.blob.core.windows.net/web',
        'azcopy remove https://acme.blob.core.windows.net/logs --dry-run',
        'azcopy sync ./web https://acme.blob.core.windows.net/web',
        'azcopy sync a b --delete-destination=false',
        'b2 ls',
        'b2 sync ./web b2://acme-web',
        'b2 bucket update acme-web allPrivate',
        'swift build -c release',
        'swift test',
        'swift list',
        'swift post -m a:b web',
        'ossutil ls',
        'ossutil lifecycle --method get oss://acme x',
        'coscmd list',
        'coscmd upload a b',
      ],
    },
  }),
  () => ({}),
);
