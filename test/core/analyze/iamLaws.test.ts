import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { iam } from '../../../src/core/analyze/iam';
import type { FileChange } from '../../../src/core/model/operation';
import { sectionsOf } from './checkAnnotated';

const folder = join(__dirname, '../../fixtures/iam');
const changes: readonly FileChange[] = readdirSync(folder)
  .sort()
  .map((name, index) => {
    const sections = sectionsOf(readFileSync(join(folder, name), 'utf8'));
    const on = (side: string): string | null => sections.find((section) => section.side === side)?.text ?? null;
    const file = (sections[0]?.path ?? '').replace('/proj/', '');
    return { path: `/w/${index}/${file}`, before: on('before'), after: on('after') };
  });

function codesOf(files: readonly FileChange[]): readonly string[] {
  const { observations } = iam.analyze({ files, neighbours: () => [] });
  return observations.map(({ code, says }) => `${code ?? ''} ${says}`).sort();
}

describe('the laws of a change of rights', () => {
  it('the order of the files means nothing', () => {
    assert.deepEqual(codesOf([...changes].reverse()), codesOf(changes));
  });

  it('what did not change says nothing', () => {
    assert.deepEqual(codesOf(changes.map((file) => ({ ...file, after: file.before }))), []);
    assert.deepEqual(codesOf(changes.map((file) => ({ ...file, before: file.after }))), []);
  });

  it('a text that is cut anywhere is read to its end and never throws', () => {
    for (const { path, after } of changes) {
      const text = after ?? '';
      for (let at = 0; at < text.length; at += 37) codesOf([{ path, before: text, after: text.slice(0, at) }]);
    }
  });

  it('a text without a word of rights is not looked at', () => {
    const { observations, unknowns } = iam.analyze({
      files: [{ path: '/w/a.tf', before: null, after: 'resource "x" "y" {}\n' }],
      neighbours: () => assert.fail('the neighbours were asked for'),
    });
    assert.deepEqual([observations, unknowns], [[], []]);
  });

  it('what only a plan knows is an unknown', () => {
    const policy = (action: string): string =>
      `resource "aws_iam_policy" "p" {\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ${action}, Resource = "x" }] })\n}\n`;
    const files = [{ path: '/w/a.tf', before: policy('"s3:GetObject"'), after: policy('var.actions') }];
    const { unknowns } = iam.analyze({ files, neighbours: () => [] });
    assert.deepEqual(
      unknowns.map(({ code, stake }) => `${code} ${stake}`),
      ['dynamic possible'],
    );
  });

  it('a file that is not whole is an unknown', () => {
    const after = '{ "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }';
    const { observations, unknowns } = iam.analyze({
      files: [{ path: '/w/p.json', before: null, after }],
      neighbours: () => [],
    });
    assert.deepEqual(
      [observations.map(({ code }) => code), unknowns.map(({ code }) => code)],
      [['IA02'], ['unparsed']],
    );
  });
});
