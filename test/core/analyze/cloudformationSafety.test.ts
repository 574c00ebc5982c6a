import assert from 'node:assert/strict';
import { cloudformation } from '../../../src/core/analyze/cloudformation';
import { severities, type Observation } from '../../../src/core/model/finding';
import { cloudformationPairs, harmlessProperties } from './cloudformationSafety/pairs';

/** `TYPE: safe -> unsafe`, the properties of one resource as a flow of YAML. */
function rowsOf(table: string): readonly { readonly type: string; readonly safe: string; readonly unsafe: string }[] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, type = '', safe = '', unsafe = ''] = /^(\S+): (.*?)\s*->\s*(.*)$/.exec(line) ?? [];
      return { type, safe, unsafe };
    });
}

/** What a change of the properties says beside replacing. */
function found(type: string, before: string, after: string): readonly Observation[] {
  const template = (properties: string): string =>
    `Resources:\n  X:\n    Type: AWS::${type}\n    Properties: { ${properties} }\n`;
  const files = [{ path: '/w/stack.yaml', before: template(before), after: template(after) }];
  const { observations } = cloudformation.analyze({ files, neighbours: () => [] });
  return observations.filter(
    ({ effect, severity }) => effect !== 'replace' && severities.indexOf(severity) >= severities.indexOf('medium'),
  );
}

describe('properties of CloudFormation that decide about safety', () => {
  it('what gets less safe is told', () => {
    const silent = rowsOf(cloudformationPairs).filter(
      ({ type, safe, unsafe }) => found(type, safe, unsafe).length === 0,
    );
    assert.deepEqual(
      silent.map(({ type, safe, unsafe }) => `${type}: ${safe} -> ${unsafe}`),
      [],
    );
  });

  it('what makes nothing less safe is left alone', () => {
    const loud = rowsOf(harmlessProperties).flatMap(({ type, safe, unsafe }) =>
      found(type, safe, unsafe).map(({ says }) => `${type}: ${safe} -> ${unsafe}: ${says}`),
    );
    assert.deepEqual(loud, []);
  });
});
