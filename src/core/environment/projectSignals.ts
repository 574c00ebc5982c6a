import type { Signal, SignalKind } from '../model/environment';
import { absolutePath } from '../model/filePath';
import { optionSignals, optionValues, variableSignals, type Ambient } from './ambient';
import { urlHost } from './databaseSignals';
import { foldersAbove, homeFile, nearbyFile } from './nearbyFile';
import { commentedJsonOf, jsonOf, objectOf, sectionOf, textOf, yamlChild, yamlTop } from './settings';

type Reader = (ambient: Ambient) => readonly Signal[];

/** A file of the workspace can say that a place is dangerous, never that it is harmless. */
function claim(kind: SignalKind, value: unknown, from: string): readonly Signal[] {
  const text = textOf(value)?.trim();
  return text === undefined || text === '' ? [] : [{ kind, value: text, from, isClaim: true }];
}

const docker: Reader = (ambient) => {
  const current = jsonOf(homeFile(ambient, '.docker/config.json'))['currentContext'];
  const endpoint = (ambient.context.surroundings.dockerContexts ?? []).find(({ name }) => name === current);
  return [
    ...claim('name', current, 'docker context'),
    ...(endpoint === undefined
      ? []
      : claim('name', urlHost(endpoint.host) ?? endpoint.host, `endpoint of docker context ${endpoint.name}`)),
  ];
};

const serverless: Reader = (ambient) =>
  claim(
    'name',
    yamlChild(nearbyFile(ambient, 'serverless.yml', 'serverless.yaml'), 'provider', 'stage'),
    'stage in serverless.yml',
  );

/** The stack that `sam deploy` takes from the environment of its settings, `default` unless the command names one. */
const sam: Reader = (ambient) => {
  const environment = optionValues(ambient.command.args, '--config-env').at(-1) ?? 'default';
  const text = nearbyFile(ambient, 'samconfig.toml');
  return ['deploy', 'global', 'delete', 'sync'].flatMap((verb) =>
    claim('stack', sectionOf(text, `${environment}.${verb}.parameters`).get('stack_name'), 'stack in samconfig.toml'),
  );
};

const cdk: Reader = (ambient) => {
  const context = objectOf(jsonOf(nearbyFile(ambient, 'cdk.json'))['context']);
  return ['env', 'environment', 'envName', 'stage'].flatMap((key) =>
    claim('name', context[key], `context ${key} in cdk.json`),
  );
};

const wrangler: Reader = (ambient) => {
  const environment = optionValues(ambient.command.args, '--env').at(-1) ?? optionValues(ambient.command.args, '-e')[0];
  const text = nearbyFile(ambient, 'wrangler.toml');
  const own = sectionOf(text, environment === undefined ? '' : `env.${environment}`).get('name');
  const json = commentedJsonOf(nearbyFile(ambient, 'wrangler.json', 'wrangler.jsonc'));
  const part = environment === undefined ? json : objectOf(objectOf(json['env'])[environment]);
  return [
    ...optionSignals(ambient, 'name', ['-e']),
    ...variableSignals(ambient, 'name', ['CLOUDFLARE_ENV']),
    ...claim('name', own ?? part['name'] ?? json['name'], 'worker in wrangler settings'),
  ];
};

const supabase: Reader = (ambient) => [
  ...optionSignals(ambient, 'name', ['--project-ref']),
  ...claim('name', nearbyFile(ambient, 'supabase/.temp/project-ref'), 'linked project'),
  ...claim('database-host', urlHost(nearbyFile(ambient, 'supabase/.temp/pooler-url') ?? ''), 'host of linked project'),
];

