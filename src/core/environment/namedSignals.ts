import type { Signal } from '../model/environment';
import { optionSignals, variableSignals, type Ambient } from './ambient';

const STACK_TOOLS: ReadonlySet<string> = new Set(['pulumi', 'sst', 'copilot']);
const DOCKER: ReadonlySet<string> = new Set(['docker', 'docker-compose', 'podman']);
const STAGE_TOOLS: ReadonlySet<string> = new Set(['serverless', 'sls', 'sst', 'chalice', 'sam', 'amplify', 'zappa']);

/** The environments of frameworks: `RAILS_ENV=production rails db:drop`. */
const VARIABLES = [
  ...['RAILS_ENV', 'RACK_ENV', 'NODE_ENV', 'APP_ENV', 'MIX_ENV', 'DJANGO_ENV', 'FLASK_ENV', 'ASPNETCORE_ENVIRONMENT'],
  ...['ENVIRONMENT', 'DEPLOY_ENV', 'TARGET_ENV', 'STAGE', 'SLS_STAGE'],
];

/** Environments that a command names outright, and the host it runs on. */
export function namedSignals(ambient: Ambient): readonly Signal[] {
  const { program, host } = ambient.command;
  return [
    ...(host === null ? [] : [{ kind: 'name' as const, value: host, from: 'host' }]),
    ...optionSignals(ambient, 'name', ['--environment', '--env', '--stage', '--config-env']),
    ...(STAGE_TOOLS.has(program) ? optionSignals(ambient, 'name', ['-s', '-e']) : []),
    ...(STACK_TOOLS.has(program) ? optionSignals(ambient, 'stack', ['--stack', '-s']) : []),
    ...(STACK_TOOLS.has(program) ? variableSignals(ambient, 'stack', ['PULUMI_STACK']) : []),
    ...(DOCKER.has(program) ? variableSignals(ambient, 'name', ['DOCKER_CONTEXT', 'DOCKER_HOST']) : []),
    ...(DOCKER.has(program) ? optionSignals(ambient, 'name', ['--context', '-c']) : []),
    ...variableSignals(ambient, 'name', VARIABLES),
  ];
}
