import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sqlMigrations } from '../../../src/core/analyze/sqlMigrations';
import { checkAnnotated } from './checkAnnotated';

const folder = join(__dirname, '../../fixtures/sqlMigrations');

describe('a SQL migration drawn on its fixture', () => {
  for (const name of readdirSync(folder).sort()) {
    it(name.replace(/\.txt$/, '').replaceAll('-', ' '), () => {
      checkAnnotated(readFileSync(join(folder, name), 'utf8'), sqlMigrations);
    });
  }
});
