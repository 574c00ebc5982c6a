import assert from 'node:assert/strict';
import { javascript } from '../../../src/core/code/javascript';
import { php } from '../../../src/core/code/php';
import { python } from '../../../src/core/code/python';
import { ruby } from '../../../src/core/code/ruby';
import { read } from './checkCode';

const readers = {
  python: [python, '-c'],
  javascript: [javascript, '-e'],
  ruby: [ruby, '-e'],
  php: [php, '-r'],
} as const;

type Row = readonly [language: keyof typeof readers, code: string, found: readonly string[]];

/** What a call of a service's library is told as; nothing for one that only reads. */
const rows: readonly Row[] = [
  ['python', `import stripe; stripe.Customer.delete('cus_1')`, ['stripe customers delete cus_1']],
  ['python', `import stripe; stripe.Customer.retrieve('cus_1').delete()`, ['stripe customers delete cus_1']],
  ['python', `import stripe; stripe.Customer.retrieve('delete'); stripe.Customer.list()`, []],
  [
    'python',
    `import stripe; stripe.Refund.create(charge='ch_1'); cancel = stripe.Subscription.cancel('sub_1')`,
    ['stripe refunds create …', 'stripe subscriptions cancel sub_1'],
  ],
  [
    'python',
    `import stripe\nfor c in stripe.Customer.list().auto_paging_iter(): c.delete()`,
    ['stripe customers delete …'],
  ],
  [
    'python',
    `import braintree as b; g = b.BraintreeGateway(); g.customer.delete('c1'); g.customer.find('c1'); from lib.billing import stripe; stripe.Customer.delete('c2')`,
    ['braintree customer delete c1', 'stripe customers delete c2'],
  ],
  [
    'python',
    `from acme import AcmeClient; c = AcmeClient(); c.projects.delete('p1'); c.delete_user(user_id='u1'); c.delete('x')`,
    ['acme projects delete p1', 'acme user delete u1'],
  ],
  ['python', `from django.test import TestClient; TestClient().users.delete('u1')`, []],
  [
    'python',
    `import docker; c = docker.from_env(); c.volumes.get('pg').remove(force=True); c.volumes.prune(); c.containers.list()`,
    ['docker volume rm pg', 'docker volume prune -f'],
  ],
  [
    'python',
    `import docker; docker.from_env().containers.run('alpine', 'rm -rf /host', volumes={'/': {'bind': '/host'}}, privileged=True, pid_mode='host')`,
    ['docker run --privileged --pid=host -v /:/host alpine rm -rf /host'],
  ],
  [
    'python',
    `import docker; docker.APIClient().remove_volume('pg'); docker.from_env().containers.create('a', ['ls'], volumes=['/etc:/e'])`,
    ['docker volume rm pg', 'docker run -v /etc:/e a ls'],
  ],
  [
    'python',
    `from github import Github; r = Github('t').get_repo('o/r'); r.delete(); r.edit(private=False); r.get_branch('main').remove_protection(); r.add_to_collaborators('eve')`,
    [
      'curl -X DELETE https://api.github.com/repos/o/r',
      'curl -X PATCH -d {"private":false} https://api.github.com/repos/o/r',
      'curl -X DELETE https://api.github.com/repos/o/r/branches/main/protection',
      'curl -X PUT https://api.github.com/repos/o/r/collaborators/eve',
    ],
  ],
  [
    'python',
    `from elasticsearch import Elasticsearch as E; e = E('https://es:9200/'); e.indices.delete(index='a'); e.delete_by_query(index='b'); e.search(index='delete'); E().snapshot.delete(repository='r', snapshot='s')`,
    [
      'curl -X DELETE https://es:9200/a',
      'curl -X POST https://es:9200/b/_delete_by_query',
      'curl -X DELETE https://search-engine/_snapshot/r/s',
    ],
  ],
  [
    'python',
    `from opensearchpy import OpenSearch; OpenSearch(hosts=['es:9200']).indices.delete_alias(index='a', name='b')`,
    ['curl -X DELETE http://es:9200/a/_alias/b'],
  ],
  [
    'python',
    `import paramiko; s = paramiko.SSHClient().open_sftp(); s.remove('/etc/x'); s.listdir('/')`,
    ['ssh host rm -f -- /etc/x'],
  ],
  ['python', `import pysftp; pysftp.Connection('web').rmtree('/srv')`, []],
  [
    'python',
    `from firebase_admin import auth, db, firestore; auth.delete_user('u1'); db.reference('/users').delete(); firestore.client().collection('a').document('b').delete(); auth.get_user('delete')`,
    ['firebase users delete u1', 'firebase database:remove /users', 'firebase firestore:delete /a/b'],
  ],
  [
    'python',
    `from lib import s3, cache; s3.delete_bucket(Bucket='x'); cache.flushall(); s3.delete('x'); dbs.drop_database('d')`,
    ['aws s3api delete-bucket --bucket x', 'redis-cli FLUSHALL', 'mongosh … --eval db.dropDatabase()'],
  ],
  [
    'python',
    `import boto3; r = boto3.resource('ec2'); r.instances.filter(Filters=[]).terminate(); r.meta.client.delete_vpc(VpcId='v'); r.instances.all()`,
    ['aws ec2 terminate-instances …', 'aws ec2 delete-vpc --vpc-id v'],
  ],
  [
    'python',
    `import boto3\nfor b in boto3.resource('s3').buckets.all(): b.delete()`,
    ['aws s3api delete-bucket --bucket …'],
  ],
  [
    'python',
    `import os; os.chdir('/srv'); os.remove('a'); open('b', 'w'); os.system('ls'); os.chdir('data'); os.remove(x)`,
    ['$ cd /srv && rm -f -- a', '$ cd /srv && ls', 'rm -f -- …', '?dynamic present', '> /srv/b'],
  ],
  [
    'javascript',
    `const { S3 } = require('@aws-sdk/client-s3'); new S3({}).deleteBucket({ Bucket: 'x' }); new S3({}).listBuckets({})`,
    ['aws s3api delete-bucket --bucket x', 'aws s3api list-buckets'],
  ],
  [
    'javascript',
    `const S3 = require('aws-sdk/clients/s3'); new S3().deleteBucket({ Bucket: 'x' }); new S3().deleteBucket(options)`,
    ['aws s3api delete-bucket --bucket x', 'aws s3api delete-bucket'],
  ],
  [
    'javascript',
    `const stripe = require('stripe')(k); stripe.customers.del('cus_1'); stripe.customers.retrieve('del')`,
    ['stripe customers delete cus_1'],
  ],
  [
    'javascript',
    `const D = require('dockerode'); const d = new D(); d.getVolume('pg').remove(); d.pruneVolumes(); d.createContainer({ Image: 'a', Cmd: ['sh'], HostConfig: { Binds: ['/:/h'], Privileged: true } })`,
    ['docker volume rm pg', 'docker volume prune -f', 'docker run --privileged -v /:/h a sh'],
  ],
  [
    'javascript',
    `const { Octokit } = require('@octokit/rest'); const o = new Octokit({}); o.repos.delete({ owner: 'o', repo: 'r' }); o.rest.repos.get({ owner: 'o', repo: 'r' }); o.request('DELETE /orgs/{org}', { org: 'acme' })`,
    ['curl -X DELETE https://api.github.com/repos/o/r', 'curl -X DELETE https://api.github.com/orgs/acme'],
  ],
  [
    'javascript',
    `const admin = require('firebase-admin'); admin.auth().deleteUser('u1'); admin.database().ref('/a').remove(); const db = admin.firestore(); db.recursiveDelete(db.collection('users')); db.collection('a').doc('b').get(); admin.storage().bucket('b').deleteFiles()`,
    [
      'firebase users delete u1',
      'firebase database:remove /a',
      'firebase firestore:delete -r /users',
      'gcloud storage rm -r gs://b/**',
    ],
  ],
  [
    'javascript',
    `const { NodeSSH } = require('node-ssh'); const s = new NodeSSH(); s.connect({ host: 'web' }); s.execCommand('uptime')`,
    ['ssh host uptime'],
  ],
  [
    'javascript',
    `const seen = new Map(); seen.delete('a'); const s = new Set(); s.users.delete('a'); document.body.classList.remove('x')`,
    [],
  ],
  [
    'javascript',
    `process.chdir('/srv'); fs.rmSync('a'); require('child_process').execSync('ls')`,
    ['$ cd /srv && rm -f -- a', '$ cd /srv && ls'],
  ],
  [
    'ruby',
    `require 'stripe'; Stripe::Customer.delete('cus_1'); Stripe::Customer.retrieve('cus_1')`,
    ['stripe customers delete cus_1'],
  ],
  [
    'ruby',
    `s3 = Aws::S3::Client.new(region: 'eu'); s3.delete_bucket(bucket: 'x'); s3.list_buckets`,
    ['aws s3api delete-bucket --bucket x', 'aws s3api list-buckets'],
  ],
  [
    'ruby',
    `User.where(active: false).delete_all; User.delete_all; User.count; ActiveRecord::Base.connection.execute("DROP TABLE x")`,
    ['psql … -c DELETE FROM "User" WHERE "it" = 1', 'psql … -c DELETE FROM "User"', 'psql … -c DROP TABLE x'],
  ],
  [
    'ruby',
    `require 'net/http'; Net::HTTP.new('api.example.com', 443).delete('/apps/x'); Net::HTTP::Delete.new(URI('https://a.example/b'))`,
    ['curl -X DELETE https://api.example.com/apps/x', 'curl -X DELETE https://a.example/b'],
  ],
  ['ruby', `Dir.chdir('/srv'); File.delete('a')`, ['$ cd /srv && rm -f -- a']],
  [
    'php',
    `$s = new \\Stripe\\StripeClient('sk'); $s->customers->delete('cus_1', []); $s->customers->all();`,
    ['stripe customers delete cus_1'],
  ],
  [
    'php',
    `(new Aws\\S3\\S3Client(['region' => 'eu']))->deleteBucket(['Bucket' => 'x']);`,
    ['aws s3api delete-bucket --bucket x'],
  ],
  [
    'php',
    `DB::table('users')->truncate(); DB::table('users')->where('id', 1)->delete(); DB::table('users')->get(); User::truncate();`,
    ['psql … -c DELETE FROM "users"', 'psql … -c DELETE FROM "users" WHERE "it" = 1', 'psql … -c DELETE FROM "User"'],
  ],
  [
    'php',
    `$c = curl_init('https://a.example/b'); curl_setopt($c, CURLOPT_CUSTOMREQUEST, 'DELETE'); chdir('/srv'); unlink('a');`,
    ['$ cd /srv && rm -f -- a', 'curl -X DELETE https://a.example/b'],
  ],
];

describe('libraries of services', () => {
  for (const [language, code, found] of rows) {
    it(`${language}: ${code}`, async () => {
      const [reader, option] = readers[language];
      assert.deepEqual(await read(reader, language, { args: [option, code] }), found);
    });
  }
});
