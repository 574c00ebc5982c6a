import { absolutePath, baseName } from '../model/filePath';
import type { Signal } from '../model/environment';
import { optionValues, variableSignals, type Ambient } from './ambient';

const PROGRAMS: ReadonlySet<string> = new Set(['terraform', 'tofu', 'terragrunt']);
const ENVIRONMENT_NAMES: ReadonlySet<string> = new Set(['env', 'environment', 'stage', 'tier', 'deploy_env']);

/** The folder Terraform works in: its own, or the one of `-chdir`. */
function folderOf({ command }: Ambient): string | null {
  const named = [...optionValues(command.args, '-chdir'), ...optionValues(command.args, '--working-dir')].at(-1);
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

function files({ command }: Ambient): readonly Signal[] {
  return ['-var-file', '--var-file', '-backend-config', '--backend-config', '-state'].flatMap((name) =>
    optionValues(command.args, name).flatMap((value) =>
      [...new Set([value, baseName(value)])].map((one): Signal => ({ kind: 'var-file', value: one, from: name })),
    ),
  );
}

/** `-var environment=prod` names an environment as plainly as a file of values does. */
function values({ command }: Ambient): readonly Signal[] {
  return ['-var', '--var'].flatMap((name) =>
    optionValues(command.args, name).flatMap((text): readonly Signal[] => {
      const [variable = '', value = ''] = text.split('=');
      return ENVIRONMENT_NAMES.has(variable) ? [{ kind: 'name', value, from: `${name} ${variable}` }] : [];
    }),
  );
}

/** Which Terraform workspace and values a command would use. */
export function terraformSignals(ambient: Ambient): readonly Signal[] {
  if (!PROGRAMS.has(ambient.command.program)) return [];
  const { terraformWorkspace } = ambient.context.surroundings;
  const selected: readonly Signal[] =
    terraformWorkspace === null ? [] : [{ kind: 'terraform-workspace', value: terraformWorkspace, from: 'workspace' }];
  return [
    ...variableSignals(ambient, 'terraform-workspace', ['TF_WORKSPACE']),
    ...variableSignals(ambient, 'name', ['TF_VAR_environment', 'TF_VAR_env', 'TF_VAR_stage']),
    ...remembered(ambient),
    ...selected,
    ...files(ambient),
    ...values(ambient),
  ];
}
