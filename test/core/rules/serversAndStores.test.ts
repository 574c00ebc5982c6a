import { describe, it } from 'mocha';
import type { RulePack } from '../../../src/core/model/command';
import { bucketTools } from '../../../src/core/rules/bucketTools';
import { coordination } from '../../../src/core/rules/coordination';
import { elasticTools } from '../../../src/core/rules/elasticTools';
import { gsutil } from '../../../src/core/rules/gsutil';
import { hypervisors } from '../../../src/core/rules/hypervisors';
import { kafka } from '../../../src/core/rules/kafka';
import { kafkaClouds } from '../../../src/core/rules/kafkaClouds';
import { mc } from '../../../src/core/rules/mc';
import { natsTools } from '../../../src/core/rules/natsTools';
import { nomad } from '../../../src/core/rules/nomad';
import { rabbitmq } from '../../../src/core/rules/rabbitmq';
import { registries } from '../../../src/core/rules/registries';
import { s3Clients } from '../../../src/core/rules/s3Clients';
import { servers } from '../../../src/core/rules/servers';
import { checkPack, type Expected } from './checkPack';

const cases: readonly (readonly [title: string, pack: RulePack, line: string, expected: Expected])[] = [
  [
    'every server of a list is evidence',
    kafka,
    'kafka-topics --bootstrap-server a:9092,b-prod:9092 --delete --topic t',
    {
      signals: ['name topic name t', 'database-host database host a', 'database-host database host b-prod'],
    },
  ],
  [
    'a server of this machine is development',
    kafka,
    'kafka-topics --bootstrap-server localhost:9092 --delete --topic t',
    {
      signals: ['name topic name t', 'database-host database host localhost'],
    },
  ],
  ['a topic that is only known later is no evidence', kafka, 'kafka-topics --delete --topic $T', { signals: [] }],
  [
    'every group',
    kafka,
    'kafka-consumer-groups --all-groups --reset-offsets --to-latest --execute',
    {
      says: ['Makes consumers skip or repeat messages'],
    },
  ],
  [
    'a default',
    kafka,
    'kafka-configs --alter --entity-type brokers --entity-default --add-config a=b',
    { weights: ['update medium easy'] },
  ],
  [
    'a node by its name',
    rabbitmq,
    'rabbitmqctl -n rabbit@mq-prod stop',
    { signals: ['database-host database host mq-prod'] },
  ],
  ['the node of this machine', rabbitmq, 'rabbitmqctl stop', { signals: ['database-host default host localhost'] }],
  [
    'a variable with an address',
    natsTools,
    'NATS_URL=nats://n-prod:4222 nats stream rm A',
    {
      signals: ['name stream name A', 'database-host database host n-prod'],
    },
  ],
  [
    'an option is stronger than a variable',
    natsTools,
    'NATS_URL=nats://n-prod nats -s nats://n2 --context eu stream rm A',
    {
      signals: ['name stream name A', 'database-host database host n2', 'name context eu'],
    },
  ],
  ['a key of a bucket', natsTools, 'nats obj rm files a.txt', { says: ['Deletes from the bucket a.txt'] }],
  ['consumers that only look', kafkaClouds, 'rpk group seek g --to end --dry-run', { says: [] }],
  [
    'a cluster of a cloud',
    kafkaClouds,
    'confluent kafka cluster delete lkc-1',
    { weights: ['delete critical impossible'] },
  ],
  ['what is only listed', kafkaClouds, 'confluent iam', { says: [] }],
  ['local services', kafkaClouds, 'confluent local services kafka produce a', { says: [] }],
  ['a range of keys', coordination, 'etcdctl del a z', { weights: ['delete high impossible'] }],
  ['everything from a key on', coordination, "etcdctl del '' --from-key", { weights: ['delete critical impossible'] }],
  [
    'a data centre',
    coordination,
    'consul kv delete -datacenter eu-prod a',
    {
      signals: ['name key name a', 'name context eu-prod'],
    },
  ],
  [
    'a way to another server',
    nomad,
    'nomad job stop -address=https://n-prod:4646 web',
    {
      signals: ['name job name web', 'database-host database host n-prod'],
    },
  ],
  [
    'a machine elsewhere',
    hypervisors,
    'virsh -c qemu+ssh://h-prod/system destroy db',
    {
      signals: ['name machine name db', 'database-host database host h-prod'],
    },
  ],
  ['a definition with its state', hypervisors, 'virsh undefine db --nvram', { weights: ['delete high impossible'] }],
  ['objects one by one', mc, 'mc rm shop/a', { says: ['Deletes the object shop/a'], saferWay: 'mc rm --dry-run' }],
  ['files of this machine', mc, 'mc rm ./a', { says: ['Deletes the object ./a'] }],
  ['an empty bucket', mc, 'mc rb shop/a', { weights: ['delete medium easy'] }],
  ['a metadata that opens nothing', mc, 'mc cp --attr a=b x shop/x', { says: [] }],
  ['everybody', gsutil, 'gsutil acl set public-read gs://a', { weights: ['expose critical easy'] }],
  ['a bucket with such a name', gsutil, 'gsutil acl set private gs://public-a', { weights: ['grant high easy'] }],
  ['protection of everything', gsutil, 'gsutil ubla set off gs://a', { weights: ['unprotect critical easy'] }],
  ['an event that ends', gsutil, 'gsutil retention event release gs://a/b', { weights: ['unprotect high easy'] }],
  ['an event that begins', gsutil, 'gsutil retention event set gs://a/b', { weights: ['update medium unknown'] }],
  ['a copy without an access', gsutil, 'gsutil cp -a project-private x gs://a', { weights: ['update medium unknown'] }],
  ['what is put with an access', s3Clients, 's3cmd sync -P a s3://b', { weights: ['expose high easy'] }],
  ['a move of a file', s3Clients, 's3cmd mv a b', { says: [] }],
  [
    'a copy to this machine',
    bucketTools,
    'azcopy sync https://a.example/x ./x --delete-destination=true',
    { weights: ['delete high impossible'] },
  ],
  [
    'without a word behind it',
    bucketTools,
    'azcopy sync a https://a.example/x --delete-destination',
    { weights: ['delete high impossible'] },
  ],
  ['a private list', bucketTools, 'ossutil set-acl oss://public-a private', { weights: ['grant high easy'] }],
  ['a state that is asked for', bucketTools, 'ossutil bucket-versioning --method get oss://a suspended', { says: [] }],
  ['no list at all', bucketTools, 'coscmd upload --sync a b', { says: [] }],
  ['an archive', registries, 'crane append -f l.tar r.example/a', { says: ['Publishes the image r.example/a'] }],
  ['a local transport', registries, 'skopeo delete oci:x', { says: [] }],
  ['a copy of a modified image', registries, 'imgpkg copy -b a/b --to-tar x', { says: [] }],
  ['indices that are shown', elasticTools, 'curator_cli show_indices', { says: [] }],
  ['a server that is told nothing', servers, 'nginx', { says: [] }],
];

describe('servers and stores', () => {
  for (const [title, pack, line, expected] of cases) {
    it(`${title}: ${line}`, () => {
      checkPack(pack, line, expected);
    });
  }
});
