import type { RulePack } from '../model/command';
import { changed, granted, overwritten, secretTold } from './platforms/said';
import { sqlGiven } from './platforms/sqlGiven';
import { vendorPack } from './platforms/vendorPack';

/** Turso. */
export const turso: RulePack = vendorPack({
  tool: 'turso',
  title: 'Turso',
  programs: ['turso'],
  many: true,
  valued: ['-c'],
  local: ['auth', 'dev', 'quickstart', 'relax', 'update', 'config', 'contact', 'plan'],
  told: {
    'db tokens create': granted('Creates a token for Turso database', { type: 'token' }),
    'db tokens invalidate': overwritten('Makes invalid every token of Turso database', { type: 'token' }),
    'group tokens create': granted('Creates a token for Turso group', { type: 'token' }),
    'group tokens invalidate': overwritten('Makes invalid every token of Turso group', { type: 'token' }),
    'auth token': secretTold('the token of the account', { name: '' }),
    'auth api-tokens mint': granted('Creates a token of the account:', { type: 'token' }),
    'db import': changed('Imports into a new Turso database', { type: 'database', severity: 'low' }),
    'group unarchive|wakeup': null,
    'db wakeup|show|list|inspect|export': null,
    'db config delete-protection disable': {
      ...changed('Takes protection off Turso database', { type: 'database', severity: 'high' }),
      effect: 'unprotect',
      rule: 'unprotect',
    },
  },
  handled: (call, context) => {
    const [db, shell, name, ...words] = call.words;
    if (db?.value !== 'db' || shell?.value !== 'shell') return null;
    const signals =
      name === undefined || name.dynamic ? [] : [{ kind: 'name', value: name.value, from: 'database' } as const];
    return sqlGiven({ dialect: 'sqlite', words, signals }, call, context);
  },
  documentation: ['https://docs.turso.tech/cli'],
  examples: {
    catches: [
      { run: 'turso db destroy orders --yes', rule: 'turso/delete', effect: 'delete', target: 'orders' },
      { run: 'turso db shell orders "DROP TABLE carts"', rule: 'sql/drop', effect: 'delete' },
    ],
    leaves: ['turso db list', 'turso db shell orders "SELECT 1"', 'turso dev'],
  },
});
