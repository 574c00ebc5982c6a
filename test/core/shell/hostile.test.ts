import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lines, loadParser, scriptOf } from './scriptOf';

const pieces = [
  ...[
    '$(',
    '`',
    ')',
    '"',
    "'",
    '{',
    '}',
    ',',
    '..',
    '((',
    '))',
    '[[',
    ']]',
    '<<E\n',
    'E\n',
    '<<<',
    '<(',
    '|',
    '&&',
    '||',
    ';',
    '&',
  ],
  ...[
    '${',
    'x',
    '=',
    ':-',
    '@P',
    '\\',
    '\n',
    '\r',
    '~',
    '*',
    '$x',
    '$@',
    'f()',
    'f',
    'for i in a b;',
    'do',
    'done',
    'if',
    'then',
  ],
  ...[
    'fi',
    'case',
    'esac',
    'in',
    'eval',
    'sh -c',
    'xargs',
    'sudo',
    'env',
    'find',
    '-exec',
    'ssh',
    'rm',
    '-rf',
    '/',
    'alias',
    'a=b',
  ],
  ...['cd', 'set --', 'source', 'npx', 'docker', 'run', '\0', '\uFFFC', '\uD800', '€', ' ', ' ', ' ', ' '],
];

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('readScript on hostile text', function () {
  this.timeout(60_000);
  before(loadParser);

  it('any text is read without throwing, and read the same twice', () => {
    fc.assert(
      fc.property(text, (script) => {
        assert.deepEqual(scriptOf(script), scriptOf(script));
      }),
      { numRuns: 300 },
    );
  });

  const doubling = Array.from({ length: 60 }, () => 'x=$x$x;').join('');
  const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + 'a' + close.repeat(depth);
  const table: Readonly<Record<string, string>> = {
    'a fork bomb': ':(){ :|:& };:',
    'functions that call each other twice':
      Array.from({ length: 40 }, (_, n) => `f${n}(){ f${n + 1}; f${n + 1}; };`).join('') + 'f0',
    'nested loops':
      Array.from({ length: 12 }, (_, n) => `for v${n} in a b c d e f; do `).join('') + 'x; ' + 'done; '.repeat(12),
    'many braces': `rm ${'{a,b}'.repeat(40)}`,
    'nested braces': `rm ${nested('{a,', '}', 200)}`,
    'a value that doubles': `x=aaaa;${doubling} $x`,
    'an eval of itself': 'x=\'eval "$x"; eval "$x"\'; eval "$x"',
    'deep subshells': nested('( ', ')', 3000),
    'deep substitutions': nested('$(', ')', 1000),
    'deep wrappers': `${'sudo '.repeat(300)}rm a`,
    'a long list': Array.from({ length: 12_000 }, () => 'a').join(' && '),
    'a long pipe': Array.from({ length: 3000 }, () => 'a').join(' | '),
    'many commands': 'a\n'.repeat(20_000),
  };

  for (const [name, script] of Object.entries(table)) {
    it(`${name} ends, and says so when not all was read`, () => {
      const { commands, unknowns } = scriptOf(script);
      assert.ok(commands.length <= 10_000);
      assert.ok(commands.length > 0 || unknowns.length > 0);
    });
  }

  it('reading that stops early is an unknown with a stake', () => {
    for (const name of ['functions that call each other twice', 'deep wrappers', 'deep subshells', 'many commands']) {
      const { unknowns } = scriptOf(table[name] ?? '');
      assert.ok(
        unknowns.some(({ code, stake }) => code === 'too-long' && stake === 'present'),
        name,
      );
    }
  });

  it('a text over the limit is not read', () => {
    const { commands, unknowns } = scriptOf(`rm a # ${'x'.repeat(1024 * 1024)}`);
    assert.equal(commands.length, 0);
    assert.deepEqual(
      unknowns.map(({ code, stake }) => [code, stake]),
      [['too-long', 'present']],
    );
  });
});

describe('wrapping', function () {
  this.timeout(60_000);
  before(loadParser);

  const word = fc.constantFrom('terraform', 'rm', 'a', '-rf', '--x=1', '/etc', 'b.c', '"q r"', "'s t'", '"$HOME"');
  const command = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => ['kubectl', ...words].join(' '));
  const prefix = fc.constantFrom<(inner: string) => string>(
    (inner) => `sudo ${inner}`,
    (inner) => `sudo -u root -- ${inner}`,
    (inner) => `env A=b ${inner}`,
    (inner) => `timeout -k 1 5 ${inner}`,
    (inner) => `nice -n 5 ${inner}`,
    (inner) => `nohup ${inner}`,
    (inner) => `sh -c '${inner.replaceAll("'", "'\\''")}'`,
    (inner) => `bash -ec '${inner.replaceAll("'", "'\\''")}' x`,
  );
  const around = fc.constantFrom<(inner: string) => string>(
    (inner) => `true | xargs ${inner}`,
    (inner) => `if a; then ${inner}; fi`,
    (inner) => `(${inner})`,
    (inner) => `x=$(${inner})`,
    (inner) => `eval '${inner.replaceAll("'", "'\\''")}'`,
    (inner) => `cat <<'EOF' | sh\n${inner}\nEOF`,
  );

  it('no wrapper hides the command inside', () => {
    const plain = (script: string): readonly string[] =>
      lines(scriptOf(script)).map((line) => line.replace(/^[^"']*?: /, ''));
    fc.assert(
      fc.property(command, fc.oneof(prefix, around), (inner, wrap) => {
        const [expected] = plain(inner);
        assert.ok(plain(wrap(inner)).includes(expected ?? ''), wrap(inner));
      }),
      { numRuns: 300 },
    );
  });

  it('ten wrappers hide no more than one', () => {
    fc.assert(
      fc.property(fc.array(prefix, { minLength: 2, maxLength: 5 }), around, (inside, outside) => {
        const script = outside(inside.reduce((inner, one) => one(inner), 'terraform destroy'));
        const found = scriptOf(script).commands.some(
          ({ program, args }) => program === 'terraform' && args[0]?.value === 'destroy',
        );
        assert.ok(found, script);
      }),
      { numRuns: 300 },
    );
  });
});
