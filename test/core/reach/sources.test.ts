import { base64, checkReach, home, inHome, webToken, type Machine } from './checkReach';

const past = '2026-01-01T00:00:00Z';

describe('the reach of AWS profiles', () => {
  const config = (text: string, extra: Readonly<Record<string, string>> = {}): Machine => ({
    files: { [`${home}/.aws/config`]: text, ...extra },
    variables: { AWS_PROFILE: 'x' },
  });
  const cache = (ends: string, name = 'a.json'): Readonly<Record<string, string>> => ({
    [`${home}/.aws/sso/cache/${name}`]: JSON.stringify({ startUrl: 'https://s', expiresAt: ends }),
  });
  const sso = '[profile x]\nsso_start_url = https://s\n';

  it('a sign-on is short-lived, over, or not there', () => {
    checkReach(config(sso), ['none aws profile x (single sign-on) * ~/.aws/config:1']);
    checkReach(config(sso, cache('2099-01-01T00:00:00Z')), [
      'short-lived aws profile x (single sign-on) * ~/.aws/config:1',
    ]);
    checkReach(config(sso, { ...cache(past), ...cache('never', 'b.json'), ...cache('x', 'c.txt') }), [
      'ended aws profile x (single sign-on) * ~/.aws/config:1',
    ]);
    checkReach(config(sso, { ...cache(past), ...cache('2099-01-01T00:00:00Z', 'b.json') }), [
      'short-lived aws profile x (single sign-on) * ~/.aws/config:1',
    ]);
    checkReach(config('[profile x]\nsso_session = none\n'), ['none aws profile x (single sign-on) * ~/.aws/config:1']);
  });
  it('other ways to keys are named', () => {
    checkReach(config('[profile x]\nweb_identity_token_file = /t\n'), [
      'short-lived aws profile x (web identity) * ~/.aws/config:1',
    ]);
    checkReach(config('[profile x]\ncredential_source = Ec2InstanceMetadata\n'), [
      'short-lived aws profile x (Ec2InstanceMetadata) * ~/.aws/config:1',
    ]);
    checkReach(config('[profile x]\ncredential_process = "/opt/helper" --key s\n'), [
      'kept aws profile x (helper) * ~/.aws/config:1',
    ]);
    checkReach(config('[profile x]\nregion = eu\n'), ['none aws profile x * ~/.aws/config:1']);
    checkReach(config('[profile x]\nsource_profile = y\n[profile y]\naws_access_key_id = ASIA1\n'), [
      'short-lived aws profile x (profile y) * ~/.aws/config:1',
      'short-lived aws profile y (session token) ~/.aws/config:4',
    ]);
  });
  it('the files can stand elsewhere', () => {
    const variables = { AWS_CONFIG_FILE: '/c', AWS_SHARED_CREDENTIALS_FILE: '/k', AWS_DEFAULT_PROFILE: 'k' };
    checkReach({ files: { '/c': '[default]\n', '/k': '[k]\naws_access_key_id = AKIA\n' }, variables }, [
      'none aws profile default /c:1',
      'long-lived aws profile k * /k:2',
    ]);
  });
});

describe('the reach of kube contexts', () => {
  const file = (user: string, context = '{cluster: c, user: u}'): Machine => ({
    files: { '/k': `contexts:\n- context: ${context}\n  name: x\nusers:\n- {name: u, user: ${user}}\n` },
    variables: { KUBECONFIG: ':/k:/none' },
  });

  it('the key of its user decides', () => {
    checkReach(file('{exec: {command: /usr/bin/aws}}'), ['kept kube context x (aws) /k:3']);
    checkReach(file('{auth-provider: {name: gcp}}'), ['long-lived kube context x (gcp) /k:3']);
    checkReach(file('{}'), ['none kube context x /k:3']);
    checkReach(file('{}', '7'), ['none kube context x /k:3']);
    checkReach(file('{password: s}'), ['long-lived kube context x (password) /k:3']);
    checkReach(file(`{token: ${webToken({ exp: 1 })}}`), ['ended kube context x (token) /k:3']);
    checkReach(file(`{token: ${webToken({ sub: 'x' })}}`), ['long-lived kube context x (token) /k:3']);
  });
  it('an entry without a name, and a file of another shape, are none', () => {
    checkReach({ files: { '/k': 'contexts: [{}, 7]' }, variables: { KUBECONFIG: '/k' } }, []);
    checkReach({ files: { '/k': 'contexts: 7' }, variables: { KUBECONFIG: '/k' } }, []);
  });
  it('an account in its name, a namespace and a server are its place', () => {
    const text =
      'current-context: "arn:aws:eks:e:111122223333:cluster/x"\ncontexts:\n- name: "arn:aws:eks:e:111122223333:cluster/x"\n  context: {cluster: c, namespace: n}\nclusters: [{name: c, cluster: {server: https://s}}]\n';
    checkReach(inHome('.kube/config', text), [
      'none kube context arn:aws:eks:e:111122223333:cluster/x * ~/.kube/config:3',
    ]);
  });
});

