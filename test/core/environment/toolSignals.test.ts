import { checkSignals } from './checkSignals';

const app = '/proj/app';
const home = '/home/dev';

describe('ambientSignals of Terraform', () => {
  const backend = (value: unknown): string => JSON.stringify({ backend: value });

  it('the workspace of another folder counts', () => {
    const files = { [`${app}/infra/.terraform/environment`]: 'prod\n', [`${app}/a/.terraform/environment`]: 'default' };
    checkSignals('terraform -chdir=infra apply', { files }, ['terraform-workspace workspace=prod']);
    checkSignals('terraform -chdir=a apply', { files }, []);
    checkSignals('terraform -chdir=infra apply', { files, command: { host: 'box' } }, ['name host=box']);
    checkSignals('terraform -chdir=infra apply', { files, command: { cwd: null } }, []);
  });
  it('the backend claims where the state is kept', () => {
    const s3 = backend({ type: 's3', config: { bucket: 'acme-state', key: 'prod/net.tfstate', region: 'eu' } });
    checkSignals('tofu apply', { files: { [`${app}/.terraform/terraform.tfstate`]: s3 } }, [
      'name s3 bucket=acme-state?',
      'name s3 key=prod/net.tfstate?',
    ]);
    const cloud = backend({
      config: { address: 'https://tfe.acme.example/x', workspaces: [{ name: 'net-prod' }, {}] },
    });
    checkSignals('TF_DATA_DIR=/d terraform apply', { files: { '/d/terraform.tfstate': cloud } }, [
      'name backend address=tfe.acme.example?',
      'terraform-workspace workspace of the backend=net-prod?',
      'var-file TF_DATA_DIR=d',
    ]);
    const one = backend({ type: 'remote', config: { workspaces: { name: 'prod' } } });
    checkSignals('terraform apply', { files: { [`${app}/.terraform/terraform.tfstate`]: one } }, [
      'terraform-workspace workspace of the backend=prod?',
    ]);
  });
});

describe('ambientSignals of files beside a command', () => {
  it('the things in a state of this folder count by their names', () => {
    const resources = [{ mode: 'managed', type: 'aws_db_instance', name: 'shop_prod' }, { mode: 'data', name: 'x' }, 7];
    const files = { [`${app}/terraform.tfstate`]: JSON.stringify({ version: 4, resources }) };
    checkSignals('terraform destroy', { files }, ['name aws_db_instance in the state=shop_prod?']);
    checkSignals('terraform destroy', { files, command: { host: 'box' } }, ['name host=box']);
    checkSignals('terraform destroy', { files: { [`${app}/terraform.tfstate`]: '{"resources":1}' } }, []);
  });
  it('a project of compose is what its file and its options call it', () => {
    const files = { [`${app}/compose.yaml`]: 'name: shop_prod\nservices: {}\n', [`${app}/x.yml`]: 'name: other\n' };
    checkSignals('docker compose down -v', { files }, ['name project of compose=shop_prod?']);
    checkSignals('docker-compose -f x.yml down', { files }, ['var-file -f=x.yml', 'name project of compose=other?']);
    checkSignals('docker compose -p live down', {}, ['name -p=live']);
    checkSignals('docker ps', { files }, []);
    checkSignals('ls', { files }, []);
  });
  it("what runs in a container of the project is the project's", () => {
    const inside = { command: { host: 'container:api', via: ['docker'] }, surroundings: { workspaces: [app] } };
    const files = { [`${app}/compose.yaml`]: 'name: shop_prod\n' };
    checkSignals('psql', { files, ...inside }, ['name host=container:api', 'name project of compose=shop_prod?']);
    checkSignals('psql', { files, ...inside, command: { host: 'container:api', via: ['ssh'] } }, [
      'name host=container:api',
    ]);
  });
  it('a specification says which application it is of', () => {
    const files = { [`${app}/.do/app.yaml`]: 'name: web-prod\n' };
    checkSignals('doctl apps update 1 --spec .do/app.yaml', { files }, [
      'var-file settings file=app.yaml',
      'name name in .do/app.yaml=web-prod?',
    ]);
    checkSignals('doctl apps update 1 --spec none.yaml', { files }, ['var-file settings file=none.yaml']);
  });
  it('a deployment on Replit is production, its workspace is not', () => {
    const of = (value: string) => ({ surroundings: { variables: { REPLIT_DEPLOYMENT: value } } });
    checkSignals('drizzle-kit push', of('1'), ['name REPLIT_DEPLOYMENT=production']);
    checkSignals('drizzle-kit push', of('0'), []);
  });
});

