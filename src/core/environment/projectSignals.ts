import type { Signal, SignalKind } from '../model/environment';
import { optionSignals, optionValues, variableSignals, type Ambient } from './ambient';
import { urlHost } from './databaseSignals';
import { homeFile, nearbyFile } from './nearbyFile';
import { jsonOf, objectOf, sectionOf, textOf, yamlChild } from './settings';

type Reader = (ambient: Ambient) => readonly Signal[];

/** A file of the workspace can say that a place is dangerous, never that it is harmless. */
function claim(kind: SignalKind, value: unknown, from: string): readonly Signal[] {
  const text = textOf(value)?.trim();
  return text === undefined || text === '' ? [] : [{ kind, value: text, from, isClaim: true }];
}

const docker: Reader = (ambient) =>
  claim('name', jsonOf(homeFile(ambient, '.docker/config.json'))['currentContext'], 'docker context');

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
  const json = jsonOf(nearbyFile(ambient, 'wrangler.json'));
  return [
    ...optionSignals(ambient, 'name', ['-e']),
    ...variableSignals(ambient, 'name', ['CLOUDFLARE_ENV']),
    ...claim('name', own ?? json['name'], 'worker in wrangler settings'),
  ];
};

const supabase: Reader = (ambient) => [
  ...optionSignals(ambient, 'name', ['--project-ref']),
  ...claim('name', nearbyFile(ambient, 'supabase/.temp/project-ref'), 'linked project'),
  ...claim('database-host', urlHost(nearbyFile(ambient, 'supabase/.temp/pooler-url') ?? ''), 'host of linked project'),
];

const firebase: Reader = (ambient) => {
  const projects = objectOf(jsonOf(nearbyFile(ambient, '.firebaserc'))['projects']);
  const named = [...optionValues(ambient.command.args, '--project'), ...optionValues(ambient.command.args, '-P')];
  return [
    ...optionSignals(ambient, 'gcp-project', ['-P']),
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
  pulumi,
};

/** What the settings of a project, and the programs' own, say of the place where a platform's program would land. */
export function projectSignals(ambient: Ambient): readonly Signal[] {
  const { program } = ambient.command;
  return Object.hasOwn(readers, program) ? (readers[program]?.(ambient) ?? []) : [];
}
