import assert from 'node:assert/strict';
import { javascript } from '../../../src/core/code/javascript';
import { python } from '../../../src/core/code/python';
import { read } from './checkCode';

type Row = readonly [code: string, found: readonly string[]];

const pythonRows: readonly Row[] = [
  [
    `import sqlite3; c = sqlite3.connect('a.db'); c.execute('DROP TABLE t'); c.cursor().executemany(sql)`,
    ['sqlite3 a.db DROP TABLE t'],
  ],
  [
    `import psycopg2; psycopg2.connect('postgres://h/d').cursor().execute('DELETE FROM t')`,
    ['psql postgres://h/d -c DELETE FROM t'],
  ],
  [
    `import psycopg; c = psycopg.connect(host='h', dbname='d'); c.execute(f'DROP TABLE {x}')`,
    ['psql -h h -d d -c DROP TABLE …'],
  ],
  [
    `import pymysql; pymysql.connect(host='h', db='d').cursor().execute('TRUNCATE t')`,
    ['mysql -h h -D d -e TRUNCATE t'],
  ],
  [
    `from sqlalchemy import create_engine, text; e = create_engine('mysql+pymysql://u:p@h/d')\nwith e.begin() as c: c.execute(text('DROP TABLE t'))`,
    ['mysql -h h -e DROP TABLE t'],
  ],
  [
    `from sqlalchemy import create_engine as c, text as t; c('sqlite:///a.db').connect().execute(t('DROP TABLE t')); c('postgresql+psycopg://h/d').connect().execute(t('DROP TABLE u'))`,
    ['sqlite3 a.db DROP TABLE t', 'psql postgresql://h/d -c DROP TABLE u'],
  ],
  [
    `import duckdb; duckdb.sql('DROP TABLE t'); duckdb.connect('a.db').execute('DROP TABLE u')`,
    ['duckdb -c DROP TABLE t', 'duckdb a.db -c DROP TABLE u'],
  ],
  [
    `import pyodbc, snowflake.connector, clickhouse_connect as cc\npyodbc.connect('x').cursor().execute('DROP TABLE t'); snowflake.connector.connect(user='u').cursor().execute('DROP TABLE t'); cc.get_client().command('DROP TABLE t')`,
    ['sqlcmd -Q DROP TABLE t', 'snowsql -q DROP TABLE t', 'clickhouse-client -q DROP TABLE t'],
  ],
  [
    `from cassandra.cluster import Cluster; Cluster().connect().execute('DROP KEYSPACE k')`,
    ['cqlsh -e DROP KEYSPACE k'],
  ],
  [
    `from google.cloud import bigquery as b; b.Client().query('DROP TABLE t'); b.Client().delete_dataset('d', delete_contents=True); b.Client().delete_table('d.t')`,
    ['bq query --use_legacy_sql=false DROP TABLE t', 'bq rm -f -d -r d', 'bq rm -f -t d.t'],
  ],
  [
    `import redis; redis.Redis(host='h').flushall(); redis.from_url('redis://h').delete('k'); redis.Redis('h').execute_command('FLUSHDB')`,
    ['redis-cli -h h FLUSHALL', 'redis-cli -u redis://h DELETE k', 'redis-cli -h h FLUSHDB'],
  ],
  [
    `import pymongo; c = pymongo.MongoClient('mongodb://h'); c.drop_database('d'); c.d.users.delete_many({}); c['d']['logs'].delete_many({'a': 1}); c.d.drop_collection('x'); c.d.t.drop()`,
    [
      'mongosh mongodb://h --eval db.dropDatabase()',
      'mongosh mongodb://h --eval db.getCollection("users").deleteMany({})',
      'mongosh mongodb://h --eval db.getCollection("logs").deleteMany({ _id: 1 })',
      'mongosh mongodb://h --eval db.getCollection("x").drop()',
      'mongosh mongodb://h --eval db.getCollection("t").drop()',
    ],
  ],
  [
    `from google.cloud import storage; b = storage.Client().bucket('b'); b.delete(); b.blob('k').delete(); b.delete_blob('k'); b.delete_blobs([]); b.exists(); b.blob('k').exists()`,
    [
      'gcloud storage buckets delete gs://b',
      'gcloud storage rm gs://b/k',
      'gcloud storage rm gs://b/k',
      'gcloud storage rm -r gs://b/**',
    ],
  ],
  [
    `from google.cloud import compute_v1, secretmanager; compute_v1.InstancesClient().delete(project='p', zone='z', instance='i'); secretmanager.SecretManagerServiceClient().delete_secret(name='s')`,
    ['gcloud compute instances delete i --project p --zone z', 'gcloud secrets delete s'],
  ],
  [
    `from google.cloud import pubsub_v1; pubsub_v1.PublisherClient().delete_topic(topic='t')`,
    ['gcloud pubsub topics delete t'],
  ],
  [
    `from googleapiclient import discovery; discovery.build('sqladmin', 'v1').instances().delete(project='p', instance='i').execute(); discovery.build('run', 'v1').projects().services().delete(name='s')`,
    ['gcloud sql instances delete i', 'gcloud run services delete s'],
  ],
  [
    `from azure.mgmt.resource import ResourceManagementClient as R; R(c, 's').resource_groups.begin_delete('g')`,
    ['az group delete --name g'],
  ],
  [
    `from azure.mgmt.compute import ComputeManagementClient as C; v = C(c, 's').virtual_machines; v.begin_delete('g', 'v'); v.begin_deallocate('g', 'v'); v.list('g')`,
    ['az vm delete --name v --resource-group g', 'az vm deallocate --name v --resource-group g'],
  ],
  [
    `from azure.storage.blob import BlobServiceClient as B; B('u').delete_container('c'); from azure.keyvault.secrets import SecretClient as S; S('u', c).begin_delete_secret('s'); from azure.mgmt.x import Y; Y().odd_things.begin_delete(a, b)`,
    ['az storage container delete --name c', 'az keyvault secret delete --name s', 'az odd-things delete --name …'],
  ],
  [
    `from kubernetes import client; v = client.CoreV1Api(); v.delete_namespace('n'); v.delete_namespaced_pod(name='p', namespace='n'); v.delete_collection_namespaced_pod('n'); v.list_node()`,
    ['kubectl delete namespace n', 'kubectl delete pod p -n n', 'kubectl delete pod --all -n n'],
  ],
  [
    `from kubernetes import client; a = client.AppsV1Api(); a.patch_namespaced_deployment_scale('d', 'n', {'spec': {'replicas': 0}}); a.patch_namespaced_deployment_scale('d', 'n', body=b); a.patch_namespaced_deployment('d', 'n', {}); a.replace_namespaced_deployment_status('d', 'n')`,
    [
      'kubectl scale deployment/d --replicas=0 -n n',
      'kubectl scale deployment/d --replicas=… -n n',
      'kubectl patch deployment d -n n',
    ],
  ],
];

