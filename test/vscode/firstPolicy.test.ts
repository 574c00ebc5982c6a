import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicy } from '../../src/core/policy/parsePolicy';
import { firstPolicy } from '../../src/vscode/firstPolicy';

function checkPolicy(text: string): void {
  const parsed = parsePolicy(text, {
    from: 'workspace',
    file: '/proj/.holdpoint/policy.yaml',
    digest: 'd',
    presetNames: ['observe', 'recommended', 'strict'],
  });
  assert.deepEqual('problems' in parsed ? parsed.problems : [], []);
}

describe('the policies that come with the product', () => {
  it('the one that Create Policy writes is accepted', () => {
    checkPolicy(firstPolicy);
  });

  it('the sample workspace has one that is accepted', () => {
    const sample = join(__dirname, '..', '..', 'examples', 'sample-infrastructure');
    checkPolicy(readFileSync(join(sample, '.holdpoint', 'policy.yaml'), 'utf8'));
  });
});
