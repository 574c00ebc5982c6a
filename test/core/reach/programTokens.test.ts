import { checkReach, inHome } from './checkReach';

describe('the reach of programs that keep tokens in settings', () => {
  const cases: readonly (readonly [path: string, text: string, expected: string])[] = [
    ['.kaggle/kaggle.json', '{"username":"ana",\n"key":"s"}', 'long-lived kaggle key ana * ~/.kaggle/kaggle.json:2'],
    ['.kaggle/access_token', 's\n', 'long-lived kaggle key kaggle * ~/.kaggle/access_token:-'],
    ['.cache/huggingface/token', 's', 'long-lived hugging face token hugging face * ~/.cache/huggingface/token:-'],
    [
      '.cache/huggingface/stored_tokens',
      '[team-prod]\nhf_token = s\n',
      'long-lived hugging face token team-prod * ~/.cache/huggingface/stored_tokens:2',
    ],
    [
      '.config/linode-cli',
      '[DEFAULT]\ndefault-user = ana\n[ana]\ntoken = s\n',
      'long-lived linode token ana * ~/.config/linode-cli:4',
    ],
    [
      '.oci/config',
      '[DEFAULT]\nkey_file=~/k.pem\n[live]\nkey_file=~/l.pem\nsecurity_token_file=~/t\n',
      'long-lived oci key DEFAULT * ~/.oci/config:2|short-lived oci key live * ~/.oci/config:4',
    ],
    [
      '.config/scw/config.yaml',
      'profiles:\n  prod:\n    secret_key: s\n',
      'long-lived scaleway key prod * ~/.config/scw/config.yaml:3',
    ],
    [
      '.aliyun/config.json',
      '{"profiles":[{"name":"live","access_key_secret":"s"}]}',
      'long-lived aliyun key live * ~/.aliyun/config.json:1',
    ],
    [
      '.dbt/profiles.yml',
      `shop:\n  outputs:\n    prod:\n      password: s\n    dev:\n      password: "{{ env_var('P') }}"\n`,
      'long-lived dbt password shop prod * ~/.dbt/profiles.yml:4',
    ],
    [
      '.config/rclone/rclone.conf',
      '[backup]\ntype = s3\nsecret_access_key = s\n',
      'long-lived rclone secret backup * ~/.config/rclone/rclone.conf:3',
    ],
    [
      '.mc/config.json',
      '{"aliases":{"play":{"secretKey":"s"},"none":{"secretKey":""}}}',
      'long-lived s3 key play * ~/.mc/config.json:1',
    ],
    ['.sentryclirc', '[auth]\ntoken=s\n', 'long-lived sentry token sentry * ~/.sentryclirc:2'],
    [
      '.config/argocd/config',
      'users:\n- name: argo.prod.example\n  auth-token: s\n',
      'long-lived argocd login argo.prod.example * ~/.config/argocd/config:3',
    ],
    ['.yarnrc.yml', 'npmAuthToken: "${NPM}"\n', ''],
    [
      '.codex/auth.json',
      '{"OPENAI_API_KEY":null,"tokens":{"refresh_token":"s"}}',
      'long-lived model login model * ~/.codex/auth.json:1',
    ],
    [
      '.aws/cli/cache/a.json',
      '{"Credentials":{"SecretAccessKey":"s","Expiration":"2099-01-01T00:00:00Z"},' +
        '"AssumedRoleUser":{"Arn":"arn:aws:sts::111122223333:assumed-role/admin/x"}}',
      'short-lived aws session admin ~/.aws/cli/cache/a.json:-',
    ],
    [
      '.aws/cli/cache/b.json',
      '{"Credentials":{"SecretAccessKey":"s","Expiration":"2020-01-01T00:00:00Z"}}',
      'ended aws session session ~/.aws/cli/cache/b.json:-',
    ],
  ];
  for (const [path, text, expected] of cases) {
    it(`${path} is read`, () => {
      checkReach(inHome(path, text), expected === '' ? [] : expected.split('|'));
    });
  }
});

describe('the reach of what a machine itself is', () => {
  const cases: readonly (readonly [variables: Readonly<Record<string, string>>, expected: string])[] = [
    [
      { AWS_WEB_IDENTITY_TOKEN_FILE: '/t', AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/prod' },
      'short-lived aws role arn:aws:iam::111122223333:role/prod (web identity) * AWS_WEB_IDENTITY_TOKEN_FILE',
    ],
    [
      { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/x' },
      'short-lived aws role container service (container service) * AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    ],
    [
      { IDENTITY_ENDPOINT: 'http://169.254.1.1', AZURE_CLIENT_ID: 'c1' },
      'short-lived azure identity c1 (managed identity) * IDENTITY_ENDPOINT',
    ],
    [
      { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x', GITHUB_REPOSITORY: 'acme/shop' },
      'short-lived pipeline identity acme/shop (GitHub Actions) * ACTIONS_ID_TOKEN_REQUEST_URL',
    ],
    [{ KUBERNETES_SERVICE_HOST: '10.0.0.1' }, ''],
  ];
  for (const [variables, expected] of cases) {
    it(Object.keys(variables).join(', '), () => {
      checkReach({ variables }, expected === '' ? [] : [expected]);
    });
  }
  it('a pod has the account of its namespace', () => {
    const folder = '/var/run/secrets/kubernetes.io/serviceaccount';
    const files = { [`${folder}/token`]: 's', [`${folder}/namespace`]: 'shop-prod' };
    checkReach({ variables: { KUBERNETES_SERVICE_HOST: '10.0.0.1' }, files }, [
      `short-lived kubernetes service account shop-prod * ${folder}/token:-`,
    ]);
  });
});
