import assert from 'node:assert/strict';
import { concerns } from '../../../src/core/model/analyzer';
import { analyzers } from '../../../src/core/analyze/index.generated';
import type { Observation, Unknown } from '../../../src/core/model/finding';
import { kinds, type Kind } from './damagedFiles';

type Told = { readonly observations: readonly Observation[]; readonly unknowns: readonly Unknown[] };

function toldOf({ path, before }: Kind, after: string): Told {
  const file = { path, before, after };
  const parts = analyzers
    .filter((analyzer) => concerns(analyzer, file))
    .map((analyzer) => analyzer.analyze({ files: [file], neighbours: () => [] }));
  return {
    observations: parts.flatMap(({ observations }) => observations),
    unknowns: parts.flatMap(({ unknowns }) => unknowns),
  };
}

function middleOf(text: string): number {
  return Math.floor(text.split('\n').length / 2);
}

/** The lines of a text with the one in its middle replaced. */
function withMiddle(text: string, replaced: (line: string) => readonly string[]): string {
  const lines = text.split('\n');
  const at = middleOf(text);
  return [...lines.slice(0, at), ...replaced(lines[at] ?? ''), ...lines.slice(at + 1)].join('\n');
}

function conflict(line: string): readonly string[] {
  return ['<<<<<<< HEAD', line, '=======', line, '>>>>>>> other'];
}

/** Says the first and the last thing of the whole file, and that it is damaged where it is. */
function checkBoth(kind: Kind, after: string, line: number | null): void {
  const { observations, unknowns } = toldOf(kind, after);
  const said = observations.map(({ code = '-', target }) => `${code} ${target.name}`);
  for (const part of [kind.first, kind.last]) assert.ok(said.includes(part), `${part} of ${said.join(', ')}`);
  const damage = unknowns.filter(({ code }) => code === 'unparsed');
  if (line === null) assert.deepEqual(damage, []);
  else
    assert.ok(
      damage.some(({ at }) => Math.abs(at.start.line - line) <= 1),
      JSON.stringify(unknowns),
    );
}

describe('of a file that is not whole, what is whole is told and what is not', () => {
  for (const [name, kind] of Object.entries(kinds)) {
    it(`${name}: whole, with the line ends of Windows, and with a mark of Unicode before it`, () => {
      checkBoth(kind, kind.after, null);
      checkBoth(kind, kind.after.replaceAll('\n', '\r\n'), null);
      checkBoth(kind, `\uFEFF${kind.after}`, null);
    });
    it(`${name} with a conflict in it`, () => {
      checkBoth(kind, withMiddle(kind.after, conflict), middleOf(kind.after));
      checkBoth(kind, withMiddle(kind.after, conflict).replaceAll('\n', '\r\n'), middleOf(kind.after));
    });
  }

  for (const name of ['HCL', 'HCL in JSON', 'a template in YAML', 'a template in JSON', 'a policy', 'a pipeline']) {
    const kind = kinds[name];
    if (kind === undefined) continue;
    it(`${name} that ends too early says what stands before its end`, () => {
      const cut = kind.after.slice(0, kind.after.lastIndexOf('"') - 1);
      const { observations, unknowns } = toldOf(kind, cut);
      const said = observations.map(({ code = '-', target }) => `${code} ${target.name}`);
      assert.ok(said.includes(kind.first), said.join(', '));
      const isYaml = /\.ya?ml$/.test(kind.path);
      assert.ok(isYaml || unknowns.some(({ code }) => code === 'unparsed'), JSON.stringify(unknowns));
      // What is not read any more may be gone, and may only not be readable.
      assert.ok(
        observations.every(({ effect, certainty }) => effect !== 'delete' || certainty !== 'expected' || isYaml),
      );
    });
  }

  it('a line that is half typed costs no more than the thing that it stands in', () => {
    const typed: readonly (readonly [string, string, string])[] = [
      ['HCL', '  protocol    = "tcp"', '  proto'],
      ['HCL in JSON', '"protocol": "tcp"', '"proto'],
      ['a template in YAML', '      GroupDescription: g', '      Group'],
      ['a template in JSON', '"GroupDescription": "g",', '"Group'],
      ['a policy', '"Action": "iam:*",', '"Acti'],
      ['a migration', 'DROP TABLE c;', 'DRO;'],
      ['a pipeline', '      - run: pulumi destroy --yes', '      - "run: pulumi'],
    ];
    for (const [name, line, half] of typed) {
      const kind = kinds[name];
      assert.ok(kind?.after.includes(line) === true, name);
      const { observations, unknowns } = toldOf(kind, kind.after.replace(line, half));
      const said = observations.map(({ code = '-', target }) => `${code} ${target.name}`);
      for (const part of [kind.first, kind.last]) assert.ok(said.includes(part), `${name}: ${said.join(', ')}`);
      assert.ok(unknowns.length > 0, name);
    }
  });
});
