import assert from 'node:assert/strict';
import { testEngine, workspace, type TestEngine } from '../../support/engine';

let engine: TestEngine | null = null;

const files = {
  [`${workspace}/gone.json`]: '{"rule":[{"action":{"type":"Delete"},"condition":{"age":1}}]}',
  [`${workspace}/cold.json`]: '{"rule":[{"action":{"type":"SetStorageClass","storageClass":"COLDLINE"}}]}',
  [`${workspace}/gone.xml`]:
    '<LifecycleConfiguration><Rule><Expiration><Days>1</Days></Expiration></Rule></LifecycleConfiguration>',
  [`${workspace}/cold.xml`]:
    '<LifecycleConfiguration><Rule><Transition><Days>9</Days></Transition></Rule></LifecycleConfiguration>',
  [`${workspace}/s3-gone.json`]: '{"Rules":[{"Status":"Enabled","NoncurrentVersionExpiration":{"NoncurrentDays":1}}]}',
  [`${workspace}/s3-off.json`]: '{"Rules":[{"Status":"Disabled","Expiration":{"Days":1}}]}',
  [`${workspace}/s3-marker.json`]: '{"Rules":[{"Status":"Enabled","Expiration":{"ExpiredObjectDeleteMarker":true}}]}',
  [`${workspace}/s3-parts.json`]: '{"Rules":[{"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":7}}]}',
  [`${workspace}/az-gone.json`]:
    '{"rules":[{"definition":{"actions":{"baseBlob":{"delete":{"daysAfterModificationGreaterThan":1}}}}}]}',
  [`${workspace}/az-cold.json`]:
    '{"rules":[{"definition":{"actions":{"baseBlob":{"tierToCool":{"daysAfterModificationGreaterThan":30}}}}}]}',
};

/** The effects of each line, in a folder with files of rules; whatever deletes is asked about. */
function checkLines(table: Readonly<Record<string, string>>): void {
  for (const [line, expected] of Object.entries(table)) {
    assert.ok(engine !== null);
    const { findings, decision } = engine.run(line, { files });
    assert.equal([...new Set(findings.map(({ effect }) => effect))].join(' '), expected, line);
    assert.equal(decision.verdict, expected === 'delete' || expected === 'replace' ? 'ask' : 'allow', line);
  }
}

describe('rules by age', () => {
  before(async () => {
    engine = await testEngine();
  });

  it('are read in the file that a command names, and may delete where nobody can read it', () => {
    checkLines({
      'gsutil lifecycle set gone.json gs://b': 'delete',
      'gsutil lifecycle set cold.json gs://b': 'update',
      'gsutil lifecycle set other.json gs://b': 'delete',
      'gcloud storage buckets update gs://b --lifecycle-file=gone.json': 'delete',
      'gcloud storage buckets update gs://b --lifecycle-file cold.json': 'update',
      'gcloud storage buckets update gs://b --lifecycle-file=other.json': 'delete',
      'gcloud storage buckets create gs://b --lifecycle-file=gone.json': 'create',
      's3cmd setlifecycle gone.xml s3://b': 'delete',
      's3cmd setlifecycle cold.xml s3://b': 'update',
      'ossutil lifecycle --method put oss://b gone.xml': 'delete',
      'ossutil lifecycle --method put oss://b cold.xml': 'update',
      'az storage account management-policy create --account-name a -g g --policy @az-gone.json': 'delete',
      'az storage account management-policy create --account-name a -g g --policy @az-cold.json': 'create',
      'az storage account management-policy create --account-name a -g g --policy @other.json': 'delete',
    });
  });

  it('that delete in S3 are told from those that move, that are off, and that only tidy up', () => {
    const set = 'aws s3api put-bucket-lifecycle-configuration --bucket b --lifecycle-configuration';
    checkLines({
      [`${set} file://s3-gone.json`]: 'delete',
      [`${set} file://s3-off.json`]: 'update',
      [`${set} file://s3-marker.json`]: 'update',
      [`${set} file://s3-parts.json`]: 'update',
      [`${set} 'Rules=[{Status=Enabled,Expiration={Days=1}}]'`]: 'delete',
      [`${set} 'Rules=[{Status=Enabled,Transitions=[{Days=30,StorageClass=GLACIER}]}]'`]: 'update',
      'aws backup update-recovery-point-lifecycle --recovery-point-arn a --lifecycle DeleteAfterDays=1': 'delete',
      'aws backup update-recovery-point-lifecycle --recovery-point-arn a --lifecycle DeleteAfterDays=365': 'update',
    });
  });

  it('of a search engine and of topics delete as well', () => {
    const es = 'curl -X PUT http://es.acme.example:9200';
    checkLines({
      [`${es}/_ilm/policy/p -d '{"policy":{"phases":{"delete":{"min_age":"1d","actions":{"delete":{}}}}}}'`]: 'delete',
      [`${es}/_ilm/policy/p -d '{"policy":{"phases":{"warm":{"actions":{"forcemerge":{}}}}}}'`]: 'update',
      [`${es}/_data_stream/logs/_lifecycle -d '{"data_retention":"1d"}'`]: 'delete',
      'kafka-topics --bootstrap-server k:9092 --alter --topic o --config retention.ms=1000': 'delete',
      'kafka-topics --bootstrap-server k:9092 --alter --topic o --config retention.ms=-1': 'update',
      'kafka-configs --alter --entity-type topics --entity-name o --add-config retention.ms=604800000': 'update',
      'kafka-configs --alter --entity-type topics --entity-name o --add-config retention.bytes=1': 'delete',
      'kafkactl alter topic o --config retention.ms=1000': 'delete',
      'kafkactl alter topic o --config max.message.bytes=9': 'update',
      'kaf topic set-config o cleanup.policy=delete': 'delete',
      'rpk topic alter-config o --set retention.ms=-1': 'update',
      'confluent kafka topic update o --config retention.ms=1000': 'delete',
      'confluent kafka topic update o --config retention.ms=-1': 'update',
    });
  });
});
