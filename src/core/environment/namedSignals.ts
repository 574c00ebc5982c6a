import type { Signal } from '../model/environment';
import { baseName } from '../model/filePath';
import { optionSignals, variableSignals, type Ambient } from './ambient';
import { urlHost } from './databaseSignals';

const STACK_TOOLS: ReadonlySet<string> = new Set(['pulumi', 'sst', 'copilot']);
const DOCKER: ReadonlySet<string> = new Set(['docker', 'docker-compose', 'podman', 'nerdctl', 'buildx']);

const STAGE_TOOLS: ReadonlySet<string> = new Set(['serverless', 'sls', 'sst', 'chalice', 'sam', 'amplify', 'zappa']);

const HELM: ReadonlySet<string> = new Set(['helm', 'helm3']);
const RAKE: ReadonlySet<string> = new Set(['rails', 'rake', 'bundle', 'make', 'cap']);

/** The environments of frameworks: `RAILS_ENV=production rails db:drop`. */
const VARIABLES = [
  ...['RAILS_ENV', 'RACK_ENV', 'NODE_ENV', 'APP_ENV', 'MIX_ENV', 'DJANGO_ENV', 'FLASK_ENV', 'ASPNETCORE_ENVIRONMENT'],
  ...['ENVIRONMENT', 'DEPLOY_ENV', 'TARGET_ENV', 'STAGE', 'SLS_STAGE', 'VERCEL_ENV', 'RAILWAY_ENVIRONMENT_NAME'],
  ...['DOPPLER_CONFIG', 'INFISICAL_ENVIRONMENT'],
];

/** Replit sets it in what it serves to the world, and nowhere else. */
function deployed(ambient: Ambient): readonly Signal[] {
  const found = variableSignals(ambient, 'name', ['REPLIT_DEPLOYMENT']).filter(({ value }) => value === '1');
  return found.map((signal) => ({ ...signal, value: 'production' }));
}

/** The file of variables, and the one of values, that a program is given. */
function givenFiles(ambient: Ambient): readonly Signal[] {
  const { program, variables } = ambient.command;
  const handed = variables['DOTENV_CONFIG_PATH'];
  const values = HELM.has(program) ? optionSignals(ambient, 'var-file', ['-f', '--values']) : [];
  return [
    ...(handed == null ? [] : [{ kind: 'var-file' as const, value: baseName(handed), from: 'file of variables' }]),
    ...values.flatMap((signal) => signal.value.split(',').map((value) => ({ ...signal, value }))),
  ];
}

/** `rake db:drop RAILS_ENV=production`: variables among the words. */
function wordVariables({ command }: Ambient): readonly Signal[] {
  if (!RAKE.has(command.program)) return [];
  return command.args.flatMap(({ value, dynamic }): readonly Signal[] => {
    const [name = '', ...rest] = value.split('=');
    return !dynamic && VARIABLES.includes(name) ? [{ kind: 'name', value: rest.join('='), from: name }] : [];
  });
}

/** What the program was told to use earlier in the session. */
function selected({ command, session }: Ambient): readonly Signal[] {
  const program = command.program === 'docker-compose' ? 'docker' : command.program;
  return session.flatMap((fact): readonly Signal[] => {
    // A configuration of gcloud is told by what stands in it.
    if (fact.kind !== 'selection' || fact.program !== program || program === 'gcloud') return [];
    const kind = STACK_TOOLS.has(command.program) ? 'stack' : 'name';
    // `key=prod/net.tfstate` of a backend's settings is told by its value.
    const name = fact.name.slice(fact.name.indexOf('=') + 1);
    const last = name.split('/').at(-1) ?? name;
    return [...new Set([name, last])].map((value) => ({ kind, value, from: 'selected in this session' }));
  });
}

/** `ssh://me@box:22` is a box; a name is a name. */
function dockerPlaces(ambient: Ambient): readonly Signal[] {
  const named = [
    ...variableSignals(ambient, 'name', ['DOCKER_CONTEXT', 'DOCKER_HOST', 'CONTAINER_HOST', 'CONTAINER_CONNECTION']),
    ...optionSignals(ambient, 'name', ['--context', '-c', '--host', '-H', '--url', '--connection']),
  ];
  return named.flatMap((signal): readonly Signal[] => {
    const host = urlHost(signal.value);
    return host === null || host === signal.value
      ? [signal]
      : [signal, { ...signal, value: host, from: `host in ${signal.from}` }];
  });
}

/** Where the contexts lead that are named, chosen in this session, or current. */
function dockerEndpoints({ context }: Ambient, names: readonly Signal[]): readonly Signal[] {
  const all = context.surroundings.dockerContexts ?? [];
  return all.flatMap(({ name, host }): readonly Signal[] =>
    names.some(({ value }) => value === name)
      ? [{ kind: 'name', value: urlHost(host) ?? host, from: `endpoint of docker context ${name}` }]
      : [],
  );
}

/** Environments that a command names outright, and the host it runs on. */
export function namedSignals(ambient: Ambient): readonly Signal[] {
  const { program, host } = ambient.command;
  const past = selected(ambient);
  const docker = dockerPlaces(ambient);
  return [
    ...(host === null ? [] : [{ kind: 'name' as const, value: host, from: 'host' }]),
    ...optionSignals(ambient, 'name', ['--environment', '--env', '--stage', '--config-env']),
    ...(STAGE_TOOLS.has(program) ? optionSignals(ambient, 'name', ['-s', '-e']) : []),
    ...(STACK_TOOLS.has(program) ? optionSignals(ambient, 'stack', ['--stack', '-s']) : []),
    ...(STACK_TOOLS.has(program) ? variableSignals(ambient, 'stack', ['PULUMI_STACK']) : []),
    ...past,
    ...(DOCKER.has(program) ? docker : []),
    ...(DOCKER.has(program) ? dockerEndpoints(ambient, [...docker, ...past]) : []),
    ...variableSignals(ambient, 'name', VARIABLES),
    ...wordVariables(ambient),
    ...givenFiles(ambient),
    ...deployed(ambient),
  ];
}
