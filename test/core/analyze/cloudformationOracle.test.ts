import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { cloudformationVersion } from '../../../src/core/facts/cloudformation.generated';
import { agreement } from './cloudformationAgreement';
import { randomOf, templatePair } from './cloudformationPairs';

// `npm run oracle` compares many more pairs and prints what was said; `SEED` gives others.
describe('CloudFormation changes, beside what the library of the vendor says', function () {
  this.timeout(600_000);

  it('the answers agree in 98 of 100 resources', () => {
    const database = loadAwsServiceSpecSync();
    // It takes every property of SAM's macros for one that replaces.
    const types = database.all('resource').filter((one) => !one.cloudFormationType.startsWith('AWS::Serverless::'));
    const random = randomOf(Number(process.env['SEED'] ?? 1));
    const counts = new Map<string, number>();
    for (let left = Number(process.env['PAIRS'] ?? 300); left > 0; left -= 1) {
      for (const { theirs, ours } of agreement(templatePair({ database, types, random }))) {
        const key = theirs === ours ? theirs : `${theirs}, not ${ours}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const other = [...counts].filter(([key]) => key.includes(', not ')).reduce((sum, [, count]) => sum + count, 0);
    const share = (all - other) / all;
    const told = `${(100 * share).toFixed(2)} % of ${all} agree: ${JSON.stringify([...counts].sort())}`;
    if (process.env['PAIRS'] !== undefined) console.log(`      ${told}`);
    assert.ok(share >= 0.98, told);
  });

  it('the facts were written from the version that is installed', () => {
    const manifest = join(__dirname, '../../../node_modules/@aws-cdk/aws-service-spec/package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    assert.equal(cloudformationVersion, version);
  });
});
