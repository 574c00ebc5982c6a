import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzers } from '../../../src/core/analyze/index.generated';
import { concerns } from '../../../src/core/model/analyzer';
import { isNonEmpty } from '../../../src/core/model/nonEmpty';
import type { FileChange } from '../../../src/core/model/operation';
import { sectionsOf } from './checkAnnotated';

/*
 * What holds whatever stands in a file: reading never throws, and a place is inside its text. Every fixture is turned
 * around, cut, and has each of its values replaced by what is harder to read.
 */

const fixtures = join(__dirname, '../../fixtures');
const folders = ['terraform', 'cloudformation', 'iam', 'sqlMigrations'];

const inHcl = ['null', 'var.unknown', '"${local.one}-a"', '[]', '{ a = 1 }', 'jsonencode({ a = [1] })', 'each.value.a'];
const inHclToo = [
  'var.a ? "x" : 2',
  'concat(["a"], local.b)',
  '[for a in local.b : a]',
  'data.x_y.z.json',
  '<<-E\n x\nE',
];
const inYaml = [
  '!Ref One',
  '!Sub "${One}-a"',
  '!If [One, a, b]',
  '!GetAtt One.Arn',
  '!Join ["-", [a, !Ref One]]',
  '[]',
];
const inYamlToo = [
  '!FindInMap [A, B, C]',
  '!Select [0, [a, b]]',
  '{ a: 1 }',
  'null',
  '"*"',
  '!ImportValue one',
  '*gone',
];
const inSql = ['NULL', "'x'", 'now()', '(SELECT 1)', '"Quoted"', '1', 'text', 'CASCADE', '/* c */', "E'\\\\''"];

/** The text with the value of one line replaced: what stands behind `=` or `:`, or the last word of SQL. */
function replaced(path: string, text: string): readonly string[] {
  const lines = text.split('\n');
  const with_ = (index: number, line: string): string => lines.with(index, line).join('\n');
  return lines.flatMap((line, index): readonly string[] => {
    if (/\.(?:tf|tofu)$/.test(path)) {
      const [, head] = /^(\s*[\w"]+\s*=\s*)[^=\s].*$/.exec(line) ?? [];
      return head === undefined ? [] : [...inHcl, ...inHclToo].map((value) => with_(index, head + value));
    }
    if (/\.ya?ml$/.test(path)) {
      const [, head] = /^(\s*(?:- )?[\w"]+:\s+)\S.*$/.exec(line) ?? [];
      return head === undefined ? [] : [...inYaml, ...inYamlToo].map((value) => with_(index, head + value));
    }
    const [, head] = path.endsWith('.sql') ? (/^(.*\s)[^\s;]+;?\s*$/.exec(line) ?? []) : [];
    return head === undefined ? [] : inSql.map((value) => with_(index, `${head}${value};`));
  });
}

function cut(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.map((_, index) => lines.slice(0, index).join('\n')).filter((_, index) => index % 3 === 1);
}

function checkLaws(files: readonly FileChange[], neighbours: readonly { path: string; text: string }[]): void {
  for (const analyzer of analyzers) {
    const own = files.filter((file) => concerns(analyzer, file));
    if (!isNonEmpty(own)) continue;
    const told = analyzer.analyze({ files: own, neighbours: () => neighbours });
    for (const { at, says } of [...told.observations, ...told.unknowns]) {
      const sides = own.filter(({ path, movedFrom }) => path === at.file || movedFrom === at.file);
      const texts = sides.map(({ before, after }) => (at.side === 'before' ? before : after) ?? '');
      const inside = texts.some((text) => at.start.line < text.split('\n').length);
      assert.ok(inside || neighbours.some(({ path }) => path === at.file) || sides.length === 0, says);
    }
  }
}

describe('whatever stands in a file', function () {
  this.timeout(120_000);

  for (const folder of folders.filter((name) => existsSync(join(fixtures, name)))) {
    it(`reading the changes of ${folder} keeps its laws`, () => {
      for (const name of readdirSync(join(fixtures, folder)).filter((file) => file.endsWith('.txt'))) {
        const sections = sectionsOf(readFileSync(join(fixtures, folder, name), 'utf8'));
        const on = (path: string, side: string): string | null =>
          sections.find((one) => one.path === path && one.side === side)?.text ?? null;
        const neighbours = sections.filter(({ side }) => side === 'same').map(({ path, text }) => ({ path, text }));
        const paths = [...new Set(sections.filter(({ side }) => side !== 'same').map(({ path }) => path))];
        const whole = paths.map((path) => ({ path, before: on(path, 'before'), after: on(path, 'after') }));
        checkLaws(whole, neighbours);
        checkLaws(
          whole.map(({ path, before, after }) => ({ path, before: after, after: before })),
          neighbours,
        );
        for (const [index, { path, before, after }] of whole.entries()) {
          const others = whole.toSpliced(index, 1);
          const text = after ?? before ?? '';
          for (const is of [null, ...cut(text), ...replaced(path, text)]) {
            checkLaws([...others, { path, before, after: is }], neighbours);
          }
        }
      }
    });
  }
});
