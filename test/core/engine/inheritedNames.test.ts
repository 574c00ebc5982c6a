import assert from 'node:assert/strict';
import { testEngine, workspace } from '../../support/engine';
import type { TestEngine, World } from '../../support/engine';

const inherited = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];

describe('a name that every object of this language inherits', () => {
  let engine: TestEngine;
  before(async () => {
    engine = await testEngine();
  });

  /** `line` with each name in the place of NAME is read like the same line with a name that is nobody's. */
  function checkPlain(line: string, world: (name: string) => World = () => ({})): void {
    const said = (name: string): unknown => {
      const { decision, unknowns } = engine.run(line.replaceAll('NAME', name), world(name));
      return [decision.verdict, unknowns.map(({ code }) => code)];
    };
    const plain = said('nobodys');
    for (const name of inherited) assert.deepEqual(said(name), plain, `${line} with ${name}`);
  }

  it('is a program like any other, behind wrappers and in each shell', () => {
    for (const line of [
      'NAME build',
      'sudo NAME',
      'env NAME',
      'npx NAME',
      'yarn NAME',
      'echo x | NAME',
      'busybox NAME',
    ])
      checkPlain(line);
    for (const line of ["fish -c 'NAME x'", "pwsh -c 'NAME -x y'", 'cmd /c NAME x', 'docker run NAME', 'make NAME'])
      checkPlain(line);
  });

  it('is a verb, a resource and a value like any other', () => {
    for (const line of [
      'kubectl NAME x',
      'kubectl get NAME',
      'git NAME',
      'gh NAME list',
      'aws NAME list-things',
      'az NAME',
    ])
      checkPlain(line);
    for (const line of ['vault NAME', 'terraform NAME', 'redis-cli NAME x', "psql -c 'NAME x'", 'git branch NAME'])
      checkPlain(line);
    checkPlain("mongosh --eval 'db.NAME.find()'");
  });

  it('is a function and a variable like any other', () => {
    for (const line of [
      "python3 -c 'NAME(1)'",
      "php -r 'NAME(1);'",
      "perl -e 'NAME(1)'",
      'NAME=1; echo "$NAME"',
      'echo "$NAME"',
    ])
      checkPlain(line);
  });

  it('is a script and a key in a file like any other', () => {
    checkPlain('npm run NAME', () => ({ files: { [`${workspace}/package.json`]: '{"scripts":{"build":"tsc"}}' } }));
    const toml = (name: string): string => `[tool.poe.tasks]\n${name} = "ls"\n[${name}]\nrun = "rm -rf /"\n`;
    checkPlain('poe build', (name) => ({ files: { [`${workspace}/pyproject.toml`]: toml(name) } }));
  });
});
