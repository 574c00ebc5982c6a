import assert from 'node:assert/strict';
import { testEngine, type TestEngine, type World } from '../../support/engine';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

type Row = readonly [run: string, expected: readonly string[], world?: World];

/** The verdict, then `tier: says` for each finding and `?code stake` for each unknown. */
function checkDatabase(rows: readonly Row[]): void {
  for (const [run, expected, world] of rows) {
    const { decision, findings, unknowns } = engine.run(run, world);
    const says = findings.map(({ target, says: text }) => `${target.environment.tier}: ${text}`);
    assert.deepEqual(
      [decision.verdict, ...says, ...unknowns.map(({ code, stake }) => `?${code} ${stake}`)],
      expected,
      run,
    );
  }
}

const files = { '/proj/app/x.sql': 'SELECT 1;\nDROP TABLE b;', '/proj/app/ok.sql': 'SELECT 1;' };

describe('a question about a database', () => {
  it('finds SQL wherever it comes from', () => {
    checkDatabase([
      ['echo "DROP TABLE a" | psql', ['ask', 'development: Drops table a']],
      ['psql <<EOF\nSELECT 1;\nTRUNCATE a;\nEOF', ['ask', 'development: Empties table a']],
      ['cat x.sql | mysql shop', ['ask', 'development: Drops table b'], { files }],
      ['mysql shop < x.sql', ['ask', 'development: Drops table b'], { files }],
      ['psql -f x.sql', ['ask', 'development: Drops table b'], { files }],
      ["psql -c '\\i x.sql'", ['ask', 'development: Drops table b'], { files }],
      ['psql -f ok.sql', ['allow'], { files }],
      ['psql -f gone.sql', ['ask', '?unreadable present']],
      ['psql -f gone.sql', ['allow', '?unreadable possible'], { missing: true }],
      ['psql < gone.sql', ['allow', '?unreadable possible'], { missing: true }],
      ['touch gone.sql; psql -f gone.sql', ['ask', '?unreadable present'], { missing: true }],
      ['psql -f "$FILE"', ['ask', '?unreadable present'], { missing: true }],
      ["psql -c '\\i gone.sql'", ['ask', '?unreadable present'], { missing: true }],
      ['psql -c "$SQL"', ['ask', '?dynamic present']],
      ["psql -c 'SELECT 1' > out.txt", ['allow']],
      ['bash -c "mysql -e \'drop database a\'"', ['ask', 'development: Drops database a']],
    ]);
  });

  it('hands what the client gives to a shell to the shell', () => {
    checkDatabase([
      ["psql -c '\\! rm -rf ~'", ['deny', 'unknown: Deletes the home folder /home/dev']],
      ["sqlite3 x.db '.shell rm -rf ~'", ['deny', 'unknown: Deletes the home folder /home/dev']],
      ["mysql -e 'system ls'", ['allow']],
      ["psql -o '|rm -rf ~' -c 'SELECT 1'", ['deny', 'unknown: Deletes the home folder /home/dev']],
    ]);
  });

  it('knows the server', () => {
    const insert = "-c 'INSERT INTO a VALUES (1)'";
    checkDatabase([
      [`psql ${insert}`, ['allow', 'development: Adds rows to a']],
      [`psql -h 127.0.0.1 ${insert}`, ['allow', 'development: Adds rows to a']],
      [`psql -hprod-db ${insert}`, ['ask', 'production: Adds rows to a']],
      [`PGHOST=prod-db psql ${insert}`, ['ask', 'production: Adds rows to a']],
      [`psql 'host=prod-db dbname=x' ${insert}`, ['ask', 'production: Adds rows to a']],
      [`psql postgres://u@prod-db.acme.example/x ${insert}`, ['ask', 'production: Adds rows to a']],
      [`psql -h db7.acme.example ${insert}`, ['allow', 'unknown: Adds rows to a']],
      [`ssh prod-db "psql -h localhost ${insert.replaceAll("'", '\\"')}"`, ['ask', 'production: Adds rows to a']],
      ["psql -c '\\c postgres://prod-db/x' -c 'INSERT INTO a VALUES (1)'", ['ask', 'production: Adds rows to a']],
      [
        "psql -h localhost -c 'CREATE INDEX i ON a (b)'",
        ['allow', 'development: Creates index i while its table takes no writes'],
      ],
      [
        "mysql -e 'INSERT INTO a VALUES (1)'",
        ['ask', 'production: Adds rows to a'],
        { files: { '/home/dev/.my.cnf': '[client]\nhost = prod-db\n' } },
      ],
      [
        'prisma migrate deploy',
        ['ask', 'production: Applies the migrations that are left'],
        { files: { '/proj/app/.env': 'DATABASE_URL="postgres://u:p@prod-db/x"\n' } },
      ],
    ]);
  });

  it('leaves databases that are made again alone', () => {
    checkDatabase([
      ["sqlite3 /tmp/x.db 'DELETE FROM a'", ['allow', 'unknown: Deletes every row of a']],
      ["sqlite3 dev.db 'DELETE FROM a'", ['ask', 'unknown: Deletes every row of a']],
      ["sqlite3 :memory: 'DROP TABLE a'", ['allow']],
      ['sqlite3 :memory: "ATTACH \'x.db\' AS x; DROP TABLE x.a"', ['ask', 'unknown: Drops table x.a']],
      [
        'RAILS_ENV=test bin/rails db:reset',
        ['allow', 'unknown: Drops the database and loads the schema and the seeds anew, in the test environment'],
      ],
    ]);
  });

  it('reads a script at the root of a project as its framework', () => {
    checkDatabase([
      ['php artisan migrate:fresh', ['ask', 'unknown: Drops every table and applies every migration anew']],
      ['php artisan serve', ['allow']],
      ['python manage.py flush', ['ask', 'unknown: Deletes every row of every table']],
      ['python manage.py dbshell <<EOF\nDROP TABLE a;\nEOF', ['ask', 'unknown: Drops table a']],
      ['bundle exec rails db:drop', ['ask', 'unknown: Drops the database']],
      ['ruby bin/rails db:drop', ['ask', 'unknown: Drops the database']],
      ['dotnet ef database drop --force', ['ask', 'unknown: Drops the database']],
      ['dotnet ef migrations add Carts', ['allow']],
      ['cargo sqlx database drop -y', ['ask', 'unknown: Drops the database']],
      ['node ace migration:fresh', ['ask', 'unknown: Drops every table']],
      ['vendor/bin/phinx rollback', ['ask', 'unknown: Reverts migrations']],
      ['npx prisma migrate reset --force', ['ask', 'unknown: Drops the database and applies every migration anew']],
      ['php bin/console doctrine:database:drop --force', ['ask', 'unknown: Drops the database']],
      ['symfony console doctrine:database:drop --force', ['ask', 'unknown: Drops the database']],
      ["python -c \"import subprocess; subprocess.run(['mix', 'ecto.drop'])\"", ['ask', 'unknown: Drops the database']],
    ]);
  });

  it('reads Cypher from wherever it comes', () => {
    checkDatabase([
      [
        'echo "MATCH (n) DETACH DELETE n" | cypher-shell',
        ['ask', 'development: Deletes every node or relation that it matches'],
      ],
      ['cypher-shell -f gone.cypher', ['ask', '?dynamic present']],
      [
        'cypher-shell < all.cypher',
        ['ask', 'development: Drops database shop'],
        { files: { '/proj/app/all.cypher': '// x\nDROP DATABASE `shop`;' } },
      ],
      ['cypher-shell "$QUERY"', ['ask', '?dynamic present']],
      ['cypher-shell ":use shop"', ['allow']],
      [
        'cypher-shell "/* DELETE */ MATCH (n {id: 3}) DELETE n"',
        ['allow', 'development: Deletes some nodes or relations'],
      ],
      ['cypher-shell "DROP USER bob"', ['ask', 'development: Drops user bob']],
      ['cypher-shell', ['allow']],
    ]);
  });

  it('finds SQL typed in the place of a command', () => {
    checkDatabase([
      ['drop database mydb', ['ask', 'unknown: Drops database mydb']],
      ['delete from users;', ['ask', 'unknown: Deletes every row of users']],
      ['TRUNCATE TABLE users;', ['ask', 'unknown: Empties table users']],
      ['truncate table users', ['ask', 'unknown: Empties table users']],
      ["update users set name = ''", ['ask', 'unknown: Overwrites every row of users']],
    ]);
  });

  it('leaves text that only mentions SQL alone', () => {
    checkDatabase([
      ['grep -rn "DROP TABLE" migrations', ['allow']],
      ['git commit -m "DROP TABLE users"', ['allow']],
      ['cat > x.sql <<EOF\nDROP TABLE a;\nEOF', ['allow', 'unknown: Drops table a']],
      ['echo "DELETE FROM a"', ['allow']],
    ]);
  });
});
