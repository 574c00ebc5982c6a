import assert from 'node:assert/strict';
import { readYaml } from '../../../../src/core/analyze/shared/readYaml';

function keysOf(text: string): readonly string[] {
  const [root] = readYaml(text).roots;
  if (root?.kind !== 'map') return [];
  return root.entries.map(
    ({ key, value }) => `${key}: ${value.kind === 'map' ? (value.entries[0]?.key ?? '') : value.kind}`,
  );
}

function checkTags(text: string, expected: readonly string[]): void {
  assert.deepEqual(readYaml(text).damaged, []);
  assert.deepEqual(keysOf(text), expected);
}

describe('tags of a YAML text', () => {
  it('are read on a text, a list and a map alike', () => {
    checkTags('a: !Sub "x"\nb: !Sub [x, y]\nc: !Sub\n  x: 1\n', ['a: Fn::Sub', 'b: Fn::Sub', 'c: Fn::Sub']);
    checkTags('a: !reference [x, y]\nb: [!Ref c]\n', ['a: !reference', 'b: list']);
  });

  it('are read in numbers, and where they only look like one', () => {
    const names = Array.from({ length: 60 }, (_, index) => `T${index}`);
    checkTags(
      names.map((name) => `${name}: !${name} x\n`).join(''),
      names.map((name) => `${name}: !${name}`),
    );
    checkTags('a: Hello !World and !Sub\n', ['a: scalar']);
  });

  it('keep the value that a text is of', () => {
    const [root] = readYaml('a: !Sub 12\nb: 12\n').roots;
    const values = root?.kind === 'map' ? root.entries.map(({ value }) => value) : [];
    const [tagged, plain] = values.map((value) => (value.kind === 'map' ? value.entries[0]?.value : value));
    assert.deepEqual(
      [tagged, plain].map((one) => (one?.kind === 'scalar' ? one.value : null)),
      ['12', 12],
    );
  });

  it('are read in the intact parts of a damaged text', () => {
    const text = 'a: !Sub x\nb: [!Ref c\nd: !GetAtt e.f\n';
    assert.ok(readYaml(text).damaged.length > 0);
    assert.ok(keysOf(text).includes('a: Fn::Sub'));
    assert.ok(keysOf(text).includes('d: Fn::GetAtt'));
  });
});
