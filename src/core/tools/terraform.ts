import type { ToolFamily, ToolReading, ToolUse } from '../model/toolFamily';
import { isInput, isSet, textIn } from './shared/fields';
import { folderIn } from './shared/folderIn';
import { fromTable, mentions, type ToolTable } from './shared/named';
import { fact, leftAlone, reading, sameAsIn } from './shared/reading';

function values({ input }: ToolUse): readonly string[] {
  const given = input['variables'] ?? input['vars'];
  return isInput(given) ? Object.entries(given).map(([name, value]) => `-var=${name}=${String(value)}`) : [];
}

const runs =
  (program: string, verb: string) =>
  (use: ToolUse): ToolReading => {
    const { input } = use;
    const folder = folderIn(input, 'path', 'terraform_dir', 'workspace_path', 'module_path');
    const approved = isSet(input, 'auto_approve', 'autoApprove') ? '-auto-approve' : null;
    return sameAsIn(
      folder,
      program,
      verb,
      approved,
      verb === 'plan' || verb === 'apply' || verb === 'destroy' ? values(use) : [],
    );
  };

/** `apply` of a server that is Terraform's by its name. */
const ofServer =
  (verb: string) =>
  (use: ToolUse): ToolReading | null =>
    mentions(use, /terraform|tofu|^tf$/) ? runs('terraform', verb)(use) : null;

const told =
  (program: string) =>
  (use: ToolUse): ToolReading | null => {
    const verb = textIn(use.input, 'command', 'action', 'operation');
    return verb === null || /\s/.test(verb) ? null : runs(program, verb)(use);
  };

/** A run in HCP Terraform: what it would do stands in a plan there. */
function cloudRun({ input }: ToolUse): ToolReading | null {
  const name = textIn(input, 'workspace_name', 'workspace', 'workspace_id', 'run_id') ?? '';
  const kind = `${textIn(input, 'run_type', 'run_action', 'action', 'operation') ?? ''} ${isSet(input, 'is_destroy') ? 'destroy' : ''}`;
  const common = { type: 'terraform.workspace', name, severity: 'high', undo: 'unknown' } as const;
  if (/destroy/.test(kind)) {
    const says = `Destroys every resource of workspace ${name}`;
    return reading({
      observations: [
        fact({
          ...common,
          rule: 'terraform/destroy',
          effect: 'delete',
          severity: 'critical',
          undo: 'impossible',
          says,
        }),
      ],
    });
  }
  if (!/apply|confirm/.test(kind)) return leftAlone;
  return reading({
    observations: [
      fact({ ...common, rule: 'terraform/apply', effect: 'update', says: `Applies a run of workspace ${name}` }),
    ],
  });
}

function workspaceGone({ input }: ToolUse): ToolReading {
  const name = textIn(input, 'workspace_name', 'workspace', 'workspace_id', 'name') ?? '';
  const says = `Deletes workspace ${name} with its state`;
  return reading({
    observations: [
      fact({
        ...{ rule: 'terraform/workspace-delete', effect: 'delete', severity: 'critical', undo: 'impossible' },
        ...{ type: 'terraform.workspace', name, says, lost: 'its state' },
      }),
    ],
  });
}

const table: ToolTable = [
  ['execute_terraform_command terraform_command run_terraform terraform', told('terraform')],
  ['execute_terragrunt_command terragrunt', told('terragrunt')],
  ['terraform_apply tf_apply', runs('terraform', 'apply')],
  ['terraform_destroy tf_destroy', runs('terraform', 'destroy')],
  ['tofu_apply', runs('tofu', 'apply')],
  ['tofu_destroy', runs('tofu', 'destroy')],
  ['terraform_plan terraform_init terraform_validate terraform_show', () => leftAlone],
  ['apply', ofServer('apply')],
  ['destroy', ofServer('destroy')],
  ['create_run action_run apply_run', cloudRun],
  ['delete_workspace delete_workspace_safely', workspaceGone],
];

/** Terraform here, and its runs in the cloud. */
export const terraform: ToolFamily = {
  title: 'Terraform',
  documentation: [
    'https://github.com/hashicorp/terraform-mcp-server',
    'https://awslabs.github.io/mcp/servers/terraform-mcp-server',
  ],
  read: (use) => fromTable(table, use),
  examples: {
    catches: [
      {
        call: 'tf/ExecuteTerraformCommand',
        input: { command: 'destroy', working_directory: '/srv/infra' },
        rule: 'terraform/destroy',
        effect: 'delete',
      },
      { call: 'tf/terraform_apply', input: { path: '/srv/infra' }, rule: 'terraform/apply', effect: 'update' },
      { call: 'terraform/apply', input: { auto_approve: true }, rule: 'terraform/apply', effect: 'update' },
      { call: 'terraform/destroy', input: {}, rule: 'terraform/destroy', effect: 'delete' },
      {
        call: 'hcp/create_run',
        input: { workspace_name: 'shop', run_type: 'plan_and_destroy' },
        rule: 'terraform/destroy',
        effect: 'delete',
        target: 'shop',
      },
      {
        call: 'hcp/delete_workspace_safely',
        input: { workspace_name: 'shop' },
        rule: 'terraform/workspace-delete',
        effect: 'delete',
      },
    ],
    leaves: [
      { call: 'tf/ExecuteTerraformCommand', input: { command: 'plan', working_directory: '/srv/infra' } },
      { call: 'tf/terraform_plan', input: {} },
      { call: 'hcp/create_run', input: { workspace_name: 'shop', run_type: 'plan_only' } },
    ],
  },
};
