import { ownField } from '../model/ownField';
import type { Signal, SignalKind } from '../model/environment';
import { absolutePath } from '../model/filePath';
import { fileNames, optionSignals, optionValues, variableSignals, type Ambient } from './ambient';
import { urlHost } from './databaseSignals';
import { foldersAbove, homeFile, nearbyFile } from './nearbyFile';
import { tablesOf } from './tables';
import { ENVIRONMENT_NAMES } from './terraformFiles';
import { commentedJsonOf, jsonOf, objectOf, sectionOf, textOf, textsAt } from './settings';

type Reader = (ambient: Ambient) => readonly Signal[];

/** A file of the workspace can say that a place is dangerous, never that it is harmless. */
function claim(kind: SignalKind, value: unknown, from: string): readonly Signal[] {
  const text = textOf(value)?.trim();
  return text === undefined || text === '' ? [] : [{ kind, value: text, from, isClaim: true }];
}

const docker: Reader = (ambient) => {
  const { command, context } = ambient;
  const folder = optionValues(command.args, '--config').at(-1) ?? context.variable('DOCKER_CONFIG');
  const path = folder === undefined ? null : absolutePath(`${folder}/config.json`, command.cwd);
  const text = path === null || command.host !== null ? homeFile(ambient, '.docker/config.json') : context.read(path);
  const current = jsonOf(text)['currentContext'];
  const endpoint = (ambient.context.surroundings.dockerContexts ?? []).find(({ name }) => name === current);
  return [
    ...claim('name', current, 'docker context'),
    ...fileNames(ambient, ['DOCKER_CONFIG']),
    ...(endpoint === undefined
      ? []
      : claim('name', urlHost(endpoint.host) ?? endpoint.host, `endpoint of docker context ${endpoint.name}`)),
  ];
};

/** A file that an option names, else the nearest of the usual names. */
function settingsFile(ambient: Ambient, options: readonly string[], ...names: readonly string[]): string | null {
  const { command, context } = ambient;
  const named = options.flatMap((option) => optionValues(command.args, option)).at(-1);
  if (named === undefined || command.host !== null) return nearbyFile(ambient, ...names);
  const path = absolutePath(named, command.cwd);
  return path === null ? null : context.read(path);
}

/** `Stage=prod Size=2` */
function setNames(text: string, from: string): readonly Signal[] {
  return text.split(/\s+/).flatMap((one) => {
    const [, key = '', value] = /^(?:ParameterKey=)?(\w+)[=,](?:ParameterValue=)?"?([\w.-]+)/.exec(one) ?? [];
    return ENVIRONMENT_NAMES.has(key.toLowerCase()) ? claim('name', value, from) : [];
  });
}

/** What `sam` takes from the environment of its settings, `default` unless the command names one. */
const sam: Reader = (ambient) => {
  const environment = optionValues(ambient.command.args, '--config-env').at(-1) ?? 'default';
  const text = settingsFile(ambient, ['--config-file'], 'samconfig.toml', 'samconfig.yaml', 'samconfig.yml');
  const at = (verb: string, key: string): readonly string[] => [
    ...textsAt(text, 'table', [`${environment}.${verb}.parameters`, key]),
    ...textsAt(text, 'yaml', [environment, verb, 'parameters', key]),
  ];
  return ['deploy', 'global', 'delete', 'sync'].flatMap((verb) => [
    ...at(verb, 'stack_name').flatMap((name) => claim('stack', name, 'stack in samconfig')),
    ...at(verb, 'parameter_overrides').flatMap((text) => setNames(text, 'parameters in samconfig')),
    ...at(verb, 'profile').flatMap((name) => claim('aws-profile', name, 'profile in samconfig')),
  ]);
};

const wrangler: Reader = (ambient) => {
  const environment = optionValues(ambient.command.args, '--env').at(-1) ?? optionValues(ambient.command.args, '-e')[0];
  const file = (...names: readonly string[]): string | null => settingsFile(ambient, ['--config', '-c'], ...names);
  const text = file('wrangler.toml');
  const own = sectionOf(text, environment === undefined ? '' : `env.${environment}`).get('name');
  const json = commentedJsonOf(file('wrangler.json', 'wrangler.jsonc'));
  const part = environment === undefined ? json : objectOf(ownField(objectOf(json['env']), environment));
  return [...claim('name', own ?? part['name'] ?? json['name'], 'worker in wrangler settings')];
};

/** The name that the settings of the folder give the project that it is linked to. */
const supabase: Reader = (ambient) => {
  const linked = nearbyFile(ambient, 'supabase/.temp/project-ref')?.trim() ?? '';
  const tables = tablesOf(nearbyFile(ambient, 'supabase/config.toml') ?? '');
  const remotes = tables.filter(
    ({ header, settings }) => header.startsWith('remotes.') && settings.get('project_id')?.value === linked,
  );
  return remotes.flatMap(({ header }) =>
    claim('name', header.slice('remotes.'.length), 'remote of the linked project'),
  );
};

