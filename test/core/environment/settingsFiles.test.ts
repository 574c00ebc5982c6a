import { checkSignals } from './checkSignals';

const app = '/proj/app';

/** A line, the files below the folder (`~/` is the home), and all signals but those of the place. */
type Case = readonly [line: string, files: Readonly<Record<string, string>>, expected: readonly string[]];

const databaseYml =
  'default: &default\n  host: db.example\nblue:\n  <<: *default\n  url: <%= ENV["SHOP"] || "pg://u@pg.prod.example/x" %>\n';
const knex = `module.exports = { // both
  dev: { connection: { host: 'localhost' } },
  blue: { connection: { host: process.env.SHOP_HOST ?? 'pg.prod.example', password: 'a' } },
};`;
const ssh =
  'Host web1 web3\n  HostName web1.prod.example\nHost web2\n  HostName web2.example\n  ProxyJump me@way.prod.example\n';
const remote = '[remote "origin"]\n\turl = git@forge.example:acme/infra-prod.git\n[remote "live"]\n\turl = web1:x\n';

const cases: Readonly<Record<string, readonly Case[]>> = {
  'settings of object mappers': [
    [
      'RAILS_ENV=blue rails db:drop',
      { 'config/database.yml': databaseYml },
      [
        'name RAILS_ENV=blue',
        'database-host blue url in config/database.yml=pg.prod.example?',
        'database-host blue host in config/database.yml=db.example?',
      ],
    ],
    ['rails db:drop', { 'config/database.yml': databaseYml }, []],
    [
      'knex migrate:rollback --env blue',
      { 'knexfile.js': knex },
      ['name --env=blue', 'database-host blue connection host in knexfile.js=pg.prod.example?'],
    ],
    ['knex migrate:rollback', { 'knexfile.js': knex }, []],
    [
      'typeorm schema:drop -d a.ts',
      { 'a.ts': "new DataSource({ type: 'pg', host: 'db.prod.example', extra: { host: 'x' } })" },
      ['var-file settings file=a.ts', 'database-host host in a.ts=db.prod.example?'],
    ],
    [
      'drizzle-kit push',
      {
        'drizzle.config.ts': 'export default defineConfig({ dbCredentials: { url: process.env.X! } });',
        '.env': 'X=pg://a:b@h/d',
      },
      ['database-host dbCredentials url in drizzle.config.ts=h?'],
    ],
    [
      'prisma migrate reset',
      { 'prisma/schema.prisma': 'datasource db {\n  url = env("X")\n}\n', '.env.local': 'X=pg://a:b@h/d' },
      ['database-host url in prisma/schema.prisma=h?'],
    ],
    ['prisma migrate reset', { 'prisma/schema.prisma': 'datasource db {\n  url = "Server=x;Password=y"\n}\n' }, []],
    [
      'mix ecto.drop',
      { 'config/dev.exs': 'config :shop, Shop.Repo,\n  hostname: "h.prod.example", # here\n  password: "x"\n' },
      ['database-host hostname in config/dev.exs=h.prod.example?'],
    ],
    ['wp db reset', { 'wp-config.php': "define( 'DB_HOST', 'h' );" }, ['database-host DB_HOST in wp-config.php=h?']],
    [
      'python manage.py flush',
      {
        'manage.py': "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 's.prod')",
        's/prod.py': "D = {'default': {'HOST': 'h'}}",
      },
      ['name settings of Django=s.prod?', 'database-host HOST in s.prod=h?'],
    ],
  ],
  'settings of migrations': [
    [
      'alembic -n blue downgrade base',
      { 'alembic.ini': '[alembic]\nsqlalchemy.url = pg://a/x\n[blue]\nsqlalchemy.url = pg+psycopg://u:p@h/x\n' },
      ['database-host blue sqlalchemy.url in alembic.ini=h?'],
    ],
    [
      'sqitch revert',
      { 'sqitch.conf': '[engine "pg"]\n  target = blue\n[target "blue"]\n  uri = db:pg://u@h/x\n' },
      ['database-host target blue uri in sqitch.conf=h?'],
    ],
    ['atlas schema clean --env a', { 'atlas.hcl': 'env "b" {\n  url = "pg://h/x"\n}\n' }, ['name --env=a']],
  ],
  'settings of platforms': [
    [
      'gsutil rb gs://x',
      { '~/.boto': '[GSUtil]\ndefault_project_id = p\n' },
      ['gcp-project GSUtil default_project_id in ~/.boto=p?'],
    ],
    [
      'gcloud sql instances delete x --flags-file=f.yaml',
      { 'f.yaml': '--project: acme-prod\n--quiet:\n' },
      ['var-file settings file=f.yaml', 'gcp-project --project in f.yaml=acme-prod?'],
    ],
    [
      'wrangler delete --env blue',
      { 'wrangler.toml': '[vars]\nENVIRONMENT = "a"\n[env.blue.vars]\nENVIRONMENT = "b"\n' },
      [
        'name --env=blue',
        'name env.blue.vars ENVIRONMENT in wrangler.toml=b?',
        'name vars ENVIRONMENT in wrangler.toml=a?',
      ],
    ],
    [
      'supabase db reset --linked',
      {
        'supabase/.temp/project-ref': 'abc',
        'supabase/config.toml': '[remotes.live]\nproject_id = "abc"\n[remotes.x]\nproject_id = "z"\n',
      },
      ['name remote of the linked project=live?', 'name supabase/.temp/project-ref=abc?'],
    ],
    [
      'docker compose down -v',
      { 'compose.yaml': 'services:\n  a:\n    env_file: a.env\n  b:\n    env_file:\n    - .env.live\n' },
      ['var-file env_file of compose=a.env?', 'var-file env_file of compose=.env.live?'],
    ],
    [
      'OS_CLOUD=b openstack server delete x',
      {
        'clouds.yaml':
          'clouds:\n  a:\n    auth:\n      auth_url: https://a\n  b:\n    auth:\n      auth_url: https://h:5000/v3\n',
      },
      ['name OS_CLOUD=b', 'database-host clouds b auth auth_url in clouds.yaml=h?'],
    ],
    [
      'helm upgrade x . -f a.yaml,values-prod.yaml --set g.env=live,n=1',
      {},
      ['name --set env=live', 'var-file -f=a.yaml', 'var-file -f=values-prod.yaml'],
    ],
    [
      'mc rb live/x',
      {
        '~/.mc/config.json': '{"aliases":{"live":{"url":"https://s3.example","secretKey":"k"},"o":{"url":"http://o"}}}',
      },
      ['database-host aliases live url in ~/.mc/config.json=s3.example?'],
    ],
    [
      'rclone purge store:x',
      { '~/.config/rclone/rclone.conf': '[store]\ntype = s3\nendpoint = https://s3.prod.example\npass = k\n' },
      ['database-host store endpoint in ~/.config/rclone/rclone.conf=s3.prod.example?'],
    ],
    [
      'ansible all',
      { 'ansible.cfg': '[defaults]\ninventory = inv/prod\n' },
      ['name defaults inventory in ansible.cfg=inv/prod?'],
    ],
  ],
  'what a shell that enters the folder is given': [
    ['aws s3 ls', { '.envrc': 'export AWS_PROFILE="acme-prod"\n' }, ['aws-profile AWS_PROFILE=acme-prod?']],
    ['AWS_PROFILE=dev aws s3 ls', { '.envrc': 'export AWS_PROFILE=acme-prod\n' }, ['aws-profile AWS_PROFILE=dev']],
    ['aws s3 ls', { 'mise.toml': '[env]\nAWS_PROFILE = "live"\n' }, ['aws-profile AWS_PROFILE=live?']],
    ['aws s3 ls', { '.envrc': 'export AWS_PROFILE=$(pick)\n' }, []],
    ['aws s3 ls', { '.envrc': 'dotenv\n', '.env': 'AWS_PROFILE=live\n' }, ['aws-profile AWS_PROFILE=live?']],
    [
      'aws s3 ls',
      { '.envrc': 'source_env x/.envrc\nexport AWS_PROFILE=own', 'x/.envrc': 'export AWS_PROFILE=live' },
      ['aws-profile AWS_PROFILE=own?'],
    ],
  ],
  'machines and repositories by the names of the settings': [
    ['rsync a me@web3:/x', { '~/.ssh/config': ssh }, ['name host of web3=web1.prod.example']],
    [
      'scp a web2:/x',
      { '~/.ssh/config': ssh },
      ['name host of web2=web2.example', 'name way to web2=way.prod.example'],
    ],
    ['rsync a web4:/x', { '~/.ssh/config': ssh }, []],
    [
      'scp a web1:/x',
      { '~/.ssh/config': 'Include more\n', '~/.ssh/more': ssh },
      ['name host of web1=web1.prod.example'],
    ],
    [
      'scp a web1:/x',
      { '~/.ssh/config': 'Include d/*.conf\n', '~/.ssh/d/a.conf': ssh, '~/.ssh/d/b': 'Host web1\nHostName other\n' },
      ['name host of web1=web1.prod.example'],
    ],
    ['gh release delete v1', { '.git/config': remote }, ['name repository of the folder=infra-prod?']],
    ['gh release delete v1 -R acme/x', { '.git/config': remote }, ['name -R=acme/x']],
    [
      'git push -f live main',
      { '.git/config': remote, '~/.ssh/config': ssh },
      ['name remote=live', 'name host of remote live=web1', 'name host of web1=web1.prod.example'],
    ],
    ['git commit -m x', { '.git/config': remote }, []],
    [
      'gh workflow run d.yml',
      { '.github/workflows/d.yml': 'jobs:\n  a:\n    environment: live\n  b:\n    environment:\n      name: blue\n' },
      ['name environment in d.yml=live?', 'name environment in d.yml=blue?'],
    ],
  ],
};

for (const [name, rows] of Object.entries(cases)) {
  describe(`ambientSignals: ${name}`, () => {
    for (const [line, files, expected] of rows) {
      it(`${line} with ${Object.keys(files).join(', ')}`, () => {
        const placed = Object.entries(files).map(([path, text]) => [
          path.startsWith('~/') ? `/home/dev/${path.slice(2)}` : `${app}/${path}`,
          text,
        ]);
        checkSignals(line, { files: Object.fromEntries(placed) as Record<string, string> }, expected);
      });
    }
  });
}
