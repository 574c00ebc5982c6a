import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cloudformation } from '../../../src/core/analyze/cloudformation';
import { checkAnnotated } from './checkAnnotated';

const folder = join(__dirname, '../../fixtures/cloudformation');

describe('a CloudFormation change drawn on its fixture', () => {
  for (const name of readdirSync(folder).sort()) {
    it(name.replace(/\.txt$/, '').replaceAll('-', ' '), () => {
      checkAnnotated(readFileSync(join(folder, name), 'utf8'), cloudformation);
    });
  }
});
