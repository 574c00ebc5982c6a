import assert from 'node:assert/strict';
import { console } from '../../../src/core/code/console';
import { read } from './checkCode';

type Row = readonly [line: string, found: readonly string[]];

/** What a line that is typed into an open console would do, in whichever language it is one. */
const rows: readonly Row[] = [
  [`gateway.customer.delete('c1')`, ['braintree customer delete c1']],
  [`client.deleteCustomer('c1')`, ['client customer delete c1']],
  [`this.acmeClient.projects.delete('p1')`, ['acmeClient projects delete p1']],
  [`self.payments_api.delete_plan('p1')`, ['payments_api plan delete p1']],
  [`client.drop_database('d')`, ['mongosh … --eval db.dropDatabase()']],
  [`db.users.drop()`, ['mongosh … --eval db.users.drop()']],
  [`cursor.execute('DROP TABLE t')`, ['psql … -c DROP TABLE t']],
  [`conn.execute(statement)`, []],
  [`s3.delete_bucket(Bucket='x')`, ['aws s3api delete-bucket --bucket x']],
  [`rds.deleteDBInstance({ DBInstanceIdentifier: 'x' })`, ['aws rds delete-db-instance --db-instance-identifier x']],
  [`shutil.rmtree('/srv')`, ['rm -r -f -- /srv']],
  [`FileUtils.rm_rf('/srv')`, ['rm -r -f -- /srv']],
  [`User.where(active: false).delete_all`, ['psql … -c DELETE FROM "User" WHERE "it" = 1']],
  [`DB::table('users')->truncate();`, ['psql … -c DELETE FROM "users"']],
  [`v1.delete_namespace('n')`, ['kubectl delete namespace n']],
  [`os.system('rm -rf /srv')`, ['$ rm -rf /srv']],
  [`process.env.API_KEY.toString()`, ['printenv API_KEY']],
  ...[
    `console.log('x')`,
    `gateway.customer.find('1')`,
    'foo.bar()',
    `cache.delete('k')`,
    `items.remove('delete')`,
    `df.drop(columns=['a'])`,
    'User.count',
    `list.delete(3)`,
    `store.users.delete('x')`,
    `state.sessions.delete('x')`,
    `url.searchParams.delete('q')`,
    `form.fields.delete('name')`,
    `client.headers.delete('x')`,
    `apiClient.requestCache.delete('x')`,
    `self._cache.delete('k')`,
    `map.delete('k')`,
    `seen.clear()`,
    `list.remove('x')`,
    `stack.pop()`,
    'f(',
    `db_helper(eval(x))`,
  ].map((line): Row => [line, []]),
];

describe('lines typed into a console', () => {
  for (const [line, found] of rows) {
    it(line, async () => {
      assert.deepEqual(await read(console, 'console-line', { args: [line] }), found);
    });
  }

  it('reads nothing where nothing was typed', async () => {
    assert.deepEqual(await read(console, 'console-line', { args: [] }), []);
  });
});
