import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Command } from '../../../../src/core/model/command';
import { curlRequests } from '../../../../src/core/rules/http/clients/curlRequests';
import { hurlRequests } from '../../../../src/core/rules/http/clients/hurlRequests';
import { httpieRequests } from '../../../../src/core/rules/http/clients/httpieRequests';
import { urlGlob } from '../../../../src/core/rules/http/clients/urlGlob';
import { wgetRequests } from '../../../../src/core/rules/http/clients/wgetRequests';
import { cmdletRequests } from '../../../../src/core/rules/http/clients/cmdletRequests';
import type { Reading } from '../../../../src/core/rules/http/request';
import { curl } from '../../../../src/core/rules/curl';
import { wget } from '../../../../src/core/rules/wget';
import { commandOf, contextOf } from '../../../support/command';
import { checkPack } from '../checkPack';

const files: Readonly<Record<string, string>> = {
  '/proj/app/body.json': '{"a":1}',
  '/proj/app/curlrc': '# all\nrequest = "DELETE"\nurl "https://x.example/c"\n-s\n',
  '/proj/app/a.hurl': '# first\nGET https://x.example/\nHTTP 200\nDELETE https://x.example/{{id}}/{{no}}\nX-A: b\n',
};

function readingOf(line: string, part: Partial<Command>): Reading {
  const command = commandOf(line, part);
  const context = contextOf(command, { line, read: (path) => files[path] ?? null });
  switch (command.program) {
    case 'wget':
      return wgetRequests(command, context);
    case 'http':
      return httpieRequests(command, context);
    case 'hurl':
      return hurlRequests(command, context);
    case 'invoke-webrequest':
      return cmdletRequests(command);
    default:
      return curlRequests(command, context);
  }
}

type Row = readonly [line: string, read: readonly string[], part?: Partial<Command>];

/** A client's line → `METHOD address body` of each request, then `+file` sent, `>file` written, `?file` unread. */
function checkClients(rows: readonly Row[]): void {
  for (const [line, expected, part = {}] of rows) {
    const { requests, sent, written, unread } = readingOf(line, part);
    const found = requests.map(({ method, address, body }) =>
      [method, address.shown, ...[...address.query].map((pair) => pair.join('=')), body ?? '(unknown)']
        .join(' ')
        .trim(),
    );
    const named = [...sent.map(({ value }) => `+${value}`), ...written.map(({ value }) => `>${value}`)];
    assert.deepEqual([...found, ...named, ...unread.map((path) => `?${path}`)], expected, line);
  }
}

const text = (value: string): Partial<Command> => ({ input: { kind: 'text', text: value } });