describe('the reach of ssh keys', () => {
  const pem = (kind: string, body: string): string =>
    `-----BEGIN ${kind}PRIVATE KEY-----\n${body}\n-----END ${kind}PRIVATE KEY-----\n`;
  const openssh = (cipher: string): string => pem('OPENSSH ', base64(`openssh-key-v1\0\0\0\0\x04${cipher}\0\0`));
  const cases: readonly (readonly [what: string, text: string, key: string | null])[] = [
    ['an open OpenSSH key', openssh('none'), 'long-lived'],
    ['a guarded OpenSSH key', openssh('aes256-ctr'), 'kept'],
    ['an OpenSSH key that says nothing', pem('OPENSSH ', ''), 'kept'],
    ['an open RSA key', pem('RSA ', 'MIIE'), 'long-lived'],
    ['a guarded RSA key', pem('RSA ', 'Proc-Type: 4,ENCRYPTED\n\nMIIE'), 'kept'],
    ['a guarded key of PKCS 8', pem('ENCRYPTED ', 'MIIE'), 'kept'],
    ['an open key of PKCS 8', pem('', 'MIIE'), 'long-lived'],
    ['an open PuTTY key', 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n', 'long-lived'],
    ['a guarded PuTTY key', 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: aes256-cbc\n', 'kept'],
    ['a note', 'hello', null],
  ];
  for (const [what, text, key] of cases) {
    it(`${what} is ${key ?? 'no key'}`, () => {
      const by = key === 'kept' ? ' (passphrase)' : '';
      checkReach(inHome('.ssh/k', text), key === null ? [] : [`${key} ssh key k${by} ~/.ssh/k:-`]);
    });
  }
  it('keys that the configuration names count, public halves do not, and the agent does', () => {
    const files = {
      [`${home}/.ssh/config`]: 'Host a\n  IdentityFile ~/keys/id_rsa\n  IdentityFile "/srv/k"\n  IdentityFile %d/x\n',
      [`${home}/.ssh/id_rsa.pub`]: openssh('none'),
      [`${home}/keys/id_rsa`]: openssh('none'),
      '/srv/k': openssh('none'),
    };
    checkReach({ files, variables: { SSH_AUTH_SOCK: '/run/agent' } }, [
      'long-lived ssh key id_rsa * ~/keys/id_rsa:-',
      'long-lived ssh key k /srv/k:-',
      'kept ssh agent ssh-agent (ssh-agent) * SSH_AUTH_SOCK',
    ]);
    checkReach({ variables: { SSH_AUTH_SOCK: '' } }, []);
    checkReach({ files: { '/run/other': '' }, variables: { SSH_AUTH_SOCK: '/run/agent' } }, []);
  });
});

describe('the reach of variables and .env files', () => {
  it('a name that says so or is documented counts; what is no key does not', () => {
    const variables = {
      TF_TOKEN_app_example_com: 'abcdefgh1',
      MY_API_KEY: 'abcdefgh1',
      MAX_TOKEN: '4096',
      OTHER_TOKEN: 'changeme',
      KEY_SECRET: '/run/secrets/x',
      REDIS_URL: 'redis://:abcdefgh1@cache.example:6379',
      PLAIN_URL: 'https://example.com',
      HALF_URL: 'postgres://u:${PASSWORD}@h/x',
      PATH: '/bin',
      AWS_SESSION_TOKEN: 'abcdefgh1',
      AWS_SECRET_ACCESS_KEY: 'abcdefgh1',
    };
    checkReach({ variables }, [
      'long-lived terraform token TF_TOKEN_app_example_com * TF_TOKEN_app_example_com',
      'long-lived secret MY_API_KEY * MY_API_KEY',
      'long-lived address with a password REDIS_URL (cache.example) * REDIS_URL',
      'short-lived aws key AWS_SECRET_ACCESS_KEY (session token) * AWS_SECRET_ACCESS_KEY',
    ]);
  });
  it('files of the workspace and above count, templates do not', () => {
    const files = {
      '/w/app/.env': "A_TOKEN='abcdefgh1'\nB=\n",
      '/w/.dev.vars': `C_TOKEN=${webToken({ exp: 4102444800 })}\n`,
      '/w/.env.example': 'D_TOKEN=abcdefgh1\n',
      '/w/app/.npmrc': '//r.example/:_authToken=${NPM_TOKEN}\n_auth = "abc"\n',
    };
    checkReach({ files }, [
      'long-lived secret A_TOKEN /w/app/.env:1',
      'short-lived secret C_TOKEN (token) /w/.dev.vars:1',
      'long-lived npm token registry.npmjs.org * /w/app/.npmrc:2',
    ]);
  });
  it('logins to registries are plain, stored, helped, or none', () => {
    const text =
      '{"auths":{"a":{"auth":"s"},"https://u:s@b":{}},"credsStore":"pass","credHelpers":{"c":"ecr-login","d":7}}';
    checkReach(
      {
        files: { '/d/config.json': text },
        variables: { DOCKER_CONFIG: '/d', NETRC: '/n', NPM_CONFIG_USERCONFIG: '/r' },
      },
      [
        'long-lived registry login a * /d/config.json:1',
        'kept registry login https://b (pass) * /d/config.json:1',
        'kept registry login c (ecr-login) * /d/config.json:1',
        'kept registry login d (credential helper) * /d/config.json:1',
      ],
    );
    checkReach(inHome('.config/containers/auth.json', '{"auths":{"a":{}}}'), [
      'none registry login a * ~/.config/containers/auth.json:1',
    ]);
  });
});
