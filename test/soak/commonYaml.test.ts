import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCommonYaml } from '../../src/core/analyze/shared/commonYaml/readCommonYaml';
import { parsedYaml } from '../../src/core/analyze/shared/readYaml';
import { yamlTooDeepAt } from '../../src/core/analyze/shared/tooDeep';
import { soakRuns } from '../support/soak';

const seeds = [
  `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Db:
    Type: AWS::RDS::DBInstance
    Properties:
      DBInstanceIdentifier: !Sub "shop-\${AWS::StackName}"
      Tags:
        - Key: Name
          Value: it's
        - {Key: Team, Value: !Ref Team, n: [1, "b", 'c', x y]}
      Rules: !If
        - A
        - !GetAtt a.b
`,
  `---
apiVersion: v1
kind: ConfigMap
metadata: {name: x}
data:
  script: |
    # not a comment
    run: it

  folded: >-
    a
     b
  long: one
    and more
  quoted: "a \\n b"
---
# another
- a
-   b: 0x1F
    c: ~
- - d
  - 'it''s'
-
  e: 1.5e3
`,
  `on: push
true: no
1e3: .inf
u : http://x/y?z=1 # why
"v w": a:b#c
env:
- A: \${{ secrets.X }}
  B:
  C: 2024-01-01
x: [a b, c: d,
  e]
`,
];

const pieces = [
  ...[' ', '  ', '\t', '\n', '\r\n', '- ', '-', ': ', ':', '#', ' #', '"', "'", '[', ']', '{', '}', ',', '!Sub ', '!'],
  ...[
    '!!str ',
    '|',
    '>',
    '|-',
    'a',
    '1',
    '0',
    '~',
    '? ',
    '%',
    '@',
    '`',
    '*a',
    '&a ',
    '<<: ',
    '---\n',
    '...\n',
    '\u00A0',
  ],
  ...['null', 'true', '1.5', '.', '+', '\\', '=', '^', '(', ';', '\uFEFF', '\u2028', 'é'],
];

type Edit = { readonly at: number; readonly cut: number; readonly put: string };

function edited(seed: string, edits: readonly Edit[]): string {
  return edits.reduce((text, { at, cut, put }) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + put + text.slice(from + cut);
  }, seed);
}

const edits = fc.array(
  fc.record({
    at: fc.nat({ max: 2_000 }),
    cut: fc.constantFrom(0, 0, 1, 2, 5),
    put: fc.oneof(fc.constant(''), fc.constantFrom(...pieces)),
  }),
  { maxLength: 4 },
);

describe('the reader of common YAML', () => {
  it('reads what people mostly write by itself', () => {
    for (const seed of seeds) assert.notEqual(readCommonYaml(seed), null);
  });

  it('makes the tree that the parser makes, or none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), edits, fc.boolean(), (seed, some, isWindows) => {
        const text = edited(isWindows ? seed.replaceAll('\n', '\r\n') : seed, some);
        const roots = yamlTooDeepAt(text) === null ? readCommonYaml(text) : null;
        if (roots !== null) assert.deepEqual({ roots, damaged: [] }, parsedYaml(text, []));
      }),
      { numRuns: soakRuns(30_000) },
    );
  });
});