const firebase: Reader = (ambient) => {
  const projects = objectOf(jsonOf(nearbyFile(ambient, '.firebaserc'))['projects']);
  const words = [...optionValues(ambient.command.args, '--project'), ...optionValues(ambient.command.args, '-P')];
  const chosen = ambient.session.flatMap((fact) =>
    fact.kind === 'selection' && fact.program === 'firebase' ? [fact.name] : [],
  );
  // `firebase use` is remembered outside of the project, by its folder.
  const active = objectOf(jsonOf(homeFile(ambient, '.config/configstore/firebase-tools.json'))['activeProjects']);
  const used = foldersAbove(ambient).flatMap((folder) => textOf(ownField(active, folder)) ?? []);
  const named = words.length > 0 ? words : [...chosen, ...used];
  return [
    ...optionSignals(ambient, 'gcp-project', ['-P']),
    ...[...chosen, ...used].flatMap((name) => claim('gcp-project', name, 'firebase use')),
    ...(named.length === 0 ? ['default'] : named).flatMap((alias) =>
      claim('gcp-project', ownField(projects, alias), `alias ${alias} in .firebaserc`),
    ),
  ];
};

/** Heroku's program takes its application from the remotes of the repository. */
const heroku: Reader = (ambient) => {
  const urls = (nearbyFile(ambient, '.git/config') ?? '').split('\n').flatMap((line) => {
    const app = /^\s*url\s*=\s*(?:https:\/\/git\.heroku\.com\/|git@heroku\.com:)([\w-]+?)(?:\.git)?\s*$/.exec(
      line,
    )?.[1];
    return app === undefined ? [] : [app];
  });
  return urls.flatMap((app) => claim('name', app, 'heroku remote'));
};

/** Railway's program keeps the links of all folders in one file of its own. */
const railway: Reader = (ambient) => {
  const links = objectOf(jsonOf(homeFile(ambient, '.railway/config.json'))['projects']);
  const link = foldersAbove(ambient)
    .map((folder) => objectOf(ownField(links, folder)))
    .find((one) => Object.keys(one).length > 0);
  return [
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

/** Settings of a stack that say whose account its providers work in. */
const STACK_PLACES: readonly (readonly [SignalKind, string])[] = [
  ['aws-profile', 'aws:profile'],
  ['gcp-project', 'gcp:project'],
  ['azure-subscription', 'azure-native:subscriptionId'],
  ['kube-context', 'kubernetes:context'],
];

/** The settings of the stack that is meant, and the place where states are kept. */
const pulumiSettings: Reader = (ambient) => {
  const { command, context, session } = ambient;
  const chosen = session.findLast((fact) => fact.kind === 'selection' && fact.program === 'pulumi');
  const named = ['--stack', '-s'].flatMap((name) => optionValues(command.args, name)).at(-1);
  const past = chosen?.kind === 'selection' ? chosen.name : undefined;
  const stack = (named ?? context.variable('PULUMI_STACK') ?? past ?? context.surroundings.pulumiStack)
    ?.split('/')
    .at(-1);
  const text = stack == null ? null : nearbyFile(ambient, `Pulumi.${stack}.yaml`, `Pulumi.${stack}.yml`);
  const places = STACK_PLACES.flatMap(([kind, key]) =>
    textsAt(text, 'yaml', ['config', key]).flatMap((value) => claim(kind, value, `${key} of stack ${stack ?? ''}`)),
  );
  const project = nearbyFile(ambient, 'Pulumi.yaml', 'Pulumi.yml') ?? '';
  const name = textsAt(project, 'yaml', ['name'])[0] ?? '*';
  const own = [...ENVIRONMENT_NAMES].flatMap((key) => textsAt(text, 'yaml', ['config', `${name}:${key}`]));
  return [
    ...places,
    ...own.flatMap((value) => claim('name', value, `settings of stack ${stack ?? ''}`)),
    ...optionSignals(ambient, 'var-file', ['--config-file']),
    ...variableSignals(ambient, 'name', ['PULUMI_BACKEND_URL']),
  ];
};

const readers: Readonly<Record<string, Reader>> = {
  docker,
  'docker-compose': docker,
  sam,
  wrangler,
  supabase,
  firebase,
  heroku,
  railway,
  pulumi: (ambient) => [...pulumi(ambient), ...pulumiSettings(ambient)],
};

/** What the settings of a project, and the programs' own, say of the place where a platform's program would land. */
export function projectSignals(ambient: Ambient): readonly Signal[] {
  const { program } = ambient.command;
  return ownField(readers, program)?.(ambient) ?? [];
}
