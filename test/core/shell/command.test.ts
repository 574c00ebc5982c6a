import assert from 'node:assert/strict';
import type { Command } from '../../../src/core/model/command';
import { readArgv } from '../../../src/core/shell/readArgv';
import type { Situation } from './scriptOf';
import { lines, loadParser, optionsOf, scriptOf } from './scriptOf';

/** What the commands named `x` carry. */
function checkCommands(text: string, expected: readonly Partial<Command>[], situation: Situation = {}): void {
  const found = scriptOf(text, situation).commands.filter(({ program }) => program === 'x');
  assert.equal(found.length, expected.length, text);
  expected.forEach((fields, index) => {
    for (const [name, value] of Object.entries(fields)) {
      assert.deepEqual(found[index]?.[name as keyof Command], value, `${name} of ${text}`);
    }
  });
}

describe('a command that was read', () => {
  before(loadParser);

  it('carries the variables that the text sets for it', () => {
    checkCommands('A=b x', [{ variables: { A: 'b' } }]);
    checkCommands('export A=b; C=d; x; unset A; x', [{ variables: { A: 'b' } }, { variables: { A: null } }]);
    checkCommands('A=b env -u C D=e x', [{ variables: { A: 'b', C: null, D: 'e' } }]);
    checkCommands('A=1; x; export A; x', [{ variables: {} }, { variables: { A: '1' } }]);
    checkCommands('S=2 && x', [{ variables: { S: '2' } }], { variables: { S: '1' } });
    checkCommands('export A=$(y); x', [{ variables: { A: '\uFFFC' } }]);
    checkCommands("A=b sh -c 'x'", [{ variables: { A: 'b' } }]);
    checkCommands('if y; then export A=b; fi; x', [{ variables: { A: 'b' } }]);
    checkCommands('set -a; A=b; x', [{ variables: { A: 'b' } }]);
  });

  it('runs in the folder that the text goes to', () => {
    checkCommands('cd a && x; cd ..; x', [{ cwd: '/proj/a' }, { cwd: '/proj' }]);
    checkCommands('(cd a; x); x', [{ cwd: '/proj/a' }, { cwd: '/proj' }]);
    checkCommands('cd "$(y)"; x; cd; x', [{ cwd: null }, { cwd: '/home/dev' }]);
    checkCommands('pushd a; x; popd; x; cd b; cd -; x', [{ cwd: '/proj/a' }, { cwd: '/proj' }, { cwd: '/proj' }]);
    checkCommands('env -C a x', [{ cwd: '/proj/a' }]);
    checkCommands('if y; then cd a; fi; x', [{ cwd: null }]);
    checkCommands("bash -c 'cd a; x'; x", [{ cwd: '/proj/a' }, { cwd: '/proj' }]);
  });

  it('knows its input and where its output goes', () => {
    const text = (value: string): Command['input'] => ({ kind: 'text', text: value });
    checkCommands('x', [{ input: { kind: 'none' }, output: 'shown' }]);
    checkCommands('echo a | x > f', [{ input: text('a\n'), output: 'file' }]);
    checkCommands('x <<E | y\na $B\nE', [{ input: text('a \uFFFC\n'), output: 'piped' }]);
    checkCommands('y "$(x <<< a)"', [{ input: text('a\n'), output: 'captured' }]);
    checkCommands('x 2> f', [{ output: 'shown' }]);
    const [{ input }] = scriptOf('y | x').commands.slice(1) as [Command];
    assert.equal(input.kind === 'pipe' ? input.from?.value : null, 'y');
  });

  it('has its redirects, and one without a program is a `:`', () => {
    const redirects = (script: string): readonly string[] =>
      scriptOf(script).commands.flatMap((one) =>
        one.redirects.map(({ how, to }) => `${one.program} ${how} ${to.value}`),
      );
    assert.deepEqual(redirects('x > a 2>> b < c 2>&1 >| d &> e'), [
      'x write a',
      'x append b',
      'x read c',
      'x write d',
      'x write e',
    ]);
    assert.deepEqual(redirects('> .env'), [': write .env']);
    assert.deepEqual(redirects('{ x; y; } > a'), [': write a']);
    assert.deepEqual(redirects("cat <<'E' > run.sh\nrm a\nE"), ['cat write run.sh']);
  });

  it('has what stands behind a list or a pipeline, in the folder that it runs in', () => {
    const seen = (script: string): readonly string[] =>
      scriptOf(script).commands.map(({ program, args, cwd, redirects, input }) =>
        [
          ...[cwd, program, ...args.map(({ value }) => value), input.kind],
          ...redirects.map(({ how, to }) => `${how} ${to.value}`),
        ].join(' '),
      );
    const rows: readonly (readonly [string, readonly string[]])[] = [
      ['cd a && x > b', ['/proj cd a none', '/proj/a x none write b']],
      ['cd a || y && x >> b', ['/proj cd a none', '/proj/a y none', '/proj/a x none append b']],
      ['cd a && x < b', ['/proj cd a none', '/proj/a x file read b']],
      ['cd a && y | x > b', ['/proj cd a none', '/proj/a y none', '/proj/a x pipe write b']],
      ['cd a && cat <<E | x > b\nt\nE', ['/proj cd a none', '/proj/a cat text', '/proj/a x text write b']],
      ['cd a && y <<E && x\nt\nE', ['/proj cd a none', '/proj/a y text', '/proj/a x none']],
      ['cd a && x 2>/dev/null b c', ['/proj cd a none', '/proj/a x b c none write /dev/null']],
      ['cd a && { x; } > b', ['/proj cd a none', '/proj/a : none write b', '/proj/a x none']],
      ['{ cd a && x; } > b', ['/proj : none write b', '/proj cd a none', '/proj/a x none']],
    ];
    for (const [script, lines] of rows) assert.deepEqual(seen(script), lines, script);
  });

  it('keeps patterns, unknown parts and places of its words', () => {
    const [command] = scriptOf('a; x *.ts "*" $Y/b').commands.slice(1);
    assert.deepEqual(
      command?.args.map(({ value, glob, dynamic, raw }) => [value, glob, dynamic, raw]),
      [
        ['*.ts', true, false, '*.ts'],
        ['*', false, false, '"*"'],
        ['\uFFFC/b', false, true, '$Y/b'],
      ],
    );
    assert.deepEqual(command.args[0]?.span, { start: 5, end: 9 });
    const [nested] = scriptOf("a; sh -c 'x y'").commands.slice(1);
    assert.deepEqual(nested?.span, { start: 9, end: 14 });
  });
});

