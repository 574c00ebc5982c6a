import assert from 'node:assert/strict';
import { budgetOf } from '../../../src/core/model/budget';
import { python } from '../../../src/core/code/python';
import { read } from './checkCode';

async function checkCode(code: string, expected: readonly string[]): Promise<void> {
  assert.deepEqual(await read(python, 'python3', { args: ['-c', code] }), expected);
}

const found: readonly (readonly [string, readonly string[]])[] = [
  [`import os; os.system('rm -rf build')`, ['$ rm -rf build']],
  [`from os import system as s\ns("ls -l")`, ['$ ls -l']],
  [`__import__('os').system('id')`, ['$ id']],
  [`import os; getattr(os, 'system')('id')`, ['$ id']],
  [`import subprocess as p; p.run(['rm', '-rf', '/srv/x'])`, ['rm -rf /srv/x']],
  [`import subprocess; subprocess.check_call("terraform destroy", shell=True)`, ['$ terraform destroy']],
  [`import subprocess; subprocess.run("ls")`, ['ls']],
  [`from subprocess import *\nimport subprocess\nsubprocess.Popen('a b'.split())`, ['a b']],
  [`import os; os.execvp('aws', ['aws', 's3', 'ls'])`, ['aws s3 ls']],
  [`import os; os.remove('a.txt'); os.unlink("b")`, ['rm -f -- a.txt', 'rm -f -- b']],
  [`import shutil, os; shutil.rmtree(os.path.expanduser('~'))`, ['rm -r -f -- /home/dev']],
  [`import shutil; shutil.rmtree("/" + "etc")`, ['rm -r -f -- /etc']],
  [`import shutil; d = '/var'; shutil.rmtree(d)`, ['rm -r -f -- /var']],
  [`import shutil; shutil.rmtree('\\x2fetc')`, ['rm -r -f -- /etc']],
  [`from pathlib import Path; (Path.home() / '.ssh').unlink()`, ['rm -f -- /home/dev/.ssh']],
  [`from pathlib import Path; Path('a', 'b').write_text('x')`, ['> /home/dev/shop/a/b']],
  [`open('/etc/hosts', 'w').write('x')`, ['> /etc/hosts']],
  [`import os; exec("os.system('id')")`, ['$ id']],
  [
    `import boto3; boto3.client('cloudformation').delete_stack(StackName='api-prod')`,
    ['aws cloudformation delete-stack --stack-name api-prod'],
  ],
  [
    `import boto3\ns = boto3.Session(profile_name='prod')\nc = s.client('rds', region_name='eu-west-1')\nc.delete_db_instance(DBInstanceIdentifier='main', SkipFinalSnapshot=True)`,
    [
      'aws rds delete-db-instance --db-instance-identifier main --skip-final-snapshot --profile prod --region eu-west-1',
    ],
  ],
  [
    `import boto3; boto3.client('ec2').terminate_instances(InstanceIds=['i-1', 'i-2'])`,
    ['aws ec2 terminate-instances --instance-ids i-1 i-2'],
  ],
  [`import boto3; boto3.resource('s3').Bucket('data').delete()`, ['aws s3api delete-bucket --bucket data']],
  [`import boto3; boto3.resource('s3').Bucket('data').objects.delete()`, ['aws s3 rm s3://data --recursive']],
  [`import boto3; boto3.resource('s3').Bucket('data').objects.all().delete()`, ['aws s3 rm s3://data --recursive']],
  [
    `import boto3; boto3.resource('s3').Bucket(name='data').objects.filter(Prefix='logs/').delete()`,
    ['aws s3 rm s3://data/logs/ --recursive'],
  ],
  [`import boto3; boto3.resource('s3').Object('data', 'a.txt').delete()`, ['aws s3 rm s3://data/a.txt']],
  [
    `import boto3; boto3.client('rds').delete_db_instance(**{'DBInstanceIdentifier': 'x'})`,
    ['aws rds delete-db-instance --db-instance-identifier x'],
  ],
  [`from os import *; system('id'); remove('a')`, ['$ id', 'rm -f -- a']],
  [`from shutil import *\nfrom pathlib import *\nrmtree(Path.home())`, ['rm -r -f -- /home/dev']],
  [`import requests; requests.request('delete', 'https://x')`, ['curl -X DELETE https://x']],
  [`import httpx; httpx.request(method='DELETE', url='https://x')`, ['curl -X DELETE https://x']],
  [`import boto3; boto3.resource('ec2').Instance('i-1').stop()`, ['aws ec2 stop-instances --instance-ids i-1']],
];