describe('ambientSignals of what a session selected', () => {
  const chose = (program: string, name: string) => ({ session: [{ kind: 'selection' as const, program, name }] });

  it('counts for the same program', () => {
    checkSignals('pulumi up', chose('pulumi', 'acme/web/prod'), [
      'stack selected in this session=acme/web/prod',
      'stack selected in this session=prod',
    ]);
    checkSignals('supabase db reset', chose('supabase', 'abc'), ['name selected in this session=abc']);
    checkSignals('supabase db reset', chose('pulumi', 'prod'), []);
    checkSignals('ls', chose('pulumi', 'prod'), []);
  });
  it('a docker context leads to its endpoint', () => {
    const surroundings = {
      dockerContexts: [
        { name: 'eu', host: 'ssh://me@prod-1' },
        { name: 'local', host: 'unix:///var/run/docker.sock' },
      ],
    };
    checkSignals('docker ps', { surroundings, ...chose('docker', 'eu') }, [
      'name selected in this session=eu',
      'name endpoint of docker context eu=prod-1',
    ]);
    checkSignals('docker --context local ps', { surroundings }, [
      'name --context=local',
      'name endpoint of docker context local=unix:///var/run/docker.sock',
    ]);
    const current = (name: string) => ({ [`${home}/.docker/config.json`]: JSON.stringify({ currentContext: name }) });
    checkSignals('docker ps', { surroundings, files: current('eu') }, [
      'name docker context=eu?',
      'name endpoint of docker context eu=prod-1?',
    ]);
    checkSignals('docker-compose ps', { surroundings, files: current('local') }, [
      'name docker context=local?',
      'name endpoint of docker context local=unix:///var/run/docker.sock?',
    ]);
  });
  it('a host is told with and without its address', () => {
    checkSignals('CONTAINER_HOST=ssh://me@prod-2/run podman ps', {}, [
      'name CONTAINER_HOST=ssh://me@prod-2/run',
      'name host in CONTAINER_HOST=prod-2',
    ]);
  });
});

describe('ambientSignals of servers', () => {
  it('each client tells the hosts of its variables and options', () => {
    checkSignals('VAULT_ADDR=https://vault.prod.example:8200 vault kv list -namespace=ops secret', {}, [
      'database-host host in VAULT_ADDR=vault.prod.example',
      'name -namespace=ops',
    ]);
    checkSignals('etcdctl --endpoints=https://a:2379,b:2379 del x', {}, [
      'database-host host in --endpoints=a',
      'database-host host in --endpoints=b',
    ]);
    checkSignals('kafka-topics.sh --bootstrap-server k.prod.example:9092 --delete --topic t', {}, [
      'database-host host in --bootstrap-server=k.prod.example',
    ]);
    checkSignals('NATS_URL=, nats stream rm x', {}, [
      'database-host host in NATS_URL=',
      'database-host host in NATS_URL=',
    ]);
    checkSignals('rabbitmqctl -n rabbit@prod-1 reset', {}, ['database-host host in -n=prod-1']);
  });
});

