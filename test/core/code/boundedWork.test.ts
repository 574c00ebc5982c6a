import assert from 'node:assert/strict';
import type { Budget } from '../../../src/core/model/budget';
import { budgetOf } from '../../../src/core/model/budget';
import type { CodeReader } from '../../../src/core/model/codeReader';
import { javascript } from '../../../src/core/code/javascript';
import { perl } from '../../../src/core/code/perl';
import { python } from '../../../src/core/code/python';
import { ruby } from '../../../src/core/code/ruby';
import { testEngine } from '../../support/engine';
import { testGrammars } from '../../support/grammars';
import { startOf } from './checkCode';

const MOST = 200_000;

/** A budget that tells how many steps were counted, those past its end as well. */
function counted(): { readonly budget: Budget; readonly steps: () => number } {
  const own = budgetOf(MOST);
  let steps = 0;
  const spend: Budget['spend'] = (amount) => {
    steps += amount === Infinity ? 0 : amount;
    return own.spend(amount);
  };
  return { budget: { ...own, spend }, steps: () => steps };
}

async function stepsOf(reader: CodeReader, text: string): Promise<number> {
  const { parse } = await testGrammars();
  const { budget, steps } = counted();
  const command = startOf(reader.programs[0], { args: ['-'], input: { kind: 'text', text } });
  reader.review(command, { parse, read: () => null, text: '', home: '/home/dev', budget });
  return steps();
}

type Family = readonly [situation: string, reader: CodeReader, text: (count: number) => string];

const families: readonly Family[] = [
  ['a chain of calls', python, (count) => `import os\nx = a${'.b(os.sep)'.repeat(count)}\n`],
  ['a chain of promises', javascript, (count) => `fetch('http://shop')${'.then(x => x.json())'.repeat(count)}`],
  ['calls inside of calls', python, (count) => `import os\n${'f('.repeat(count)}1${')'.repeat(count)}\n`],
  ['lists inside of lists', javascript, (count) => `fs; x = ${'['.repeat(count)}1${']'.repeat(count)}`],
  [
    'a list that holds itself twice',
    python,
    (count) => `import os\nx = [os.getenv('A')]\n${'x = [x, x]\n'.repeat(count)}`,
  ],
  ['a long sum', javascript, (count) => `fs; x = 'a'${" + 'b'".repeat(count)}`],
  [
    'patterns inside of patterns',
    javascript,
    (count) => `const ${'{a: '.repeat(count)}b${'}'.repeat(count)} = require('fs')`,
  ],
  ['many statements', perl, (count) => 'my $x = foo("a") . "b";\n'.repeat(count)],
  ['many blocks', ruby, (count) => 'File.open("a") { |f| puts f }\n'.repeat(count)],
];

const hostile: readonly Family[] = [
  ['a text that doubles', python, (count) => `import os\nx = 'a'\n${'x = x + x\n'.repeat(count)}os.system(x)\n`],
  [
    'a text that replaces its letters by itself',
    python,
    (count) => `import os\nx = 'aa'\n${"x = x.replace('a', x)\n".repeat(count)}`,
  ],
  ['a template that doubles', javascript, (count) => `fs; let x = 'a';\n${'x = `${x}${x}`;\n'.repeat(count)}`],
  ['an assignment of assignments', perl, (count) => '$a = '.repeat(count)],
  ['brackets that nothing closes', perl, (count) => 'system('.repeat(count)],
  ['loops inside of loops', python, (count) => `import os\nx = ${'[a for a in '.repeat(count)}y${']'.repeat(count)}\n`],
  ['code that is run over and over', ruby, (count) => `x = "system('ls')"\n${'eval x\n'.repeat(count)}`],
];

describe('what reading code costs', () => {
  for (const [situation, reader, text] of families) {
    it(`${situation}: twice as much of it costs twice as much`, async () => {
      const once = await stepsOf(reader, text(400));
      const twice = await stepsOf(reader, text(800));
      assert.ok(once > 400 && twice < 2.3 * once, `${once} steps, then ${twice}`);
    });
  }

  for (const [situation, reader, text] of hostile) {
    it(`${situation}: reading ends soon after the budget does`, async () => {
      const steps = await stepsOf(reader, text(5000));
      assert.ok(steps < 1.2 * MOST, `${steps} steps`);
    });
  }
});

describe('code that does more than can be looked at', () => {
  const rows: readonly (readonly [situation: string, script: string])[] = [
    ['by what it puts together', `python3 <<'E'\nimport os\nx = 'a'\n${'x = x + x\n'.repeat(40)}os.system(x)\nE`],
    [
      'by what it starts',
      `perl <<'E'\n${Array.from({ length: 900 }, (_, at) => `system("ls a${at}");`).join('\n')}\nE`,
    ],
    ['by its length', `ruby <<'E'\n${'x = 1\n'.repeat(8000)}E`],
    [
      'by the code inside of it',
      `node <<'E'\nlet x = '${'fs.a();'.repeat(4000)}';\n${Array.from({ length: 9 }, (_, at) => `eval(x + ${at});`).join('\n')}\nE`,
    ],
    ['in a project’s own file as well', 'python3 grow.py'],
  ];
  for (const [situation, script] of rows) {
    it(`${situation}: is asked about`, async () => {
      const grows = `import os\nx = 'a'\n${'x = x + x\n'.repeat(40)}os.system(x)\n`;
      const { unknowns } = (await testEngine()).run(script, { files: { '/proj/app/grow.py': grows } });
      assert.deepEqual(
        unknowns
          .filter(({ code }) => code === 'too-long')
          .map(({ stake }) => stake)
          .slice(0, 1),
        ['present'],
        JSON.stringify(unknowns),
      );
    });
  }
});
