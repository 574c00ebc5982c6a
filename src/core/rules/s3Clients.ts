import type { RulePack } from '../model/command';
import { placed } from './shared/placed';
import type { Options } from './shared/readOptions';
import type { DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';
import {
  bucketGone,
  expires,
  expiring,
  inStorage,
  isRemote,
  linked,
  mirrored,
  objectsGone,
  opens,
  opensOnly,
  versionsOff,
} from './storage/deeds';
import { agedByFile } from './storage/agedByFile';

/** The source goes after a move; it is still there under its other name. */
const moved: DeedOf = (_options, rest) =>
  isRemote(rest[0])
    ? { ...objectsGone, says: 'Moves away', undo: 'easy', severity: 'low', named: (operands) => operands.slice(0, -1) }
    : null;

function flagged(options: Options): readonly string[] {
  return options.has('--acl-public', '-P') ? ['public'] : [];
}

const acl = (options: Options): readonly string[] => options.values('--acl').map(({ value }) => value);
const policy = inStorage.granted('Changes who may get at', 'bucket', { named: (operands) => operands.slice(-1) });
const unpoliced = inStorage.unprotected('Takes the policy off', 'bucket');
const unset = inStorage.dropped('Removes a setting of', 'bucket');

const s3cmd: NamedGrammar = {
  programs: ['s3cmd'],
  grammar: {
    valued: [
      ...['-c', '--config', '--access_key', '--secret_key', '--access_token', '--host', '--host-bucket', '--region'],
      ...['--exclude', '--exclude-from', '--include', '--rexclude', '--rinclude', '--files-from', '--acl-grant'],
      ...['--acl-revoke', '-m', '--mime-type', '--add-header', '--storage-class', '--expiry-days', '--expiry-date'],
      ...['--max-delete', '--limit', '-D', '--restore-days', '--cf-add-cname'],
    ],
  },
  idle: ['-n', '--dry-run', '-h'],
  verbs: {
    ...{ del: objectsGone, rm: objectsGone, rb: bucketGone, mv: moved },
    sync: (options, rest, command) =>
      mirrored(['--delete-removed', '--delete-after'], 's3cmd sync --dry-run --delete-removed')(
        options,
        rest,
        command,
      ) ?? opensOnly(flagged)(options, rest, command),
    put: opensOnly(flagged),
    setacl: (options, rest, command) =>
      options.has('--acl-private')
        ? null
        : opens(() => [...flagged(options), ...options.values('--acl-grant').map(({ value }) => value)])(
            options,
            rest,
            command,
          ),
    ...{ setpolicy: policy, delpolicy: unpoliced },
    ...{ delcors: unset, delnotification: unset, deltagging: unset, delobjecttagging: unset, 'ws-delete': unset },
    multidel: objectsGone,
    'ws-create': inStorage.exposed('Makes a website of', 'bucket', { severity: 'medium' }),
    setownership: inStorage.changed('Changes who owns what is put to', 'bucket'),
    setblockpublicaccess: (_options, rest) =>
      /^(?:false|none|off)$/i.test(rest.at(-1)?.value ?? '')
        ? inStorage.unprotected('Lets be made public', 'bucket', { severity: 'critical' })
        : null,
    ...{
      setlifecycle: agedByFile(([file]) => file, { named: (operands) => operands.slice(-1) }),
      dellifecycle: expiring,
      expire: expires,
    },
    setversioning: (_options, rest) => (rest.at(-1)?.value === 'disable' ? versionsOff : null),
    abortmp: inStorage.dropped('Gives up the upload of', 'upload'),
    signurl: { ...linked, named: (operands) => operands.slice(0, 1) },
    cfremove: inStorage.gone('Deletes the distribution', 'distribution', { undo: 'costly' }),
    cfdelete: inStorage.gone('Deletes the distribution', 'distribution', { undo: 'costly' }),
    cfmodify: inStorage.changed('Changes the distribution', 'distribution'),
  },
};

const s5cmd: NamedGrammar = {
  programs: ['s5cmd'],
  grammar: {
    valued: [
      ...['--endpoint-url', '--numworkers', '-r', '--retry-count', '--log', '--profile', '--credentials-file', '--acl'],
      ...[
        '--exclude',
        '--include',
        '--version-id',
        '--storage-class',
        '--sse',
        '--concurrency',
        '--part-size',
        '--set',
      ],
      ...['--expire', '--region', '--destination-region', '--source-region'],
    ],
  },
  idle: ['--dry-run', '-h'],
  verbs: {
    ...{ rm: objectsGone, rb: bucketGone, mv: moved, sync: mirrored(['--delete'], 's5cmd --dry-run sync --delete') },
    ...{ cp: opensOnly(acl), pipe: opensOnly(acl), presign: linked },
    'bucket-version': (options) => (/^suspended$/i.test(options.value('--set')?.value ?? '') ? versionsOff : null),
    run: inStorage.changed('Does what a list of commands says:', 'file', {
      undo: 'unknown',
      effect: 'replace',
      certainty: 'possible',
    }),
  },
};

const s4cmd: NamedGrammar = {
  programs: ['s4cmd'],
  grammar: {
    valued: [
      '-p',
      '--config',
      '-c',
      '--num-threads',
      '--endpoint-url',
      '--access-key',
      '--secret-key',
      '--API-ACL',
      '-t',
      '--retry',
    ],
  },
  idle: ['-n', '--dry-run', '-h'],
  verbs: {
    ...{ del: objectsGone, mv: moved, dsync: mirrored(['--delete-removed'], 's4cmd dsync --dry-run --delete-removed') },
    _del: objectsGone,
    put: opensOnly((options) => options.values('--API-ACL').map(({ value }) => value)),
  },
};

/** Clients of S3 and of what speaks like it. */
export const s3Clients: RulePack = placed(
  toolsPack({
    tools: [s3cmd, s5cmd, s4cmd],
    documentation: [
      'https://s3tools.org/usage',
      'https://github.com/peak/s5cmd#usage',
      'https://github.com/bloomreach/s4cmd#commands',
    ],
    examples: {
      catches: [
        {
          run: 's3cmd del --recursive --force s3://acme-logs/2024/',
          rule: 'storage/removed',
          effect: 'delete',
          target: 's3://acme-logs/2024/',
        },
        { run: 's3cmd rb --recursive s3://acme-logs', rule: 'storage/removed', effect: 'delete' },
        {
          run: 's3cmd sync --delete-removed dist/ s3://acme-web',
          rule: 'storage/removed',
          effect: 'delete',
          target: 's3://acme-web',
        },
        {
          run: 's3cmd setacl --acl-public s3://acme-web',
          rule: 'storage/exposed',
          effect: 'expose',
          target: 's3://acme-web',
        },
        { run: 's3cmd setacl --acl-grant=read:eve s3://acme-web', rule: 'storage/access', effect: 'grant' },
        { run: 's3cmd put -P a.html s3://acme-web', rule: 'storage/exposed', effect: 'expose' },
        { run: 's3cmd setversioning s3://acme-data disable', rule: 'storage/unprotected', effect: 'unprotect' },
        { run: 's3cmd expire --expiry-days=1 s3://acme-logs', rule: 'storage/removed', effect: 'delete' },
        { run: "s5cmd rm 's3://acme-logs/*'", rule: 'storage/removed', effect: 'delete' },
        { run: 's5cmd mv s3://a/x s3://b/x', rule: 'storage/removed', effect: 'delete', target: 's3://a/x' },
        { run: 's5cmd sync --delete dist/ s3://acme-web/', rule: 'storage/removed', effect: 'delete' },
        { run: 's5cmd cp --acl public-read a s3://acme-web/', rule: 'storage/exposed', effect: 'expose' },
        {
          run: 's5cmd bucket-version --set Suspended s3://acme-data',
          rule: 'storage/unprotected',
          effect: 'unprotect',
        },
        { run: 's4cmd dsync --delete-removed dist s3://acme-web', rule: 'storage/removed', effect: 'delete' },
        { run: 's4cmd put --API-ACL=public-read a s3://acme-web', rule: 'storage/exposed', effect: 'expose' },
      ],
      leaves: [
        's3cmd ls s3://acme-web',
        's3cmd put a.html s3://acme-web',
        's3cmd -n del s3://acme-web/a',
        's3cmd setacl --acl-private s3://acme-web',
        's3cmd setversioning s3://acme-data enable',
        's3cmd sync dist/ s3://acme-web',
        's5cmd ls',
        's5cmd --dry-run rm s3://acme-web/a',
        's5cmd bucket-version --set Enabled s3://acme-data',
        's5cmd mv a.txt b.txt',
        's4cmd ls s3://acme-web',
      ],
    },
  }),
  () => ({}),
);
