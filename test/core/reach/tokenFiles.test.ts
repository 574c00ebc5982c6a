import assert from 'node:assert/strict';
import { reachNow } from '../../../src/core/engine/reachNow';
import type { EnvironmentDefinition } from '../../../src/core/model/environment';
import { checkReach, home, inHome, machineOf, webToken } from './checkReach';

const past = '2026-01-01T00:00:00Z';

describe('the reach of programs that keep one token', () => {
  const cases: readonly (readonly [path: string, text: string, expected: string])[] = [
    [
      '.cargo/credentials.toml',
      '[registry]\ntoken = "s"\n',
      'long-lived cargo token registry * ~/.cargo/credentials.toml:2',
    ],
    ['.gem/credentials', '---\n:rubygems_api_key: s\n', 'long-lived gem key :rubygems_api_key * ~/.gem/credentials:2'],
    ['.pypirc', '[pypi]\nusername = u\npassword: s # c\n', 'long-lived pypi token pypi * ~/.pypirc:3'],
    [
      '.terraform.d/credentials.tfrc.json',
      '{"credentials":{\n"app.terraform.io":{"token":"s"}}}',
      'long-lived terraform token app.terraform.io * ~/.terraform.d/credentials.tfrc.json:2',
    ],
    [
      '.config/.wrangler/config/default.toml',
      `oauth_token = "s"\nexpiration_time = "${past}"\nrefresh_token = "r"\n`,
      'long-lived wrangler login cloudflare * ~/.config/.wrangler/config/default.toml:1',
    ],
    [
      '.wrangler/config/default.toml',
      `oauth_token = "s"\nexpiration_time = "${past}"\n`,
      'ended wrangler login cloudflare * ~/.wrangler/config/default.toml:1',
    ],
    [
      '.config/com.vercel.cli/auth.json',
      `{"token":"${webToken({ exp: 4102444800 })}"}`,
      'short-lived vercel token vercel * ~/.config/com.vercel.cli/auth.json:1',
    ],
    [
      '.config/netlify/config.json',
      '{"users":{"u1":{"auth":{"token":"s"}}}}',
      'long-lived netlify token u1 * ~/.config/netlify/config.json:1',
    ],
    [
      '.config/doctl/config.yaml',
      'access-token: ""\nauth-contexts:\n  prod: s\n',
      'long-lived doctl token prod * ~/.config/doctl/config.yaml:3',
    ],
    [
      '.config/hcloud/cli.toml',
      '[[contexts]]\nname = "x"\ntoken = "s"\n',
      'long-lived hcloud token x * ~/.config/hcloud/cli.toml:3',
    ],
    ['.supabase/access-token', 's\n', 'long-lived supabase token supabase * ~/.supabase/access-token:-'],
    [
      '.config/configstore/firebase-tools.json',
      '{"tokens":{"refresh_token":"s"}}',
      'long-lived firebase login firebase * ~/.config/configstore/firebase-tools.json:1',
    ],
    ['.railway/config.json', '{"user":{"token":"s"}}', 'long-lived railway token railway * ~/.railway/config.json:1'],
    [
      '.config/gcloud/application_default_credentials.json',
      '{"refresh_token":"s"}',
      'long-lived google credentials application default * ~/.config/gcloud/application_default_credentials.json:1',
    ],
    ['.azure/accessTokens.json', '[{"refreshToken":"s"}]', 'long-lived azure secret 0 * ~/.azure/accessTokens.json:1'],
    [
      '.config/glab-cli/config.yml',
      'hosts:\n  gitlab.com:\n    token: s\n',
      'long-lived gitlab token gitlab.com * ~/.config/glab-cli/config.yml:3',
    ],
    [
      '.azure/service_principal_entries.json',
      '[{"client_id":"c1","client_secret":"s"}]',
      'long-lived azure secret c1 * ~/.azure/service_principal_entries.json:1',
    ],
    [
      '.terraformrc',
      'plugin_cache_dir = "x"\ncredentials "tfe.example" {\n  token = "s"\n}\n',
      'long-lived terraform token tfe.example * ~/.terraformrc:2',
    ],
    [
      '.bashrc',
      'export PAY=sk_live_abcdefghijklmnop\nexport SHORT=sk_live_x\n',
      'long-lived stripe key PAY * ~/.bashrc:1',
    ],
    ['.my.cnf', '[client]\npassword="s"\n', 'long-lived mysql password client * ~/.my.cnf:2'],
    ['.databrickscfg', '[prod]\ntoken = s\n', 'long-lived databricks token prod * ~/.databrickscfg:2'],
    [
      '.config/stripe/config.toml',
      '[default]\nlive_mode_api_key = "s"\n',
      'long-lived stripe key default * ~/.config/stripe/config.toml:2',
    ],
    [
      '.git-credentials',
      '\nhttps://u:s@x@git.example:8443/a\nhttps://git.example\n',
      'long-lived git login git.example:8443 * ~/.git-credentials:2',
    ],
    ['.pgpass', '# c\ndb.example:5432:*:app:s\n', 'long-lived postgres password db.example * ~/.pgpass:2'],
    ['.bashrc', '# x\nexport NPM_TOKEN="abcdefgh1"\nset -gx A b\n', 'long-lived npm token NPM_TOKEN * ~/.bashrc:2'],
    [
      '.config/fish/config.fish',
      'set -gx GH_TOKEN ghs_abcdefgh1\n',
      'short-lived github token GH_TOKEN * ~/.config/fish/config.fish:1',
    ],
    ['.vault-token', 's', 'long-lived vault token vault * ~/.vault-token:-'],
    [
      '.netrc',
      '# c\nmachine a login u password machine\ndefault login u password s\nmacdef x\nmachine no password s\n\n',
      'long-lived netrc login a * ~/.netrc:2|long-lived netrc login any host * ~/.netrc:3',
    ],
    ['.netrc', 'password s\nmachine\n', ''],
    ['.netrc', 'machine a password', ''],
  ];
  for (const [path, text, expected] of cases) {
    it(`${path} is read`, () => {
      checkReach(inHome(path, text), expected === '' ? [] : expected.split('|'));
    });
  }
  it('what stands beside a token, or the variable of its server, says where it leads', () => {
    const definitions: readonly EnvironmentDefinition[] = [
      {
        name: 'production',
        tier: 'production',
        from: 'user',
        signals: { 'database-host': ['*.prod.example'], 'gcp-project': ['*-prod'] },
      },
    ];
    const variables = { VAULT_ADDR: 'https://vault.prod.example' };
    const rows: readonly (readonly [path: string, text: string, isProduction: boolean])[] = [
      ['.my.cnf', '[client]\nhost=db.prod.example\npassword=s\n', true],
      ['.my.cnf', '[client]\npassword=s\n[other]\nhost=db.prod.example\n', false],
      [
        '.config/gcloud/application_default_credentials.json',
        '{"refresh_token":"s","quota_project_id":"a-prod"}',
        true,
      ],
      ['.mc/config.json', '{"aliases":{"m":{"url":"https://s3.prod.example","secretKey":"s"}}}', true],
      ['.databrickscfg', '[x]\nhost = https://x.dev.example\ntoken = s\n', false],
      ['.vault-token', 's', true],
    ];
    for (const [path, text, isProduction] of rows) {
      const found = reachNow(machineOf({ ...inHome(path, text), variables }, []), definitions).rows;
      assert.deepEqual(
        found.map(({ environment }) => environment.tier === 'production'),
        [isProduction],
        path,
      );
    }
  });
  it('a broken file is noted without a word of it', () => {
    checkReach(
      inHome('.railway/config.json', '{"user": s3cret}'),
      [],
      [`${home}/.railway/config.json is no JSON that can be read`],
    );
    checkReach(
      inHome('.config/gh/hosts.yml', 'a: [s3cret'),
      [],
      [`${home}/.config/gh/hosts.yml is no YAML that can be read`],
    );
    checkReach(inHome('.pulumi/credentials.json', ' '), []);
  });
  it('a source that fails leaves the others', () => {
    const notes: string[] = [];
    const machine = machineOf(inHome('.vault-token', 's'), notes);
    const read = (path: string): string | null => {
      if (path.endsWith('.npmrc')) throw new Error('s3cret');
      return machine.read(path);
    };
    assert.equal(reachNow({ ...machine, read }, []).rows.length, 1);
    assert.deepEqual(notes, ['~/.npmrc was not understood: a fault of holdpoint']);
  });
});