describe('what a script leaves behind', () => {
  before(loadParser);

  it('is what it exported and where it went', () => {
    const facts = (script: string): readonly string[] =>
      scriptOf(script).session.map((fact) =>
        fact.kind === 'variable'
          ? `${fact.name}=${fact.value ?? 'unset'}`
          : fact.kind === 'folder'
            ? fact.path
            : fact.kind,
      );
    assert.deepEqual(facts('export AWS_PROFILE=acme-prod; cd infra'), ['AWS_PROFILE=acme-prod', '/proj/infra']);
    assert.deepEqual(facts('(export A=b; cd c); A=b; x'), []);
    assert.deepEqual(facts('export A=b; unset A'), ['A=unset']);
    assert.deepEqual(facts("bash -c 'export A=b'; B=c x"), []);
  });
});

describe('readArgv', () => {
  before(loadParser);

  function checkArgv(argv: readonly string[], expected: readonly string[]): void {
    assert.deepEqual(lines(readArgv(argv, optionsOf())), expected);
  }

  it('takes words as they are and wrappers off', () => {
    checkArgv(['terraform', 'destroy', '$X', 'a b'], ['terraform destroy "$X" "a b"']);
    checkArgv(['sudo', 'env', 'A=b', 'terraform', 'destroy'], ['sudo env: terraform destroy']);
    checkArgv(['bash', '-lc', 'cd a && rm b'], ['bash: cd a', 'bash: rm b']);
    checkArgv(['/usr/bin/aws', 's3', 'ls'], ['/usr/bin/aws s3 ls']);
    checkArgv([], []);
  });
});

describe('readScript without a reader', () => {
  before(loadParser);

  const checkUnknown = (text: string, situation: Situation, expected: string): void => {
    assert.deepEqual(
      scriptOf(text, situation).unknowns.map(({ code, stake }) => `${code} ${stake}`),
      [expected],
    );
  };

  it('a missing grammar is an unknown with a stake', () => {
    checkUnknown('ls', { withoutGrammar: true }, 'unparsed present');
  });
});
