import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkAnnotated } from './checkAnnotated';

const folder = join(__dirname, '../../fixtures/terraform');

describe('a Terraform change drawn on its fixture', () => {
  for (const name of readdirSync(folder).sort()) {
    it(name.replace(/\.txt$/, '').replaceAll('-', ' '), () => {
      checkAnnotated(readFileSync(join(folder, name), 'utf8'));
    });
  }
});

describe('what a Terraform change would cost', () => {
  it('a replaced database loses its data and takes ten minutes to almost two hours', () => {
    const [found] = checkAnnotated(
      readFileSync(join(folder, 'a-replacing-attribute-of-a-database-changes.txt'), 'utf8'),
    );
    assert.deepEqual(found?.impact, {
      lost: 'data, unless a final snapshot exists',
      outage: { minSeconds: 600, maxSeconds: 6600, source: 'provider time-outs' },
      dependants: ['aws_route53_record.db', 'module.app'],
    });
    assert.equal(found.certainty, 'expected');
    assert.equal(found.effect, 'replace');
    assert.equal(found.severity, 'critical');
    assert.equal(found.undo, 'costly');
    assert.equal(found.stage, 'write');
    assert.deepEqual(found.target, { type: 'aws_db_instance', name: 'aws_db_instance.main' });
  });

  it('what stands before the old one goes is not down', () => {
    const found = checkAnnotated(
      readFileSync(join(folder, 'a-replaced-resource-stands-before-the-old-one-goes.txt'), 'utf8'),
    );
    const database = found.find(({ effect }) => effect === 'replace');
    assert.deepEqual(database?.impact, { lost: 'data, unless a final snapshot exists', dependants: [] });
    assert.equal(found.find(({ effect }) => effect === 'delete')?.reach, 'local');
  });
});