const firebase: Reader = (ambient) => {
  const projects = objectOf(jsonOf(nearbyFile(ambient, '.firebaserc'))['projects']);
  const words = [...optionValues(ambient.command.args, '--project'), ...optionValues(ambient.command.args, '-P')];
  const chosen = ambient.session.flatMap((fact) =>
    fact.kind === 'selection' && fact.program === 'firebase' ? [fact.name] : [],
  );
  // `firebase use` is remembered outside of the project, by its folder.
  const active = objectOf(jsonOf(homeFile(ambient, '.config/configstore/firebase-tools.json'))['activeProjects']);
  const used = foldersAbove(ambient).flatMap((folder) => textOf(active[folder]) ?? []);
  const named = words.length > 0 ? words : [...chosen, ...used];
  return [
    ...optionSignals(ambient, 'gcp-project', ['-P']),
    ...[...chosen, ...used].flatMap((name) => claim('gcp-project', name, 'firebase use')),
    ...(named.length === 0 ? ['default'] : named).flatMap((alias) =>
      claim('gcp-project', projects[alias], `alias ${alias} in .firebaserc`),
    ),
  ];
};

const vercel: Reader = (ambient) =>
  claim('name', jsonOf(nearbyFile(ambient, '.vercel/project.json'))['projectName'], 'linked project');

const fly: Reader = (ambient) => [
  ...optionSignals(ambient, 'name', ['--app', '-a']),
  ...variableSignals(ambient, 'name', ['FLY_APP']),
  ...claim('name', sectionOf(nearbyFile(ambient, 'fly.toml'), '').get('app'), 'app in fly.toml'),
];

/** Heroku's program takes its application from the remotes of the repository. */
const heroku: Reader = (ambient) => {
  const urls = (nearbyFile(ambient, '.git/config') ?? '').split('\n').flatMap((line) => {
    const app = /^\s*url\s*=\s*(?:https:\/\/git\.heroku\.com\/|git@heroku\.com:)([\w-]+?)(?:\.git)?\s*$/.exec(
      line,
    )?.[1];
    return app === undefined ? [] : [app];
  });
  return [
    ...optionSignals(ambient, 'name', ['--app', '-a', '--remote', '-r']),
    ...variableSignals(ambient, 'name', ['HEROKU_APP']),
    ...urls.flatMap((app) => claim('name', app, 'heroku remote')),
  ];
};

const netlify: Reader = (ambient) => [
  ...optionSignals(ambient, 'name', ['--site', '--context']),
  ...claim('name', jsonOf(nearbyFile(ambient, '.netlify/state.json'))['siteId'], 'linked site'),
];

/** The application that a specification file is of. */
const doctl: Reader = (ambient) =>
  optionValues(ambient.command.args, '--spec').flatMap((path) => {
    const { cwd, host } = ambient.command;
    const file = host === null ? absolutePath(path, cwd) : null;
    return claim('name', file === null ? null : yamlTop(ambient.context.read(file), 'name'), `name in ${path}`);
  });

/** Railway's program keeps the links of all folders in one file of its own. */
const railway: Reader = (ambient) => {
  const links = objectOf(jsonOf(homeFile(ambient, '.railway/config.json'))['projects']);
  const link = foldersAbove(ambient)
    .map((folder) => objectOf(links[folder]))
    .find((one) => Object.keys(one).length > 0);
  return [
    ...optionSignals(ambient, 'name', ['-e']),
    ...variableSignals(ambient, 'name', ['RAILWAY_ENVIRONMENT']),
    ...claim('name', link?.['name'], 'linked project'),
    ...claim('name', link?.['environmentName'], 'linked environment'),
  ];
};

const pulumi: Reader = ({ context }) => {
  const stack = context.surroundings.pulumiStack ?? null;
  // `organisation/project/stack`: each part is a name by itself, and a policy writes the last one.
  const last = stack?.split('/').at(-1) ?? null;
  return [...new Set([stack, last])].flatMap((value) =>
    value === null ? [] : [{ kind: 'stack' as const, value, from: 'selected stack' }],
  );
};

const readers: Readonly<Record<string, Reader>> = {
  docker,
  'docker-compose': docker,
  serverless,
  sls: serverless,
  sam,
  cdk,
  wrangler,
  supabase,
  firebase,
  vercel,
  fly,
  flyctl: fly,
  heroku,
  netlify,
  railway,
  doctl,
  pulumi,
};

/** What the settings of a project, and the programs' own, say of the place where a platform's program would land. */
export function projectSignals(ambient: Ambient): readonly Signal[] {
  const { program } = ambient.command;
  return Object.hasOwn(readers, program) ? (readers[program]?.(ambient) ?? []) : [];
}