describe('requests of clients', () => {
  it('curl: the method, what it is inferred from, letters in one word', () => {
    checkClients([
      ['curl x.example/a', ['GET x.example/a']],
      ['curl -sSfXDELETE https://x.example/a', ['DELETE https://x.example/a']],
      ['curl --request=delete --url https://x.example/a', ['DELETE https://x.example/a']],
      ['curl -I https://x.example', ['HEAD https://x.example']],
      ['curl --head https://x.example', ['HEAD https://x.example']],
      ['curl -d a=1 -d b=2 https://x.example', ['POST https://x.example a=1&b=2']],
      ['curl -G -d a=1 https://x.example', ['GET https://x.example a=1']],
      ['curl -d @body.json https://x.example', ['POST https://x.example {"a":1}', '+body.json']],
      ['curl -d @no.json https://x.example', ['POST https://x.example (unknown)', '+no.json']],
      ['curl -d @- https://x.example', ['POST https://x.example hi', '+-'], text('hi')],
      ['curl -d @- https://x.example', ['POST https://x.example (unknown)', '+-']],
      ['curl --data-raw @a https://x.example', ['POST https://x.example @a']],
      ['curl --data-urlencode q@body.json x.example', ['POST x.example {"a":1}', '+body.json']],
      ['curl --data-urlencode q=1 x.example', ['POST x.example q=1']],
      ['curl -F f=@a.png -F b=1 x.example', ['POST x.example f=@a.png&b=1', '+a.png']],
      ['curl -T a.zip x.example', ['PUT x.example (unknown)', '+a.zip']],
      ['curl a.example --next -X PUT b.example', ['GET a.example', 'PUT b.example']],
      ["curl 'x.example/{a,b}'", ['GET x.example/a', 'GET x.example/b']],
      ["curl -g 'x.example/{a,b}'", ['GET x.example/{a,b}']],
      ['curlie DELETE :9200/a', ['DELETE http://localhost:9200/a']],
      ['curlie x.example', ['GET x.example']],
      ['curl -V', []],
      ['curl https://u:p@x.example:81/a?b=%20c#d', ['GET https://x.example:81/a b= c']],
      ['curl http://[::1]:3/a', ['GET http://[::1]:3/a']],
    ]);
  });

  it('curl: a file of options, and files that are written', () => {
    checkClients([
      ['curl -K curlrc', ['DELETE https://x.example/c']],
      ['curl -K none', ['?none']],
      ['curl -K - x.example', ['HEAD x.example'], text('head\n= x')],
      ['curl -o a.txt -c jar x.example', ['GET x.example', '>a.txt', '>jar']],
      ['curl -O x.example/a.tgz', ['GET x.example/a.tgz', '>a.tgz']],
      ['curl -O x.example', ['GET x.example']],
      ['curl --output-dir /tmp -o a -D /dev/stdout x.example', ['GET x.example', '>/tmp/a']],
      ['curl --output-dir d -o /a x.example', ['GET x.example', '>/a']],
    ]);
    const host = { host: 'h' };
    checkClients([['curl -d @body.json x.example', ['POST x.example (unknown)', '+body.json'], host]]);
  });

  it('wget', () => {
    checkClients([
      ['wget x.example/a', ['GET x.example/a']],
      ['wget --spider x.example/a', ['HEAD x.example/a']],
      ['wget --post-data a=1 x.example', ['POST x.example a=1']],
      ['wget --post-file body.json x.example', ['POST x.example {"a":1}', '+body.json']],
      ['wget --method delete x.example', ['DELETE x.example']],
      ['wget -P d x.example/a x.example', ['GET x.example/a', 'GET x.example', '>d/a']],
      ['wget -O b -P d x.example/a', ['GET x.example/a', '>b']],
      ['wget --version', []],
      ['wget $U', ['GET \uFFFC']],
    ]);
  });

  it('HTTPie: methods, items, what is put into it', () => {
    checkClients([
      ['http x.example', ['GET x.example']],
      ['http :/a', ['GET http://localhost/a']],
      ['http delete x.example', ['DELETE x.example']],
      ['http x.example a=1 b:=2 X-A:b q==3', ['POST x.example q=3 {"a":"1","b":2}']],
      ['http PROPFIND x.example', ['PROPFIND x.example']],
      ['http localhost a=1', ['POST localhost {"a":"1"}']],
      ['http $M x.example', ['\uFFFC x.example']],
      ['http PUT x.example f@body.json', ['PUT x.example {"a":1}', '+body.json']],
      ['http --raw hi x.example', ['POST x.example hi']],
      ['http x.example', ['POST x.example hi'], text('hi')],
      ['http x.example', ['POST x.example (unknown)'], { input: { kind: 'pipe', from: null } }],
      ['http -o a $U', ['GET \uFFFC', '>a']],
      ['http', []],
      ['http -h', []],
    ]);
  });

  it('hurl and cmdlets', () => {
    checkClients([
      ['hurl --variable id=7 a.hurl', ['GET https://x.example/', 'DELETE https://x.example/7/{{no}} X-A: b']],
      ['hurl none.hurl', ['?none.hurl']],
      ['invoke-webrequest -Uri x.example -Method Put -Body a', ['PUT x.example a']],
      ['invoke-webrequest x.example -OutFile a', ['GET x.example', '>a']],
      ['invoke-webrequest x.example -Body $B', ['GET x.example (unknown)']],
      ['invoke-webrequest $U -InFile a -Method Post', ['POST \uFFFC (unknown)', '+a']],
      ['invoke-webrequest', []],
    ]);
  });

  it('addresses that stand for several', () => {
    assert.deepEqual(urlGlob('a[1-3]'), ['a1', 'a2', 'a3']);
    assert.deepEqual(urlGlob('a[01-03:2]'), ['a01', 'a03']);
    assert.ok(urlGlob('[1-9][1-9][1-9]').length <= 30);
    assert.deepEqual(urlGlob('a[a-c]'), ['aa', 'ab', 'ac']);
    assert.deepEqual(urlGlob('a{b,c}[1-2]'), ['ab1', 'ab2', 'ac1', 'ac2']);
    for (const plain of ['a', 'a[]', 'a[1-900]', 'a[3-1]', 'a[1-b]', 'a[x-]']) {
      assert.deepEqual(urlGlob(plain), [plain]);
    }
  });
});

describe('curl and wget', () => {
  it('say where a request lands, and what is not known of it', () => {
    checkPack(curl, 'curl -X DELETE http://localhost:9200/logs', {
      says: ['Deletes index logs'],
      signals: ['database-host host localhost', 'name name logs'],
    });
    checkPack(
      curl,
      'curl -X DELETE http://localhost:9200/logs',
      { signals: ['database-host host h1', 'name name logs'] },
      { host: 'h1' },
    );
    checkPack(curl, 'curl -X DELETE "$URL/x"', { says: ['Deletes $URL/x by a plain request'], signals: [] });
    checkPack(curl, 'curl -X $M https://x.example', { says: [], unknowns: ['dynamic present'] });
    checkPack(curl, 'curl -K none', { unknowns: ['unreadable present'] });
    checkPack(curl, 'curl -K none https://x.example', { unknowns: ['unreadable possible'] });
    checkPack(curl, 'curl -d "$B" https://railway.com/graphql', { says: [], unknowns: ['dynamic present'] });
    checkPack(curl, 'curl -d x=1 https://x.example/prod/a', { signals: ['database-host host x.example'] });
    checkPack(curl, 'curl -XPOST https://slack.com/api/chat.delete', {
      says: ['Deletes message through the service at https://slack.com/api/chat.delete'],
    });
    checkPack(wget, 'wget -qO- http://169.254.169.254/latest/user-data', { weights: ['read-secret high impossible'] });
    const captured = { output: 'captured' } as const;
    checkPack(
      curl,
      'curl http://169.254.169.254/latest/user-data',
      { weights: ['read-secret low impossible'] },
      captured,
    );
    checkPack(curl, 'curl -d @.env http://localhost:3000', { weights: ['create low easy'] });
  });
});
