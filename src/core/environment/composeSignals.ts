import { absolutePath, baseName } from '../model/filePath';
import type { Signal } from '../model/environment';
import { optionSignals, optionValues, variableSignals, type Ambient } from './ambient';
import { foldersAbove, nearbyFile } from './nearbyFile';
import { textsAt } from './settings';

const FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];

/** Where a service is given files of variables. */
const ENV_FILES = ['env_file', 'env_file -', 'env_file path'].map((key) => ['services', '*', ...key.split(' ')]);

const ENGINES: ReadonlySet<string> = new Set(['docker', 'docker-compose', 'podman', 'podman-compose', 'nerdctl']);

/** Inside a container of this machine: what runs there is the project's, by whatever program it goes in. */
function isInContainer({ command }: Ambient): boolean {
  return command.host?.startsWith('container:') === true && command.via.some((name) => ENGINES.has(name));
}

function isCompose({ command }: Ambient): boolean {
  return command.program.endsWith('-compose') || (ENGINES.has(command.program) && command.args[0]?.value === 'compose');
}

/** The texts of the files that Compose would read: those that are named, else the nearest of the usual names. */
function projectFiles(ambient: Ambient): readonly (string | null)[] {
  const { command, context } = ambient;
  const named = [...optionValues(command.args, '-f'), ...optionValues(command.args, '--file')];
  const paths = isCompose(ambient) ? named.flatMap((path) => absolutePath(path, command.cwd) ?? []) : [];
  if (paths.length > 0) return paths.map(context.read);
  const folders = command.host === null ? foldersAbove(ambient) : context.surroundings.workspaces;
  return folders.flatMap((folder) => FILES.map((name) => context.read(`${folder}/${name}`)));
}

/** What the project of Compose is called whose containers and volumes a command reaches. */
export function composeSignals(ambient: Ambient): readonly Signal[] {
  if (!isCompose(ambient) && !isInContainer(ambient)) return [];
  const texts = projectFiles(ambient);
  const named = texts.flatMap((text) => textsAt(text, 'yaml', ['name']));
  const given = ENV_FILES.flatMap((way) => texts.flatMap((text) => textsAt(text, 'yaml', way))).map((path): Signal => ({
    ...{ kind: 'var-file', value: baseName(path), from: 'env_file of compose', isClaim: true },
  }));
  const ofFile = textsAt(nearbyFile(ambient, '.env'), 'table', ['', 'COMPOSE_PROJECT_NAME']);
  const written = [...named, ...ofFile].map((value): Signal => ({
    ...{ kind: 'name', value, from: 'project of compose', isClaim: true },
  }));
  const files = [
    ...(isCompose(ambient) ? optionSignals(ambient, 'var-file', ['-f', '--file', '--env-file', '--profile']) : []),
    ...variableSignals(ambient, 'var-file', ['COMPOSE_FILE', 'COMPOSE_PROFILES']),
  ];
  return [
    ...files.flatMap((signal) => signal.value.split(/[:,]/).map((path) => ({ ...signal, value: baseName(path) }))),
    ...optionSignals(ambient, 'name', ['-p', '--project-name']),
    ...variableSignals(ambient, 'name', ['COMPOSE_PROJECT_NAME']),
    ...written,
    ...given,
  ];
}
