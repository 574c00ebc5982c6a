import type { RulePack } from '../model/command';
import { inStorage } from './storage/deeds';
import { fetched } from './secrets/stores';
import { below } from './shared/below';
import type { Deed } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const { gone, replaced, interrupted, unprotected, granted } = inStorage;
const every: Partial<Deed> = { named: (operands) => operands };
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const pool = gone('Deletes with its data the pool', 'pool', { ...first, severity: 'critical' });
const image = gone('Deletes the image', 'image', { ...every, severity: 'critical' });
const snapshots = gone('Deletes the snapshot', 'snapshot', every);
const disk = gone('Takes for ever out of the cluster the disk', 'disk', { ...every, undo: 'costly' });
const out = interrupted('Takes out of work the disk', 'disk', every);
const key = fetched('the key', { named: (operands) => operands.slice(0, 1) });

/** Flags that keep data from moving or from being lost while a machine is away. */
const flags = interrupted('Changes how the whole cluster keeps its data:', 'flag', first);

/** Ceph, its images, objects and gateways. */
export const ceph: RulePack = toolsPack({
  tools: [
    {
      programs: ['ceph'],
      grammar: {
        valued: ['-c', '--conf', '-n', '--name', '--id', '-k', '--keyring', '-m', '--cluster', '-f', '-o', '-i'],
      },
      idle: ['-h', '--dry-run'],
      verbs: {
        ...{ 'osd pool delete': pool, 'osd pool rm': pool, 'fs rm': { ...pool, says: 'Deletes the file system' } },
        'fs volume rm': { ...pool, says: 'Deletes with its data the volume' },
        'fs subvolume rm': gone('Deletes with its data the subvolume', 'volume', {
          named: (words) => words.slice(1, 2),
        }),
        ...{ 'osd purge': disk, 'osd rm': disk, 'osd destroy': disk, 'osd lost': disk, 'osd crush remove': disk },
        ...{ 'osd out': out, 'osd down': out, 'osd stop': out, 'osd set': flags, 'osd unset': flags },
        ...{ 'mon remove': disk, 'mon rm': disk, 'mds fail': out, 'mds rm': disk, 'fs fail': out },
        'osd pool set': ({ has }, rest) => {
          if (rest[1]?.value === 'size' && rest[2]?.value === '1')
            return unprotected('Keeps one copy only of', 'pool', first);
          return has('--yes-i-really-mean-it') ? unprotected('Changes against the warning', 'pool', first) : null;
        },
        ...{
          'auth del': gone('Deletes the login', 'login', { ...first, undo: 'costly' }),
          'auth caps': granted('Changes what may do', 'login', first),
        },
        ...{ 'auth get': key, 'auth get-key': key, 'auth print-key': key, 'auth print_key': key, 'auth export': key },
        ...{
          'auth add': granted('Makes the login', 'login', first),
          'auth get-or-create': granted('Makes the login', 'login', first),
        },
        ...{
          'orch rm': gone('Removes the service', 'service', { ...first, undo: 'costly' }),
          'orch stop': out,
          'orch osd rm': disk,
        },
        ...{
          'orch host rm': disk,
          'orch host drain': out,
          'orch device zap': gone('Wipes the disk', 'disk', { ...every, severity: 'critical' }),
        },
        'orch restart': out,
      },
    },
    {
      programs: ['rbd'],
      grammar: { valued: ['-p', '--pool', '--image', '-c', '--id', '--snap', '-s', '--size', '--namespace'] },
      idle: ['-h'],
      verbs: {
        ...{
          rm: image,
          remove: image,
          'trash rm': image,
          'trash purge': { ...image, says: 'Deletes for ever images thrown away in' },
        },
        ...below(['snap', 'snapshot'], {
          rm: snapshots,
          remove: snapshots,
          purge: { ...snapshots, says: 'Deletes every snapshot of' },
        }),
        ...below(['snap', 'snapshot'], {
          rollback: replaced('Puts back to a snapshot', 'image', every),
          revert: replaced('Puts back to a snapshot', 'image', every),
          unprotect: unprotected('Lets be deleted the snapshot', 'snapshot', every),
        }),
        resize: ({ has }) => (has('--allow-shrink') ? gone('Cuts off the end of', 'image', every) : null),
        ...{
          'mirror pool disable': unprotected('Stops copies of', 'pool', first),
          'mirror image resync': replaced('Overwrites by its copy', 'image', every),
        },
        ...{
          'mirror image demote': interrupted('Stops writes to', 'image', every),
          'namespace rm': pool,
          'namespace remove': pool,
        },
      },
    },
    {
      programs: ['rados'],
      grammar: { valued: ['-p', '--pool', '-c', '--id', '-N', '--namespace', '-s', '--snap'] },
      idle: ['-h'],
      verbs: {
        ...{ rmpool: pool, purge: { ...pool, says: 'Deletes every object of the pool' } },
        ...{
          rm: gone('Deletes the object', 'object', every),
          rmsnap: snapshots,
          rollback: replaced('Puts back the object', 'object', every),
        },
        ...{ truncate: gone('Cuts off the end of', 'object', first) },
      },
    },
    {
      programs: ['radosgw-admin'],
      grammar: { valued: ['--uid', '--bucket', '--object', '--subuser', '--access-key', '--tenant', '--rgw-zone'] },
      idle: ['-h'],
      verbs: {
        'bucket rm': gone('Deletes with its objects the bucket', 'bucket', {
          named: (_, options) => options.values('--bucket'),
          severity: 'critical',
        }),
        'object rm': gone('Deletes the object', 'object', { named: (_, options) => options.values('--object') }),
        'user rm': gone('Deletes the user', 'user', { named: (_, options) => options.values('--uid') }),
        ...{
          'user suspend': interrupted('Locks out the user', 'user', { named: (_, options) => options.values('--uid') }),
        },
        'key create': granted('Makes a key of', 'user', { named: (_, options) => options.values('--uid') }),
        'key rm': gone('Deletes a key of', 'user', { named: (_, options) => options.values('--uid'), undo: 'costly' }),
        ...{ 'caps add': granted('Gives rights to', 'user', { named: (_, options) => options.values('--uid') }) },
        'user info': fetched('the keys of a user', { name: '' }),
        ...{
          'zone delete': { ...pool, name: '' },
          'zonegroup delete': { ...pool, name: '' },
          'realm rm': { ...pool, name: '' },
        },
      },
    },
    {
      programs: ['ceph-volume', 'cephadm'],
      grammar: { valued: ['--osd-id', '--osd-fsid', '--fsid', '--image'] },
      idle: ['-h'],
      verbs: {
        ...{ 'lvm zap': gone('Wipes the disk', 'disk', { ...every, severity: 'critical' }) },
        'rm-cluster': gone('Deletes the cluster of this machine', 'cluster', { name: '', severity: 'critical' }),
        'zap-osds': gone('Wipes the disks of the cluster', 'disk', { name: '', severity: 'critical' }),
      },
    },
  ],
  documentation: [
    'https://docs.ceph.com/en/latest/man/8/ceph/',
    'https://docs.ceph.com/en/latest/man/8/rbd/',
    'https://docs.ceph.com/en/latest/man/8/rados/',
    'https://docs.ceph.com/en/latest/man/8/radosgw-admin/',
  ],
  examples: {
    catches: [
      {
        run: 'ceph osd pool delete p p --yes-i-really-really-mean-it',
        rule: 'storage/removed',
        effect: 'delete',
        target: 'p',
      },
      { run: 'ceph osd purge 3 --yes-i-really-mean-it', rule: 'storage/removed', effect: 'delete', target: '3' },
      { run: 'ceph osd pool set p size 1', rule: 'storage/unprotected', effect: 'unprotect', target: 'p' },
      { run: 'ceph osd out 3', rule: 'storage/interrupt', effect: 'interrupt', target: '3' },
      { run: 'ceph auth get-key client.admin', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'rbd rm pool/db', rule: 'storage/removed', effect: 'delete', target: 'pool/db' },
      { run: 'rbd snap rollback pool/db@1', rule: 'storage/replaced', effect: 'replace' },
      { run: 'rbd resize pool/db --size 1G --allow-shrink', rule: 'storage/removed', effect: 'delete' },
      { run: 'rados rmpool p p --yes-i-really-really-mean-it', rule: 'storage/removed', effect: 'delete', target: 'p' },
      {
        run: 'radosgw-admin bucket rm --bucket=b --purge-objects',
        rule: 'storage/removed',
        effect: 'delete',
        target: 'b',
      },
      { run: 'cephadm rm-cluster --fsid 1 --force', rule: 'storage/removed', effect: 'delete' },
    ],
    leaves: [
      'ceph status',
      'ceph osd tree',
      'ceph osd pool ls',
      'ceph osd pool set p pg_num 64',
      'rbd ls pool',
      'rbd snap create pool/db@1',
      'rbd resize pool/db --size 9G',
      'rados df',
      'radosgw-admin bucket stats --bucket=b',
      'cephadm ls',
    ],
  },
});
