import type { RulePack, Word } from '../model/command';
import { fetched } from './secrets/stores';
import { placed } from './shared/placed';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';
import { expires, expiring, inStorage, isPublic, linked, objectsGone, versionsOff } from './storage/deeds';

/** `./x`, `/x`: a file of this machine. Anything else begins with the alias of a server. */
function reachOf(word: Word | undefined): Pick<Deed, 'reach'> {
  return { reach: /^[./~]/.test(word?.value ?? '') ? 'local' : 'remote' };
}

const removed: DeedOf = (options, rest) => {
  const says = options.has('--recursive', '-r', '--force') ? 'Deletes the objects in' : 'Deletes the object';
  return { ...objectsGone, ...reachOf(rest[0]), says, saferWay: 'mc rm --dry-run' };
};
const bucket: DeedOf = (options) =>
  inStorage.gone(
    options.has('--force') ? 'Deletes the bucket with all that is in it:' : 'Deletes the bucket',
    'bucket',
    options.has('--force') ? { severity: 'critical' } : { undo: 'easy', severity: 'medium' },
  );
const mirrored: DeedOf = (options, rest) =>
  options.has('--remove')
    ? {
        ...inStorage.gone('Deletes what the source lacks in', 'folder', { named: (operands) => operands.slice(-1) }),
        ...{ ...reachOf(rest.at(-1)), saferWay: 'mc mirror --remove --dry-run' },
      }
    : null;

/** `anonymous set public ALIAS/BUCKET`; `none` and `private` close it. */
const anonymous: DeedOf = (_options, [permission]) =>
  /^(?:none|private)$/.test(permission?.value ?? '')
    ? null
    : inStorage.exposed('Lets everybody get at', 'bucket', { named: (operands) => operands.slice(1, 2) });
const anonymousFile = inStorage.exposed('Changes what everybody may do with', 'bucket', {
  named: (operands) => operands.slice(1, 2),
});

const named: Partial<Deed> = { named: (operands) => operands.slice(1, 2) };
const onServer: Partial<Deed> = { severity: 'high' };
const user = inStorage.gone('Deletes the user', 'user', { ...named, undo: 'costly' });
const key = inStorage.gone('Deletes the access key', 'access key', { ...named, undo: 'costly' });
const policyGone = inStorage.gone('Deletes the policy', 'policy', { ...named, undo: 'costly' });
const attached = inStorage.granted('Gives somebody the policy', 'policy', named);
const service = inStorage.interrupted('Stops the servers of', 'server', onServer);
const protection = inStorage.unprotected('Takes off what protects the objects in', 'bucket');
const replication = inStorage.dropped('Stops copying to another place from', 'bucket');

/** A rule may also only move objects to another tier; one that comes on the input (`import`) says what nobody sees. */
const aged: DeedOf = (options) =>
  options.given.some(({ name }) => /^--(?:non-?current-?(?:version-)?)?expir/.test(name)) ? expires : expiring;

/** Versions with a lock stay until its time; a mode that is put later opens nothing. */
const clears: DeedOf = (_options, [verb]) =>
  verb?.value === 'clear' ? { ...protection, named: (operands) => operands.slice(1, 2) } : null;