const unknown: readonly (readonly [string, readonly string[]])[] = [
  [`import os, sys; os.system(sys.argv[1])`, ['$ …', '?dynamic present']],
  [`import subprocess, sys; subprocess.run(sys.argv[1:])`, ['?dynamic present']],
  [`import os, glob\nfor f in glob.glob('*'): os.remove(f)`, ['$ rm -f -- *']],
  [`from pathlib import Path\nfor p in Path('.').rglob('*'): p.unlink()`, ['$ rm -f -- ./**/*']],
  [`import base64, sys; exec(base64.b64decode(sys.argv[1]))`, ['?dynamic present']],
  [`import boto3\ndef go(c): c.delete_stack(StackName='x')`, ['?dynamic present']],
  [`import os; os.system('id'`, ['?unparsed present']],
];

const silent: readonly string[] = [
  `print('rm -rf /')`,
  `import json, sys; print(json.load(sys.stdin)['a'])`,
  `import os; print(os.getcwd(), os.listdir('.'))`,
  `x = "os.system('rm -rf /')"; print(x)`,
  `import boto3; print([o.key for o in boto3.resource('s3').Bucket('data').objects.all()])`,
];

describe('inline Python', () => {
  for (const [code, expected] of [...found, ...unknown]) {
    it(`${code} is ${expected.join(', ')}`, () => checkCode(code, expected));
  }
  for (const code of silent) {
    it(`${code} says nothing`, () => checkCode(code, []));
  }

  it('a here-document is code, whatever stands for it', async () => {
    const input = { kind: 'text', text: `import os\nos.system("id")` } as const;
    assert.deepEqual(await read(python, 'python3', { args: ['-'], input }), ['$ id']);
    assert.deepEqual(await read(python, 'python', { args: [], input }), ['$ id']);
    assert.deepEqual(await read(python, 'python3', { args: ['-u'], input }), ['$ id']);
  });

  it('code that another command writes is not known', async () => {
    const input = { kind: 'pipe', from: null } as const;
    assert.deepEqual(await read(python, 'python3', { args: [], input }), ['?dynamic present']);
    assert.equal(await read(python, 'python3', { args: ['-m', 'json.tool'], input }), null);
  });

  it('a file counts by what it says in full only', async () => {
    const files = { '/home/dev/shop/x.py': `import os, sys\nos.system('id')\nos.system(sys.argv[1])` };
    assert.deepEqual(await read(python, 'python3', { args: ['x.py'], files }), ['$ id', '?dynamic possible']);
    assert.equal(await read(python, 'python3', { args: ['missing.py'] }), null);
  });

  it('options before and clustered with the code are seen through', async () => {
    const code = `import os; os.system('id')`;
    assert.deepEqual(await read(python, 'python3', { args: ['-W', 'ignore', '-Bc', code] }), ['$ id']);
    assert.deepEqual(await read(python, 'python3', { args: [`-c${code}`] }), ['$ id']);
    assert.deepEqual(await read(python, 'python3', { args: ['-c', '\uFFFC'] }), ['?dynamic present']);
    assert.equal(await read(python, 'python3', { args: ['--version'] }), null);
  });

  it('without a grammar risky code is an unknown with a stake', () => {
    const span = { start: 0, end: 1 };
    const args = ['-c', 'import os'].map((value) => ({ value, dynamic: false, glob: false, raw: value, span }));
    const reading = python.review(
      {
        ...{ program: 'python', path: 'python', args, variables: {}, cwd: '/', redirects: [], input: { kind: 'none' } },
        ...{ output: 'shown', via: [], host: null, span },
      },
      { parse: () => null, read: () => null, text: 'python', home: '/home/dev', budget: budgetOf(1000) },
    );
    assert.deepEqual(
      reading?.unknowns.map(({ code, stake }) => `${code} ${stake}`),
      ['unparsed present'],
    );
  });
});