const javascriptRows: readonly Row[] = [
  [
    `const { Client } = require('pg'); const c = new Client({ connectionString: 'postgres://h/d' }); c.query('DROP TABLE t'); c.query({ text: 'DELETE FROM u' })`,
    ['psql postgres://h/d -c DROP TABLE t', 'psql postgres://h/d -c DELETE FROM u'],
  ],
  [
    `const D = require('better-sqlite3'); new D('a.db').exec('DROP TABLE t'); require('better-sqlite3')('b.db').prepare('SELECT 1')`,
    ['sqlite3 a.db DROP TABLE t', 'sqlite3 b.db SELECT 1'],
  ],
  [
    `const m = require('mysql2/promise'); m.createConnection({ host: 'h', user: 'u' }).query('TRUNCATE t')`,
    ['mysql -h h -u u -e TRUNCATE t'],
  ],
  [
    `const R = require('ioredis'); new R().flushall(); new R('redis://h').call('FLUSHDB'); require('redis').createClient()`,
    ['redis-cli FLUSHALL', 'redis-cli -u redis://h FLUSHDB'],
  ],
  [
    `const { MongoClient } = require('mongodb'); const db = new MongoClient('mongodb://h').db('d'); db.dropDatabase(); db.collection('u').deleteMany({})`,
    ['mongosh mongodb://h --eval db.dropDatabase()', 'mongosh mongodb://h --eval db.getCollection("u").deleteMany({})'],
  ],
  [
    `const { Storage } = require('@google-cloud/storage'); const b = new Storage().bucket('b'); b.delete(); b.file('k').delete(); b.deleteFiles()`,
    ['gcloud storage buckets delete gs://b', 'gcloud storage rm gs://b/k', 'gcloud storage rm -r gs://b/**'],
  ],
  [
    `const { BigQuery } = require('@google-cloud/bigquery'); new BigQuery().dataset('d').delete(); new BigQuery().dataset('d').table('t').delete()`,
    ['bq rm -f -d d', 'bq rm -f -t t'],
  ],
  [
    `const { ComputeManagementClient: C } = require('@azure/arm-compute'); new C(c, 's').virtualMachines.beginDeleteAndWait('g', 'v')`,
    ['az vm delete --name v --resource-group g'],
  ],
  [
    `const k = require('@kubernetes/client-node'); new k.KubeConfig().makeApiClient(k.CoreV1Api).deleteNamespacedPod({ name: 'p', namespace: 'n' })`,
    ['kubectl delete pod p -n n'],
  ],
];

describe('libraries of databases, clouds and clusters', () => {
  for (const [code, found] of pythonRows) {
    it(code, async () => {
      assert.deepEqual(await read(python, 'python3', { args: ['-c', code] }), found);
    });
  }
  for (const [code, found] of javascriptRows) {
    it(code, async () => {
      assert.deepEqual(await read(javascript, 'node', { args: ['-e', code] }), found);
    });
  }
});