const tool = toolPack({
  programs: ['mc', 'mcli', 'minio-client'],
  documentation: ['https://min.io/docs/minio/linux/reference/minio-mc.html'],
  grammar: {
    valued: [
      ...['-C', '--config-dir', '--limit-upload', '--limit-download', '--older-than', '--newer-than', '--rewind'],
      ...['--version-id', '--vid', '--expire', '-E', '--attr', '--tags', '--storage-class', '--sc', '--exclude'],
      ...['--id', '--user', '-u', '--group', '-g', '--access-key', '--secret-key', '--policy', '--expire-days'],
      ...['--expiry-days', '--noncurrent-expire-days', '--noncurrent-expire-newer', '--prefix'],
      ...['--transition-days', '--transition-tier'],
    ],
  },
  idle: ['-h', '--dry-run', '--fake'],
  verbs: {
    ...{
      rm: removed,
      rb: bucket,
      mirror: mirrored,
      undo: { ...objectsGone, effect: 'replace', says: 'Takes back the last changes in' },
    },
    mv: {
      ...objectsGone,
      says: 'Moves away',
      named: (operands) => operands.slice(0, -1),
      undo: 'easy',
      severity: 'low',
    },
    ...{
      'anonymous set': anonymous,
      'policy set': anonymous,
      'anonymous set-json': anonymousFile,
      'policy set-json': anonymousFile,
    },
    ...{ 'share download': linked, 'share upload': linked },
    ...{
      'ilm add': aged,
      'ilm edit': aged,
      'ilm import': expires,
      'ilm rm': expiring,
      'ilm remove': expiring,
    },
    ...{
      'ilm rule add': aged,
      'ilm rule edit': aged,
      'ilm rule import': expires,
      'ilm rule rm': expiring,
      'ilm rule remove': expiring,
    },
    ...{ 'ilm tier rm': expiring, 'ilm tier remove': expiring },
    'version suspend': versionsOff,
    ...{ retention: clears, legalhold: clears, encrypt: clears, quota: clears },
    ...{
      'replicate rm': replication,
      'replicate remove': replication,
      'event rm': replication,
      'event remove': replication,
    },
    ...{
      'admin user remove': user,
      'admin user rm': user,
      'admin user disable': inStorage.interrupted('Locks out the user', 'user', named),
    },
    'admin user add': inStorage.granted('Makes a user', 'user', named),
    ...{
      'admin user svcacct rm': key,
      'admin user svcacct remove': key,
      'admin accesskey rm': key,
      'admin accesskey remove': key,
    },
    ...{ 'admin user svcacct add': inStorage.granted('Makes an access key for', 'access key', named) },
    ...{ 'admin accesskey create': inStorage.granted('Makes an access key for', 'access key', named) },
    ...{ 'admin policy remove': policyGone, 'admin policy rm': policyGone },
    ...{ 'admin policy attach': attached, 'admin policy set': attached, 'admin policy update': attached },
    ...{ 'admin policy create': attached, 'admin policy add': attached },
    ...{
      'admin policy detach': inStorage.dropped('Takes away the policy', 'policy', named),
      'admin group add': inStorage.granted('Puts users into the group', 'group', named),
    },
    ...{
      'admin group remove': inStorage.gone('Takes out or deletes the group', 'group', { ...named, undo: 'costly' }),
    },
    ...{ 'admin group rm': inStorage.gone('Takes out or deletes the group', 'group', { ...named, undo: 'costly' }) },
    ...{
      'admin service stop': service,
      'admin service restart': service,
      'admin service freeze': service,
      'admin update': service,
    },
    ...{
      'admin config set': inStorage.changed('Changes the settings of', 'server'),
      'admin config reset': inStorage.replaced('Resets the settings of', 'server', { undo: 'costly' }),
    },
    ...{
      'admin config import': inStorage.replaced('Replaces the settings of', 'server', { undo: 'costly' }),
      'admin config restore': inStorage.replaced('Replaces the settings of', 'server', { undo: 'costly' }),
    },
    ...{
      'admin decommission start': inStorage.gone('Takes a pool out of', 'server', {
        named: (operands) => operands.slice(0, 1),
      }),
    },
    ...{
      'admin decom start': inStorage.gone('Takes a pool out of', 'server', {
        named: (operands) => operands.slice(0, 1),
      }),
    },
    ...{
      'admin replicate rm': replication,
      'admin replicate remove': replication,
      'admin bucket remote rm': replication,
    },
    ...{
      'admin cluster iam import': inStorage.granted('Replaces users and policies of', 'server'),
      'admin cluster bucket import': inStorage.replaced('Replaces the settings of buckets of', 'server', {
        undo: 'costly',
      }),
    },
    'admin cluster iam export': fetched('users and their keys', { type: 'credential' }),
    ...{
      'idp ldap policy attach': attached,
      'idp openid add': inStorage.granted('Lets another service log users in to', 'server'),
      'idp ldap add': inStorage.granted('Lets another service log users in to', 'server'),
    },
    ...{
      'alias rm': inStorage.dropped('Forgets the server', 'alias', { reach: 'local', severity: 'low' }),
      'alias remove': inStorage.dropped('Forgets the server', 'alias', { reach: 'local', severity: 'low' }),
    },
    cp: (options) =>
      isPublic(options.value('--attr')?.value ?? '')
        ? inStorage.exposed('Lets everybody read what is put to', 'object', { named: (operands) => operands.slice(-1) })
        : null,
  },
  examples: {
    catches: [
      { run: 'mc rb --force shop/backups', rule: 'storage/removed', effect: 'delete', target: 'shop/backups' },
      { run: 'mc rm --recursive --force shop/logs', rule: 'storage/removed', effect: 'delete', target: 'shop/logs' },
      {
        run: 'mc mirror --overwrite --remove dist/ shop/web',
        rule: 'storage/removed',
        effect: 'delete',
        target: 'shop/web',
      },
      { run: 'mc anonymous set public shop/web', rule: 'storage/exposed', effect: 'expose', target: 'shop/web' },
      { run: 'mc share download shop/report.pdf', rule: 'storage/exposed', effect: 'expose' },
      {
        run: 'mc ilm rule add --expire-days 1 shop/logs',
        rule: 'storage/removed',
        effect: 'delete',
        target: 'shop/logs',
      },
      {
        run: 'mc ilm rule add --transition-days 30 --transition-tier COLD shop/logs',
        rule: 'storage/changed',
        effect: 'update',
        target: 'shop/logs',
      },
      { run: 'mc version suspend shop/data', rule: 'storage/unprotected', effect: 'unprotect' },
      { run: 'mc retention clear shop/data', rule: 'storage/unprotected', effect: 'unprotect', target: 'shop/data' },
      { run: 'mc admin user remove shop eve', rule: 'storage/removed', effect: 'delete', target: 'eve' },
      {
        run: 'mc admin policy attach shop consoleAdmin --user eve',
        rule: 'storage/access',
        effect: 'grant',
        target: 'consoleAdmin',
      },
      { run: 'mc admin service stop shop', rule: 'storage/interrupt', effect: 'interrupt' },
      { run: 'mc admin cluster iam export shop', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'mc cp --attr x-amz-acl=public-read a shop/a', rule: 'storage/exposed', effect: 'expose' },
    ],
    leaves: [
      'mc ls shop',
      'mc cp a.txt shop/a.txt',
      'mc mirror src shop/src',
      'mc rm --dry-run --recursive shop/logs',
      'mc anonymous set none shop/web',
      'mc retention set governance 30d shop/data',
      'mc admin info shop',
      'mc ilm rule ls shop/logs',
      'mc version enable shop/data',
    ],
  },
});

/** MinIO's client. */
export const mc: RulePack = placed(tool, () => ({}));
