import { ownField } from '../model/ownField';
import { absolutePath, baseName } from '../model/filePath';
import type { Signal } from '../model/environment';
import { fileNames, optionValues, variableSignals, type Ambient } from './ambient';
import { BACKEND_NAMES, ENVIRONMENT_NAMES, terraformFiles } from './terraformFiles';
import { urlHost } from './databaseSignals';
import { jsonOf, objectOf, textOf } from './settings';

const PROGRAMS: ReadonlySet<string> = new Set(['terraform', 'tofu', 'terragrunt']);

const FOLDER_OPTIONS = ['-chdir', '--working-dir', '--terragrunt-working-dir'];
const FOLDER_VARIABLES = ['TG_WORKING_DIR', 'TERRAGRUNT_WORKING_DIR'];

/** The folder Terraform works in: its own, or the one that an option or Terragrunt's variable names. */
function folderOf({ command, context }: Ambient): string | null {
  const options = FOLDER_OPTIONS.flatMap((name) => optionValues(command.args, name));
  const variables = command.program === 'terragrunt' ? FOLDER_VARIABLES.map(context.variable) : [];
  const named = [...variables, ...options].findLast((folder) => folder !== undefined);
  return named === undefined ? command.cwd : absolutePath(named, command.cwd);
}

function remembered(ambient: Ambient): readonly Signal[] {
  const folder = folderOf(ambient);
  return ambient.session.flatMap((fact): readonly Signal[] =>
    fact.kind === 'terraform-workspace' && (folder === null || fact.folder === folder)
      ? [{ kind: 'terraform-workspace', value: fact.workspace, from: 'workspace' }]
      : [],
  );
}

/** The workspace selected in a folder that `-chdir` names; the surroundings know that of the command's own folder. */
function selectedElsewhere(ambient: Ambient): readonly Signal[] {
  const folder = folderOf(ambient);
  if (folder === null || folder === ambient.command.cwd || ambient.command.host !== null) return [];
  const data = absolutePath(ambient.context.variable('TF_DATA_DIR') ?? '.terraform', folder);
  const name = ambient.context.read(`${data ?? ''}/environment`)?.trim() ?? '';
  return name === '' || name === 'default' ? [] : [{ kind: 'terraform-workspace', value: name, from: 'workspace' }];
}

/** The words of a command with those that Terraform takes from its variables. */
function optionWords(ambient: Ambient): Ambient['command']['args'] {
  const { command, context } = ambient;
  const names = ['TF_CLI_ARGS', ...command.args.map(({ value }) => `TF_CLI_ARGS_${value}`)];
  const more = names.flatMap((name) => context.variable(name)?.split(/\s+/) ?? []);
  const span = { start: 0, end: 0 };
  const words = more.map((text) => ({ value: text, raw: text, dynamic: false, glob: false, span }));
  return [...words.map((word) => ({ ...word, value: word.value.replace(/^["']|["']$/g, '') })), ...command.args];
}

function files(words: Ambient['command']['args']): readonly Signal[] {
  return ['-var-file', '--var-file', '-backend-config', '--backend-config', '-state'].flatMap((name) =>
    optionValues(words, name).flatMap((value) =>
      [...new Set([value, baseName(value)])].map((one): Signal => ({ kind: 'var-file', value: one, from: name })),
    ),
  );
}

/** `-var environment=prod` names an environment as plainly as a file of values does. */
function values(words: Ambient['command']['args']): readonly Signal[] {
  return ['-var', '--var'].flatMap((name) =>
    optionValues(words, name).flatMap((text): readonly Signal[] => {
      const [variable = '', value = ''] = text.split('=');
      return ENVIRONMENT_NAMES.has(variable) ? [{ kind: 'name', value, from: `${name} ${variable}` }] : [];
    }),
  );
}

/** Where the state is kept, as `init` wrote it down: a state in production is production's. */
function backend(ambient: Ambient): readonly Signal[] {
  const folder = folderOf(ambient);
  if (folder === null || ambient.command.host !== null) return [];
  const data = absolutePath(ambient.context.variable('TF_DATA_DIR') ?? '.terraform', folder);
  const { type, config } = objectOf(jsonOf(ambient.context.read(`${data ?? ''}/terraform.tfstate`))['backend']);
  const settings = objectOf(config);
  const named = [...BACKEND_NAMES].flatMap((name): readonly Signal[] => {
    const value = textOf(ownField(settings, name));
    const place = value === null ? null : (urlHost(value) ?? value);
    return place === null
      ? []
      : [{ kind: 'name', value: place, from: `${textOf(type) ?? 'backend'} ${name}`, isClaim: true }];
  });
  const listed: readonly unknown[] = Array.isArray(settings['workspaces'])
    ? settings['workspaces']
    : [settings['workspaces']];
  const workspaces = listed.map((one) => textOf(objectOf(one)['name'])).filter((name) => name !== null);
  return [
    ...named,
    ...workspaces.map((value): Signal => ({
      kind: 'terraform-workspace',
      value,
      from: 'workspace of the backend',
      isClaim: true,
    })),
  ];
}

/** No state of a project that is kept in its folder names more. */
const MOST_NAMES = 500;

/** What a state in the folder itself holds: the destruction of all of it reaches each thing by its name. */
function held(ambient: Ambient): readonly Signal[] {
  const folder = folderOf(ambient);
  if (folder === null || ambient.command.host !== null) return [];
  const { resources } = jsonOf(ambient.context.read(`${folder}/terraform.tfstate`));
  const listed: readonly unknown[] = Array.isArray(resources) ? resources.slice(0, MOST_NAMES) : [];
  return listed.flatMap((one): readonly Signal[] => {
    const { mode, type, name } = objectOf(one);
    const value = mode === 'managed' ? textOf(name) : null;
    return value === null
      ? []
      : [{ kind: 'name', value, from: `${textOf(type) ?? 'resource'} in the state`, isClaim: true }];
  });
}

function written(ambient: Ambient): readonly Signal[] {
  const folder = folderOf(ambient);
  return folder === null || ambient.command.host !== null ? [] : terraformFiles(ambient, folder);
}

/** Which Terraform workspace and values a command would use. */
export function terraformSignals(ambient: Ambient): readonly Signal[] {
  if (!PROGRAMS.has(ambient.command.program)) return [];
  const { terraformWorkspace } = ambient.context.surroundings;
  const words = optionWords(ambient);
  const selected: readonly Signal[] =
    terraformWorkspace === null ? [] : [{ kind: 'terraform-workspace', value: terraformWorkspace, from: 'workspace' }];
  return [
    ...variableSignals(ambient, 'terraform-workspace', ['TF_WORKSPACE']),
    ...variableSignals(ambient, 'name', ['TF_VAR_environment', 'TF_VAR_env', 'TF_VAR_stage']),
    ...remembered(ambient),
    ...selected,
    ...selectedElsewhere(ambient),
    ...backend(ambient),
    ...held(ambient),
    ...written(ambient),
    ...files(words),
    ...fileNames(ambient, ['TF_DATA_DIR']),
    ...values(words),
  ];
}
