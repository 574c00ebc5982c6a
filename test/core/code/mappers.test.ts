import assert from 'node:assert/strict';
import { javascript } from '../../../src/core/code/javascript';
import { python } from '../../../src/core/code/python';
import type { CodeReader } from '../../../src/core/model/codeReader';
import { UNKNOWN_PART } from '../../../src/core/model/command';
import { read } from './checkCode';

type Row = readonly [code: string, found: readonly string[]];

const some = (table: string): string => `psql … -c DELETE FROM "${table}" WHERE "it" = 1`;
const all = (table: string): string => `psql … -c DELETE FROM "${table}"`;
const into = (table: string): string => `psql … -c INSERT INTO "${table}" DEFAULT VALUES`;
const everything = 'psql … -c DROP TABLE "every table of the models"';

const pythonRows: readonly Row[] = [
  ['from app import s, User\ns.query(User).filter(User.id == 1).delete(); s.commit()', [some('User')]],
  ['from app import s\ns.query().delete()', [all('a table')]],
  ['from app import db\ndb.drop_all()', [everything]],
  ['from shop.models import Cart\nCart.objects.all().delete()', [all('Cart')]],
  ['from shop.models import Cart\nCart.objects.filter(old=True).delete()', [some('Cart')]],
  ['from shop.models import Cart\nprint(Cart.objects.count())', []],
  ["import os\nfrom tools import seed\nseed(os.environ['DATABASE_URL'])", [into('a table')]],
  ["import os\nfrom tools import report\nreport(os.environ['DATABASE_URL'])", []],
];

const client = "const { PrismaClient } = require('@prisma/client'); const prisma = new PrismaClient();";
const javascriptRows: readonly Row[] = [
  [`${client} prisma.cart.deleteMany()`, [all('cart')]],
  [`${client} prisma.cart.deleteMany({ where: {} })`, [all('cart')]],
  [`${client} prisma.cart.delete({ where: { id: 7 } })`, [some('cart')]],
  [`${client} prisma.cart.createMany({ data: [] })`, [into('cart')]],
  [`${client} prisma.cart.findMany()`, []],
  [`${client} prisma.$executeRawUnsafe('TRUNCATE cart')`, ['psql … -c TRUNCATE cart']],
  [`${client} prisma.$executeRawUnsafe(sql)`, []],
  ["import { db } from './db'; import { carts } from './schema'; db.delete(carts)", [some('carts')]],
  ["import { db } from './db'; import { carts } from './schema'; db.insert(carts).values([])", [into('carts')]],
  ["import { db } from './db'; db.delete('key')", []],
  ["import { Cart } from './models'; Cart.destroy({ truncate: true })", [all('Cart')]],
  ["import { Cart } from './models'; Cart.destroy({ where: { id: 1 } })", [some('Cart')]],
  ["import { pool } from './pool'; pool.destroy()", []],
  ["import { sequelize } from './models'; sequelize.sync({ force: true })", [everything]],
  ["import { sequelize } from './models'; sequelize.sync({ force: false })", []],
  ["import { sequelize } from './models'; sequelize.drop()", [everything]],
  ["import { dataSource } from './data'; dataSource.dropDatabase()", [everything]],
  ["import { ds, Cart } from './data'; ds.getRepository(Cart).clear()", [all('Cart')]],
  ["import { supabase } from './api'; supabase.from('carts').delete().eq('id', 1)", [some('carts')]],
  [
    "import { Cart } from './models'; Cart.deleteMany({})",
    ['mongosh … --eval db.getCollection("Cart").deleteMany({})'],
  ],
  ["const k = require('knex')({ client: 'pg' }); k('carts').del()", [all('carts')]],
  ["require('knex')({})('carts').truncate()", [all('carts')]],
  ["const k = require('knex')({}); k('carts').where({ id: 1 }).del().then(done)", [some('carts')]],
  ["const k = require('knex')({}); k('carts').where({ id: 1 }).first()", []],
  ["const knex = require('knex')({}); knex.schema.dropTable('carts')", ['psql … -c DROP TABLE "carts"']],
  ["const knex = require('knex')({}); knex.schema.dropTableIfExists(name)", ['psql … -c DROP TABLE "name"']],
  ["const knex = require('knex')({}); knex.schema.hasTable('carts')", []],
  ["const knex = require('knex')({}); knex.migrate.rollback(null, true)", ['knex migrate:rollback']],
  ["const knex = require('knex')({}); knex.migrate.latest()", []],
  ["new Map().delete('x'); new Set().delete(1)", []],
  ["require('./scripts/seed').run({ url: process.env.DATABASE_URL })", [into('a table')]],
  ["require('./scripts/count').run({ url: process.env.DATABASE_URL })", []],
];

async function checkFound(reader: CodeReader, program: string, args: readonly string[], found: readonly string[]) {
  const told = (await read(reader, program, { args })) ?? [];
  assert.deepEqual(
    told.map((one) => one.replaceAll(UNKNOWN_PART, '…')),
    found,
  );
}

describe('calls of object-relational mappers are the statements that they come to', () => {
  for (const [code, found] of pythonRows) {
    it(`python: ${code}`, () => checkFound(python, 'python3', ['-c', code], found));
  }
  for (const [code, found] of javascriptRows) {
    it(`javascript: ${code}`, () => checkFound(javascript, 'node', ['-e', code], found));
  }

  it('a script that is not there is told by its name', async () => {
    await checkFound(javascript, 'tsx', ['scripts/seed-people.ts'], [into('a table')]);
    await checkFound(javascript, 'node', ['wipe-db.js'], [all('a table')]);
    await checkFound(python, 'python3', ['tools/reset_cache.py'], []);
    await checkFound(python, 'python3', ['tools/report.py'], []);
  });
});