describe('ambientSignals of platforms', () => {
  it('wrangler: the part of its settings that is named, comments and all', () => {
    const text = '{ // worker\n "name": "web//dev", /* x */ "env": {"prod": {"name": "web-prod",},},\n}';
    const files = { [`${app}/wrangler.jsonc`]: text };
    checkSignals('wrangler deploy', { files }, ['name worker in wrangler settings=web//dev?']);
    checkSignals('wrangler deploy --env prod', { files }, [
      'name --env=prod',
      'name worker in wrangler settings=web-prod?',
    ]);
    checkSignals('wrangler deploy -e none', { files }, ['name -e=none', 'name worker in wrangler settings=web//dev?']);
    const toml = { [`${app}/wrangler.toml`]: 'name = "web"\n[env.prod]\nname = "web-live"\n' };
    checkSignals('CLOUDFLARE_ENV=prod wrangler deploy -e prod', { files: toml }, [
      'name -e=prod',
      'name CLOUDFLARE_ENV=prod',
      'name worker in wrangler settings=web-live?',
    ]);
  });
  it('firebase: the alias that is named, chosen, or in use', () => {
    const files = {
      [`${app}/.firebaserc`]: '{"projects":{"default":"acme-dev","live":"acme-prod"}}',
      [`${home}/.config/configstore/firebase-tools.json`]: `{"activeProjects":{"${app}":"live"}}`,
    };
    const used = ['gcp-project firebase use=live?', 'gcp-project alias live in .firebaserc=acme-prod?'];
    checkSignals('firebase deploy', { files }, used);
    checkSignals('firebase deploy -P default', { files }, [
      'gcp-project -P=default',
      'gcp-project firebase use=live?',
      'gcp-project alias default in .firebaserc=acme-dev?',
    ]);
    const own = { [`${app}/.firebaserc`]: files[`${app}/.firebaserc`] };
    checkSignals('firebase deploy', { files: own }, ['gcp-project alias default in .firebaserc=acme-dev?']);
    checkSignals(
      'firebase deploy',
      { files: own, session: [{ kind: 'selection', program: 'firebase', name: 'live' }] },
      ['name selected in this session=live', ...used],
    );
  });
  it('netlify and railway: the folder that is linked', () => {
    checkSignals('netlify deploy --prod', { files: { [`${app}/.netlify/state.json`]: '{"siteId":"s-1"}' } }, [
      'name siteId in .netlify/state.json=s-1?',
    ]);
    const link = { projects: { [app]: { name: 'web', environmentName: 'production' } } };
    checkSignals('railway up', { files: { [`${home}/.railway/config.json`]: JSON.stringify(link) } }, [
      'name linked project=web?',
      'name linked environment=production?',
    ]);
    checkSignals('railway up', {}, []);
  });
  it('supabase, vercel, fly, heroku, serverless, sam, cdk, pulumi: what their settings claim', () => {
    checkSignals(
      'supabase db push',
      {
        files: {
          [`${app}/supabase/.temp/project-ref`]: 'abc\n',
          [`${app}/supabase/.temp/pooler-url`]: 'postgres://u@eu.pooler.example:5432/x',
        },
      },
      ['name supabase/.temp/project-ref=abc?', 'database-host supabase/.temp/pooler-url=eu.pooler.example?'],
    );
    checkSignals('vercel deploy', { files: { [`${app}/.vercel/project.json`]: '{"projectName":"web-prod"}' } }, [
      'name projectName in .vercel/project.json=web-prod?',
    ]);
    checkSignals('flyctl deploy', { files: { [`${app}/fly.toml`]: "app = 'web-prod'" } }, [
      'name app in fly.toml=web-prod?',
    ]);
    const remotes = '[remote "heroku"]\n  url = https://git.heroku.com/acme-prod.git\n  url = git@github.com:a/b.git\n';
    checkSignals('heroku ps', { files: { [`${app}/.git/config`]: remotes } }, ['name heroku remote=acme-prod?']);
    const yml = 'service: x\n# c\nprovider:\n  name: aws\n  stage: prod # here\nfunctions: {}\n';
    checkSignals('sls deploy', { files: { [`${app}/serverless.yml`]: yml } }, [
      'name provider stage in serverless.yml=prod?',
    ]);
    const sam = '[prod.deploy.parameters]\nstack_name = "api-prod"\n';
    checkSignals('sam deploy --config-env prod', { files: { [`${app}/samconfig.toml`]: sam } }, [
      'name --config-env=prod',
      'stack stack in samconfig=api-prod?',
    ]);
    checkSignals('cdk deploy', { files: { [`${app}/cdk.json`]: '{"context":{"stage":"prod"}}' } }, [
      'name context stage in cdk.json=prod?',
    ]);
    checkSignals('pulumi up', { surroundings: { pulumiStack: 'acme/web/prod' } }, [
      'stack selected stack=acme/web/prod',
      'stack selected stack=prod',
    ]);
  });
  it('a broken file, and one of another shape, say nothing', () => {
    checkSignals('vercel deploy', { files: { [`${app}/.vercel/project.json`]: '{' } }, []);
    checkSignals('cdk deploy', { files: { [`${app}/cdk.json`]: '[1]' } }, []);
  });
  it('a file above the folder counts up to the workspace', () => {
    const surroundings = { workspaces: ['/proj'] };
    const files = { '/proj/fly.toml': 'app = "a"', '/fly.toml': 'app = "b"' };
    checkSignals('fly deploy', { files, surroundings }, ['name app in fly.toml=a?']);
  });
});
