import { checkReach, home, type Machine } from './checkReach';

const inFolder = (folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

describe('the reach of gcloud configurations', () => {
  const gcloud = `${home}/.config/gcloud`;
  const files = inFolder(`${gcloud}/configurations`, {
    config_default: '[core]\naccount = dev@acme.example\n',
    config_prod: '[core]\nproject = acme-prod\naccount = ops@acme.example\n',
    config_empty: '[core]\nproject = x\n',
    other: '',
  });

  it('each has its account; the one that is chosen is in use', () => {
    checkReach({ files }, [
      'none gcloud configuration default (dev@acme.example) * ~/.config/gcloud/configurations/config_default:2',
      'none gcloud configuration prod (ops@acme.example) ~/.config/gcloud/configurations/config_prod:3',
    ]);
    const kept = { ...files, [`${gcloud}/active_config`]: 'prod\n', [`${gcloud}/credentials.db`]: 'x' };
    checkReach({ files: kept }, [
      'long-lived gcloud configuration default (dev@acme.example) ~/.config/gcloud/configurations/config_default:2',
      'long-lived gcloud configuration prod (ops@acme.example) * ~/.config/gcloud/configurations/config_prod:3',
    ]);
  });

  it('a variable names another, or another folder', () => {
    checkReach({ files, variables: { CLOUDSDK_ACTIVE_CONFIG_NAME: 'prod' } }, [
      'none gcloud configuration default (dev@acme.example) ~/.config/gcloud/configurations/config_default:2',
      'none gcloud configuration prod (ops@acme.example) * ~/.config/gcloud/configurations/config_prod:3',
    ]);
    checkReach({ files, variables: { CLOUDSDK_CONFIG: '/none' } }, []);
  });
});

describe('the reach of Azure subscriptions', () => {
  const profile = JSON.stringify(
    {
      subscriptions: [
        { id: '1', name: 'acme-prod', isDefault: true, user: { name: 'ops@acme.example' } },
        { id: '2', name: 'acme-dev', isDefault: false },
        { name: 'no id' },
        { id: '3' },
      ],
    },
    null,
    1,
  );
  const machine = (cache: Readonly<Record<string, string>>): Machine => ({
    files: inFolder(`${home}/.azure`, { 'azureProfile.json': `\uFEFF${profile}`, ...cache }),
  });

  it('the way that tokens are kept decides', () => {
    checkReach(machine({}), [
      'none azure subscription acme-prod (ops@acme.example) * ~/.azure/azureProfile.json:5',
      'none azure subscription acme-dev ~/.azure/azureProfile.json:13',
    ]);
    checkReach(machine({ 'msal_token_cache.bin': 'x' }), [
      'kept azure subscription acme-prod (ops@acme.example) * ~/.azure/azureProfile.json:5',
      'kept azure subscription acme-dev ~/.azure/azureProfile.json:13',
    ]);
    checkReach(machine({ 'msal_token_cache.json': 'x' }), [
      'long-lived azure subscription acme-prod (ops@acme.example) * ~/.azure/azureProfile.json:5',
      'long-lived azure subscription acme-dev ~/.azure/azureProfile.json:13',
    ]);
  });

  it('a profile of another shape holds none', () => {
    checkReach({ files: { '/a/azureProfile.json': '{}' }, variables: { AZURE_CONFIG_DIR: '/a' } }, []);
    checkReach(
      { files: { '/a/azureProfile.json': '{' }, variables: { AZURE_CONFIG_DIR: '/a' } },
      [],
      ['/a/azureProfile.json is no JSON that can be read'],
    );
  });
});

describe('the reach of docker contexts', () => {
  const context = (name: unknown, host?: string): string =>
    JSON.stringify({ Name: name, Endpoints: { docker: { Host: host } } });
  const files = inFolder(`${home}/.docker/contexts`, {
    'meta/a1/meta.json': context('prod', 'tcp://10.0.0.5:2376'),
    'meta/a2/meta.json': context('ops', 'ssh://root@web.acme.example'),
    'meta/a3/meta.json': context('local', 'unix:///var/run/docker.sock'),
    'meta/a4/meta.json': context(7, 'tcp://x'),
    'meta/a5/meta.json': context('bare', 'tcp://10.0.0.6:2375'),
    'meta/a6/meta.json': context('none'),
    'tls/a1/docker/key.pem': 'x',
  });
  const rows = (used: string): readonly string[] => [
    `long-lived docker context prod (certificate)${used === 'prod' ? ' *' : ''} ~/.docker/contexts/meta/a1/meta.json:-`,
    `kept docker context ops (ssh)${used === 'ops' ? ' *' : ''} ~/.docker/contexts/meta/a2/meta.json:-`,
    'none docker context bare ~/.docker/contexts/meta/a5/meta.json:-',
  ];

  it('engines elsewhere, with what opens them; the one that is chosen is in use', () => {
    checkReach({ files }, rows(''));
    checkReach({ files: { ...files, [`${home}/.docker/config.json`]: '{"currentContext":"prod"}' } }, rows('prod'));
    checkReach({ files, variables: { DOCKER_CONTEXT: 'ops' } }, rows('ops'));
  });

  it('a variable stands before all contexts, unless it means this machine', () => {
    checkReach({ variables: { DOCKER_HOST: 'ssh://root@web.acme.example' } }, [
      'none docker engine ssh://web.acme.example * DOCKER_HOST',
    ]);
    checkReach({ files, variables: { DOCKER_HOST: 'tcp://10.0.0.9:2375', DOCKER_CONTEXT: 'ops' } }, [
      'none docker engine tcp://10.0.0.9:2375 * DOCKER_HOST',
      ...rows(''),
    ]);
    checkReach({ variables: { DOCKER_HOST: 'tcp://127.0.0.1:2375' } }, []);
  });
});
