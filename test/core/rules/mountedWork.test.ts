import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { docker } from '../../../src/core/rules/docker';
import type { Command } from '../../../src/core/model/command';
import { commandOf, contextOf } from '../../support/command';

const cases: readonly (readonly [title: string, line: string, starts: readonly string[], part?: Partial<Command>])[] = [
  ['a folder of ours under another path', 'docker run -v /proj/app:/w alpine rm -rf /w/a', ['rm -rf /proj/app/a']],
  ['the folder itself', 'docker run --mount type=bind,src=/proj/app,dst=/w/ alpine rm -rf /w', ['rm -rf /proj/app']],
  ['from where it works', 'docker run -v .:/w -w /w alpine rm -rf a', ['cd /proj/app && rm -rf a']],
  ['by a shell', `docker run -v ./d:/d alpine sh -c 'rm -rf /d/*; ls'`, ['rm -rf /proj/app/d/*; ls']],
  ['by a shell from where it works', `docker run -v .:/w -w /w alpine sh -c 'rm -rf a'`, ['cd /proj/app && rm -rf a']],
  ['by an entry', 'docker run --entrypoint /bin/rm -v .:/w alpine -rf /w/a', ['rm -rf /proj/app/a']],
  ['a folder with a blank', `docker run -v '/proj/a b:/w' -w /w alpine rm x`, [`cd '/proj/a b' && rm x`]],
  ['the longest path counts', 'docker run -v /a:/w -v /b:/w/b alpine rm /w/b/x', ['rm /b/x']],
  ['a path of the container', 'docker run -v .:/w alpine rm -rf /tmp/x', []],
  ['a line about the container', `docker run -v .:/w alpine sh -c 'rm -rf /www'`, []],
  ['a shell without a line', 'docker run -v .:/w alpine sh', []],
  ['a line that is known later', `docker run -v .:/w alpine sh -c "rm -rf /w/$X"`, []],
  ['what may only be read', 'docker run -v .:/w:ro alpine rm -rf /w/a', []],
  ['a volume by its name', 'docker run -v data:/w alpine rm -rf /w/a', []],
  ['a folder that is known later', 'docker run -v $D:/w alpine rm -rf /w/a', []],
  ['a program that reads', 'docker run -v .:/w alpine ls /w', []],
  ['no program', 'docker run -v .:/w alpine', []],
  ['another engine', 'docker -H ssh://eu run -v /srv:/w alpine rm -rf /w/a', []],
  ['another machine', 'docker run -v /srv:/w alpine rm -rf /w/a', [], { host: 'eu' }],
  ['a folder that nobody knows', 'docker run -v ./a:/w alpine rm -rf /w/a', [], { cwd: null }],
];

describe('a container works on folders of this machine', () => {
  for (const [title, line, expected, part] of cases) {
    it(`${title}: ${line}`, () => {
      const command = commandOf(line, part);
      const { starts } = docker.review(command, contextOf(command, { line }));
      const found = starts.map((one) => (one.kind === 'script' ? one.text : one.argv.join(' ')));
      assert.deepEqual(found, expected);
    });
  }
});
